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
