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

type People = { low: number; high: number } | { suppressed: true } | null;
interface Row {
  category: string;
  people: People;
  reported: number;
}
interface Figures {
  rows: Row[];
  total: People;
  reported: number;
  owing: number;
}
interface Overview {
  edition: { number: number; cutAt: string } | null;
  people: People;
  reported: number;
  owing: number;
  cycles: { id: string }[];
  change: { previousCycleCode: string; membersInBoth: number; low: number | null; high: number | null } | null;
  byArea: { area: string; people: People; reported: number | null; owing: number }[];
  byState: { state: string; people: People; reported: number | null }[];
  timeliness: { area: string; onTime: number; late: number; missing: number; pending: number }[];
  byCycle: { code: string; people: People; reported: number; owing: number }[];
}

const exactly = (n: number) => ({ low: n, high: n });
const hidden = { suppressed: true };
const overview = async (client: Client, cycle: { id: string }) =>
  expectStatus(await client.get<Overview>(`/insights/overview?cycle=${cycle.id}`), 200);
const figures = async (client: Client, cycle: { id: string }, by: string) =>
  expectStatus(await client.get<Figures>(`/insights/figures?cycle=${cycle.id}&by=${by}`), 200);

/** Editions are cut once a day. */
const anotherDay = () => it_.owner.query(`UPDATE board_editions SET cut_at = cut_at - interval '1 day'`);

const dayOf = async (since: string): Promise<string> =>
  (await it_.owner.query<{ day: string }>('SELECT (coalition_today() + $1::interval)::date::text AS day', [since]))
    .rows[0]!.day;

let year = 1900;
/** An indicator and so many members with one program each, in a cycle that is open. */
async function coalition(
  members: { focus?: string; areas?: string[] }[],
  { kind = 'custom', startsOn = `${++year}-01-01`, endsOn = `${year}-12-31`, dueOn = '', opensOn = '' } = {},
) {
  const indicator = await it_.build.indicator({ breakdowns: ['sex_age', 'state', 'disability'] });
  const made = [];
  for (const { focus = 'children', areas = [focus] } of members) {
    const member = await it_.build.member({ focus, since: '1800-01-01' });
    for (const area of areas)
      await it_.build.program(member, { area, indicators: [indicator.code], startsOn: '1800-01-01' });
    made.push({ ...member, coordinator: await it_.as.coordinator(member) });
  }
  const cycle = await it_.build.cycle([indicator], { kind, startsOn, endsOn, dueOn, opensOn });
  await openCycle(staff, cycle);
  return { members: made, cycle, indicator };
}
type Member = { id: string; coordinator: Client };

/** Hands in a report: the same people for each of its programs, in one state. */
async function file(
  member: Member,
  cycle: { id: string },
  people: number | number[],
  state = '09',
  unduplicatedPeople?: number,
) {
  const report = await reportOf(member.coordinator, member, cycle);
  const values = [people].flat();
  const order = report.programs.map(({ figures }) => figures[0]!.id);
  await fillIn(member.coordinator, report, ({ id }) => {
    const value = values[order.indexOf(id)] ?? values[0]!;
    return { state: 'reported', value, cells: { state: { [state]: value } } };
  });
  const change = unduplicatedPeople === undefined ? { unduplicatedReason: 'Listas separadas' } : { unduplicatedPeople };
  await member.coordinator.patch(`/reports/${report.id}`, `"${report.version}"`, change);
  return submit(member.coordinator, report);
}
const seal = async (...args: Parameters<typeof file>) => approve(staff, await file(...args));

describe('every figure', () => {
  test('says n of N: only what was approved has been reported', async () => {
    const { members, cycle } = await coalition([{}, {}, {}, {}]);
    await seal(members[0]!, cycle, 20);
    await seal(members[1]!, cycle, 30);
    await file(members[2]!, cycle, 1000);
    expect(await overview(board, cycle)).toMatchObject({ reported: 2, owing: 4, people: exactly(50) });
    expect(await figures(board, cycle, 'state')).toMatchObject({ reported: 2, owing: 4, total: exactly(50) });
  });

  test('is a range across the programs of one member, and the member’s own number where it has one', async () => {
    const areas = ['children', 'families'];
    const { members, cycle } = await coalition([{ areas }, { areas }]);
    await seal(members[0]!, cycle, [40, 25]);
    expect(await overview(board, cycle)).toMatchObject({
      people: { low: 40, high: 65 },
      byArea: [
        { area: 'children', reported: 1, owing: 2 },
        { area: 'disability', people: null, reported: 0, owing: 0 },
        { area: 'families', reported: 1, owing: 2 },
      ],
    });
    await seal(members[1]!, cycle, [40, 25], '09', 50);
    await anotherDay();
    expect((await overview(board, cycle)).people).toEqual({ low: 90, high: 115 });
  });

  test('tells nobody reported from nobody served', async () => {
    const { members, cycle } = await coalition([{}, {}]);
    expect(await overview(board, cycle)).toMatchObject({ people: null, reported: 0, change: null });
    await seal(members[0]!, cycle, 0);
    const { people, byState } = await overview(board, cycle);
    expect(people).toEqual(exactly(0));
    expect(byState).toHaveLength(32);
    expect(byState.find(({ state }) => state === '31')).toEqual({ state: '31', people: null, reported: 0 });
  });
});

describe('one to four people', () => {
  /** States with so many people each, one member per state. */
  const inStates = async (people: Record<string, number>) => {
    const made = await coalition(Object.keys(people).map(() => ({})));
    for (const [n, [state, count]] of Object.entries(people).entries())
      await seal(made.members[n]!, made.cycle, count, state);
    return made;
  };

  test.each([1, 2, 3, 4])('%i are not shown to the board, nor what they could be subtracted from', async (few) => {
    const { cycle } = await inStates({ '09': few, '14': 30, '19': 40 });
    const { rows, total } = await figures(board, cycle, 'state');
    const people = Object.fromEntries(rows.filter((row) => row.people).map((row) => [row.category, row.people]));
    expect(people).toEqual({ '09': hidden, '14': hidden, '19': exactly(40) });
    expect(total).toEqual(exactly(70 + few));
    const { byState, people: all } = await overview(board, cycle);
    expect(Object.fromEntries(byState.filter((row) => row.people).map((row) => [row.state, row.people]))).toEqual(
      people,
    );
    expect(all).toEqual(total);
  });

  test('S-22 are shown to who reviews the reports, and five are shown to everybody', async () => {
    const { cycle } = await inStates({ '09': 3, '14': 5, '19': 40 });
    const ofStaff = (await figures(staff, cycle, 'state')).rows.filter((row) => row.people);
    expect(ofStaff.map(({ people }) => people)).toEqual([exactly(3), exactly(5), exactly(40)]);
    const { cycle: other } = await inStates({ '14': 5, '19': 40 });
    const ofBoard = (await figures(board, other, 'state')).rows.filter((row) => row.people);
    expect(ofBoard.map(({ people }) => people)).toEqual([exactly(5), exactly(40)]);
  });

  test('are not told by how many members counted them either', async () => {
    const { cycle } = await inStates({ '09': 4, '14': 30, '19': 40 });
    const { byState } = await overview(board, cycle);
    const kept = byState.filter(({ people }) => people !== null && 'suppressed' in people);
    expect(kept.length).toBeGreaterThan(1);
    expect(kept.map(({ reported }) => reported)).toEqual(kept.map(() => null));
    const ofStaff = (await overview(staff, cycle)).byState.filter(({ people }) => people !== null);
    expect(ofStaff.every(({ reported }) => reported === 1)).toBe(true);
  });

  test('in all hide everything, on every page', async () => {
    const { cycle } = await inStates({ '09': 3 });
    for (const by of ['area', 'state', 'sex_age', 'disability']) {
      const { rows, total } = await figures(board, cycle, by);
      expect(total).toEqual(hidden);
      expect(rows.every(({ people }) => people === null || 'suppressed' in people)).toBe(true);
    }
    const { people, byArea, byState, byCycle } = await overview(board, cycle);
    for (const shown of [
      people,
      byCycle.at(-1)!.people,
      ...byArea.map((row) => row.people),
      ...byState.map((row) => row.people),
    ])
      expect(shown === null || 'suppressed' in shown).toBe(true);
    expect((await overview(staff, cycle)).people).toEqual(exactly(3));
  });

  test('cannot be worked out from another table: a total that one hides, all hide', async () => {
    // By state two cells of 4 are all there is: only hiding their total keeps them. By area it is one cell of 8, with nothing to hide.
    const { cycle } = await inStates({ '09': 4, '14': 4 });
    for (const by of ['area', 'state', 'sex_age', 'disability'])
      expect((await figures(board, cycle, by)).total).toEqual(hidden);
    const { people, byCycle, byArea } = await overview(board, cycle);
    expect([people, byCycle.at(-1)!.people]).toEqual([hidden, hidden]);
    expect(byArea.map((row) => row.people).filter(Boolean)).not.toContainEqual(exactly(8));
  });
});

describe('the change since the last cycle', () => {
  test('is that of the members that reported in both', async () => {
    const { members, cycle: before } = await coalition([{}, {}, {}], {
      kind: 'half',
      startsOn: '2001-01-01',
      endsOn: '2001-06-30',
    });
    for (const [n, people] of [100, 100, 500].entries()) await seal(members[n]!, before, people);
    const now = await it_.build.cycle(
      (
        await it_.owner.query<{ versionId: string }>(
          `SELECT indicator_version_id AS "versionId" FROM cycle_indicators WHERE cycle_id = $1`,
          [before.id],
        )
      ).rows,
      { kind: 'half', startsOn: '2001-07-01', endsOn: '2001-12-31' },
    );
    await openCycle(staff, now);
    for (const [n, people] of [110, 120].entries()) {
      const report = await reportOf(members[n]!.coordinator, members[n]!, now);
      await fillIn(members[n]!.coordinator, report, () => people);
      await approve(staff, await submit(members[n]!.coordinator, report));
    }
    const { change, byCycle } = await overview(board, now);
    expect(change).toEqual({ previousCycleCode: before.code, membersInBoth: 2, low: 15, high: 15 });
    expect(byCycle).toMatchObject([
      { code: before.code, people: exactly(700), reported: 3, owing: 3 },
      { code: now.code, people: exactly(230), reported: 2, owing: 3 },
    ]);
  });

  test('is not told to the board where it would tell of few people', async () => {
    const dates = { kind: 'year', startsOn: '2002-01-01', endsOn: '2002-12-31' };
    const { members, cycle: before } = await coalition([{}, {}], dates);
    await seal(members[0]!, before, 100);
    await seal(members[1]!, before, 3); // what is left of the total once the member in both is taken away
    const now = await it_.build.cycle(
      (
        await it_.owner.query<{ versionId: string }>(
          `SELECT indicator_version_id AS "versionId" FROM cycle_indicators WHERE cycle_id = $1`,
          [before.id],
        )
      ).rows,
      { ...dates, startsOn: '2003-01-01', endsOn: '2003-12-31' },
    );
    await openCycle(staff, now);
    const report = await reportOf(members[0]!.coordinator, members[0]!, now);
    await fillIn(members[0]!.coordinator, report, () => 120);
    await approve(staff, await submit(members[0]!.coordinator, report));
    expect((await overview(board, now)).change).toMatchObject({ membersInBoth: 1, low: null, high: null });
    expect((await overview(staff, now)).change).toMatchObject({ membersInBoth: 1, low: 20, high: 20 });
  });
});

test('timeliness is counted by primary focus: in time, late, missing and pending', async () => {
  const { members, cycle } = await coalition([
    ...Array.from({ length: 4 }, () => ({ focus: 'children' })),
    { focus: 'families' },
  ]);
  await file(members[0]!, cycle, 10);
  await file(members[1]!, cycle, 10);
  await file(members[2]!, cycle, 10);
  await it_.owner.query(
    'UPDATE obligations SET due_on = coalition_today() - 1, extended_to = NULL WHERE cycle_id = $1',
    [cycle.id],
  );
  // On the last day it is in time, whatever the hour there; a minute into the next it is not.
  const submitAt = (member: Member, at: string, minutes = 0) =>
    it_.owner.query(
      `UPDATE reports SET first_submitted_at = (((coalition_today() - 1)::text || $3)::timestamp AT TIME ZONE 'America/Mexico_City') + make_interval(mins => $4) WHERE cycle_id = $1 AND member_id = $2`,
      [cycle.id, member.id, at, minutes],
    );
  await submitAt(members[0]!, ' 00:00');
  await submitAt(members[1]!, ' 23:59');
  await submitAt(members[2]!, ' 23:59', 2);
  await it_.owner.query(
    'UPDATE obligations SET extended_to = coalition_today() WHERE cycle_id = $1 AND member_id = $2',
    [cycle.id, members[4]!.id],
  );
  const { timeliness } = await overview(board, cycle);
  expect(timeliness).toEqual([
    { area: 'children', onTime: 2, late: 1, missing: 1, pending: 0 },
    { area: 'disability', onTime: 0, late: 0, missing: 0, pending: 0 },
    { area: 'families', onTime: 0, late: 0, missing: 0, pending: 1 },
  ]);
});

describe('an edition', () => {
  const overviewOf = (client: Client, cycle: { id: string }, etag?: string) =>
    client.get<Overview>(`/insights/overview?cycle=${cycle.id}`, etag ? { 'if-none-match': etag } : {});

  test('is not sent again to who has it: 304, until something is sealed or submitted', async () => {
    const { members, cycle } = await coalition([{}, {}]);
    await seal(members[0]!, cycle, 20);
    const first = await overviewOf(board, cycle);
    const again = await overviewOf(board, cycle, first.etag);
    expect([again.status, again.text, again.etag]).toEqual([304, '', first.etag]);
    expect((await overviewOf(board, cycle, `"other", W/${first.etag}`)).status).toBe(304);
    const submitted = await file(members[1]!, cycle, 30);
    const second = await overviewOf(board, cycle, first.etag);
    expect(second).toMatchObject({ status: 200, body: { reported: 1, people: exactly(20) } });
    await approve(staff, submitted);
    expect((await overviewOf(board, cycle)).body.people).toEqual(exactly(20));
    await anotherDay();
    expect(await overviewOf(board, cycle, second.etag)).toMatchObject({ status: 200, body: { people: exactly(50) } });
  });

  test('is cut once a day, hides what differs from an earlier one by few people, and stands as of its day', async () => {
    const { members, cycle } = await coalition([{}, {}, {}, {}]);
    await seal(members[0]!, cycle, 30);
    await seal(members[1]!, cycle, 40, '14');
    const first = await overview(board, cycle);
    expect([first.people, first.edition?.number]).toEqual([exactly(70), 1]);
    await seal(members[2]!, cycle, 3);
    expect((await overview(board, cycle)).people).toEqual(exactly(70));
    await anotherDay();
    const second = await overview(board, cycle);
    const people = (seen: Overview, state: string) => seen.byState.find((row) => row.state === state)!.people;
    expect([second.edition?.number, second.people]).toEqual([2, hidden]);
    expect([people(second, '09'), people(second, '14')]).toEqual([hidden, exactly(40)]);
    for (const by of ['area', 'sex_age', 'disability'])
      expect((await figures(board, cycle, by)).rows.filter((row) => row.people).map((row) => row.people)).toEqual([
        hidden,
      ]);
    // The office sees what is so; who asks for the day before sees what was shown then.
    expect((await overview(staff, cycle)).people).toEqual(exactly(73));
    const yesterday = await dayOf('-1 day');
    const then = expectStatus(await board.get<Overview>(`/insights/overview?cycle=${cycle.id}&asOf=${yesterday}`), 200);
    expect([then.edition?.number, then.people, people(then, '09')]).toEqual([1, exactly(70), exactly(30)]);
    const before = await board.get<Overview>(`/insights/overview?cycle=${cycle.id}&asOf=${await dayOf('-9 days')}`);
    expect(before.body).toMatchObject({ edition: null, people: null });
    // Enough more, and all of it shows again.
    await seal(members[3]!, cycle, 50);
    await anotherDay();
    const third = await overview(board, cycle);
    expect([third.people, people(third, '09'), people(third, '14')]).toEqual([exactly(123), exactly(83), exactly(40)]);
    await expect(
      it_.owner.query(`UPDATE board_editions SET shown = '{}' WHERE cycle_id = $1`, [cycle.id]),
    ).rejects.toThrow('ck_board_editions_hash');
  });

  test('is one, however many ask for it at once', async () => {
    const { members, cycle } = await coalition([{}]);
    await seal(members[0]!, cycle, 30);
    const asked = await Promise.all(Array.from({ length: 8 }, () => overview(board, cycle)));
    expect(asked.map(({ edition, people }) => [edition?.number, people])).toEqual(asked.map(() => [1, exactly(30)]));
  });

  test('of the office is not the board’s: what protects figures makes other figures of them', async () => {
    const { members, cycle } = await coalition([{}]);
    await seal(members[0]!, cycle, 3);
    const ofStaff = await overviewOf(staff, cycle);
    expect(ofStaff.body.people).toEqual(exactly(3));
    const ofBoard = await overviewOf(board, cycle, ofStaff.etag);
    expect(ofBoard).toMatchObject({ status: 200, body: { people: hidden } });
    expect((await overviewOf(staff, cycle, ofBoard.etag)).body.people).toEqual(exactly(3));
  });
});

describe('who sees it', () => {
  test('a coordinator does not', async () => {
    const coordinator = await it_.as.coordinator(await it_.build.member());
    for (const path of ['overview', 'figures']) expect((await coordinator.get(`/insights/${path}`)).status).toBe(403);
  });

  test('without a cycle it is the newest that was opened; one that was not opened has no figures', async () => {
    const planned = await it_.build.cycle([], { startsOn: '2990-01-01', endsOn: '2990-12-31' });
    const { cycle } = await coalition([{}], { startsOn: '2980-01-01', endsOn: '2980-12-31' });
    const { body } = await board.get<{ cycle: { id: string }; cycles: { id: string }[] }>('/insights/overview');
    expect([body.cycle.id, body.cycles[0]!.id]).toEqual([cycle.id, cycle.id]);
    expect(body.cycles.some(({ id }) => id === planned.id)).toBe(false);
    for (const id of [planned.id, '01930000-0000-7000-8000-00000000dead'])
      expect((await board.get(`/insights/overview?cycle=${id}`)).status).toBe(404);
    expect((await board.get('/insights/figures?by=moon')).status).toBe(400);
  });
});
