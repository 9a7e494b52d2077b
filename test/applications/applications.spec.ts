import { startApp, type TestApp } from '../support/app';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());

const ASKED = {
  legalName: 'Solicitante Imaginaria, A.C.',
  focusAreas: ['children'],
  primaryFocus: 'children',
  mission: 'Acompañamos a niñas y niños.',
  contactName: 'Persona Inventada',
  contactEmail: 'persona@solicitante.example',
  language: 'es',
  hasReadNotice: true,
};
interface Application {
  id: string;
  folio: string;
  handle: string;
  state: string;
  member: { id: string; name: string } | null;
  similar: { id: string; reason: string }[];
  warnings: { scheme: string; code: string }[];
}

let visitors = 0;
/** From an address of its own, so that one test does not throttle another. */
const visitor = () =>
  t.as.stranger().with({ 'x-forwarded-for': `10.9.${Math.floor(++visitors / 200)}.${visitors % 200}` });
const asked = (changes: object = {}) => ({
  ...ASKED,
  contactEmail: `persona${++visitors}@solicitante.example`,
  ...changes,
});
const apply = async (changes: object = {}) => {
  const { status, body, text } = await visitor().post<Application>('/applications', asked(changes));
  expect([status, text.slice(0, 300)]).toEqual([201, expect.any(String)]);
  return body;
};
const listed = async (folio: string) => {
  const staff = await t.as.staff();
  const { body } = await staff.get<{ items: Application[] }>(`/applications?q=${folio}`);
  return body.items[0]!;
};

test('somebody without an account applies, sees how it stands, and nothing else', async () => {
  const { folio, handle, state } = await apply();
  expect(folio).toMatch(/^S-\d{4}$/);
  expect(state).toBe('received');
  const mine = await visitor().get<Application>('/application', { 'application-handle': handle });
  expect(mine.body).toMatchObject({ folio, state: 'received', legalName: ASKED.legalName });
  expect(mine.text).not.toContain(handle);
  for (const wrong of ['', 'x'.repeat(43), handle.slice(1)])
    expect((await visitor().get('/application', { 'application-handle': wrong })).status).toBe(404);
  expect((await visitor().get('/applications')).status).toBe(401);
});

test('what is missing or wrong is said at its field', async () => {
  const wrong = { ...asked({ rfc: 'ABC', primaryFocus: 'families' }) };
  const { status, body } = await visitor().post<{ errors: { pointer: string; code: string }[] }>(
    '/applications',
    wrong,
  );
  expect(status).toBe(422);
  expect(body.errors.map(({ pointer, code }) => [pointer, code])).toEqual([
    ['/rfc', 'rfc-format'],
    ['/primaryFocus', 'primary-focus'],
  ]);
  for (const change of [{ hasReadNotice: false }, { focusAreas: [] }, { legalName: ' ' }, { contactEmail: 'nadie' }])
    expect((await visitor().post('/applications', asked(change))).status).toBe(422);
  for (const change of [
    { state: 'registered' },
    { memberId: '01930000-0000-7000-8000-000000000001' },
    { folio: 'S-1' },
  ])
    expect((await visitor().post('/applications', asked(change))).status).toBe(400);
});

test('the role of who applies reaches no other application and no other table', async () => {
  const [mine, other] = [await apply(), await apply()];
  const { rows } = await t.owner.query<{ id: string }>('SELECT id FROM applications WHERE folio = $1', [mine.folio]);
  await t.owner.query('BEGIN');
  await t.owner.query('GRANT padron_applicant TO current_user');
  await t.owner.query(
    `SELECT set_config('role', 'padron_applicant', true), set_config('app.application_id', $1, true)`,
    [rows[0]!.id],
  );
  const seen = await t.owner.query('SELECT folio FROM applications');
  expect(seen.rows).toEqual([{ folio: mine.folio }]);
  expect(
    (await t.owner.query(`UPDATE applications SET state = 'withdrawn' WHERE folio = $1`, [other.folio])).rowCount,
  ).toBe(0);
  await expect(t.owner.query('SELECT id FROM members')).rejects.toThrow('permission denied');
  await t.owner.query('ROLLBACK');
});

test('it can be withdrawn until the office has taken it up', async () => {
  const { handle, folio } = await apply();
  const header = { 'application-handle': handle };
  const withdrawn = await visitor().send<Application>('DELETE', '/application', undefined, header);
  expect([withdrawn.status, withdrawn.body.state]).toEqual([200, 'withdrawn']);
  const staff = await t.as.staff();
  const { id } = await listed(folio);
  expect((await staff.post(`/applications/${id}/registration`)).status).toBe(409);
  expect((await visitor().send('DELETE', '/application', undefined, header)).status).toBe(409);
});

test('the office registers it as an applicant with its contact, and the membership says how it ends', async () => {
  const { handle, folio } = await apply({
    legalName: 'Casa por Admitir, A.C.',
    rfc: 'FDL-900306-PM6',
    addressState: '05',
    contactPhone: '871 000 0000',
  });
  const staff = await t.as.staff();
  const { id } = await listed(folio);
  const registered = await staff.post<Application>(`/applications/${id}/registration`);
  expect([registered.status, registered.body.state]).toEqual([201, 'registered']);
  const member = registered.body.member!.id;
  const profile = await staff.get(`/members/${member}`);
  expect(profile.body).toMatchObject({
    legalName: 'Casa por Admitir, A.C.',
    status: 'applicant',
    addressCountry: 'MX',
    missionEs: ASKED.mission,
    missionEn: null,
    identifiers: [{ scheme: 'MX-RFC', value: 'FDL900306PM6' }],
  });
  const contacts = await staff.get<{ items: object[] }>(`/members/${member}/contacts`);
  expect(contacts.body.items).toMatchObject([{ name: 'Persona Inventada', phone: '871 000 0000' }]);

  const header = { 'application-handle': handle };
  expect((await visitor().get<Application>('/application', header)).body.state).toBe('registered');
  expect((await staff.post(`/members/${member}/admission`, { from: '2026-01-01' })).status).toBe(201);
  expect((await visitor().get<Application>('/application', header)).body.state).toBe('admitted');
  expect(
    (await staff.get<{ items: Application[] }>('/applications?state=admitted')).body.items.map((one) => one.id),
  ).toContain(id);
});

test('of twenty registrations at once one makes a member', async () => {
  const { folio } = await apply({ legalName: 'Una Sola Vez, A.C.' });
  const staff = await t.as.staff();
  const { id } = await listed(folio);
  const answers = await Promise.all(Array.from({ length: 20 }, () => staff.post(`/applications/${id}/registration`)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 19 }, () => 409)]);
  const { rows } = await t.owner.query(
    `SELECT count(*)::int AS n FROM members WHERE legal_name = 'Una Sola Vez, A.C.'`,
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test('a doubtful identifier is pointed out, and takes a reason to be registered', async () => {
  const { folio } = await apply({ legalName: 'Dudosa, A.C.', rfc: 'ABC680524P76' });
  const staff = await t.as.staff();
  const { id } = await listed(folio);
  expect((await staff.get<Application>(`/applications/${id}`)).body.warnings).toMatchObject([
    { scheme: 'MX-RFC', code: 'rfc-check-digit' },
  ]);
  const without = await staff.post(`/applications/${id}/registration`);
  expect([without.status, without.body.type]).toEqual([422, '/problems/override-reason-needed']);
  const { status, body } = await staff.post<Application>(`/applications/${id}/registration`, {
    overrideReason: 'Así está en su constancia',
  });
  expect([status, body.state]).toEqual([201, 'registered']);
});

test('members that it may be are shown with the reason, and it can be one of them', async () => {
  const known = await t.build.member({
    name: 'Puente de Ensayo',
    legalName: 'Puente de Ensayo, A.C.',
    status: 'prospect',
    identifiers: { 'MX-RFC': 'DME060314ST1' },
  });
  const { folio } = await apply({ legalName: 'Puentes de Ensayo A. C.', rfc: 'DME060314ST1' });
  const staff = await t.as.staff();
  const { id } = await listed(folio);
  expect((await staff.get<Application>(`/applications/${id}`)).body.similar).toMatchObject([
    { id: known.id, reason: 'rfc' },
  ]);
  expect((await staff.post(`/applications/${id}/registration`)).status).toBe(409); // the RFC is taken: nothing was written
  const { status, body } = await staff.post<Application>(`/applications/${id}/registration`, { memberId: known.id });
  expect([status, body.member?.id]).toEqual([201, known.id]);
  const profile = await staff.get(`/members/${known.id}`);
  expect(profile.body).toMatchObject({ legalName: 'Puente de Ensayo, A.C.', status: 'applicant' });
});

test('a refusal is read by who applied, and can be taken back', async () => {
  const { handle, folio } = await apply();
  const staff = await t.as.staff();
  const { id } = await listed(folio);
  expect((await staff.post(`/applications/${id}/refusal`, { reason: ' ' })).status).toBe(422);
  expect((await staff.post(`/applications/${id}/refusal`, { reason: 'Trabaja en otras áreas' })).status).toBe(201);
  const header = { 'application-handle': handle };
  const mine = await visitor().get<Application & { refusalReason: string }>('/application', header);
  expect([mine.body.state, mine.body.refusalReason]).toEqual(['refused', 'Trabaja en otras áreas']);
  const again = await staff.post(`/applications/${id}/refusal`, { reason: 'Otra vez' });
  expect([again.status, again.body.allowed]).toEqual([409, ['reopening']]);
  expect((await staff.post<Application>(`/applications/${id}/reopening`)).body.state).toBe('received');
});

test('coordinators and the board see no application', async () => {
  const member = await t.build.member();
  const { folio } = await apply();
  const { id } = await listed(folio);
  for (const someone of [await t.as.coordinator(member), await t.as.board()]) {
    expect((await someone.get('/applications')).status).toBe(403);
    expect((await someone.get(`/applications/${id}`)).status).toBe(403);
    expect((await someone.post(`/applications/${id}/refusal`, { reason: 'No' })).status).toBe(403);
  }
});

test('who sends one after the other is asked to wait', async () => {
  const flooder = visitor();
  const statuses = new Set<number>();
  for (let n = 0; n < 8; n++)
    statuses.add(
      (await flooder.post('/applications', { ...asked(), contactEmail: 'siempre@la.misma.example' })).status,
    );
  expect([...statuses].sort()).toEqual([201, 429]);
});
