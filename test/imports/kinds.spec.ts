import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { apply, emptyRegister, type ImportBody, type RowBody, rowsOf, send, table } from './support';

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

const programs = (...rows: string[][]) => send(staff, table(...rows), 'programas.csv', { kind: 'programs' });
const contacts = (...rows: string[][]) => send(staff, table(...rows), 'contactos.csv', { kind: 'contacts' });
const actions = async ({ id }: ImportBody) => (await rowsOf(staff, id)).map(({ action }) => action);
async function decide<T = RowBody>(id: string, number: number, decision: object) {
  const { etag } = await staff.get(`/imports/${id}`);
  return staff.patch<T>(`/imports/${id}/rows/${number}`, etag, decision);
}

describe('programs', () => {
  const HEADER = [
    ...['Organización', 'RFC', 'Programa', 'Área', 'Descripción', 'Población', 'Edad desde', 'Edad hasta'],
    ...['Estados', 'Municipios', 'Modalidad', 'Inicio', 'Término', 'Presupuesto', 'Moneda', 'Financiadores', 'ODS'],
    'Indicadores',
  ];
  const WHOLE = [
    ...['Luz', 'FDL900306PM6', 'Comedores', 'Niñez', 'Comer bien', 'Niñas y niños', '6', '11 años'],
    ...['CDMX', 'Coyoacán; Tlalpan', 'Presencial', '15/01/2024', '', '$1,250,000', 'pesos', 'Varios', '1, 2 y ODS 10'],
    'nna-01',
  ];

  test('come with everything that a program has, and the same file again proposes no change', async () => {
    const luz = await t.build.member({ name: 'Puente de Luz', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
    const { body } = await programs(HEADER, WHOLE);
    expect(Object.values(body.mapping)).not.toContain(null);
    expect(body).toMatchObject({ kind: 'programs', counts: { create: 1 } });
    expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { created: 1 } });
    const [row] = await rowsOf(staff, body.id);
    expect(row).toMatchObject({ memberId: luz.id, memberName: 'Puente de Luz', recordName: 'Comedores' });
    const { body: program } = await staff.get(`/programs/${row!.recordId}`);
    expect(program).toMatchObject({
      memberId: luz.id,
      name: 'Comedores',
      area: 'children',
      descriptionEs: 'Comer bien',
      populationServed: 'Niñas y niños',
      ageFrom: 6,
      ageTo: 11,
      modality: 'in_person',
      startsOn: '2024-01-15',
      endsOn: null,
      budgetAmount: '1250000.00',
      budgetCurrency: 'MXN',
      funders: 'Varios',
      sdgGoals: [1, 2, 10],
      locations: [
        { state: '09', municipality: 'Coyoacán' },
        { state: '09', municipality: 'Tlalpan' },
      ],
      indicators: [{ code: 'NNA-01' }],
      version: 1,
    });
    expect((await programs(HEADER, WHOLE)).body.counts).toMatchObject({ unchanged: 1, create: 0, update: 0 });
  });

  test('are matched by member and name: what differs is changed, one version on, and nothing else', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const sol = await t.build.member({ name: 'Sol' });
    const ours = await t.build.program(luz, { name: 'Becas', indicators: ['NNA-01'], state: '21' });
    const theirs = await t.build.program(sol, { name: 'Becas' });
    const { body } = await programs(
      ['Organización', 'Programa', 'Estados', 'Edad desde', 'Indicadores'],
      ['LUZ AC', 'BECAS', 'Puebla, Jalisco', '3', 'NNA-02'],
    );
    const [row] = await rowsOf(staff, body.id);
    expect(row).toMatchObject({ action: 'update', memberId: luz.id, recordId: ours.id });
    expect(row!.changes).toEqual([
      { field: 'ageFrom', from: null, to: 3 },
      { field: 'indicators', from: ['NNA-01'], to: ['NNA-02'] },
      { field: 'states', from: ['21'], to: ['14', '21'] },
    ]);
    await apply(staff, body.id);
    const changed = await staff.get(`/programs/${ours.id}`);
    expect(changed.body).toMatchObject({ name: 'Becas', ageFrom: 3, startsOn: '2020-01-01', version: 2 });
    expect(changed.body).toMatchObject({
      locations: [{ state: '14' }, { state: '21' }],
      indicators: [{ code: 'NNA-02' }],
    });
    expect((await staff.get(`/programs/${theirs.id}`)).body).toMatchObject({ ageFrom: null, version: 1 });
  });

  test('of an organisation that nobody knows wait until somebody says which, for all rows that name it so', async () => {
    const luz = await t.build.member({ name: 'Puente de Luz' });
    const { body } = await programs(
      ['Organización', 'Programa', 'Área'],
      ['Puentes de Luz', 'Uno', 'Niñez'],
      ['Puentes de Luz', 'Dos', 'Niñez'],
      ['Nadie', 'Tres', 'Niñez'],
      ['', 'Cuatro', 'Niñez'],
    );
    const rows = await rowsOf(staff, body.id);
    expect(rows.map(({ action, problems }) => [action, problems[0]!.code])).toEqual([
      ['duplicate', 'member-unknown'],
      ['duplicate', 'member-unknown'],
      ['refused', 'member-unknown'],
      ['refused', 'member-missing'],
    ]);
    expect(rows[0]!.candidates).toMatchObject([{ memberId: luz.id, recordId: null, reason: 'similar-name' }]);
    const early = await decide<{ errors: object[] }>(body.id, 2, { decision: 'create' });
    expect(early.body.errors).toMatchObject([{ code: 'choose-member-first' }]);
    const chosen = await decide(body.id, 2, { memberId: luz.id });
    expect(chosen.body).toMatchObject({ action: 'create', memberId: luz.id, problems: [] });
    expect(await actions(body)).toEqual(['create', 'create', 'refused', 'refused']);
    await decide(body.id, 5, { memberId: luz.id });
    expect(await apply(staff, body.id)).toMatchObject({ result: { created: 3, refused: 1 } });
    expect((await decide(body.id, 4, { memberId: luz.id })).status).toBe(409);
  });

  test('of a name that two organisations have wait, an identifier settles it', async () => {
    const one = await t.build.member({ name: 'Casa', identifiers: { 'member-number': 'M-0001' } });
    await t.build.member({ name: 'Casa' });
    const { body } = await programs(
      ['Organización', 'Número de integrante', 'Programa', 'Área'],
      ['Casa', '', 'Uno', 'Niñez'],
      ['Casa', 'm-0001', 'Dos', 'Niñez'],
    );
    const [torn, settled] = await rowsOf(staff, body.id);
    expect(torn).toMatchObject({ action: 'duplicate', problems: [{ code: 'member-ambiguous' }] });
    expect(torn!.candidates).toHaveLength(2);
    expect(settled).toMatchObject({ action: 'create', memberId: one.id });
  });

  test('wait where a name is like another of the member, or stands twice; and a decision settles it', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const held = await t.build.program(luz, { name: 'Comedores escolares' });
    const { body } = await programs(
      ['Organización', 'Programa', 'Área'],
      ['Luz', 'Comedor escolares', 'Familias'],
      ['Luz', 'Becas', 'Niñez'],
      ['Luz', 'BECAS', 'Niñez'],
    );
    expect(await actions(body)).toEqual(['duplicate', 'duplicate', 'duplicate']);
    const updated = await decide(body.id, 2, { decision: 'update', recordId: held.id });
    expect(updated.body).toMatchObject({ action: 'update', recordId: held.id, memberId: luz.id });
    expect(updated.body.changes).toMatchObject([{ field: 'area' }, { field: 'name' }]);
    expect((await decide(body.id, 3, { decision: 'create' })).body).toMatchObject({
      action: 'create',
      memberId: luz.id,
    });
    const foreign = await t.build.program(await t.build.member(), { name: 'Ajeno' });
    expect((await decide(body.id, 4, { decision: 'update', recordId: foreign.id })).status).toBe(404);
    expect(await apply(staff, body.id)).toMatchObject({ result: { created: 1, updated: 1, waiting: 1 } });
  });

  test('are refused with the reason: nothing is half applied', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    await t.build.program(luz, { name: 'Becas' });
    await t.owner.query('UPDATE programs SET age_to = 5');
    const { body } = await programs(
      ['Organización', 'Programa', 'Área', 'Edad desde', 'Edad hasta', 'Indicadores', 'Estados', 'Municipio'],
      ['Luz', 'Uno', '', '', '', '', '', ''],
      ['Luz', 'Dos', 'Niñez', '9', '6', '', '', ''],
      ['Luz', 'Tres', 'Niñez', '', '', 'ZZZ-99', '', ''],
      ['Luz', 'Cuatro', 'Niñez', '', '', '', 'Puebla, Jalisco', 'Cholula'],
      ['Luz', 'Becas', '', '7', '', '', '', ''],
    );
    expect(
      (await rowsOf(staff, body.id)).map(({ action, problems }) => [action, problems[0]!.field, problems[0]!.code]),
    ).toEqual([
      ['refused', 'area', 'required'],
      ['refused', 'ageTo', 'ages-reversed'],
      ['refused', 'indicators', 'indicator-unknown'],
      ['refused', 'municipalities', 'municipality'],
      ['refused', 'ageTo', 'ages-reversed'],
    ]);
  });

  test('are not admitted anywhere, and a column of another kind is no column', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const { body, etag } = await programs(['Organización', 'Programa', 'Área'], [luz.name, 'Uno', 'Niñez']);
    expect((await staff.post(`/imports/${body.id}/application`, { admitFrom: '2026-01-01' })).status).toBe(422);
    const answer = await staff.patch<{ errors: object[] }>(`/imports/${body.id}`, etag, {
      mapping: { '0': 'legalName' },
    });
    expect(answer.body.errors).toMatchObject([{ pointer: '/mapping/0', code: 'no-such-field' }]);
    expect((await send(staff, 'a\nb', 'x.csv', { kind: 'cats' })).status).toBe(422);
  });
});

describe('contacts', () => {
  const HEADER = ['Organización', 'Nombre', 'Correo', 'Teléfono', 'Idioma', 'Funciones', 'Principal', 'Desde', 'Hasta'];
  const ANA = [
    'Luz',
    'Ana Paz',
    'ana@luz.example',
    '55 0000 0000',
    'Inglés',
    'Directora; Finanzas',
    'Dirección',
    '2020-05-01',
    '',
  ];

  test('come with their roles, and the same file again proposes no change', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const { body } = await contacts(HEADER, ANA, ['Luz', 'Beto', '', '', '', 'Programas*', '', '', '']);
    expect(Object.values(body.mapping)).not.toContain(null);
    expect(await apply(staff, body.id)).toMatchObject({ result: { created: 2 } });
    const [ana, beto] = await rowsOf(staff, body.id);
    expect((await staff.get(`/contacts/${ana!.recordId}`)).body).toMatchObject({
      memberId: luz.id,
      name: 'Ana Paz',
      email: 'ana@luz.example',
      phone: '55 0000 0000',
      language: 'en',
      endedOn: null,
      roles: [
        { role: 'director', isPrimary: true, startedOn: '2020-05-01', endedOn: null },
        { role: 'finance', isPrimary: false, startedOn: '2020-05-01', endedOn: null },
      ],
    });
    expect((await staff.get(`/contacts/${beto!.recordId}`)).body).toMatchObject({
      language: 'es',
      roles: [{ role: 'programs', isPrimary: true }],
    });
    const again = await contacts(HEADER, ANA, ['Luz', 'Beto', '', '', '', 'Programas*', '', '', '']);
    expect(again.body.counts).toMatchObject({ unchanged: 2 });
  });

  test('are matched by member and address, else by name; what does not fit together is asked', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const ana = await t.build.contact(luz, { name: 'Ana Paz', email: 'ana@luz.example' });
    const beto = await t.build.contact(luz, { name: 'Beto Ríos', email: 'beto@luz.example' });
    await t.build.contact(await t.build.member({ name: 'Sol' }), { name: 'Carla', email: 'carla@luz.example' });
    const { body } = await contacts(
      ['Organización', 'Nombre', 'Correo', 'Teléfono'],
      ['Luz', 'ANA PAZ', 'Ana@luz.example', '1'],
      ['Luz', 'Beto Ríos', '', '2'],
      ['Luz', 'Beto Rios', 'otro@luz.example', ''],
      ['Luz', 'Otra Persona', 'ana@luz.example', ''],
      ['Luz', 'Carla', 'carla@luz.example', ''],
    );
    const rows = await rowsOf(staff, body.id);
    expect(rows.map(({ action, recordId }) => [action, recordId])).toEqual([
      ['duplicate', ana.id],
      ['duplicate', beto.id],
      ['duplicate', null],
      ['duplicate', null],
      ['create', null],
    ]);
    const alone = await contacts(
      ['Organización', 'Nombre', 'Teléfono'],
      ['Luz', 'Beto Ríos', '2'],
      ['Luz', 'Ana paz', '1'],
    );
    expect((await rowsOf(staff, alone.body.id)).map(({ action, recordId }) => [action, recordId])).toEqual([
      ['update', beto.id],
      ['update', ana.id],
    ]);
  });

  test('leave with their roles, and do not take what somebody else holds', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const first = await contacts(HEADER, ANA);
    await apply(staff, first.body.id);
    const { body } = await contacts(
      ['Organización', 'Nombre', 'Funciones', 'Principal', 'Hasta'],
      ['Luz', 'Beto', 'Dirección', 'sí', ''],
      ['Luz', 'Carla', 'Comunicación', 'sí', ''],
      ['Luz', 'Dora', 'Comunicación', 'sí', ''],
    );
    expect((await rowsOf(staff, body.id)).map(({ action, problems }) => [action, problems[0]?.code])).toEqual([
      ['refused', 'primary-held'],
      ['create', undefined],
      ['refused', 'primary-in-row'],
    ]);
    const leaving = await contacts(['Organización', 'Nombre', 'Hasta'], ['Luz', 'Ana Paz', '2024-12-31']);
    await apply(staff, leaving.body.id);
    const { rows } = await t.owner.query(
      `SELECT c.ended_on::text AS ended, array_agg(DISTINCT r.ended_on::text) AS roles FROM contacts c JOIN contact_roles r ON r.contact_id = c.id WHERE c.member_id = $1 GROUP BY c.id`,
      [luz.id],
    );
    expect(rows).toEqual([{ ended: '2024-12-31', roles: ['2024-12-31'] }]);
    const again = await contacts(['Organización', 'Nombre', 'Hasta'], ['Luz', 'Ana Paz', '2024-12-31']);
    expect(again.body.counts).toMatchObject({ unchanged: 1 });
  });

  test('somebody edited since the proposal stops it, and nothing of the file is applied', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    await t.build.contact(luz, { name: 'Ana Paz' });
    const { body } = await contacts(
      ['Organización', 'Nombre', 'Teléfono'],
      ['Luz', 'Nueva', '1'],
      ['Luz', 'Ana Paz', '2'],
    );
    await t.owner.query(`UPDATE contacts SET phone = '3'`);
    expect(await apply(staff, body.id)).toMatchObject({ state: 'failed', problem: { rows: [3] } });
    expect((await t.owner.query('SELECT name FROM contacts')).rows).toEqual([{ name: 'Ana Paz' }]);
  });
});
