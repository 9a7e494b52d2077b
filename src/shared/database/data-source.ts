import type { DataSourceOptions } from 'typeorm';

type PostgresOptions = Extract<DataSourceOptions, { type: 'postgres' }>;

/** What every TypeORM connection of Padrón has in common; the app adds its entities, migrations their classes. */
export function dataSourceOptions(
  url: string,
  { poolSize, name }: { poolSize: number; name: string },
): PostgresOptions {
  return {
    type: 'postgres',
    url,
    poolSize,
    applicationName: name,
    connectTimeoutMS: 5000,
    synchronize: false, // the schema changes by migrations alone
    migrationsRun: false,
    migrationsTableName: MIGRATIONS_TABLE,
    migrationsTransactionMode: 'each',
    logging: false,
  };
}

export const MIGRATIONS_TABLE = 'migrations';
