import { Client } from 'pg';
import {
  assertMigrated,
  DatabaseNewerThanCode,
  DatabaseOlderThanCode,
  migrate,
  migrationClasses,
} from '../../src/shared/database/migrate';
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../support/database';

const opened: TestDatabase[] = [];
const open = async (database: Promise<TestDatabase>) => {
  opened.push(await database);
  return opened.at(-1)!;
};
afterAll(async () => {
  await Promise.all(opened.map((database) => database.drop()));
});

async function query<T = Record<string, unknown>>(url: string, sql: string): Promise<T[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as T[];
  } finally {
    await client.end();
  }
}

const names = migrationClasses().map(({ name }) => name);
const TABLES = `SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND c.relkind IN ('r', 'v', 'm', 'p')
  AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e') AND c.relname <> 'migrations'`;

it('are found, in the order of their times', () => {
  expect(names.length).toBeGreaterThan(0);
  expect(names).toEqual([...names].sort((a, b) => Number(a.slice(-13)) - Number(b.slice(-13))));
});

it('run up, all the way down and up again, and leave nothing behind when down', async () => {
  const { ownerUrl } = await open(emptyDatabase());
  expect(await migrate(ownerUrl)).toEqual(names);
  expect(await migrate(ownerUrl)).toEqual([]);
  expect(await migrate(ownerUrl, { direction: 'down' })).toEqual(names.toReversed());
  expect(await query(ownerUrl, TABLES)).toEqual([]);
  expect(await migrate(ownerUrl)).toEqual(names);
});

it('run once when several instances start together', async () => {
  const { ownerUrl } = await open(emptyDatabase());
  const ran = await Promise.all([migrate(ownerUrl), migrate(ownerUrl), migrate(ownerUrl)]);
  expect(ran.map((list) => list.length).sort()).toEqual([0, 0, names.length].sort());
});

it('refuse a database that is newer than the code, in one line', async () => {
  const { ownerUrl } = await open(cloneDatabase());
  await query(ownerUrl, `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'AddFuture9999999999999')`);
  const refusal = await migrate(ownerUrl).catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(DatabaseNewerThanCode);
  expect((refusal as Error).message).toMatch(/^the database is newer than the code: .*AddFuture9999999999999[^\n]*$/);
});

it("let the app's login see whether the schema is its own, and refuse an older one", async () => {
  const { appUrl, ownerUrl } = await open(cloneDatabase());
  const client = new Client({ connectionString: appUrl });
  await client.connect();
  try {
    await expect(assertMigrated(client)).resolves.toBeUndefined();
    await query(ownerUrl, `DELETE FROM migrations WHERE name = '${names.at(-1)}'`);
    await expect(assertMigrated(client)).rejects.toBeInstanceOf(DatabaseOlderThanCode);
  } finally {
    await client.end();
  }
});

it('keep what was there when one of them fails', async () => {
  const { ownerUrl, superuserUrl } = await open(emptyDatabase());
  await query(
    superuserUrl,
    `CREATE FUNCTION stumble() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN IF tg_tag = 'CREATE TABLE' AND (SELECT count(*) FROM public.migrations) = 1 THEN RAISE 'stumbled'; END IF; END $$;
    CREATE EVENT TRIGGER stumble ON ddl_command_end EXECUTE FUNCTION stumble()`,
  );
  await expect(migrate(ownerUrl)).rejects.toThrow('stumbled');
  expect(await query(ownerUrl, 'SELECT name FROM migrations')).toEqual([{ name: names[0] }]);
  await query(superuserUrl, 'DROP EVENT TRIGGER stumble; DROP FUNCTION stumble');
  expect(await migrate(ownerUrl)).toEqual(names.slice(1));
});
