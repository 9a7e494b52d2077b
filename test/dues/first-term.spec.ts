import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

const FROM = '2026-03-01';
const arrange = async () => {
  const { as, build } = it_;
  const staff = await as.staff();
  const { body } = await staff.post<{ id: string }>('/members', { legalName: 'Prospecto con Cuota, A.C.' });
  return { staff, id: body.id, category: await build.category() };
};
const termsOf = async (id: string) =>
  (await (await it_.as.staff()).get<{ items: object[] }>(`/members/${id}/terms`)).body.items;

test('an admission writes the first dues along with it: from its first day to the end of its term', async () => {
  const { staff, id, category } = await arrange();
  const admission = { from: FROM, termEndsOn: '2026-12-31', term: { categoryId: category.id } };
  expect((await staff.post(`/members/${id}/admission`, admission)).status).toBe(201);
  expect(await termsOf(id)).toMatchObject([{ from: FROM, to: '2026-12-31', amount: '6000.00', currency: 'MXN' }]);
});

test('the first dues may be of another amount, and of other days where the membership has no end', async () => {
  const { staff, id, category } = await arrange();
  const term = { categoryId: category.id, amount: '5000', to: '2027-02-28' };
  expect((await staff.post(`/members/${id}/admission`, { from: FROM, term })).status).toBe(201);
  expect(await termsOf(id)).toMatchObject([{ from: FROM, to: '2027-02-28', amount: '5000.00' }]);
});

test('where the dues cannot be written nobody is admitted, and what is wrong is said at its place', async () => {
  const { staff, id, category } = await arrange();
  const { body: before } = await staff.get<{ status: string; version: number }>(`/members/${id}`);
  const refusal = async (term: object) => {
    const answer = await staff.post(`/members/${id}/admission`, { from: FROM, term });
    const [error] = (answer.body as { errors: { pointer: string; code: string }[] }).errors;
    return [answer.status, error!.pointer, error!.code];
  };
  expect(await refusal({ categoryId: category.id })).toEqual([422, '/term/to', 'term-needs-end']);
  expect(await refusal({ categoryId: id, to: '2026-12-31' })).toEqual([422, '/term/categoryId', 'not-found']);
  expect(await refusal({ categoryId: category.id, to: '2026-02-28' })).toEqual([
    422,
    '/term/to',
    'term-ends-before-it-starts',
  ]);
  expect((await staff.get(`/members/${id}`)).body).toMatchObject({ status: before.status, version: before.version });
  expect(await termsOf(id)).toEqual([]);
});

test('a renewal writes the dues of the new term, from the day on which it begins', async () => {
  const { staff, id, category } = await arrange();
  const year = Number(new Date().toISOString().slice(0, 4));
  const first = { from: `${year}-01-01`, termEndsOn: `${year}-12-31`, term: { categoryId: category.id } };
  expect((await staff.post(`/members/${id}/admission`, first)).status).toBe(201);
  const renewal = { termEndsOn: `${year + 1}-12-31`, term: { categoryId: category.id, amount: '7000' } };
  expect((await staff.post(`/members/${id}/renewal`, renewal)).status).toBe(201);
  expect(await termsOf(id)).toMatchObject([
    { from: `${year}-01-01`, to: `${year}-12-31`, amount: '6000.00' },
    { from: `${year + 1}-01-01`, to: `${year + 1}-12-31`, amount: '7000.00' },
  ]);
});

test('a renewal whose dues overlap others renews nobody', async () => {
  const { staff, id, category } = await arrange();
  const year = Number(new Date().toISOString().slice(0, 4));
  await staff.post(`/members/${id}/admission`, { from: `${year}-01-01`, termEndsOn: `${year}-12-31` });
  await it_.build.term({ id }, category, { from: `${year + 1}-06-01`, to: `${year + 1}-06-30` });
  const renewal = { termEndsOn: `${year + 1}-12-31`, term: { categoryId: category.id } };
  expect(await staff.post(`/members/${id}/renewal`, renewal)).toMatchObject({
    status: 409,
    body: { type: '/problems/term-overlaps' },
  });
  const { body } = await staff.get<{ items: { decision: { kind: string } }[] }>(`/members/${id}/periods`);
  expect(body.items.map(({ decision }) => decision.kind)).not.toContain('renewal');
});
