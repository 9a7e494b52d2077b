import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let it_: TestApp;
let board: Client;
beforeAll(async () => {
  it_ = await startApp();
  board = await it_.as.board();
});
afterAll(() => it_?.close());

interface Indicator {
  id: string;
  code: string;
  number: number;
  versionId: string;
  nameEs: string;
  isHeadcount: boolean;
  unit: string;
}
const list = async (query = '') =>
  (await board.get<{ items: Indicator[]; nextCursor: string | null; total?: number }>(`/indicators${query}`)).body;

test('the whole catalogue is one page, by code, for everybody who is signed in', async () => {
  const { items, nextCursor, total } = await list('?count=exact');
  expect(nextCursor).toBeNull();
  expect(items).toHaveLength(total!);
  expect(items.map(({ code }) => code)).toEqual(items.map(({ code }) => code).sort());
  expect(items.map(({ code }) => code)).toEqual(expect.arrayContaining(['FAM-01', 'NNA-01', 'ORG-01', 'PCD-01']));
  const coordinator = await it_.as.coordinator(await it_.build.member());
  expect((await coordinator.get('/indicators')).status).toBe(200);
  expect((await it_.as.stranger().get('/indicators')).status).toBe(401);
});

test('pages hold all of it, each once', async () => {
  const { items } = await list();
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { items: Indicator[]; nextCursor: string | null } = await list(
      `?limit=7${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...page.items.map(({ code }) => code));
    cursor = page.nextCursor;
  }
  expect(seen).toEqual(items.map(({ code }) => code));
});

test('only people are counted as heads, and each area has its headcount', async () => {
  const headcounts = (await list()).items.filter(({ isHeadcount }) => isHeadcount);
  expect(headcounts.every(({ unit }) => unit === 'people')).toBe(true);
  expect(headcounts.map(({ code }) => code)).toEqual(expect.arrayContaining(['FAM-01', 'NNA-01', 'PCD-01']));
});

test('an indicator is read in its newest definition, with its ETag', async () => {
  const { id, versionId } = await it_.build.indicator();
  expect(await board.get(`/indicators/${id}`)).toMatchObject({
    status: 200,
    etag: '"1"',
    body: { number: 1, versionId },
  });
  await it_.owner.query(
    `INSERT INTO indicator_versions (id, indicator_id, number, name_es, name_en, definition_es, definition_en, unit, period_rule)
     SELECT new_id(), id, 2, 'Nuevo', 'New', 'Nueva', 'New', 'people', 'sum' FROM indicators WHERE id = $1`,
    [id],
  );
  expect((await board.get(`/indicators/${id}`)).body).toMatchObject({ number: 2, nameEs: 'Nuevo' });
  expect((await board.get('/indicators/01930000-0000-7000-8000-00000000dead')).status).toBe(404);
});
