import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { DataSource, type MigrationInterface } from 'typeorm';
import { StartError } from '../start-error';
import { withConnection } from './connect';
import { dataSourceOptions, MIGRATIONS_TABLE } from './data-source';

export class DatabaseNewerThanCode extends StartError {}
export class DatabaseOlderThanCode extends StartError {}

type MigrationClass = new () => MigrationInterface;

/** Beside src in the sources, beside dist/src when built. */
const FOLDER = join(__dirname, '../../../migrations');

/** One at a time per database, whoever else is starting: the others wait, and find nothing left to do. */
const LOCK = 7_262_362;

/**
 * Brings a database to this code's schema, or with `down` all the way back, each migration in its own transaction.
 * Answers the names of the migrations that it ran.
 */
export async function migrate(
  ownerUrl: string,
  { direction = 'up' }: { direction?: 'up' | 'down' } = {},
): Promise<string[]> {
  return withConnection(ownerUrl, 'DATABASE_OWNER_URL', async (client) => {
    await client.query(`SET lock_timeout = '5min'`);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const classes = migrationClasses();
    const executed = await executedMigrations(client);
    refuseUnknown(executed, classes);
    const pending = classes.map(({ name }) => name).filter((name) => !executed.includes(name));
    if (direction === 'up' ? pending.length === 0 : executed.length === 0) return [];

    const dataSource = new DataSource({
      ...dataSourceOptions(ownerUrl, { poolSize: 2, name: 'padron migrate' }),
      migrations: classes,
    });
    await dataSource.initialize();
    try {
      if (direction === 'down') {
        for (const _ of executed) await dataSource.undoLastMigration();
        return executed.toReversed();
      }
      await dataSource.runMigrations();
      // So that the app's login can see whether the schema is its own.
      await dataSource.query(`GRANT SELECT ON ${MIGRATIONS_TABLE} TO PUBLIC`);
      return pending;
    } finally {
      await dataSource.destroy();
    }
  });
}

/** For a start without the owner's login: the schema must be exactly the code's. */
export async function assertMigrated(client: Client): Promise<void> {
  const classes = migrationClasses();
  const executed = await executedMigrations(client);
  refuseUnknown(executed, classes);
  const missing = classes.filter(({ name }) => !executed.includes(name));
  if (missing.length) {
    throw new DatabaseOlderThanCode(
      `the database lacks ${missing.length} of ${classes.length} migrations: run "npm run migrate" with DATABASE_OWNER_URL, or set it here`,
    );
  }
}

export function migrationClasses(): MigrationClass[] {
  return readdirSync(FOLDER)
    .filter((file) => /^\d{13}-[a-z0-9-]+\.(ts|js)$/.test(file))
    .sort()
    .flatMap((file) => {
      // eslint-disable-next-line @typescript-eslint/no-require-imports -- the folder is the list
      const exported = Object.values(require(join(FOLDER, file)) as Record<string, unknown>);
      return exported.filter(
        (value): value is MigrationClass => typeof value === 'function' && /\d{13}$/.test(value.name),
      );
    });
}

async function executedMigrations(client: Client): Promise<string[]> {
  const { rows: found } = await client.query<{ isThere: boolean; isReadable: boolean | null }>(
    `SELECT to_regclass($1) IS NOT NULL AS "isThere", has_table_privilege(to_regclass($1), 'SELECT') AS "isReadable"`,
    [`public.${MIGRATIONS_TABLE}`],
  );
  if (!found[0]!.isThere) return [];
  if (!found[0]!.isReadable)
    throw new StartError(
      `the database's login may not read the table ${MIGRATIONS_TABLE}: run "npm run migrate" with DATABASE_OWNER_URL`,
    );
  const { rows } = await client.query<{ name: string }>(
    `SELECT name FROM public.${MIGRATIONS_TABLE} ORDER BY timestamp`,
  );
  return rows.map(({ name }) => name);
}

function refuseUnknown(executed: string[], classes: MigrationClass[]): void {
  const known = new Set(classes.map(({ name }) => name));
  const unknown = executed.filter((name) => !known.has(name));
  if (unknown.length) {
    throw new DatabaseNewerThanCode(
      `the database is newer than the code: it has ${unknown.length} ${unknown.length === 1 ? 'migration' : 'migrations'} that this version does not know (${unknown.at(-1)}); start a newer version`,
    );
  }
}
