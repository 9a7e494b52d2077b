import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

export const TEMPLATE = 'padron_template';

export interface TestDatabase {
  name: string;
  /** Owns the tables and migrates: for arranging and for looking behind the app's back. */
  ownerUrl: string;
  /** What the app signs in with. */
  appUrl: string;
  /** Passes every policy. */
  superuserUrl: string;
  drop(): Promise<void>;
}

/** A database for one test file, copied from the migrated template: nothing to clean up, no order between files. */
export async function cloneDatabase(): Promise<TestDatabase> {
  return createDatabase(`TEMPLATE ${TEMPLATE} STRATEGY file_copy`);
}

/** A database of that name which is made once per run and cloned from then on; whoever comes while it is made waits. */
export async function cloneOf(name: string, fill: (database: TestDatabase) => Promise<void>): Promise<TestDatabase> {
  await asSuperuser(async (client) => {
    await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]); // until the connection ends
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1 AND datistemplate', [name]);
    if (rowCount) return;
    await client.query(`DROP DATABASE IF EXISTS ${name}`); // half of one: it could not be filled the time before
    await fill(await createDatabase(`TEMPLATE ${TEMPLATE} STRATEGY file_copy`, name));
    await client.query(`ALTER DATABASE ${name} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`);
  });
  return createDatabase(`TEMPLATE ${name} STRATEGY file_copy`);
}

/** Without any migration. */
export async function emptyDatabase(): Promise<TestDatabase> {
  return createDatabase('');
}

async function createDatabase(
  from: string,
  name = `padron_${process.pid}_${randomBytes(4).toString('hex')}`,
): Promise<TestDatabase> {
  await asSuperuser((client) => client.query(`CREATE DATABASE ${name} OWNER padron_owner ${from}`));
  return {
    name,
    ownerUrl: urlOf('PADRON_TEST_OWNER_URL', name),
    appUrl: urlOf('PADRON_TEST_APP_URL', name),
    superuserUrl: urlOf('PADRON_TEST_SUPERUSER_URL', name),
    drop: () =>
      asSuperuser((client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)).then(() => undefined),
  };
}

export async function asSuperuser<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: urlOf('PADRON_TEST_SUPERUSER_URL', 'postgres') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function urlOf(variable: string, database: string): string {
  const url = new URL(process.env[variable]!);
  url.pathname = `/${database}`;
  return url.href;
}
