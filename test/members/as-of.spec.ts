import { startApp, type TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';

let it_: TestApp;
let staff: Client;
interface Item {
  name: string;
  status: string | null;
  joinedOn: string | null;
}
interface List {
  items: Item[];
  nextCursor: string | null;
  total?: number;
}
interface Counts {
  asOf: string;
  members: number;
  byStatus: { status: string; count: number }[];
  byFocus: { focus: string; count: number }[];
  byState: { state: string | null; count: number }[];
}
const list = (query: string): Promise<Answer<List>> => staff.get<List>(`/members?${query}`);
const shown = async (query: string) =>
  (await list(query)).body.items.map(({ name, status, joinedOn }) => [name, status, joinedOn]);

/** Ana: active 2020, lapsed 2023, again from 2025 on. Bea: a prospect, then active from July 2024. Cid: suspended in 2024. */
beforeAll(async () => {
  it_ = await startApp();
  const { build, as } = it_;
  staff = await as.staff();
  const ana = await build.member({ name: 'Ana', status: null, state: '09', focus: 'children' });
  await build.periods(ana, [
    ['active', '2020-03-01', '2022-12-31'],
    ['lapsed', '2023-01-01', '2024-12-31'],
    ['active', '2025-01-01', null],
  ]);
  const bea = await build.member({ name: 'Bea', status: null, state: '15', focus: 'families' });
  await build.periods(bea, [
    ['prospect', '2024-01-15', '2024-06-30'],
    ['active', '2024-07-01', null],
  ]);
  const cid = await build.member({ name: 'Cid', status: null, state: '09', focus: 'families' });
  await build.periods(cid, [
    ['active', '2019-01-01', '2023-12-31'],
    ['suspended', '2024-01-01', '2024-12-31'],
    ['active', '2025-01-01', null],
  ]);
  // What was thought and then rewritten counts for no day.
  await it_.owner.query(
    `INSERT INTO membership_periods (id, member_id, status, during, decision_id, superseded_at)
     SELECT gen_random_uuid(), member_id, 'resigned', '[2024-01-01,)', decision_id, now() FROM membership_periods WHERE member_id = $1 LIMIT 1`,
    [ana.id],
  );
});
afterAll(() => it_?.close());

test('the list of a day has the status and the joining as they stood, without who was not registered yet', async () => {
  expect(await shown('asOf=2018-12-31')).toEqual([]);
  expect(await shown('asOf=2019-01-01')).toEqual([['Cid', 'active', '2019-01-01']]);
  expect(await shown('asOf=2024-01-15')).toEqual([
    ['Ana', 'lapsed', '2020-03-01'],
    ['Bea', 'prospect', null],
    ['Cid', 'suspended', '2019-01-01'],
  ]);
  expect(await shown('asOf=2024-07-01')).toEqual([
    ['Ana', 'lapsed', '2020-03-01'],
    ['Bea', 'active', '2024-07-01'],
    ['Cid', 'suspended', '2019-01-01'],
  ]);
  expect(await shown('')).toEqual([
    ['Ana', 'active', '2020-03-01'],
    ['Bea', 'active', '2024-07-01'],
    ['Cid', 'active', '2019-01-01'],
  ]);
});

test('a period counts from its first day to its last', async () => {
  expect(await shown('asOf=2022-12-31&status=active&q=ana')).toHaveLength(1);
  expect(await shown('asOf=2023-01-01&status=active&q=ana')).toHaveLength(0);
  expect(await shown('asOf=2024-12-31&status=lapsed')).toEqual([['Ana', 'lapsed', '2020-03-01']]);
});

test('status filters, other filters and the total are those of the day', async () => {
  expect((await list('asOf=2024-03-01&status=active&count=exact')).body).toMatchObject({ items: [], total: 0 });
  expect((await list('asOf=2024-03-01&status=lapsed&status=suspended&count=exact')).body.total).toBe(2);
  expect((await list('asOf=2021-01-01&focus=families&state=09&count=exact')).body).toMatchObject({
    items: [{ name: 'Cid' }],
    total: 1,
  });
  expect((await list('asOf=2023-06-01&count=exact&limit=1')).body.total).toBe(2);
});

test.each(['name', '-name', 'joinedOn', '-joinedOn'])('by %s, every member of the day is on one page', async (sort) => {
  const whole = await shown(`asOf=2024-02-01&sort=${sort}`);
  const paged: unknown[] = [];
  for (let cursor: string | null = '', turns = 0; cursor !== null && turns < 5; turns += 1) {
    const page = `limit=1&count=exact${cursor && `&cursor=${cursor}`}`;
    const { body }: Answer<List> = await list(`asOf=2024-02-01&sort=${sort}&${page}`);
    expect(body.total).toBe(3);
    paged.push(...body.items.map(({ name, status, joinedOn }) => [name, status, joinedOn]));
    cursor = body.nextCursor;
  }
  expect(whole).toHaveLength(3);
  expect(paged).toEqual(whole);
});

test('who has not joined by the day stands last in either order, whenever it joined afterwards', async () => {
  const namesOn = async (query: string) => (await shown(query)).map(([name]) => name);
  expect(await namesOn('asOf=2024-02-01&sort=joinedOn&count=exact')).toEqual(['Cid', 'Ana', 'Bea']);
  expect(await namesOn('asOf=2024-02-01&sort=-joinedOn&count=exact')).toEqual(['Ana', 'Cid', 'Bea']);
  expect(await namesOn('asOf=2024-07-01&sort=-joinedOn')).toEqual(['Bea', 'Ana', 'Cid']);
});

test('a cursor of one day is refused for another, and for today', async () => {
  const { body } = await list('asOf=2024-02-01&limit=1');
  expect((await list(`asOf=2024-02-02&limit=1&cursor=${body.nextCursor}`)).status).toBe(400);
  expect((await list(`limit=1&cursor=${body.nextCursor}`)).status).toBe(400);
  expect((await list('asOf=2024-02-30')).status).toBe(400);
});

test('members are counted by status, area and state on any day; in grace or suspended they still belong', async () => {
  const on = async (day: string) => (await staff.get<Counts>(`/members/counts${day && `?asOf=${day}`}`)).body;
  expect(await on('2018-01-01')).toEqual({ asOf: '2018-01-01', members: 0, byStatus: [], byFocus: [], byState: [] });
  expect(await on('2024-03-01')).toEqual({
    asOf: '2024-03-01',
    members: 1,
    byStatus: [
      { status: 'lapsed', count: 1 },
      { status: 'prospect', count: 1 },
      { status: 'suspended', count: 1 },
    ],
    byFocus: [{ focus: 'families', count: 1 }],
    byState: [{ state: '09', count: 1 }],
  });
  expect(await on('')).toMatchObject({
    members: 3,
    byStatus: [{ status: 'active', count: 3 }],
    byFocus: [
      { focus: 'families', count: 2 },
      { focus: 'children', count: 1 },
    ],
    byState: [
      { state: '09', count: 2 },
      { state: '15', count: 1 },
    ],
  });
});

test('the board sees the list and the counts of any day; a coordinator those of the own members', async () => {
  const board = await it_.as.board();
  expect((await board.get<List>('/members?asOf=2019-06-01')).body.items).toMatchObject([{ name: 'Cid' }]);
  expect((await board.get<Counts>('/members/counts?asOf=2019-06-01')).body.members).toBe(1);
  const { rows } = await it_.owner.query<{ id: string }>(`SELECT id FROM members WHERE name = 'Bea'`);
  const coordinator = await it_.as.coordinator(rows[0]!);
  expect((await coordinator.get<Counts>('/members/counts')).body.members).toBe(1);
  expect((await coordinator.get<List>('/members?asOf=2025-01-01')).body.items).toMatchObject([{ name: 'Bea' }]);
});
