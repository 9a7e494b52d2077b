import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
  await it_.owner.query(`UPDATE settings SET grace_days = 60`);
});
afterAll(() => it_?.close());

interface Member {
  id: string;
  status: string | null;
  joinedOn: string | null;
  memberNumber: string | null;
  version: number;
}
interface Period {
  status: string;
  from: string;
  to: string | null;
  supersededAt: string | null;
  decision: { kind: string; reason: string | null; boardMinute: string | null; decidedBy: string | null };
}

const registered = async (name?: string) => {
  const staff = await it_.as.staff();
  const { body } = await staff.post<Member>('/members', { legalName: name ?? 'Prospecto por Admitir, A.C.' });
  return { staff, id: body.id };
};
const today = async (): Promise<string> =>
  (await it_.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
const addDays = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const periodsOf = async (id: string, isInForce = true): Promise<Period[]> => {
  const { body } = await (await it_.as.staff()).get<{ items: Period[] }>(`/members/${id}/periods`);
  return body.items.filter(({ supersededAt }) => !isInForce || supersededAt === null);
};

test('an admission writes active, grace and lapsed in advance, and its decision', async () => {
  const { staff, id } = await registered();
  const from = await today();
  const termEndsOn = addDays(from, 100);
  const answer = await staff.post<Member>(`/members/${id}/admission`, {
    from,
    termEndsOn,
    boardMinute: 'Acta 14/2026',
    reason: 'Cumple los requisitos',
  });
  expect(answer).toMatchObject({ status: 201, etag: '"2"', body: { status: 'active', joinedOn: from } });
  expect((await periodsOf(id)).map(({ status, from, to }) => [status, from, to])).toEqual([
    ['active', from, termEndsOn],
    ['grace', addDays(from, 101), addDays(from, 160)],
    ['lapsed', addDays(from, 161), null],
  ]);
  const [active] = await periodsOf(id);
  expect(active!.decision).toMatchObject({
    kind: 'admission',
    boardMinute: 'Acta 14/2026',
    reason: 'Cumple los requisitos',
    decidedBy: 'Una persona',
  });
});

test('without a last day the membership is open-ended', async () => {
  const { staff, id } = await registered();
  const from = await today();
  await staff.post(`/members/${id}/admission`, { from });
  expect((await periodsOf(id)).map(({ status, from, to }) => [status, from, to])).toEqual([['active', from, null]]);
});

test('what an admission replaced is kept, with when it was replaced', async () => {
  const { staff, id } = await registered();
  const from = addDays(await today(), 10);
  await staff.post(`/members/${id}/admission`, { from });
  const replaced = (await periodsOf(id, false)).filter(({ supersededAt }) => supersededAt !== null);
  expect(replaced).toMatchObject([{ status: 'prospect', to: null, decision: { kind: 'registration' } }]);
  expect(await periodsOf(id)).toMatchObject([
    { status: 'prospect', to: addDays(from, -1), decision: { kind: 'registration' } },
    { status: 'active', from, decision: { kind: 'admission' } },
  ]);
});

test('50 parallel admissions give one admission and 49 refusals that say what is possible', async () => {
  const { staff, id } = await registered();
  const from = await today();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => staff.post<Record<string, unknown>>(`/members/${id}/admission`, { from })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const refused = answers.filter(({ status }) => status === 409);
  expect(refused).toHaveLength(49);
  for (const { body } of refused)
    expect(body).toMatchObject({
      type: '/problems/illegal-transition',
      allowed: ['suspension', 'resignation', 'correction'],
    });
  const decisions = await it_.owner.query(
    `SELECT FROM membership_decisions WHERE member_id = $1 AND kind = 'admission'`,
    [id],
  );
  expect(decisions.rowCount).toBe(1);
});

test('who is admitted gets the next free number, and many at once get different ones', async () => {
  const from = await today();
  const many = [];
  for (let index = 0; index < 12; index += 1) many.push(await registered());
  const answers = await Promise.all(
    many.map(({ staff, id }) => staff.post<Member>(`/members/${id}/admission`, { from })),
  );
  const numbers = answers.map(({ body }) => body.memberNumber);
  expect(new Set(numbers).size).toBe(12);
  for (const number of numbers) expect(number).toMatch(/^M-\d{4}$/);
});

test('a number that is given is taken, and the next free one goes on from the highest', async () => {
  const from = await today();
  const [first, second] = [await registered(), await registered()];
  const given = await first.staff.post<Member>(`/members/${first.id}/admission`, { from, memberNumber: 'M-4321' });
  expect(given.body.memberNumber).toBe('M-4321');
  const next = await second.staff.post<Member>(`/members/${second.id}/admission`, { from });
  expect(next.body.memberNumber).toBe('M-4322');
});

test('a number that another member has is refused, and nothing is admitted', async () => {
  const from = await today();
  const [first, second] = [await registered(), await registered()];
  await first.staff.post(`/members/${first.id}/admission`, { from, memberNumber: 'X-77' });
  const answer = await second.staff.post(`/members/${second.id}/admission`, { from, memberNumber: 'X-77' });
  expect(answer).toMatchObject({ status: 409, body: { type: '/problems/member-identifier-taken' } });
  expect(await periodsOf(second.id)).toMatchObject([{ status: 'prospect' }]);
});

test('a member that resigns is resigned from that day on, and may be admitted again under its number', async () => {
  const { staff, id } = await registered();
  const from = await today();
  const admitted = await staff.post<Member>(`/members/${id}/admission`, { from });
  const on = addDays(from, 5);
  const resigned = await staff.post<Member>(`/members/${id}/resignation`, { on, reason: 'Cierre de operaciones' });
  expect(resigned).toMatchObject({ status: 201, etag: '"3"', body: { status: 'active' } });
  expect(await periodsOf(id)).toMatchObject([
    { status: 'active', from, to: addDays(on, -1), decision: { kind: 'admission' } },
    { status: 'resigned', from: on, to: null, decision: { kind: 'resignation', reason: 'Cierre de operaciones' } },
  ]);
  const again = await staff.post<Member>(`/members/${id}/admission`, { from: on });
  expect(again.body.memberNumber).toBe(admitted.body.memberNumber);
});

test('a prospect cannot resign', async () => {
  const { staff, id } = await registered();
  const answer = await staff.post(`/members/${id}/resignation`, { on: await today(), reason: 'No' });
  expect(answer).toMatchObject({
    status: 409,
    body: { type: '/problems/illegal-transition', allowed: ['application', 'admission', 'decline', 'correction'] },
  });
});

test('a resignation in the past, and a term that ends before it starts, are refused at their field', async () => {
  const { staff, id } = await registered();
  const day = await today();
  const reversed = await staff.post(`/members/${id}/admission`, { from: day, termEndsOn: addDays(day, -1) });
  expect(reversed).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/termEndsOn', code: 'term-ends-before-it-starts' }] },
  });
  await staff.post(`/members/${id}/admission`, { from: day });
  const late = await staff.post(`/members/${id}/resignation`, { on: addDays(day, -1), reason: 'Tarde' });
  expect(late).toMatchObject({ status: 422, body: { errors: [{ pointer: '/on', code: 'past-day' }] } });
});

test('a member that was active then cannot resign in the past', async () => {
  const { as, build } = it_;
  const member = await build.member({ since: '2020-01-01' });
  const staff = await as.staff();
  const answer = await staff.post(`/members/${member.id}/resignation`, { on: '2021-01-01', reason: 'Tarde' });
  expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/on', code: 'past-day' }] } });
});

test('an imported history: the first admission may lie in the past', async () => {
  const { staff, id } = await registered();
  const answer = await staff.post<Member>(`/members/${id}/admission`, { from: '2019-03-01' });
  expect(answer.body).toMatchObject({ status: 'active', joinedOn: '2019-03-01' });
});

test('a coordinator and the board cannot admit nor let go', async () => {
  const { as, build } = it_;
  const member = await build.member({ status: 'prospect' });
  for (const person of [await as.coordinator(member), await as.board()]) {
    expect((await person.post(`/members/${member.id}/admission`, { from: '2026-01-01' })).status).toBe(403);
    expect((await person.post(`/members/${member.id}/resignation`, { on: '2026-01-01', reason: 'x' })).status).toBe(
      403,
    );
  }
});

test('what does not exist cannot be admitted', async () => {
  const staff = await it_.as.staff();
  const answer = await staff.post('/members/01930000-0000-7000-8000-00000000dead/admission', { from: '2026-01-01' });
  expect(answer.status).toBe(404);
});

test('a retry under the same key admits once and gets the first answer', async () => {
  const { staff, id } = await registered();
  const from = await today();
  const keyed = staff.with({ 'idempotency-key': `admission-${id}` });
  const first = await keyed.post<Member>(`/members/${id}/admission`, { from });
  const second = await keyed.post<Member>(`/members/${id}/admission`, { from });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(second.text).toBe(first.text);
  expect(second.etag).toBe(first.etag);
});
