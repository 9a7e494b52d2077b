import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

interface Cycle {
  id: string;
  code: string;
  indicatorCount: number;
  obligationCount: number;
  openedAt: string | null;
  closedAt: string | null;
}
interface Obligation {
  memberId: string;
  coversFrom: string;
  coversTo: string;
  state: string;
  isLate: boolean;
  reportId: string;
}

const DAYS = { startsOn: '2025-01-01', endsOn: '2025-03-31', opensOn: '2025-04-01', dueOn: '2025-04-20' };
let counter = 0;
const plan = (fields: object = {}) =>
  staff.post<Cycle>('/cycles', {
    code: `2025-Q1-${++counter}`,
    kind: 'quarter',
    nameEs: 'Primer trimestre',
    nameEn: 'First quarter',
    ...DAYS,
    ...fields,
  });
const obligationsOf = async (cycle: { id: string }) =>
  (await staff.get<{ items: Obligation[] }>(`/cycles/${cycle.id}/obligations?limit=200`)).body.items;

/** A member with periods given as [status, from, to exclusive]. */
async function memberWith(...periods: [string, string, string | null][]) {
  const member = await it_.build.member({ status: null });
  const { rows } = await it_.owner.query<{ id: string }>(
    `INSERT INTO membership_decisions (id, member_id, kind, effective_on) VALUES (new_id(), $1, 'admission', '2020-01-01') RETURNING id`,
    [member.id],
  );
  for (const [status, from, to] of periods)
    await it_.owner.query(
      `INSERT INTO membership_periods (id, member_id, status, during, decision_id) VALUES (new_id(), $1, $2, daterange($3, $4), $5)`,
      [member.id, status, from, to, rows[0]!.id],
    );
  return member;
}

describe('planning', () => {
  test('a cycle asks for every indicator that is not retired, unless it names some', async () => {
    const [one, retired] = [await it_.build.indicator(), await it_.build.indicator()];
    await it_.owner.query(`UPDATE indicators SET retired_on = '2020-01-01' WHERE id = $1`, [retired.id]);
    const { rows } = await it_.owner.query<{ n: number }>(
      'SELECT count(*)::int AS n FROM indicators WHERE retired_on IS NULL',
    );
    expect((await plan()).body.indicatorCount).toBe(rows[0]!.n);
    expect((await plan({ indicatorIds: [one.id] })).body.indicatorCount).toBe(1);
  });

  test('an indicator that does not exist is pointed at', async () => {
    const one = await it_.build.indicator();
    const { status, body } = await plan({ indicatorIds: [one.id, '01930000-0000-7000-8000-00000000dead'] });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/indicatorIds/1', code: 'not-found' }] });
  });

  test('a cycle that ends before it starts, or is due before it opens, is refused where it is wrong', async () => {
    const { status, body } = await plan({ endsOn: '2024-12-31', dueOn: '2025-03-31' });
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ pointer: '/endsOn' }, { pointer: '/dueOn' }] });
    expect((await plan({ endsOn: DAYS.startsOn, dueOn: DAYS.opensOn })).status).toBe(201);
  });

  test('two cycles cannot have one code', async () => {
    const { body } = await plan();
    const again = await plan({ code: body.code });
    expect(again.status).toBe(409);
    expect(again.body).toMatchObject({ type: '/problems/cycle-code-taken' });
  });

  test('a cycle is changed until it opens, by who has read its newest version', async () => {
    const { body: cycle, etag } = await plan();
    const changed = await staff.patch<Cycle>(`/cycles/${cycle.id}`, etag, { nameEs: 'T1' });
    expect(changed).toMatchObject({ status: 200, body: { nameEs: 'T1' }, etag: '"2"' });
    expect((await staff.patch(`/cycles/${cycle.id}`, etag, { nameEs: 'T2' })).status).toBe(412);
    expect((await staff.patch(`/cycles/${cycle.id}`, changed.etag, { endsOn: '2024-01-01' })).status).toBe(422);
    await staff.post(`/cycles/${cycle.id}/opening`);
    const late = await staff.patch(`/cycles/${cycle.id}`, '"3"', { nameEs: 'T3' });
    expect(late).toMatchObject({ status: 409, body: { type: '/problems/illegal-transition', allowed: ['closing'] } });
  });

  test('only the coalition’s office plans, opens and closes; everybody reads', async () => {
    const member = await it_.build.member();
    const { body: cycle } = await plan();
    for (const reader of [await it_.as.coordinator(member), await it_.as.board()]) {
      expect((await reader.get(`/cycles/${cycle.id}`)).status).toBe(200);
      expect((await reader.get('/cycles')).status).toBe(200);
      for (const verb of ['opening', 'closing']) {
        expect((await reader.post(`/cycles/${cycle.id}/${verb}`)).status).toBe(403);
      }
      expect((await reader.patch(`/cycles/${cycle.id}`, '"1"', { nameEs: 'x' })).status).toBe(403);
    }
  });

  test('the newest cycle comes first, page by page', async () => {
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body }: { body: { items: Cycle[]; nextCursor: string | null } } = await staff.get(
        `/cycles?limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.nextCursor;
    }
    const { rows } = await it_.owner.query<{ id: string }>('SELECT id FROM cycles ORDER BY starts_on DESC, id');
    expect(seen).toEqual(rows.map(({ id }) => id));
  });
});

describe('opening', () => {
  test('who was active or in grace on any day of the cycle owes a report, on its days as a member', async () => {
    const whole = await memberWith(['active', '2020-01-01', null]);
    const joined = await memberWith(['prospect', '2024-01-01', '2025-02-10'], ['active', '2025-02-10', null]);
    const inGrace = await memberWith(['active', '2020-01-01', '2025-01-01'], ['grace', '2025-01-01', null]);
    const suspended = await memberWith(['active', '2020-01-01', '2025-03-01'], ['suspended', '2025-03-01', null]);
    const lastDay = await memberWith(['prospect', '2025-01-01', '2025-03-31'], ['active', '2025-03-31', null]);
    const never = [
      await memberWith(['active', '2020-01-01', '2025-01-01'], ['lapsed', '2025-01-01', null]),
      await memberWith(['prospect', '2024-01-01', '2025-04-01'], ['active', '2025-04-01', null]),
      await memberWith(['suspended', '2024-01-01', null]),
    ];
    const { body: cycle } = await plan();
    expect((await staff.post<Cycle>(`/cycles/${cycle.id}/opening`)).status).toBe(201);
    const owed = new Map((await obligationsOf(cycle)).map((each) => [each.memberId, each]));
    const days = ({ id }: { id: string }) => [owed.get(id)?.coversFrom, owed.get(id)?.coversTo];
    expect(days(whole)).toEqual(['2025-01-01', '2025-03-31']);
    expect(days(joined)).toEqual(['2025-02-10', '2025-03-31']);
    expect(days(inGrace)).toEqual(['2025-01-01', '2025-03-31']);
    expect(days(suspended)).toEqual(['2025-01-01', '2025-02-28']);
    expect(days(lastDay)).toEqual(['2025-03-31', '2025-03-31']);
    for (const { id } of never) expect(owed.has(id)).toBe(false);
  });

  test('a superseded period obliges nobody', async () => {
    const member = await memberWith(['active', '2020-01-01', null]);
    await it_.owner.query('UPDATE membership_periods SET superseded_at = now() WHERE member_id = $1', [member.id]);
    const { body: cycle } = await plan();
    await staff.post(`/cycles/${cycle.id}/opening`);
    expect((await obligationsOf(cycle)).some(({ memberId }) => memberId === member.id)).toBe(false);
  });

  test('each report holds the programs that run on its days, with the indicators that the cycle asks', async () => {
    const [asked, notAsked, ofMember] = [
      await it_.build.indicator(),
      await it_.build.indicator(),
      await it_.build.indicator({ level: 'member', unit: 'hours' }),
    ];
    const member = await it_.build.member();
    const codes = [asked.code, notAsked.code];
    const running = await it_.build.program(member, { indicators: codes });
    await it_.build.program(member, { indicators: codes, endsOn: '2024-12-31' });
    await it_.build.program(member, { indicators: codes, startsOn: '2025-04-01' });
    const lastDay = await it_.build.program(member, { indicators: [asked.code], startsOn: '2025-03-31' });
    const { body: cycle } = await plan({ indicatorIds: [asked.id, ofMember.id] });
    await staff.post(`/cycles/${cycle.id}/opening`);
    const { rows } = await it_.owner.query(
      `SELECT f.program_id, i.code FROM figures f JOIN reports r ON r.id = f.report_id JOIN indicator_versions v ON v.id = f.indicator_version_id
         JOIN indicators i ON i.id = v.indicator_id WHERE r.cycle_id = $1 AND r.member_id = $2`,
      [cycle.id, member.id],
    );
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        { program_id: running.id, code: asked.code },
        { program_id: lastDay.id, code: asked.code },
        { program_id: null, code: ofMember.code },
      ]),
    );
  });

  test('of twenty who open a cycle at once one does', async () => {
    await it_.build.member();
    const { body: cycle } = await plan();
    const answers = await Promise.all(Array.from({ length: 20 }, () => staff.post(`/cycles/${cycle.id}/opening`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
    expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({ allowed: ['closing'] });
  });

  test('a cycle closes once, and only after it was opened', async () => {
    const { body: cycle } = await plan();
    expect(await staff.post(`/cycles/${cycle.id}/closing`)).toMatchObject({
      status: 409,
      body: { allowed: ['opening'] },
    });
    await staff.post(`/cycles/${cycle.id}/opening`);
    expect((await staff.post<Cycle>(`/cycles/${cycle.id}/closing`)).body.closedAt).toEqual(expect.any(String));
    expect(await staff.post(`/cycles/${cycle.id}/closing`)).toMatchObject({ status: 409, body: { allowed: [] } });
  });

  test('a cycle that does not exist cannot be opened or closed', async () => {
    for (const verb of ['opening', 'closing'])
      expect((await staff.post(`/cycles/01930000-0000-7000-8000-00000000dead/${verb}`)).status).toBe(404);
  });
});

describe('what is owed', () => {
  /** Days from today; the cycle opened yesterday unless said otherwise. */
  const owedFor = async (
    member: { id: string },
    { opens = -1, due = 30, grace = 0, extended = null as number | null } = {},
  ) => {
    const cycle = await it_.build.cycle([]);
    await it_.owner.query(
      'UPDATE cycles SET opens_on = coalition_today() + $2::int, due_on = coalition_today() + $3::int, grace_days = $4 WHERE id = $1',
      [cycle.id, opens, due, grace],
    );
    await staff.post(`/cycles/${cycle.id}/opening`);
    if (extended !== null)
      await it_.owner.query('UPDATE obligations SET extended_to = coalition_today() + $2::int WHERE cycle_id = $1', [
        cycle.id,
        extended,
      ]);
    return (await staff.get<{ items: Obligation[] }>(`/obligations?cycle=${cycle.id}&member=${member.id}`)).body
      .items[0]!;
  };

  test.each([
    ['not_yet_open', false, { opens: 1 }],
    ['open', false, { opens: 0, due: 8 }],
    ['due_soon', false, { due: 7 }],
    ['due_soon', false, { due: 0 }],
    ['overdue', true, { opens: -9, due: -1 }],
    ['due_soon', false, { opens: -9, due: -1, grace: 1 }],
    ['overdue', true, { opens: -9, due: -2, grace: 1 }],
    ['due_soon', false, { opens: -9, due: -1, extended: 0 }],
    ['overdue', true, { opens: -9, due: -3, extended: -1 }],
  ])('is %s (late: %s) with days %o', async (state, isLate, days) => {
    const member = await it_.build.member();
    expect(await owedFor(member, days)).toMatchObject({ state, isLate });
  });

  test('a coordinator sees what the own NGO owes and nobody else’s; the board sees none', async () => {
    const [own, other] = [await it_.build.member(), await it_.build.member()];
    const cycle = await it_.build.cycle([]);
    await staff.post(`/cycles/${cycle.id}/opening`);
    const coordinator = await it_.as.coordinator(own);
    const ids = async (path: string) =>
      (await coordinator.get<{ items: Obligation[] }>(path)).body.items.map(({ memberId }) => memberId);
    expect(await ids(`/cycles/${cycle.id}/obligations`)).toEqual([own.id]);
    expect(await ids(`/obligations?cycle=${cycle.id}&member=${other.id}`)).toEqual([]);
    expect((await coordinator.get<{ obligationCount: number }>(`/cycles/${cycle.id}`)).body.obligationCount).toBe(1);
    const board = await it_.as.board();
    expect((await board.get('/obligations')).status).toBe(403);
    expect((await board.get(`/cycles/${cycle.id}/obligations`)).status).toBe(403);
  });

  test('is filtered by state and counted, and is the same in pages as at once', async () => {
    await it_.build.member();
    const cycle = await it_.build.cycle([]);
    await staff.post(`/cycles/${cycle.id}/opening`);
    const all = await staff.get<{ items: Obligation[]; total: number }>(
      `/cycles/${cycle.id}/obligations?limit=200&count=exact&state=open&state=due_soon`,
    );
    expect(all.body.total).toBe(all.body.items.length);
    expect(all.body.total).toBeGreaterThan(3);
    const none = await staff.get<{ total: number }>(`/cycles/${cycle.id}/obligations?count=exact&state=approved`);
    expect(none.body.total).toBe(0);
    for (const sort of ['member', 'dueOn', '-dueOn']) {
      const seen: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: { items: Obligation[]; nextCursor: string | null } } = await staff.get(
          `/cycles/${cycle.id}/obligations?sort=${sort}&limit=4${cursor && `&cursor=${cursor}`}`,
        );
        seen.push(...body.items.map(({ memberId }) => memberId));
        cursor = body.nextCursor;
      }
      expect(new Set(seen).size).toBe(all.body.total);
      expect(seen).toHaveLength(all.body.total);
    }
  });
});
