import { Client as Connection } from 'pg';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Saved {
  id: string;
  page: string;
  name: string;
  query: string;
}
interface List {
  items: Saved[];
}
const filter = (name: string, page = 'members') => ({ page, name, query: 'status=active&state=14' });
const names = ({ body }: { body: List }) => body.items.map(({ name }) => name);

test.each(['staff', 'administrator', 'coordinator', 'board'] as const)(
  '%s keeps filters, of each list its own',
  async (role) => {
    const { as, build } = it_;
    const person = role === 'coordinator' ? await as.coordinator(await build.member()) : await as[role]();
    const saved = await person.post<Saved>('/saved-filters', filter('Únicas'));
    expect(saved).toMatchObject({ status: 201, etag: '"1"', body: filter('Únicas') });
    await person.post('/saved-filters', filter('Activas'));
    await person.post('/saved-filters', filter('Activas', 'reports'));
    expect(names(await person.get<List>('/saved-filters?page=members'))).toEqual(['Activas', 'Únicas']);
    expect(names(await person.get<List>('/saved-filters'))).toHaveLength(3);
    const path = `/saved-filters/${saved.body.id}`;
    expect(await person.patch(path, '"1"', { name: 'Todas' })).toMatchObject({ status: 200, etag: '"2"' });
    expect((await person.patch(path, '"1"', { name: 'Otras' })).status).toBe(412);
    expect(await person.delete(path, '"1"')).toMatchObject({ status: 412, etag: '"2"' });
    expect((await person.delete(path)).status).toBe(428);
    expect((await person.delete(path, '"2"')).status).toBe(204);
    expect((await person.get(path)).status).toBe(404);
  },
);

test('two filters of one list have two names', async () => {
  const staff = await it_.as.staff();
  await staff.post('/saved-filters', filter('Una'));
  const other = await staff.post<Saved>('/saved-filters', filter('Otra'));
  for (const answer of [
    await staff.post('/saved-filters', filter('Una')),
    await staff.patch(`/saved-filters/${other.body.id}`, '"1"', { name: 'Una' }),
  ])
    expect(answer).toMatchObject({ status: 409, body: { type: '/problems/saved-filter-named' } });
});

test('another’s filter answers like an absent one, also to an administrator', async () => {
  const { as } = it_;
  const { id } = (await (await as.staff()).post<Saved>('/saved-filters', filter('Mía'))).body;
  for (const person of [await as.staff(), await as.administrator(), await as.board()]) {
    expect(names(await person.get<List>('/saved-filters'))).toEqual([]);
    expect((await person.get(`/saved-filters/${id}`)).status).toBe(404);
    expect((await person.patch(`/saved-filters/${id}`, '"1"', { name: 'X' })).status).toBe(404);
    expect((await person.delete(`/saved-filters/${id}`, '"1"')).status).toBe(404);
  }
});

test('the database gives nobody another’s filters, whatever is asked of it', async () => {
  const { as, config } = it_;
  await (await as.staff()).post<Saved>('/saved-filters', filter('Secreta'));
  const other = await as.staff();
  const app = new Connection({ connectionString: config.databaseUrl });
  await app.connect();
  try {
    for (const role of ['administrator', 'staff', 'coordinator', 'board']) {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('role', $1, true), set_config('app.account_id', $2, true)`, [
        `padron_${role}`,
        other.accountId,
      ]);
      expect((await app.query('SELECT name FROM saved_filters')).rows).toEqual([]);
      expect((await app.query('DELETE FROM saved_filters')).rowCount).toBe(0);
      await app.query('ROLLBACK');
    }
  } finally {
    await app.end();
  }
});

test('nobody keeps more than fifty, whoever many windows they save in', async () => {
  const staff = await it_.as.staff();
  const answers = await Promise.all(
    Array.from({ length: 55 }, (_, n) => staff.post('/saved-filters', filter(`Filtro ${n}`))),
  );
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(50);
  expect(answers.find(({ status }) => status !== 201)).toMatchObject({
    status: 409,
    body: { type: '/problems/too-many-saved-filters' },
  });
});
