import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

interface Item {
  id: string;
  score: number;
  reasons: { kind: string; value: string }[];
  one: { id: string; name: string; programs: number };
  other: { id: string; name: string };
  dismissal: { id: string; dismissedBy: string | null } | null;
}
interface Page {
  items: Item[];
  nextCursor: string | null;
  total?: number;
  waiting: number;
}

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());
beforeEach(async () => {
  await t.owner.query('TRUNCATE members, cycles CASCADE');
  staff = await t.as.staff();
});

const likely = async (query = ''): Promise<Page> => {
  const { status, body } = await staff.get<Page>(`/duplicates${query}`);
  expect(status).toBe(200);
  return body;
};
const pairOf = ({ one, other }: Item) => [one.name, other.name].sort();

test('two that are likely one are listed once, with the reasons and both sides, the likeliest pair first', async () => {
  await t.build.member({ name: 'Faro del Sur' });
  const a = await t.build.member({ name: 'Puente de Luz', identifiers: { 'MX-RFC': 'ABC010203AB1' } });
  await t.build.member({ name: 'Puente de la Luz', identifiers: { 'MX-RFC': 'ABC010203AB2' } });
  const [c, d] = [await t.build.member({ name: 'Raíces' }), await t.build.member({ name: 'Vuelo' })];
  await t.owner.query(`UPDATE members SET website = 'https://raices.example' WHERE id = ANY ($1)`, [[c.id, d.id]]);
  await t.build.program(a);
  const { items, total, waiting } = await likely('?count=exact');
  expect([waiting, total]).toEqual([0, 2]);
  expect(items.map(pairOf)).toEqual([
    ['Puente de Luz', 'Puente de la Luz'],
    ['Raíces', 'Vuelo'],
  ]);
  expect(items[0]!.reasons).toEqual([
    { kind: 'similar-name', value: '' },
    { kind: 'identifier', value: 'MX-RFC' },
  ]);
  expect(items[1]!.reasons).toEqual([{ kind: 'website', value: 'raices.example' }]);
  expect(items[0]!.one).toMatchObject({ id: a.id, programs: 1 });
});

test('the list goes on from a cursor without a pair twice', async () => {
  for (const name of ['Alondra', 'Bambú', 'Ciprés'])
    for (const legalName of ['Uno', 'Dos']) await t.build.member({ name, legalName: `${name} ${legalName} Distinta` });
  const first = await likely('?limit=2');
  const second = await likely(`?limit=2&cursor=${first.nextCursor}`);
  expect(first.items).toHaveLength(2);
  expect(second.items).toHaveLength(1);
  expect(new Set([...first.items, ...second.items].map(({ id }) => id)).size).toBe(3);
});

test('who is named otherwise, or gets the website of another, is looked at again', async () => {
  const a = await t.build.member({ name: 'Alondra' });
  await t.build.member({ name: 'Bambú' });
  expect((await likely()).items).toEqual([]);
  const { etag } = await staff.get(`/members/${a.id}`);
  await staff.patch(`/members/${a.id}`, etag, { name: 'Bambu' });
  expect((await likely()).items).toHaveLength(1);
  const coordinator = await t.as.coordinator(a);
  const again = await coordinator.get(`/members/${a.id}`);
  expect((await coordinator.patch(`/members/${a.id}`, again.etag, { name: 'Alondra' })).status).toBe(200);
  expect((await likely()).items).toEqual([]);
});

test('a pair that is said to be two goes, can be taken back, and comes back when one is named otherwise', async () => {
  const [a, b] = [await t.build.member({ name: 'Alondra' }), await t.build.member({ name: 'La Alondra' })];
  expect((await likely()).items).toHaveLength(1);
  const dismissed = await staff.post<{ id: string }>('/duplicates/dismissals', { memberId: b.id, otherId: a.id });
  expect(dismissed.status).toBe(201);
  expect((await likely()).items).toEqual([]);
  expect((await likely('?state=dismissed')).items[0]!.dismissal).toMatchObject({
    id: dismissed.body.id,
    dismissedBy: 'Una persona',
  });
  const again = await staff.post<{ id: string }>('/duplicates/dismissals', { memberId: a.id, otherId: b.id });
  expect(again.body.id).toBe(dismissed.body.id);
  expect((await staff.delete(`/duplicates/dismissals/${dismissed.body.id}`)).status).toBe(204);
  expect((await likely()).items).toHaveLength(1);
  expect((await staff.delete(`/duplicates/dismissals/${dismissed.body.id}`)).status).toBe(404);
  await staff.post('/duplicates/dismissals', { memberId: a.id, otherId: b.id });
  await t.owner.query(`UPDATE members SET name = 'Alondras' WHERE id = $1`, [a.id]);
  expect((await likely()).items).toHaveLength(1);
  expect((await staff.post('/duplicates/dismissals', { memberId: a.id, otherId: b.id })).status).toBe(201);
  expect((await likely()).items).toEqual([]);
});

test('only the office sees and decides about them', async () => {
  const [a, b] = [await t.build.member({ name: 'Alondra' }), await t.build.member({ name: 'La Alondra' })];
  for (const other of [await t.as.coordinator(a, b), await t.as.board()]) {
    expect((await other.get('/duplicates')).status).toBe(403);
    expect((await other.post('/duplicates/dismissals', { memberId: a.id, otherId: b.id })).status).toBe(403);
  }
  const absent = await staff.post('/duplicates/dismissals', { memberId: a.id, otherId: a.id });
  expect(absent.status).toBe(404);
});

test('after a large import a job looks at who is new, and the list says how many wait', async () => {
  await t.owner.query(`INSERT INTO members (id, name, legal_name)
    SELECT new_id(), md5(n::text), md5(n::text) FROM generate_series(1, 300) n UNION ALL SELECT new_id(), n, n FROM unnest('{Alondra,"La Alondra"}'::text[]) n`);
  expect((await likely()).waiting).toBe(302);
  for (let tries = 0; tries < 100 && (await likely()).waiting > 0; tries++)
    await new Promise((done) => setTimeout(done, 200));
  const { items } = await likely();
  expect(items.map(pairOf)).toEqual([['Alondra', 'La Alondra']]);
});
