import { type Dues, termState, type TermState } from '../../src/dues/term-rules';
import { startApp, type TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Term {
  id: string;
  memberId: string;
  from: string;
  to: string;
  amount: string;
  currency: string;
  state: TermState;
  paidOn: string | null;
  receiptNumber: string | null;
  waivedOn: string | null;
  version: number;
}
interface List {
  items: Term[];
  nextCursor: string | null;
  total?: number;
}
const ABSENT = '01930000-0000-7000-8000-00000000dead';
const sameButForRequest = (text: string) => text.replace(/"instance":"[^"]+"/, '');
const today = async (): Promise<string> =>
  (await it_.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
const inDays = async (days: number): Promise<string> =>
  new Date(Date.parse(await today()) + days * 86_400_000).toISOString().slice(0, 10);
const YEAR = { from: '2026-01-01', to: '2026-12-31' };
const codes = (body: unknown) =>
  (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => [pointer, code]);

test('staff write a term at the category’s amount, or at another', async () => {
  const { as, build } = it_;
  const [member, category, staff] = [await build.member(), await build.category(), await as.staff()];
  const path = `/members/${member.id}/terms`;
  const usual = await staff.post<Term>(path, { categoryId: category.id, ...YEAR });
  expect(usual).toMatchObject({
    status: 201,
    etag: '"1"',
    body: {
      memberId: member.id,
      memberName: member.name,
      categoryEs: category.name,
      ...YEAR,
      amount: '6000.00',
      currency: 'MXN',
      state: 'outstanding',
      paidOn: null,
    },
  });
  const other = await staff.post<Term>(path, {
    categoryId: category.id,
    from: '2027-01-01',
    to: '2027-06-30',
    amount: '150.5',
    currency: 'USD',
  });
  expect(other.body).toMatchObject({ amount: '150.50', currency: 'USD', state: 'upcoming' });
  expect((await staff.get<List>(path)).body.items).toEqual([usual.body, other.body]);
  expect(await staff.get<Term>(`/terms/${usual.body.id}`)).toMatchObject({ etag: '"1"', body: usual.body });
});

test('a member owes once for any day, another member for the same days too', async () => {
  const { as, build } = it_;
  const [one, two, category, staff] = [
    await build.member(),
    await build.member(),
    await build.category(),
    await as.staff(),
  ];
  await build.term(one, category, YEAR);
  const overlapping = { categoryId: category.id, from: '2026-12-31', to: '2027-12-31' };
  expect(await staff.post(`/members/${one.id}/terms`, overlapping)).toMatchObject({
    status: 409,
    body: { type: '/problems/term-overlaps' },
  });
  expect((await staff.post(`/members/${two.id}/terms`, overlapping)).status).toBe(201);
  const next = await staff.post<Term>(`/members/${one.id}/terms`, { ...overlapping, from: '2027-01-01' });
  expect(next.status).toBe(201);
  expect((await staff.patch(`/terms/${next.body.id}`, next.etag, { from: '2026-07-01' })).status).toBe(409);
});

test('50 parallel writings of one term give one term', async () => {
  const { as, build } = it_;
  const [member, category, staff] = [await build.member(), await build.category(), await as.staff()];
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => staff.post(`/members/${member.id}/terms`, { categoryId: category.id, ...YEAR })),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
});

test('a term that ends before it starts, of a retired or absent category, or of an odd amount is refused with where', async () => {
  const { as, build } = it_;
  const [member, category, retired, staff] = [
    await build.member(),
    await build.category(),
    await build.category({ isRetired: true }),
    await as.staff(),
  ];
  const refusal = async (term: object) => {
    const answer = await staff.post(`/members/${member.id}/terms`, { categoryId: category.id, ...YEAR, ...term });
    return [answer.status, ...codes(answer.body).flat()];
  };
  expect(await refusal({ to: '2025-12-31' })).toEqual([422, '/to', 'term-ends-before-it-starts']);
  expect(await refusal({ categoryId: retired.id })).toEqual([422, '/categoryId', 'category-retired']);
  expect(await refusal({ categoryId: ABSENT })).toEqual([422, '/categoryId', 'not-found']);
  for (const amount of ['-1.00', '1.005', '1,000', 'mil'])
    expect(await refusal({ amount })).toEqual([422, '/amount', 'amount']);
  expect(await refusal({ currency: 'EUR' })).toEqual([422, '/currency', 'choice']);
});

test('a payment is recorded once, also when two record it at the same moment, and can be taken back', async () => {
  const { as, build } = it_;
  const [member, category, staff] = [await build.member(), await build.category(), await as.staff()];
  const { id } = await build.term(member, category);
  const payment = { paidOn: await today(), method: 'transfer', receiptNumber: 'R-100' };
  const answers = await Promise.all([
    staff.post<Term>(`/terms/${id}/payment`, payment),
    staff.post<Term>(`/terms/${id}/payment`, { ...payment, receiptNumber: 'R-101' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  const [paid, refused] = answers.toSorted((a, b) => a.status - b.status) as [(typeof answers)[0], (typeof answers)[0]];
  expect(paid).toMatchObject({ etag: '"2"', body: { state: 'paid', paidOn: payment.paidOn, method: 'transfer' } });
  expect(refused.body).toMatchObject({
    type: '/problems/term-settled',
    allowed: ['payment-taken-back', 'change'],
  });
  expect((await staff.delete(`/terms/${id}/payment`)).status).toBe(428);
  expect(await staff.delete(`/terms/${id}/payment`, '"1"')).toMatchObject({ status: 412, etag: '"2"' });
  expect(await staff.delete<Term>(`/terms/${id}/payment`, paid.etag)).toMatchObject({
    status: 200,
    etag: '"3"',
    body: { state: 'outstanding', paidOn: null, method: null, receiptNumber: null },
  });
  expect((await staff.delete(`/terms/${id}/payment`, '"3"')).status).toBe(409);
});

test('a receipt number is used once in the coalition, whatever its capitals, and again once its payment is taken back', async () => {
  const { as, build } = it_;
  const [category, staff] = [await build.category(), await as.staff()];
  const [one, two] = [
    await build.term(await build.member(), category),
    await build.term(await build.member(), category),
  ];
  const payment = { paidOn: '2026-02-01', method: 'cash' };
  const first = await staff.post<Term>(`/terms/${one.id}/payment`, { ...payment, receiptNumber: 'A-7' });
  expect(first.status).toBe(201);
  expect(await staff.post(`/terms/${two.id}/payment`, { ...payment, receiptNumber: 'a-7' })).toMatchObject({
    status: 409,
    body: { type: '/problems/receipt-number-taken' },
  });
  await staff.delete(`/terms/${one.id}/payment`, first.etag);
  expect((await staff.post(`/terms/${two.id}/payment`, { ...payment, receiptNumber: 'a-7' })).status).toBe(201);
  expect((await staff.post(`/terms/${one.id}/payment`, payment)).status).toBe(201); // without a receipt
});

test('nothing is paid tomorrow, and nothing is paid where nothing is owed', async () => {
  const { as, build } = it_;
  const [member, category, staff] = [await build.member(), await build.category(), await as.staff()];
  const { id } = await build.term(member, category);
  const early = await staff.post(`/terms/${id}/payment`, { paidOn: await inDays(1), method: 'card' });
  expect([early.status, codes(early.body)]).toEqual([422, [['/paidOn', 'day-to-come']]]);
  const free = await build.term(await build.member(), category, { amount: '0.00' });
  expect(await staff.post(`/terms/${free.id}/payment`, { paidOn: '2026-02-01', method: 'card' })).toMatchObject({
    status: 409,
    body: { type: '/problems/illegal-transition', allowed: ['change', 'removal'] },
  });
});

test('dues are waived with a reason, and the waiver can be taken back', async () => {
  const { as, build } = it_;
  const [member, category, staff] = [await build.member(), await build.category(), await as.staff()];
  const { id } = await build.term(member, category);
  expect((await staff.post(`/terms/${id}/waiver`, { reason: ' ' })).status).toBe(422);
  const waived = await staff.post<Term>(`/terms/${id}/waiver`, { reason: 'Acuerdo del consejo' });
  expect(waived).toMatchObject({
    status: 201,
    body: { state: 'waived', waivedOn: await today(), waivedReason: 'Acuerdo del consejo' },
  });
  expect(await staff.post(`/terms/${id}/payment`, { paidOn: '2026-02-01', method: 'cash' })).toMatchObject({
    status: 409,
    body: { type: '/problems/term-settled', allowed: ['waiver-taken-back', 'change'] },
  });
  expect((await staff.delete<Term>(`/terms/${id}/waiver`, waived.etag)).body).toMatchObject({
    state: 'outstanding',
    waivedReason: null,
  });
});

test('a term is changed by its version; what is settled keeps its amount and is not removed', async () => {
  const { as, build } = it_;
  const [member, category, other, staff] = [
    await build.member(),
    await build.category(),
    await build.category(),
    await as.staff(),
  ];
  const { id } = await build.term(member, category);
  const path = `/terms/${id}`;
  expect((await staff.patch(path, undefined, { amount: '1.00' })).status).toBe(428);
  const changed = await staff.patch<Term>(path, '"1"', { amount: '7000', categoryId: other.id, to: '2026-11-30' });
  expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { amount: '7000.00', to: '2026-11-30' } });
  expect(await staff.patch(path, '"1"', { amount: '1.00' })).toMatchObject({ status: 412, etag: '"2"' });
  const paid = await staff.post<Term>(`${path}/payment`, { paidOn: '2026-02-01', method: 'cheque' });
  expect(await staff.patch(path, paid.etag, { amount: '1.00' })).toMatchObject({
    status: 409,
    body: { type: '/problems/term-settled' },
  });
  expect((await staff.delete(path, paid.etag)).status).toBe(409);
  const back = await staff.delete<Term>(`${path}/payment`, paid.etag);
  expect((await staff.delete(path, '"1"')).status).toBe(412);
  expect((await staff.delete(path, back.etag)).status).toBe(204);
  expect((await staff.get(path)).status).toBe(404);
  const { rows } = await it_.owner.query(`SELECT action FROM audit.entries WHERE row_id = $1 ORDER BY id`, [id]);
  expect(rows.map(({ action }: { action: string }) => action)).toEqual([
    'insert',
    'update',
    'update',
    'update',
    'delete',
  ]);
});

test('a term may keep a category that has been retired since, but not change to one', async () => {
  const { as, build, owner } = it_;
  const [category, retired, staff] = [
    await build.category(),
    await build.category({ isRetired: true }),
    await as.staff(),
  ];
  const { id } = await build.term(await build.member(), category);
  await owner.query('UPDATE membership_categories SET is_retired = true WHERE id = $1', [category.id]);
  const kept = await staff.patch(`/terms/${id}`, '"1"', { categoryId: category.id, amount: '10.00' });
  expect(kept.status).toBe(200);
  expect((await staff.patch(`/terms/${id}`, kept.etag, { categoryId: retired.id })).status).toBe(422);
});

describe('who sees dues', () => {
  let own: { id: string };
  let mine: { id: string };
  let foreign: { id: string };
  let coordinator: Client;
  beforeAll(async () => {
    const { as, build } = it_;
    const category = await build.category();
    own = await build.member();
    mine = await build.term(own, category);
    foreign = await build.term(await build.member(), category);
    coordinator = await as.coordinator(own);
  });

  test('a coordinator reads the own dues alone, by list, totals and id', async () => {
    for (const query of ['', 'state=outstanding&state=paid', 'year=2026', 'sort=-amount']) {
      const { body } = await coordinator.get<List>(`/terms?count=exact&${query}`);
      expect([body.total, body.items.map(({ id }) => id)]).toEqual([1, [mine.id]]);
    }
    expect((await coordinator.get(`/terms/totals`)).body).toEqual({
      items: [{ currency: 'MXN', state: 'outstanding', count: 1, amount: '6000.00' }],
    });
    const [absent, other] = [await coordinator.get(`/terms/${ABSENT}`), await coordinator.get(`/terms/${foreign.id}`)];
    expect(other.status).toBe(404);
    expect(sameButForRequest(other.text)).toBe(sameButForRequest(absent.text));
    expect((await coordinator.get(`/members/${own.id}/terms`)).status).toBe(200);
    expect((await coordinator.get(`/members/${ABSENT}/terms`)).status).toBe(404);
  });

  test('a coordinator changes nothing, also of the own', async () => {
    const attempts = [
      coordinator.post(`/members/${own.id}/terms`, { categoryId: ABSENT, ...YEAR }),
      coordinator.patch(`/terms/${mine.id}`, '"1"', { amount: '0.00' }),
      coordinator.delete(`/terms/${mine.id}`, '"1"'),
      coordinator.post(`/terms/${mine.id}/payment`, { paidOn: '2026-02-01', method: 'cash' }),
      coordinator.delete(`/terms/${mine.id}/payment`, '"1"'),
      coordinator.post(`/terms/${mine.id}/waiver`, { reason: 'No' }),
      coordinator.delete(`/terms/${mine.id}/waiver`, '"1"'),
    ];
    for (const { status } of await Promise.all(attempts)) expect(status).toBe(403);
  });

  test('the board sees no dues at all', async () => {
    const board = await it_.as.board();
    for (const path of ['/terms', '/terms/totals', `/terms/${mine.id}`, `/members/${own.id}/terms`, '/categories'])
      expect((await board.get(path)).status).toBe(403);
  });
});

describe('the list over all members', () => {
  let staff: Client;
  beforeAll(async () => {
    const { as, build } = it_;
    staff = await as.staff();
    const [pesos, dollars] = [await build.category(), await build.category({ amount: '400.00', currency: 'USD' })];
    const [ana, bea, cid] = [
      await build.member({ name: 'Cuotas Ana' }),
      await build.member({ name: 'Cuotas Bea' }),
      await build.member({ name: 'Cuotas Cid' }),
    ];
    await build.term(ana, pesos, { from: '2024-01-01', to: '2024-12-31', amount: '100.00' });
    await build.term(ana, pesos, { from: '2025-01-01', to: '2025-12-31', amount: '200.10' });
    await build.term(bea, dollars, { from: '2025-07-01', to: '2026-06-30', amount: '400.00', currency: 'USD' });
    const paid = await build.term(cid, pesos, { from: '2025-01-01', to: '2025-12-31', amount: '300.00' });
    await staff.post(`/terms/${paid.id}/payment`, { paidOn: '2025-03-01', method: 'cash' });
    await build.term(cid, pesos, { from: await inDays(10), to: await inDays(100), amount: '50.00' });
  });
  const found = async (query: string) => {
    const { body } = await staff.get<List>(`/terms?q=cuotas&${query}`);
    return body.items.map(({ amount }) => amount);
  };

  test('is filtered by state, year, currency and category, and sorted', async () => {
    expect(await found('')).toEqual(['100.00', '200.10', '300.00', '400.00', '50.00']);
    expect(await found('state=outstanding')).toEqual(['100.00', '200.10', '400.00']);
    expect(await found('state=outstanding&state=upcoming&sort=-amount')).toEqual([
      '400.00',
      '200.10',
      '100.00',
      '50.00',
    ]);
    expect(await found('year=2024')).toEqual(['100.00']);
    expect(await found('year=2026&currency=USD')).toEqual(['400.00']);
    expect(await found('sort=name&state=outstanding')).toEqual(['100.00', '200.10', '400.00']);
    const { body } = await staff.get<List>('/terms?q=cuotas+bea');
    const category = (body.items[0] as unknown as { categoryId: string }).categoryId;
    expect(await found(`category=${category}`)).toEqual(['400.00']);
  });

  test.each(['from', '-from', 'name', '-name', 'amount', '-amount'])(
    'has each once over its pages by %s',
    async (sort) => {
      const whole = await found(`sort=${sort}`);
      const paged: string[] = [];
      for (let cursor: string | null = '', turns = 0; cursor !== null && turns < 9; turns += 1) {
        const { body }: Answer<List> = await staff.get<List>(
          `/terms?q=cuotas&sort=${sort}&limit=2&count=exact${cursor && `&cursor=${cursor}`}`,
        );
        expect(body.total).toBe(5);
        paged.push(...body.items.map(({ amount }) => amount));
        cursor = body.nextCursor;
      }
      expect(paged.toSorted()).toEqual(whole.toSorted());
      expect(paged).toHaveLength(5);
    },
  );

  test('is totalled by currency and state, to the cent', async () => {
    expect((await staff.get('/terms/totals?q=cuotas&state=outstanding')).body).toEqual({
      items: [
        { currency: 'MXN', state: 'outstanding', count: 2, amount: '300.10' },
        { currency: 'USD', state: 'outstanding', count: 1, amount: '400.00' },
      ],
    });
    expect((await staff.get('/terms/totals?q=nadie')).body).toEqual({ items: [] });
    expect((await staff.get('/terms/totals?sort=name')).status).toBe(400);
  });

  test('tells the state that the rule tells', async () => {
    const day = await today();
    const { body } = await staff.get<List>('/terms?limit=200');
    expect(body.items.length).toBeGreaterThan(10);
    for (const { state, from, ...term } of body.items)
      expect(state).toBe(termState({ startsOn: from, ...term } as Dues, day));
  });
});
