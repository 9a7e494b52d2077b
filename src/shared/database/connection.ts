import type { DataSourceOptions } from 'typeorm';
import type { RunningConfig } from '../config';

/** Everything that bounds a transaction in time is set on the connection: PostgreSQL ends what the app forgets. */
export function connectionOptions(config: Pick<RunningConfig, 'databaseUrl' | 'databasePoolSize'>): DataSourceOptions {
  return {
    type: 'postgres',
    url: config.databaseUrl,
    poolSize: config.databasePoolSize,
    connectTimeoutMS: 5_000,
    applicationName: 'padron',
    extra: {
      pipeline: true,
      statement_timeout: 20_000,
      query_timeout: 120_000,
      idle_in_transaction_session_timeout: 20_000,
      connectionTimeoutMillis: 5_000,
      options: '-c timezone=UTC', // instants that PostgreSQL puts into JSON are in UTC, wherever the server stands
    },
  };
}
