import { addDays } from '../../src/shared/days';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectStatus, fillIn, openCycle, reportOf, submit } from '../support/reports';

let it_: TestApp;
let staff: Client;
let today: string;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
  today = (await it_.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
});
afterAll(() => it_?.close());
/** One cycle at a time is open, so that each test meets its own. */
afterEach(() =>
  it_.owner.query('UPDATE cycles SET closed_at = now() WHERE opened_at IS NOT NULL AND closed_at IS NULL'),
);

interface Obligation {
  id: string;
  memberId: string;
  coversFrom: string;
  coversTo: string;
  dueOn: string;
  extendedTo: string | null;
  state: string;
  reportId: string | null;
  progress: { total: number } | null;
}
interface Detail extends Obligation {
  extensions: { until: string | null; reason: string; grantedBy: string | null }[];
}
const NOWHERE = '01930000-0000-7000-8000-00000000dead';
const inDays = (days: number) => addDays(today, days);
const owedBy = async (member: { id: string }, cycle: { id: string }, client = staff) =>
  expectStatus(await client.get<{ items: Obligation[] }>(`/cycles/${cycle.id}/obligations?member=${member.id}`), 200)
    .items[0];

async function opened(fields: Parameters<TestApp['build']['cycle']>[1] = {}, indicators: { versionId: string }[] = []) {
  const cycle = await it_.build.cycle(indicators, {
    startsOn: inDays(-90),
    endsOn: inDays(-1),
    opensOn: today,
    dueOn: inDays(30),
    ...fields,
  });
  await openCycle(staff, cycle);
  return cycle;
}
const prospect = async () =>
  expectStatus(await staff.post<{ id: string }>('/members', { legalName: 'Llegó Después, A.C.' }), 201);
const decide = async (member: { id: string }, what: string, body: object) =>
  expectStatus(await staff.post(`/members/${member.id}/${what}`, body), 201);

describe('a cycle that is open follows what is decided about memberships', () => {
  test('who is admitted later, from a day inside the period, owes a report on the days since', async () => {
    const [asked, ofMember] = [await it_.build.indicator(), await it_.build.indicator({ level: 'member' })];
    const cycle = await opened({}, [asked, ofMember]);
    const member = await prospect();
    await it_.build.program(member, { indicators: [asked.code] });
    expect(await owedBy(member, cycle)).toBeUndefined();
    await decide(member, 'admission', { from: inDays(-20) });
    expect(await owedBy(member, cycle)).toMatchObject({
      coversFrom: inDays(-20),
      coversTo: inDays(-1),
      dueOn: inDays(30),
      state: 'open',
      progress: { total: 2 },
    });
    const report = await reportOf(staff, member, cycle);
    await fillIn(staff, report);
    expect((await submit(staff, report)).folio).toMatch(/^C-\d+-0\d{3}-[A-Z2-9]{4}$/);
  });

  test('who is admitted after the period owes nothing for it', async () => {
    const cycle = await opened();
    const member = await prospect();
    await decide(member, 'admission', { from: today });
    expect(await owedBy(member, cycle)).toBeUndefined();
  });

  test('who comes when the due day is near, or past, has two weeks', async () => {
    const cycle = await opened({ opensOn: inDays(-20), dueOn: inDays(-1) });
    const member = await prospect();
    await decide(member, 'admission', { from: inDays(-40) });
    expect(await owedBy(member, cycle)).toMatchObject({ dueOn: inDays(14), state: 'open' });
  });

  test('a draft covers the days that are right after a suspension, and none is owed by who was no member after all', async () => {
    const member = await it_.build.member({ since: inDays(-300) });
    const begun = await it_.build.member({ since: inDays(-300) });
    const cycle = await opened({ endsOn: inDays(20) });
    expect(await owedBy(member, cycle)).toMatchObject({ coversTo: inDays(20) });
    await decide(member, 'suspension', { on: today, until: inDays(200), reason: 'Falta un documento' });
    expect(await owedBy(member, cycle)).toMatchObject({ coversFrom: inDays(-90), coversTo: inDays(-1) });

    const report = await reportOf(staff, begun, cycle);
    expectStatus(await staff.patch(`/reports/${report.id}`, `"${report.version}"`, { narrative: 'Ya empezó' }), 200);
    for (const each of [member, begun]) {
      await it_.owner.query('UPDATE membership_periods SET superseded_at = now() WHERE member_id = $1', [each.id]);
      await it_.owner.query('SELECT follow_membership(ARRAY[$1]::uuid[])', [each.id]);
    }
    expect(await owedBy(member, cycle)).toBeUndefined();
    expect(await owedBy(begun, cycle)).toMatchObject({ memberId: begun.id, reportId: report.id });
    const { rows } = await it_.owner.query('SELECT FROM reports WHERE member_id = $1', [member.id]);
    expect(rows).toEqual([]);
  });

  test('who is admitted while the cycle is being opened owes one report, whoever comes first', async () => {
    for (let round = 0; round < 5; round++) {
      const cycle = await it_.build.cycle([], { startsOn: inDays(-90), endsOn: inDays(-1), dueOn: inDays(30) });
      const members = await Promise.all(Array.from({ length: 6 }, prospect));
      const answers = await Promise.all([
        ...members.slice(0, 3).map((member) => staff.post(`/members/${member.id}/admission`, { from: inDays(-10) })),
        staff.post(`/cycles/${cycle.id}/opening`),
        ...members.slice(3).map((member) => staff.post(`/members/${member.id}/admission`, { from: inDays(-10) })),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(Array(7).fill(201));
      const { rows } = await it_.owner.query<{ n: number }>(
        `SELECT count(*)::int AS n FROM obligations o JOIN reports r ON r.obligation_id = o.id WHERE o.cycle_id = $1 AND o.member_id = ANY ($2)`,
        [cycle.id, members.map(({ id }) => id)],
      );
      expect(rows[0]!.n).toBe(6);
    }
  });
});

describe('an extension', () => {
  test('records who, why and until when, beside the day that was due; the member reads it without the name', async () => {
    const member = await it_.build.member();
    const cycle = await opened({ opensOn: inDays(-40), dueOn: inDays(-10) });
    const { id, state } = (await owedBy(member, cycle))!;
    expect(state).toBe('overdue');
    const body = { until: inDays(9), reason: 'Su oficina se inundó.' };
    const extended = expectStatus(await staff.post<Detail>(`/obligations/${id}/extension`, body), 201);
    expect(extended).toMatchObject({ dueOn: inDays(-10), extendedTo: inDays(9), state: 'open' });
    expect(extended.extensions).toMatchObject([{ ...body, grantedBy: expect.any(String) as string }]);
    await staff.post(`/obligations/${id}/extension`, { ...body, until: inDays(12) });

    const own = await it_.as.coordinator(member);
    const seen = expectStatus(await own.get<Detail>(`/obligations/${id}`), 200);
    expect(seen.extensions).toMatchObject([
      { until: inDays(9), grantedBy: null },
      { until: inDays(12), reason: body.reason, grantedBy: null },
    ]);

    const back = await staff.post<Detail>(`/obligations/${id}/extension/withdrawal`, { reason: 'Fue un error' });
    expect(expectStatus(back, 201)).toMatchObject({ extendedTo: null, state: 'overdue' });
    expect(back.body.extensions).toHaveLength(3);
    expect((await staff.post(`/obligations/${id}/extension/withdrawal`, { reason: 'x' })).body).toMatchObject({
      type: '/problems/no-extension',
    });
  });

  test('ends after the due day and not before today, has a reason, and is for who has not handed in', async () => {
    const member = await it_.build.member();
    const cycle = await opened();
    const { id } = (await owedBy(member, cycle))!;
    const refused = async (body: object, status: number, problem: object) =>
      expect(await staff.post(`/obligations/${id}/extension`, body)).toMatchObject({ status, body: problem });
    await refused({ until: inDays(30), reason: 'x' }, 422, {
      errors: [{ pointer: '/until', code: 'not-after-due-day' }],
    });
    await refused({ until: inDays(40) }, 422, { errors: [{ pointer: '/reason' }] });
    const past = await opened({ opensOn: inDays(-60), dueOn: inDays(-30) });
    const old = (await owedBy(member, past))!;
    expect(await staff.post(`/obligations/${old.id}/extension`, { until: inDays(-1), reason: 'x' })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/until', code: 'past-day' }] },
    });
    await submit(staff, await reportOf(staff, member, cycle));
    await refused({ until: inDays(40), reason: 'x' }, 409, { type: '/problems/already-filed' });
    await staff.post(`/cycles/${past.id}/closing`);
    expect(
      (await staff.post(`/obligations/${old.id}/extension`, { until: inDays(5), reason: 'x' })).body,
    ).toMatchObject({
      type: '/problems/cycle-not-open',
    });
  });

  test('for everybody leaves out who has handed in and who has longer', async () => {
    const members = [await it_.build.member(), await it_.build.member(), await it_.build.member()] as const;
    const cycle = await opened();
    const [filed, longer, plain] = members;
    await submit(staff, await reportOf(staff, filed, cycle));
    const long = (await owedBy(longer, cycle))!;
    await staff.post(`/obligations/${long.id}/extension`, { until: inDays(60), reason: 'Incendio' });
    const everybody = expectStatus(
      await staff.post<{ extended: number }>(`/cycles/${cycle.id}/extension`, { until: inDays(45), reason: 'Sismo' }),
      201,
    );
    const { rows } = await it_.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM obligations WHERE cycle_id = $1 AND extended_to = $2`,
      [cycle.id, inDays(45)],
    );
    expect(everybody.extended).toBe(rows[0]!.n);
    expect((await owedBy(filed, cycle))!.extendedTo).toBeNull();
    expect((await owedBy(longer, cycle))!.extendedTo).toBe(inDays(60));
    expect((await owedBy(plain, cycle))!.extendedTo).toBe(inDays(45));
    expect((await staff.post(`/cycles/${NOWHERE}/extension`, { until: inDays(45), reason: 'x' })).status).toBe(404);
  });

  test('is the office’s to give; another member’s obligation is not found', async () => {
    const [member, other] = [await it_.build.member(), await it_.build.member()];
    const cycle = await opened();
    const { id } = (await owedBy(member, cycle))!;
    const body = { until: inDays(45), reason: 'x' };
    for (const who of [await it_.as.coordinator(member), await it_.as.board()]) {
      expect((await who.post(`/obligations/${id}/extension`, body)).status).toBe(403);
      expect((await who.post(`/cycles/${cycle.id}/extension`, body)).status).toBe(403);
    }
    const foreign = await (await it_.as.coordinator(other)).get(`/obligations/${id}`);
    const absent = await staff.get(`/obligations/${NOWHERE}`);
    expect([foreign.status, absent.status]).toEqual([404, 404]);
    expect((await (await it_.as.board()).get(`/obligations/${id}`)).status).toBe(403);
  });
});

describe('a special report', () => {
  const special = (memberIds: string[] | undefined, fields: object = {}) =>
    staff.post<{ id: string; kind: string }>('/cycles', {
      code: `ESP-${Math.random().toString(36).slice(2, 8)}`,
      kind: 'special',
      nameEs: 'Daños por el huracán',
      nameEn: 'Damage by the hurricane',
      startsOn: inDays(-30),
      endsOn: today,
      opensOn: today,
      dueOn: inDays(10),
      memberIds,
      ...fields,
    });

  test('asks named members for named indicators, of every program of that area, chosen or not', async () => {
    const [chosen, asked] = [await it_.build.indicator(), await it_.build.indicator()];
    await it_.owner.query(`UPDATE indicators SET area = 'children' WHERE id = $1`, [asked.id]);
    const [member, other] = [await it_.build.member(), await it_.build.member()];
    const program = await it_.build.program(member, { indicators: [chosen.code] });
    await it_.build.program(member, { area: 'disability', indicators: [chosen.code] });
    const { body: cycle } = await special([member.id], { indicatorIds: [asked.id] });
    await openCycle(staff, cycle);
    const own = await it_.as.coordinator(member);
    const report = await reportOf(own, member, cycle);
    expect(report.programs.map(({ id, figures }) => [id, figures.map(({ indicator }) => indicator.code)])).toEqual([
      [program.id, [asked.code]],
    ]);
    expect(await owedBy(other, cycle)).toBeUndefined();
    await fillIn(own, report);
    expect((await submit(own, report)).state).toBe('submitted');
    // It is no cycle of the coalition's figures, nor what the next quarter is compared with.
    expect((await staff.get(`/insights/overview?cycle=${cycle.id}`)).status).toBe(404);
  });

  test('names members that exist, and only a special one does', async () => {
    const member = await it_.build.member();
    expect((await special(undefined)).body).toMatchObject({ errors: [{ pointer: '/memberIds', code: 'required' }] });
    expect((await special([member.id, NOWHERE])).body).toMatchObject({
      errors: [{ pointer: '/memberIds/1', code: 'not-found' }],
    });
    expect((await special([member.id], { kind: 'quarter' })).body).toMatchObject({
      errors: [{ pointer: '/memberIds', code: 'only-special-names-members' }],
    });
  });

  test('can be asked of others until it opens', async () => {
    const [one, two] = [await it_.build.member(), await it_.build.member()];
    const planned = await special([one.id]);
    const changed = await staff.patch<{ id: string }>(`/cycles/${planned.body.id}`, planned.etag, {
      memberIds: [two.id],
    });
    expectStatus(changed, 200);
    await openCycle(staff, changed.body);
    expect(await owedBy(one, changed.body)).toBeUndefined();
    expect(await owedBy(two, changed.body)).toMatchObject({ memberId: two.id, state: 'open' });
  });
});

describe('what is still owed', () => {
  test('is found by the state that each says itself, at every step of its report, and the trail tells of none of them', async () => {
    const member = await it_.build.member();
    const cycle = await opened();
    const coordinator = await it_.as.coordinator(member);
    const { id } = await reportOf(coordinator, member, cycle);
    const step = async (who: Client, path: string, body: object = {}) =>
      expectStatus(await who.post(`/reports/${id}/${path}`, body), 201);
    const states = ['open', 'due_soon', 'overdue', 'submitted', 'returned', 'approved'];
    const foundIn = async () => {
      const lists = await Promise.all(
        states.map((state) =>
          coordinator.get<{ items: Obligation[]; total: number }>(
            `/obligations?state=${state}&cycle=${cycle.id}&count=exact`,
          ),
        ),
      );
      const found = states.filter((_, index) => lists[index]!.body.total > 0);
      expect(found).toEqual([(await owedBy(member, cycle))!.state]);
      return found[0];
    };
    expect(await foundIn()).toBe('open');
    await submit(coordinator, { id });
    expect(await foundIn()).toBe('submitted');
    await step(coordinator, 'withdrawal');
    expect(await foundIn()).toBe('open');
    await submit(coordinator, { id });
    await step(staff, 'return', { remarks: [{ text: 'Falta una parte' }] });
    expect(await foundIn()).toBe('returned');
    await submit(coordinator, { id });
    await step(staff, 'approval');
    expect(await foundIn()).toBe('approved');
    const { rows } = await it_.owner.query<{ action: string }>(
      `SELECT e.action FROM audit.entries e JOIN obligations o ON o.id::text = e.row_id WHERE e.table_name = 'obligations' AND o.cycle_id = $1 AND o.member_id = $2`,
      [cycle.id, member.id],
    );
    expect(rows).toEqual([{ action: 'insert' }]);
  });
});
