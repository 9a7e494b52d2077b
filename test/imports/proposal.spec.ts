import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { describeWithShared, sharedData } from '../support/shared-data';
import { apply, emptyRegister, type ImportBody, problemOf, rowsOf, send, table } from './support';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
});
beforeEach(async () => {
  await emptyRegister(t);
  staff = await t.as.staff();
});
afterAll(() => t?.close());

const HEADER = ['Razón social', 'RFC', 'Municipio', 'Correo'];
const actions = async (body: ImportBody) => (await rowsOf(staff, body.id)).map(({ action }) => action);

test('a row creates, updates by an identifier, else by name, says nothing new, or is refused: nothing changes yet', async () => {
  const luz = await t.build.member({ name: 'Puente de Luz', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
  const sol = await t.build.member({ name: 'Casa del Sol' });
  const mar = await t.build.member({ name: 'Gente de Mar' });
  const { body } = await send(
    staff,
    table(
      HEADER,
      ['Nueva Semilla, A.C.', 'FTM981104540', 'Tlalpan', ''],
      ['Puente de Luz AC', 'fdl-900306-pm6', 'Coyoacán', ''],
      ['CASA DEL SOL', 'DME060314ST1', '', 'hola@sol.example'],
      ['Gente de Mar, A.C.', '', '', ''],
      ['Mala', 'SAT971301NN3', '', 'no es correo'],
    ),
  );
  expect(body.counts).toEqual({ create: 1, update: 2, unchanged: 1, refused: 1, duplicate: 0, skip: 0 });
  const [created, byRfc, byName, same, refused] = await rowsOf(staff, body.id);
  expect(created).toMatchObject({ action: 'create', memberId: null, changes: [] });
  expect(byRfc).toMatchObject({ action: 'update', memberId: luz.id, memberName: 'Puente de Luz' });
  expect(byRfc!.changes).toEqual([
    { field: 'addressMunicipality', from: null, to: 'Coyoacán' },
    { field: 'legalName', from: 'Puente de Luz, A.C.', to: 'Puente de Luz AC' },
  ]);
  expect(byName).toMatchObject({ action: 'update', memberId: sol.id });
  expect(byName!.changes).toContainEqual({ field: 'MX-RFC', from: null, to: 'DME060314ST1' });
  expect(same).toMatchObject({ action: 'unchanged', memberId: mar.id, changes: [] });
  expect(refused!.problems).toMatchObject([
    { column: 1, field: 'MX-RFC', code: 'rfc-date', detail: 'La fecha dentro del RFC (AAMMDD) no existe.' },
    { column: 3, field: 'publicEmail', code: 'email' },
  ]);
  const { rows } = await t.owner.query('SELECT count(*)::int AS n, max(version) AS version FROM members');
  expect(rows).toEqual([{ n: 3, version: 1 }]);
});

test('an empty cell says nothing: it takes nothing away', async () => {
  await t.build.member({ name: 'Puente de Luz', legalName: 'Puente de Luz' });
  await t.owner.query(`UPDATE members SET public_email = 'luz@example.org', address_municipality = 'Coyoacán'`);
  const { body } = await send(staff, table(HEADER, ['Puente de Luz', '', '', '']));
  expect(await actions(body)).toEqual(['unchanged']);
});

test('capitals without accents take nothing from a name that is written as it should be, and are kept for a new one', async () => {
  await t.build.member({ name: 'Niñez Ñandú', legalName: 'Niñez Ñandú, A.C.' });
  const { body } = await send(staff, table(HEADER, ['NINEZ NANDU AC', '', '', ''], ['NINEZ NANDU IAP', '', '', '']));
  const [same, another] = await rowsOf(staff, body.id);
  expect(same!.action).toBe('unchanged');
  expect(another!.action).toBe('duplicate');
  expect(another!.changes).toMatchObject([{ field: 'legalName', to: 'NINEZ NANDU IAP' }]);
  const alone = await send(staff, table(HEADER, ['NINEZ NANDU AC', '', '', ''], ['ESTRELLAS IAP', '', '', '']));
  expect(await actions(alone.body)).toEqual(['unchanged', 'create']);
  await apply(staff, alone.body.id);
  const { rows } = await t.owner.query(`SELECT legal_name FROM members ORDER BY 1`);
  expect(rows).toEqual([{ legal_name: 'ESTRELLAS IAP' }, { legal_name: 'Niñez Ñandú, A.C.' }]);
});

test('lists are the same in any order', async () => {
  await t.build.member({ name: 'Puente de Luz', legalName: 'Puente de Luz' });
  await t.owner.query(`UPDATE members SET focus_areas = '{disability,children}', primary_focus = NULL`);
  const { body } = await send(staff, table(['Razón social', 'Áreas'], ['Puente de Luz', 'children; disability']));
  expect(await actions(body)).toEqual(['unchanged']);
});

describe('what may be a duplicate waits, with its reasons', () => {
  test('inside the file: an equal identifier, an equal name', async () => {
    const { body } = await send(
      staff,
      table(
        HEADER,
        ['Luz', 'FDL900306PM6', '', ''],
        ['Sol', 'FDL900306PM6', '', ''],
        ['Mar, A.C.', '', '', ''],
        ['MAR', '', '', ''],
      ),
    );
    expect(body.counts).toMatchObject({ create: 0, duplicate: 4 });
    expect((await rowsOf(staff, body.id)).map(({ candidates }) => candidates)).toMatchObject([
      [{ memberId: null, rowNumber: 3, name: 'Sol', reason: 'same-identifier' }],
      [{ memberId: null, rowNumber: 2, name: 'Luz', reason: 'same-identifier' }],
      [{ memberId: null, rowNumber: 5, name: 'MAR', reason: 'same-name' }],
      [{ memberId: null, rowNumber: 4, name: 'Mar, A.C.', reason: 'same-name' }],
    ]);
  });

  test('against the register: a similar name, several of the same name, identifiers of two members', async () => {
    const luz = await t.build.member({ name: 'Puente de Luz', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
    const one = await t.build.member({ name: 'Casa Abierta' });
    const two = await t.build.member({ name: 'Casa Abierta' });
    const other = await t.build.member({ name: 'Otra', identifiers: { 'US-EIN': '81-0000001' } });
    const { body } = await send(
      staff,
      table(
        ['Razón social', 'RFC', 'EIN', 'Municipio'],
        ['Puentes de Luz', '', '', ''],
        ['Casa Abierta', '', '', 'Tlalpan'],
        ['Puente de Luz', 'FDL900306PM6', '810000001', ''],
      ),
    );
    expect(await actions(body)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    const [similar, several, torn] = (await rowsOf(staff, body.id)).map(({ candidates }) =>
      candidates.map(({ memberId, reason }) => [memberId, reason]),
    );
    expect(similar).toEqual([[luz.id, 'similar-name']]);
    expect(several!.sort()).toEqual(
      [
        [one.id, 'same-name'],
        [two.id, 'same-name'],
      ].sort(),
    );
    expect(torn!.sort()).toEqual(
      [
        [luz.id, 'same-identifier'],
        [other.id, 'same-identifier'],
      ].sort(),
    );
  });

  test('two rows that would change one member', async () => {
    const luz = await t.build.member({ name: 'Puente de Luz', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
    await t.owner.query(`UPDATE members SET legal_name = 'Luz que Une'`);
    const { body } = await send(
      staff,
      table(HEADER, ['Luz que Une', 'FDL900306PM6', 'Coyoacán', ''], ['Puente de Luz', '', 'Tlalpan', '']),
    );
    const rows = await rowsOf(staff, body.id);
    expect(rows.map(({ action, memberId }) => [action, memberId])).toEqual([
      ['duplicate', luz.id],
      ['duplicate', luz.id],
    ]);
    expect(rows[0]!.candidates).toContainEqual(expect.objectContaining({ rowNumber: 3 }));
  });

  test('but an equal name does not make one of two that differ in an identifier', async () => {
    await t.build.member({ name: 'Luz', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
    const { body } = await send(staff, table(HEADER, ['Luz', 'FTM981104540', '', ''], ['Luz', 'DME060314ST1', '', '']));
    expect(await actions(body)).toEqual(['create', 'create']);
  });
});

test('a row without a name updates who has its identifier, and can create nobody', async () => {
  await t.build.member({ name: 'Luz', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
  const { body } = await send(
    staff,
    table(['RFC', 'Municipio'], ['FDL900306PM6', 'Tlalpan'], ['FTM981104540', 'Tlalpan']),
  );
  expect(await actions(body)).toEqual(['update', 'refused']);
  expect((await rowsOf(staff, body.id))[1]!.problems).toMatchObject([
    { column: null, field: 'legalName', code: 'required' },
  ]);
});

describe('the mapping', () => {
  test('can be corrected: everything is proposed anew', async () => {
    const first = await send(staff, table(['Cosa', 'Dato'], ['Luz', 'Coyoacán'], ['Sol', 'Tlalpan']));
    expect(first.body).toMatchObject({ mapping: { '0': null, '1': null }, counts: { refused: 2 } });
    const path = `/imports/${first.body.id}`;
    const { status, body, etag } = await staff.patch<ImportBody>(path, first.etag, {
      mapping: { '0': 'legalName', '1': 'addressMunicipality' },
    });
    expect([status, etag]).toEqual([200, '"2"']);
    expect(body).toMatchObject({ counts: { create: 2, refused: 0 }, mapping: { '0': 'legalName' }, version: 2 });
    expect((await staff.patch(path, first.etag, { mapping: {} })).status).toBe(412);
    expect((await staff.patch(path, undefined, { mapping: {} })).status).toBe(428);
  });

  test.each<[string, object, string, string]>([
    ['one field twice', { '0': 'legalName', '1': 'legalName' }, '/mapping/1', 'mapped-twice'],
    ['a column that is not there', { '7': 'legalName' }, '/mapping/7', 'no-such-column'],
    ['a field that is not there', { '0': 'password' }, '/mapping', 'type'],
    ['a column that is no number', { nombre: 'legalName' }, '/mapping', 'type'],
  ])('refuses %s', async (_what, mapping, pointer, code) => {
    const { body, etag } = await send(staff, table(['Cosa', 'Dato'], ['Luz', 'x']));
    const answer = await staff.patch<{ errors: object[] }>(`/imports/${body.id}`, etag, { mapping });
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toMatchObject([{ pointer, code }]);
  });
});

describe('reading', () => {
  test('rows come page by page in the order of the file, by what they would do', async () => {
    const { body } = await send(
      staff,
      table(HEADER, ...Array.from({ length: 30 }, (_, n) => [`Número ${n}`, n % 3 ? '' : 'XYZ', '', ''])),
    );
    const path = `/imports/${body.id}/rows`;
    type Page = { items: { number: number }[]; nextCursor: string | null; total: number };
    const first = await staff.get<Page>(`${path}?limit=12&count=exact&action=create`);
    const second = await staff.get<Page>(`${path}?limit=12&action=create&cursor=${first.body.nextCursor}`);
    expect(first.body.total).toBe(20);
    expect(second.body.nextCursor).toBeNull();
    const numbers = [...first.body.items, ...second.body.items].map(({ number }) => number);
    expect(numbers).toEqual(Array.from({ length: 30 }, (_, n) => n + 2).filter((n) => (n - 2) % 3));
    expect((await staff.get(`${path}?action=nonsense`)).status).toBe(400);
    expect((await staff.get(`${path}?cursor=nonsense`)).status).toBe(400);
  });

  test('the staff see each other’s imports, the newest first; nobody else sees that there are any', async () => {
    const { body: older } = await send(staff, table(['Razón social'], ['Luz']), 'primero.csv');
    const { body: newer } = await send(
      await t.as.administrator(),
      table(['Razón social'], ['Sol']),
      'C:\\x\\segundo.csv',
    );
    const { body } = await staff.get<{ items: ImportBody[] }>('/imports');
    expect(body.items.map(({ id, fileName }) => [id, fileName])).toEqual([
      [newer.id, 'segundo.csv'],
      [older.id, 'primero.csv'],
    ]);
    expect((await staff.get(`/imports/${newer.id}`)).etag).toBe('"1"');
    const member = await t.build.member();
    for (const other of [await t.as.board(), await t.as.coordinator(member)]) {
      expect((await other.get('/imports')).status).toBe(403);
      expect((await other.get(`/imports/${newer.id}/rows`)).status).toBe(403);
      expect((await send(other, 'nombre\nLuz\n')).status).toBe(403);
    }
    expect((await staff.get('/imports/01930000-0000-7000-8000-000000000000/rows')).status).toBe(404);
  });

  test('problems are said in the language of who reads them', async () => {
    const { body } = await send(staff, table(HEADER, ['Mala', 'SAT971301NN3', '', '']));
    await t.owner.query(`UPDATE accounts SET language = 'en'`);
    expect((await rowsOf(staff, body.id))[0]!.problems[0]!.detail).toBe(
      'The date within the RFC (YYMMDD) does not exist.',
    );
  });
});

describeWithShared('the IRS roster of Montana', ['rosters/irs-eo-bmf-mt.csv'], () => {
  const roster = () => sharedData('rosters/irs-eo-bmf-mt.csv').toString('latin1');
  const first = (rows: number) =>
    roster()
      .split('\n')
      .slice(0, rows + 1)
      .join('\n');

  test('its first 130 rows are 130 members; sent again they say nothing new', async () => {
    const { body } = await send(staff, first(130));
    expect(body).toMatchObject({ rowCount: 130, counts: { create: 130 } });
    expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { created: 130 } });
    const again = await send(staff, first(130));
    expect(again.body.counts).toEqual({ create: 0, update: 0, unchanged: 130, refused: 0, duplicate: 0, skip: 0 });
    const { rows } = await t.owner.query(
      `SELECT m.legal_name, m.address_country, m.address_state, m.address_postal_code FROM members m JOIN member_identifiers i ON i.member_id = m.id WHERE i.value = '01-0571299'`,
    );
    expect(rows).toEqual([
      { legal_name: 'HILLSIDE CHURCH', address_country: 'US', address_state: 'MT', address_postal_code: '59937-8523' },
    ]);
  });

  test('one bad row refuses only itself, and says at which cell', async () => {
    const { body } = await send(staff, first(130).replace('010571299', '01057129X'));
    expect(body.counts).toMatchObject({ create: 129, refused: 1 });
    const [refused] = await rowsOf(staff, body.id, '&action=refused');
    expect(refused).toMatchObject({ number: 2, problems: [{ column: 0, field: 'US-EIN', code: 'ein-format' }] });
    expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { created: 129, refused: 1 } });
  });
});

describeWithShared('the names of InterAction’s NGO Aid Map', ['rosters/interaction-ngoaidmap-new-orgs.csv'], () => {
  test('show what is there twice, and what the register has under a similar name', async () => {
    await t.build.member({ name: '12 Plus Org' });
    await t.build.member({ name: '4Life Reserch' });
    const { body } = await send(staff, sharedData('rosters/interaction-ngoaidmap-new-orgs.csv'));
    expect(body.mapping['0']).toBe('legalName');
    expect(body.counts.duplicate).toBeGreaterThanOrEqual(3);
    const rows = await rowsOf(staff, body.id, '&action=duplicate');
    const reasons = new Map(rows.map(({ cells, candidates }) => [cells[0]!, candidates.map(({ reason }) => reason)]));
    expect([...reasons.keys()]).toEqual(expect.arrayContaining(['Ayuda', 'AYUDA, Inc', '4Life Research']));
    expect(reasons.get('4Life Research')).toEqual(['similar-name']);
    expect(reasons.get('AYUDA, Inc')).toEqual(['same-name']);
  });
});

test('what is no import answers as such', async () => {
  const none = '/imports/01930000-0000-7000-8000-000000000000';
  expect((await staff.get(none)).status).toBe(404);
  expect((await staff.patch(none, '"1"', { mapping: {} })).status).toBe(404);
  expect(problemOf(await staff.post(`${none}/application`, {}))).toBe('/problems/not-found');
});
