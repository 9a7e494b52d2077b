import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { fillIn, openCycle, reportOf, submit } from '../support/reports';

let it_: TestApp;
let staff: Client;
let cycle: { id: string };
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
  const indicator = await it_.build.indicator();
  const members = [];
  for (const name of ['Ñandú', 'Árbol', 'Casa', 'Delta', 'Eco']) {
    const member = await it_.build.member({ name });
    await it_.build.program(member, { indicators: [indicator.code] });
    members.push(member);
  }
  cycle = await it_.build.cycle([indicator]);
  await openCycle(staff, cycle);
  for (const member of [members[2]!, members[0]!]) {
    const report = await reportOf(staff, member, cycle);
    await fillIn(staff, report);
    await submit(staff, report);
  }
});
afterAll(() => it_?.close());

interface Item {
  id: string;
  memberName: string;
  state: string;
  submittedAt: string | null;
}
const list = async (query: string) =>
  (await staff.get<{ items: Item[]; nextCursor: string | null; total: number }>(`/reports?cycle=${cycle.id}${query}`))
    .body;
const names = async (query: string) => (await list(query)).items.map(({ memberName }) => memberName);

test('the queue of what to review is in the order of submission, what was never submitted last', async () => {
  expect((await names('&sort=submittedAt')).slice(0, 2)).toEqual(['Casa', 'Ñandú']);
  expect((await names('&sort=-submittedAt')).slice(0, 2)).toEqual(['Ñandú', 'Casa']);
  expect(await names('&sort=submittedAt&state=submitted')).toEqual(['Casa', 'Ñandú']);
});

test('names are sorted without their accents', async () => {
  expect(await names('&sort=member')).toEqual(['Árbol', 'Casa', 'Delta', 'Eco', 'Ñandú']);
});

test('filters by state are combined by or, and counted', async () => {
  expect((await list('&state=submitted&count=exact')).total).toBe(2);
  expect((await list('&state=submitted&state=draft&count=exact')).total).toBe(5);
  expect((await list('&state=approved&count=exact')).total).toBe(0);
});

test.each(['member', 'dueOn', '-dueOn', 'submittedAt', '-submittedAt'])(
  'sorted by %s, pages hold each report once',
  async (sort) => {
    const whole = (await list(`&sort=${sort}`)).items.map(({ id }) => id);
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page = await list(`&sort=${sort}&limit=2${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(whole);
    expect(new Set(seen).size).toBe(5);
  },
);

test('unknown filters and cursors of another list are 400', async () => {
  for (const query of ['?sort=name', '?state=lost', '?cycle=x', '?colour=red', '?cursor=abc'])
    expect((await staff.get(`/reports${query}`)).status).toBe(400);
});
