import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../support/app';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());

/** Tables whose rows only SQL reads and writes. */
const WITHOUT_ENTITY = /"(migrations|typeorm_metadata)"/;

test('the entities say what the migrations have made: nothing to add, nothing to drop', async () => {
  const app = t.app.get(DataSource);
  const owner = await new DataSource({ ...app.options, url: undefined, ...connection(t) } as never).initialize();
  try {
    const { upQueries } = await owner.driver.createSchemaBuilder().log();
    expect(upQueries.map(({ query }) => query).filter((query) => !WITHOUT_ENTITY.test(query))).toEqual([]);
  } finally {
    await owner.destroy();
  }
});

test('every table has an entity, but for those that only SQL reads and writes', async () => {
  const known = new Set(t.app.get(DataSource).entityMetadatas.map(({ tableName }) => tableName));
  const { rows } = await t.owner.query<{ tablename: string }>(
    `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`,
  );
  expect(rows.map(({ tablename }) => tablename).filter((name) => !known.has(name))).toEqual([]);
});

function connection({ owner }: TestApp) {
  const { host, port, user, password, database } = owner as unknown as {
    host: string;
    port: number;
    user: string;
    password: string;
    database: string;
  };
  return { host, port, username: user, password, database };
}
