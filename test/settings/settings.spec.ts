import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Category {
  id: string;
  nameEs: string;
  amount: string;
  isRetired: boolean;
}
const LARGE = { nameEs: 'Grande', nameEn: 'Large', amount: '12000', currency: 'MXN' };

test('staff add, change and retire kinds of membership', async () => {
  const staff = await it_.as.staff();
  const created = await staff.post<Category>('/categories', LARGE);
  expect(created).toMatchObject({ status: 201, etag: '"1"', body: { amount: '12000.00', isRetired: false } });
  const path = `/categories/${created.body.id}`;
  expect((await staff.patch(path, undefined, { amount: '1' })).status).toBe(428);
  const changed = await staff.patch<Category>(path, '"1"', { amount: '13000.50', isRetired: true });
  expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { amount: '13000.50', isRetired: true } });
  expect((await staff.patch(path, '"1"', { amount: '1' })).status).toBe(412);
  await staff.post('/categories', { ...LARGE, nameEs: 'Sin cuota', nameEn: 'Free', amount: '0' });
  const { body } = await staff.get<{ items: Category[] }>('/categories');
  expect(body.items.map(({ nameEs }) => nameEs)).toEqual(['Sin cuota', 'Grande']);
  expect(await staff.get(path)).toMatchObject({ etag: '"2"', body: changed.body });
});

test('two kinds of membership do not go by one name', async () => {
  const staff = await it_.as.staff();
  await staff.post('/categories', { ...LARGE, nameEs: 'Única', nameEn: 'Unique' });
  const taken = await staff.post('/categories', { ...LARGE, nameEs: 'Única', nameEn: 'Another' });
  expect(taken).toMatchObject({ status: 409, body: { type: '/problems/category-name-taken' } });
});

test('a negative amount, one of three decimals, an unknown currency or an empty name is refused', async () => {
  const staff = await it_.as.staff();
  for (const wrong of [{ amount: '-1' }, { amount: '1.234' }, { currency: 'EUR' }, { nameEs: '' }, { nameEn: null }])
    expect((await staff.post('/categories', { ...LARGE, ...wrong })).status).toBe(422);
});

test('coordinators read what membership costs, and change nothing; the board sees none of it', async () => {
  const { as, build } = it_;
  const category = await build.category();
  const coordinator = await as.coordinator(await build.member());
  expect((await coordinator.get('/categories')).status).toBe(200);
  expect((await coordinator.post('/categories', LARGE)).status).toBe(403);
  expect((await coordinator.patch(`/categories/${category.id}`, '"1"', { amount: '0' })).status).toBe(403);
  expect((await (await as.board()).get('/categories')).status).toBe(403);
});

test('an administrator changes names and days of grace, by version; the time zone stays', async () => {
  const administrator = await it_.as.administrator();
  const before = await administrator.get('/settings');
  expect(before).toMatchObject({ status: 200, body: { timeZone: 'America/Mexico_City' } });
  expect((await administrator.patch('/settings', undefined, { graceDays: 30 })).status).toBe(428);
  const changed = await administrator.patch('/settings', before.etag, { graceDays: 30, coalitionShortName: 'Red' });
  expect(changed).toMatchObject({ status: 200, body: { graceDays: 30, coalitionShortName: 'Red' } });
  expect((await administrator.patch('/settings', before.etag, { graceDays: 60 })).status).toBe(412);
  expect((await administrator.patch('/settings', changed.etag, { graceDays: 367 })).status).toBe(422);
  expect((await administrator.patch('/settings', changed.etag, { timeZone: 'UTC' })).status).toBe(400);
});

test('staff read the settings and do not change them; coordinators and board do neither', async () => {
  const { as, build } = it_;
  const staff = await as.staff();
  const { status, etag } = await staff.get('/settings');
  expect(status).toBe(200);
  expect((await staff.patch('/settings', etag, { graceDays: 1 })).status).toBe(403);
  for (const person of [await as.coordinator(await build.member()), await as.board()])
    expect((await person.get('/settings')).status).toBe(403);
});
