import { addDays } from '../../src/shared/days';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let it_: TestApp;
let staff: Client;
let today: string;
beforeEach(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
  today = (await it_.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
});
afterEach(() => it_?.close());

interface Preview {
  renewable: {
    memberId: string;
    name: string;
    from: string;
    termEndsOn: string | null;
    status: string;
    dues: { categoryId: string; amount: string; currency: string } | null;
    duesObstacle: string | null;
  }[];
  left: { memberId: string; obstacle: string }[];
  digest: string;
}
interface Job {
  id: string;
  state: string;
  result: { renewed: number; dues: number } | null;
  problem: { type: string } | null;
}

const inDays = (days: number) => addDays(today, days);
async function admitted(legalName: string, from: number, termEndsOn: number | null) {
  const { body } = await staff.post<{ id: string }>('/members', { legalName });
  await staff.post(`/members/${body.id}/admission`, {
    from: inDays(from),
    termEndsOn: termEndsOn === null ? null : inDays(termEndsOn),
  });
  return body.id;
}
const preview = async (body: object) =>
  (await staff.post<Preview>('/renewals/preview', { termEndsOn: inDays(400), ...body })).body;

async function finished(id: string): Promise<Job> {
  for (;;) {
    const { body } = await staff.get<Job>(`/jobs/${id}`);
    if (!['queued', 'running'].includes(body.state)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
const decisions = async (id: string) =>
  (await staff.get<{ decisions: { kind: string; boardMinute: string | null }[] }>(`/members/${id}/periods`)).body
    .decisions;

/** One of each kind. */
async function everyKind() {
  const kinds = {
    active: await admitted('Activa', -100, 30),
    grace: await admitted('En gracia', -400, -10),
    lapsed: await admitted('Vencida', -800, -300),
    renewed: await admitted('Renovada', -100, 500),
    open: await admitted('Sin fin', -100, null),
    suspended: await admitted('Suspendida', -100, 30),
    leaving: await admitted('Por irse', -100, 30),
    resigned: await admitted('Retirada', -100, 30),
    prospect: (await staff.post<{ id: string }>('/members', { legalName: 'Prospecto' })).body.id,
  };
  await staff.post(`/members/${kinds.suspended}/suspension`, { on: today, reason: 'x' });
  await staff.post(`/members/${kinds.leaving}/resignation`, { on: inDays(20), reason: 'x' });
  await staff.post(`/members/${kinds.resigned}/resignation`, { on: today, reason: 'x' });
  return kinds;
}

test('a preview says who would be renewed from when, and who not and why', async () => {
  const kinds = await everyKind();
  const { renewable, left, digest } = await preview({});
  expect(renewable.map(({ memberId, from }) => [memberId, from])).toEqual([
    [kinds.active, inDays(31)],
    [kinds.grace, today],
    [kinds.lapsed, today],
  ]);
  const why = new Map(left.map(({ memberId, obstacle }) => [memberId, obstacle]));
  expect(Object.fromEntries(Object.entries(kinds).map(([kind, id]) => [kind, why.get(id)]))).toEqual({
    active: undefined,
    grace: undefined,
    lapsed: undefined,
    renewed: 'renewed',
    open: 'open-ended',
    suspended: 'suspended',
    leaving: 'leaving',
    resigned: 'resigned',
    prospect: 'prospect',
  });
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(await decisions(kinds.active)).toHaveLength(2);

  const names = async (body: object) => (await preview(body)).renewable.map(({ memberId }) => memberId);
  expect(await names({ status: ['active', 'lapsed'] })).toEqual([kinds.active, kinds.lapsed]);
  expect(await names({ termEndsBy: inDays(-10) })).toEqual([kinds.grace, kinds.lapsed]);
  expect(await names({ memberIds: [kinds.lapsed, kinds.open] })).toEqual([kinds.lapsed]);
});

test('what the preview named is renewed by a job, but for who is left out', async () => {
  const kinds = await everyKind();
  const { digest } = await preview({});
  const { status, body } = await staff.post<Job>('/renewals', {
    termEndsOn: inDays(400),
    digest,
    except: [kinds.lapsed],
    boardMinute: 'Acta 20/2026',
  });
  expect(status).toBe(202);
  expect(await finished(body.id)).toMatchObject({ state: 'done', result: { renewed: 2 } });
  for (const id of [kinds.active, kinds.grace])
    expect((await decisions(id))[0]).toMatchObject({ kind: 'renewal', boardMinute: 'Acta 20/2026' });
  expect(await decisions(kinds.lapsed)).toHaveLength(2);
  expect((await staff.get<{ status: string }>(`/members/${kinds.grace}`)).body.status).toBe('active');

  const again = await staff.post('/renewals', { termEndsOn: inDays(400), digest });
  expect(again).toMatchObject({ status: 409, body: { type: '/problems/renewals-outdated' } });
});

test('nothing is renewed where something has changed since the preview, also between the request and the job', async () => {
  const [first, second] = [await admitted('Primera', -100, 30), await admitted('Segunda', -100, 30)];
  const { digest } = await preview({});
  await staff.post(`/members/${second}/suspension`, { on: today, reason: 'x' });
  const body = { termEndsOn: inDays(400), digest };
  expect(await staff.post('/renewals', body)).toMatchObject({
    status: 409,
    body: { type: '/problems/renewals-outdated' },
  });
  await staff.post(`/members/${second}/reinstatement`, { on: today });

  // Somebody holds the second one while the job looks, and decides before it may write.
  await it_.owner.query('BEGIN');
  await it_.owner.query('SELECT FROM members WHERE id = $1 FOR UPDATE', [second]);
  const { body: job } = await staff.post<Job>('/renewals', body);
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  await it_.owner.query(
    `UPDATE membership_periods SET status = 'resigned' WHERE member_id = $1 AND superseded_at IS NULL AND during @> coalition_today()`,
    [second],
  );
  await it_.owner.query('COMMIT');
  expect(await finished(job.id)).toMatchObject({ state: 'failed', problem: { type: '/problems/renewals-outdated' } });
  expect(await decisions(first)).toHaveLength(2);
});

test('a day that is past or too far, an empty choice and another role are refused', async () => {
  const id = await admitted('Una', -100, 30);
  for (const [termEndsOn, code] of [
    [inDays(-1), 'past-day'],
    ['9999-12-31', 'term-ends-too-late'],
  ])
    expect(await staff.post('/renewals/preview', { termEndsOn })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/termEndsOn', code }] },
    });
  const { digest } = await preview({});
  expect(await staff.post('/renewals', { termEndsOn: inDays(400), digest, except: [id] })).toMatchObject({
    status: 409,
    body: { type: '/problems/nobody-to-renew' },
  });
  for (const person of [await it_.as.coordinator({ id }), await it_.as.board()]) {
    expect((await person.post('/renewals/preview', { termEndsOn: inDays(400) })).status).toBe(403);
    expect((await person.post('/renewals', { termEndsOn: inDays(400), digest })).status).toBe(403);
  }
});

interface Dues {
  from: string;
  to: string;
  amount: string;
  state: string;
}
const duesOf = async (id: string) =>
  (await staff.get<{ items: Dues[] }>(`/members/${id}/terms`)).body.items.map(({ from, to, amount }) => [
    from,
    to,
    amount,
  ]);

test('the dues go along where they are asked for: each in its own category, at what it costs now', async () => {
  const [large, small, retired] = [
    await it_.build.category({ amount: '6000.00' }),
    await it_.build.category({ amount: '1500.50' }),
    await it_.build.category({ amount: '10.00' }),
  ];
  const days = { from: inDays(-100), to: inDays(30) };
  const with_ = async (name: string, category: { id: string } | null, changes: object = {}) => {
    const id = await admitted(name, -100, 30);
    if (category) await staff.post(`/members/${id}/terms`, { categoryId: category.id, ...days, ...changes });
    return id;
  };
  const kinds = {
    large: await with_('Grande', large, { amount: '1.00' }),
    small: await with_('Chica', small),
    written: await with_('Ya escrita', large, { from: inDays(200), to: inDays(201) }),
    none: await with_('Sin cuota', null),
    retired: await with_('De antes', retired),
  };
  await it_.owner.query('UPDATE membership_categories SET is_retired = true WHERE id = $1', [retired.id]);
  const asked = { termEndsOn: inDays(400), dues: {} };
  const seen = await preview(asked);
  expect(
    Object.fromEntries(
      Object.entries(kinds).map(([kind, id]) => {
        const { dues, duesObstacle } = seen.renewable.find(({ memberId }) => memberId === id)!;
        return [kind, dues?.amount ?? duesObstacle];
      }),
    ),
  ).toEqual({
    large: '6000.00',
    small: '1500.50',
    written: 'written',
    none: 'no-category',
    retired: 'category-retired',
  });
  const { body } = await staff.post<Job>('/renewals', { ...asked, digest: seen.digest, except: [kinds.small] });
  expect((await finished(body.id)).result).toMatchObject({ renewed: 4, dues: 1 });
  expect(await duesOf(kinds.large)).toEqual(expect.arrayContaining([[inDays(31), inDays(400), '6000.00']]));
  expect(await duesOf(kinds.small)).toHaveLength(1);
  expect(await duesOf(kinds.none)).toEqual([]);
});

test('one category may be chosen for all; without asking no dues are written', async () => {
  const category = await it_.build.category({ amount: '700.00' });
  const id = await admitted('Sin cuota', -100, 30);
  const plain = await preview({});
  expect(plain.renewable[0]).toMatchObject({ dues: null, duesObstacle: null });
  const asked = { termEndsOn: inDays(400), dues: { categoryId: category.id } };
  const seen = await preview(asked);
  expect(seen.renewable[0]!.dues).toMatchObject({ amount: '700.00' });
  const { body } = await staff.post<Job>('/renewals', { ...asked, digest: seen.digest });
  expect((await finished(body.id)).result).toMatchObject({ renewed: 1, dues: 1 });
  expect(await duesOf(id)).toEqual([[inDays(31), inDays(400), '700.00']]);
  const wrong = await staff.post<{ errors: object[] }>('/renewals/preview', {
    termEndsOn: inDays(400),
    dues: { categoryId: id },
  });
  expect([wrong.status, wrong.body.errors]).toEqual([
    422,
    [expect.objectContaining({ pointer: '/dues/categoryId', code: 'not-found' })],
  ]);
});

test('where a category costs something else since the preview, nobody is renewed', async () => {
  const category = await it_.build.category({ amount: '700.00' });
  const id = await admitted('Con otro precio', -100, 30);
  const asked = { termEndsOn: inDays(400), dues: { categoryId: category.id } };
  const { digest } = await preview(asked);
  await it_.owner.query('UPDATE membership_categories SET amount = 800 WHERE id = $1', [category.id]);
  const { status, body } = await staff.post('/renewals', { ...asked, digest });
  expect([status, body.type]).toEqual([409, '/problems/renewals-outdated']);
  expect(await duesOf(id)).toEqual([]);
});
