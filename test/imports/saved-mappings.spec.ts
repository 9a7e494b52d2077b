import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { emptyRegister, problemOf, send } from './support';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
});
afterAll(() => t?.close());
beforeEach(async () => {
  await emptyRegister(t);
  await t.owner.query('TRUNCATE import_mappings');
});

interface Saved {
  id: string;
  kind: string;
  name: string;
  columns: { header: string; field: string | null }[];
}
const template = (name = 'Plantilla de la Secretaría') => ({
  kind: 'members',
  name,
  columns: [
    { header: 'Denominación', field: 'legalName' },
    { header: 'Clave', field: 'MX-RFC' },
    { header: 'Razón social', field: null },
  ],
});
const saved = async (who: Client, mapping: object = template()) =>
  (await who.post<Saved>('/import-mappings', mapping)).body;

test('what the columns of a source hold is saved for the whole office, renamed and deleted', async () => {
  const answer = await staff.post<Saved>('/import-mappings', template());
  expect(answer).toMatchObject({ status: 201, etag: '"1"', body: template() });
  const path = `/import-mappings/${answer.body.id}`;
  const colleague = await t.as.staff();
  expect(await colleague.patch(path, '"1"', { name: 'Plantilla 2026' })).toMatchObject({ status: 200, etag: '"2"' });
  expect((await staff.patch(path, '"1"', { name: 'Otra' })).status).toBe(412);
  await saved(staff, { ...template('Programas'), kind: 'programs', columns: [{ header: 'Título', field: 'name' }] });
  const listed = await (await t.as.administrator()).get<{ items: Saved[] }>('/import-mappings?kind=members');
  expect(listed.body.items.map(({ name }) => name)).toEqual(['Plantilla 2026']);
  expect(await staff.delete(path, '"1"')).toMatchObject({ status: 412, etag: '"2"' });
  expect((await staff.delete(path)).status).toBe(428);
  expect((await staff.delete(path, '"2"')).status).toBe(204);
  expect((await staff.get(path)).status).toBe(404);
});

test('only the office has to do with them', async () => {
  const { id } = await saved(staff);
  const absent = '01930000-0000-7000-8000-00000000dead';
  expect((await staff.get(`/import-mappings/${absent}`)).status).toBe(404);
  for (const person of [await t.as.board(), await t.as.coordinator(await t.build.member())]) {
    expect((await person.get('/import-mappings')).status).toBe(403);
    for (const each of [id, absent]) expect((await person.get(`/import-mappings/${each}`)).status).toBe(403);
    expect((await person.post('/import-mappings', template('Otra'))).status).toBe(403);
    expect((await person.patch(`/import-mappings/${id}`, '"1"', { name: 'Otra' })).status).toBe(403);
    expect((await person.delete(`/import-mappings/${id}`, '"1"')).status).toBe(403);
  }
});

test('the trail says who saved one, who changed it to what, and who deleted it', async () => {
  const { id } = await saved(staff);
  const colleague = await t.as.staff();
  await colleague.patch(`/import-mappings/${id}`, '"1"', { name: 'Plantilla 2026' });
  await staff.delete(`/import-mappings/${id}`, '"2"');
  const { rows } = await t.owner.query(
    `SELECT action, account_id, before ->> 'name' AS before, after ->> 'name' AS after
       FROM audit.entries WHERE table_name = 'import_mappings' ORDER BY id`,
  );
  expect(rows).toEqual([
    { action: 'insert', account_id: staff.accountId, before: null, after: template().name },
    { action: 'update', account_id: colleague.accountId, before: template().name, after: 'Plantilla 2026' },
    { action: 'delete', account_id: staff.accountId, before: 'Plantilla 2026', after: null },
  ]);
});

test('there are two hundred at most, of those who save at once too', async () => {
  await t.owner.query(
    `INSERT INTO import_mappings (id, kind, name, columns) SELECT new_id(), 'contacts', 'Plantilla ' || n, '[]' FROM generate_series(1, 199) AS n`,
  );
  const answers = await Promise.all([1, 2, 3].map((n) => staff.post('/import-mappings', template(`Al tope ${n}`))));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  const refused = answers.find(({ status }) => status === 409)!;
  expect(refused.body).toMatchObject({ type: '/problems/too-many-import-mappings' });
  expect((refused.body as { detail: string }).detail).toContain('200');
  await t.owner.query(`DELETE FROM import_mappings WHERE name = 'Plantilla 1'`);
  expect((await staff.post('/import-mappings', template('Otra vez'))).status).toBe(201);
});

test('of two for the same headers the one that was said last counts, be it new or changed', async () => {
  const columns = (field: string) => [
    { header: 'Clave', field },
    { header: 'Denominación', field: 'legalName' },
  ];
  const file = 'Clave,Denominación\nFDL900306PM6,Casa Luz\n';
  const readAs = async () => (await send(staff, file)).body.mapping[0];
  const older = await saved(staff, { ...template('A'), columns: columns('MX-RFC') });
  await saved(staff, { ...template('B'), columns: columns('acronym') });
  expect(await readAs()).toBe('acronym');
  await staff.patch(`/import-mappings/${older.id}`, '"1"', { columns: columns('MX-CLUNI') });
  expect(await readAs()).toBe('MX-CLUNI');
});

test('a file with the same headers, in whatever order, is read as was saved', async () => {
  await saved(staff);
  const { body } = await send(staff, 'RAZON SOCIAL,clave,Denominacion\nno importa,FDL900306PM6,Casa Luz\n');
  expect(body).toMatchObject({ mapping: { 0: null, 1: 'MX-RFC', 2: 'legalName' }, counts: { create: 1 } });
  const other = await send(staff, 'Clave,Denominación\nFDL900306PM6,Casa Luz\n');
  expect(other.body.mapping).toEqual({ 0: null, 1: 'legalName' });
  const programs = await send(staff, 'Razón social,Clave,Denominación\na,b,c\n', 'programas.csv', { kind: 'programs' });
  expect(programs.body.mapping).not.toMatchObject({ 1: 'MX-RFC' });
});

test('a saved mapping is chosen for a file with other columns, which are found by their headers', async () => {
  const { id } = await saved(staff);
  const { body, etag } = await send(staff, 'Correo,Clave,Denominación\nluz@ong.example,FDL900306PM6,Casa Luz\n');
  expect(body.mapping).toEqual({ 0: 'publicEmail', 1: null, 2: 'legalName' });
  const chosen = await staff.patch(`/imports/${body.id}`, etag!, { savedMappingId: id });
  expect(chosen).toMatchObject({
    status: 200,
    body: { mapping: { 0: 'publicEmail', 1: 'MX-RFC', 2: 'legalName' }, counts: { create: 1 } },
  });
});

test('a mapping for another kind or none is refused, and so are two at once', async () => {
  const { id } = await saved(staff, {
    ...template(),
    kind: 'programs',
    columns: [{ header: 'Denominación', field: 'name' }],
  });
  const { body, etag } = await send(staff, 'Clave,Denominación\nFDL900306PM6,Casa Luz\n');
  const path = `/imports/${body.id}`;
  const codes = async (change: object) => {
    const answer = await staff.patch<{ errors: { code: string }[] }>(path, etag!, change);
    return [answer.status, ...answer.body.errors.map(({ code }) => code)];
  };
  expect(await codes({ savedMappingId: id })).toEqual([422, 'no-such-mapping']);
  expect(await codes({ savedMappingId: body.id })).toEqual([422, 'no-such-mapping']);
  expect(await codes({ savedMappingId: id, mapping: {} })).toEqual([422, 'one-mapping']);
  expect(await codes({})).toEqual([422, 'one-mapping']);
});

test('two of one kind have two names, and a field comes from one column and is one of the kind', async () => {
  await saved(staff);
  expect(problemOf(await staff.post('/import-mappings', template()))).toBe('/problems/import-mapping-named');
  const other = await saved(staff, template('Otra'));
  const renamed = await staff.patch(`/import-mappings/${other.id}`, '"1"', { name: template().name });
  expect(renamed).toMatchObject({ status: 409, body: { type: '/problems/import-mapping-named' } });
  const columns = [
    { header: 'A', field: 'legalName' },
    { header: 'B', field: 'legalName' },
    { header: 'C', field: 'roles' },
  ];
  const expected = [
    { pointer: '/columns/1/field', code: 'mapped-twice' },
    { pointer: '/columns/2/field', code: 'no-such-field' },
  ];
  for (const answer of [
    await staff.post('/import-mappings', { ...template('Mala'), columns }),
    await staff.patch(`/import-mappings/${other.id}`, '"1"', { columns }),
  ])
    expect(answer).toMatchObject({ status: 422, body: { errors: expected } });
});
