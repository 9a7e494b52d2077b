import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { approve, expectStatus, fillIn, openCycle, reportOf, submit } from '../support/reports';

let it_: TestApp;
let staff: Client;
let board: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
  board = await it_.as.board();
});
afterAll(() => it_?.close());
// Each test has the coalition to itself: whoever is a member owes a report.
afterEach(() => it_.owner.query('UPDATE membership_periods SET superseded_at = now() WHERE superseded_at IS NULL'));

interface Row {
  memberId: string;
  hasReported: boolean;
  timeliness: string;
  lastOnTime: number;
  lastDue: number;
}
interface Page {
  items: Row[];
  nextCursor: string | null;
  total?: number;
}

const dayOf = async (since: string): Promise<string> =>
  (await it_.owner.query<{ day: string }>('SELECT (coalition_today() + $1::interval)::date::text AS day', [since]))
    .rows[0]!.day;
const coverage = async (client: Client, cycle: { id: string }, rest = '') =>
  expectStatus(await client.get<Page>(`/insights/coverage?cycle=${cycle.id}${rest}`), 200);
const reported = (page: Page) => new Map(page.items.map(({ memberId, ...row }) => [memberId, row]));

async function coalition(focuses: string[]) {
  const indicator = await it_.build.indicator();
  const members = [];
  for (const focus of focuses) {
    const member = await it_.build.member({ focus, since: '1800-01-01' });
    await it_.build.program(member, { area: focus, indicators: [indicator.code], startsOn: '1800-01-01' });
    members.push({ ...member, coordinator: await it_.as.coordinator(member) });
  }
  return { indicator, members };
}
let year = 1900;
async function cycleOf(indicator: { versionId: string }, dueOn: string, kind = 'custom') {
  const [startsOn, endsOn] = [`${++year}-01-01`, `${year}-12-31`];
  const cycle = await it_.build.cycle([indicator], { kind, startsOn, endsOn, dueOn, opensOn: startsOn });
  await openCycle(staff, cycle);
  return cycle;
}
async function file(member: { id: string; coordinator: Client }, cycle: { id: string }) {
  const report = await reportOf(member.coordinator, member, cycle);
  await fillIn(member.coordinator, report, () => ({ state: 'reported', value: 4711 }));
  await member.coordinator.patch(`/reports/${report.id}`, `"${report.version}"`, { unduplicatedReason: 'Listas' });
  return submit(member.coordinator, report);
}

describe('the coverage of a cycle', () => {
  test('says of each member whether it reported, and whether it was in time', async () => {
    const { indicator, members } = await coalition(['children', 'families', 'children']);
    const [first, second, third] = members;
    const cycle = await cycleOf(indicator, await dayOf('10 days'));
    await approve(staff, await file(first!, cycle));
    await file(second!, cycle);
    const rows = reported(await coverage(board, cycle));
    expect(rows.get(first!.id)).toMatchObject({
      hasReported: true,
      timeliness: 'on_time',
      lastOnTime: 1,
      lastDue: 1,
      areas: ['children'],
    });
    expect(rows.get(second!.id)).toMatchObject({ hasReported: false, timeliness: 'on_time' });
    expect(rows.get(third!.id)).toMatchObject({ hasReported: false, timeliness: 'pending', lastOnTime: 0, lastDue: 0 });
    const before = reported(await coverage(board, cycle, `&asOf=${await dayOf('-1 day')}`));
    expect(before.get(first!.id)).toMatchObject({ hasReported: false, timeliness: 'pending' });
  });

  test('counts who was in time in the last four cycles of the kind', async () => {
    const { indicator, members } = await coalition(['children']);
    const [member] = members;
    const late = await cycleOf(indicator, await dayOf('-40 days'));
    await file(member!, late);
    const missing = await cycleOf(indicator, await dayOf('-40 days'));
    const timely = [];
    for (let n = 0; n < 3; n++) {
      timely.push(await cycleOf(indicator, await dayOf('10 days')));
      await file(member!, timely[n]!);
    }
    expect((await coverage(staff, late)).items[0]).toMatchObject({ timeliness: 'late', lastOnTime: 0, lastDue: 1 });
    expect((await coverage(staff, missing)).items[0]).toMatchObject({
      timeliness: 'missing',
      lastOnTime: 0,
      lastDue: 2,
    });
    expect((await coverage(staff, timely[2]!)).items[0]).toMatchObject({ lastOnTime: 3, lastDue: 4 });
  });

  test('is found by area, state, words and timeliness, a page at a time', async () => {
    const { indicator, members } = await coalition(['children', 'families', 'families']);
    const [first, second] = members;
    const cycle = await cycleOf(indicator, await dayOf('10 days'));
    await it_.owner.query(`UPDATE members SET states_served = '{16}', name = 'Cántaro Ñandú' WHERE id = $1`, [
      second!.id,
    ]);
    await file(first!, cycle);
    expect(await coverage(board, cycle, '&area=families&count=exact')).toMatchObject({ total: 2 });
    const only = async (rest: string) => (await coverage(board, cycle, rest)).items.map(({ memberId }) => memberId);
    expect(await only('&state=16')).toEqual([second!.id]);
    expect(await only('&q=cantaro%20nandu')).toEqual([second!.id]);
    expect(await only('&timeliness=on_time')).toEqual([first!.id]);
    const page = await coverage(board, cycle, '&limit=2');
    const rest = await coverage(board, cycle, `&limit=2&cursor=${page.nextCursor}`);
    expect([...page.items, ...rest.items].map(({ memberId }) => memberId).sort()).toEqual(
      members.map(({ id }) => id).sort(),
    );
  });

  test('carries no figure, no person and nothing of a draft', async () => {
    const { indicator, members } = await coalition(['children']);
    const cycle = await cycleOf(indicator, await dayOf('10 days'));
    await approve(staff, await file(members[0]!, cycle));
    const answer = await board.get<Page>(`/insights/coverage?cycle=${cycle.id}`);
    expect(answer.text).not.toContain('4711');
    expect(Object.keys(answer.body.items[0]!).sort()).toEqual(
      'addressState areas hasReported id lastDue lastOnTime memberId name statesServed timeliness'.split(' '),
    );
  });

  test('is not for coordinators, and special reports are not in it', async () => {
    const { members, indicator } = await coalition(['children']);
    const cycle = await cycleOf(indicator, await dayOf('10 days'));
    expect((await members[0]!.coordinator.get(`/insights/coverage?cycle=${cycle.id}`)).status).toBe(403);
    await it_.owner.query(`UPDATE cycles SET kind = 'special' WHERE id = $1`, [cycle.id]);
    const { status, body } = await board.get<{ type: string }>(`/insights/coverage?cycle=${cycle.id}`);
    expect([status, body.type]).toEqual([404, '/problems/no-cycle-yet']);
    const absent = await board.get(`/insights/coverage?cycle=00000000-0000-4000-8000-000000000000`);
    expect(absent.status).toBe(404);
  });
});
