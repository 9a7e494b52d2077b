import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Member {
  id: string;
  name: string;
  status: string | null;
  version: number;
}
interface Problem {
  type: string;
  errors: { pointer: string; code: string }[];
}
const ABSENT = '01930000-0000-7000-8000-00000000dead';
const sameButForRequest = (text: string) => text.replace(/"instance":"[^"]+"/, '');

test('staff register an organisation as a prospect, read it and change it', async () => {
  const staff = await it_.as.staff();
  const created = await staff.post<Member>('/members', {
    legalName: 'Fundación Puente de Luz, A.C.',
    name: 'Puente de Luz',
    legalForm: 'AC',
    focusAreas: ['children', 'families'],
    primaryFocus: 'children',
    statesServed: ['09', '15'],
    foundedOn: '1998-04-30',
    website: 'https://puente.example',
    socialLinks: ['https://social.example/puente'],
    paidStaff: 14,
    budgetBand: '2m_10m',
  });
  expect(created).toMatchObject({
    status: 201,
    etag: '"1"',
    body: { status: 'prospect', joinedOn: null, memberNumber: null, foundedOn: '1998-04-30', paidStaff: 14 },
  });
  const path = `/members/${created.body.id}`;
  const changed = await staff.patch(path, created.etag, { acronym: 'PDL', foundedOn: null });
  expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { acronym: 'PDL', foundedOn: null } });
  expect(await staff.get(path)).toMatchObject({ status: 200, etag: '"2"', body: changed.body });
});

test('who gives no name in use is known by the legal one, and needs no focus yet', async () => {
  const staff = await it_.as.staff();
  const answer = await staff.post('/members', { legalName: 'Casa Abierta' });
  expect(answer).toMatchObject({ status: 201, body: { name: 'Casa Abierta', focusAreas: [], primaryFocus: null } });
});

test('a coordinator reads and changes the own organisation', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const coordinator = await as.coordinator(member);
  const read = await coordinator.get<Member>(`/members/${member.id}`);
  expect(read).toMatchObject({ status: 200, body: { id: member.id, paidStaff: null, identifiers: [] } });
  const changed = await coordinator.patch(`/members/${member.id}`, read.etag, {
    missionEs: 'Acompañar',
    volunteers: 60,
  });
  expect(changed).toMatchObject({ status: 200, body: { missionEs: 'Acompañar', volunteers: 60 } });
});

test('a coordinator cannot read or change another organisation: foreign and absent answers are equal but for the request id', async () => {
  const { as, build } = it_;
  const [own, other] = [await build.member(), await build.member()];
  const coordinator = await as.coordinator(own);
  for (const path of ['', '/periods', '/history', '/contacts', '/programs']) {
    const foreign = await coordinator.get(`/members/${other.id}${path}`);
    const absent = await coordinator.get(`/members/${ABSENT}${path}`);
    expect(foreign.status).toBe(404);
    expect(sameButForRequest(foreign.text)).toBe(sameButForRequest(absent.text));
    expect(Object.keys(foreign.headers).sort()).toEqual(Object.keys(absent.headers).sort());
  }
  const foreign = await coordinator.patch(`/members/${other.id}`, '"1"', { acronym: 'X' });
  const absent = await coordinator.patch(`/members/${ABSENT}`, '"1"', { acronym: 'X' });
  expect(foreign.status).toBe(404);
  expect(sameButForRequest(foreign.text)).toBe(sameButForRequest(absent.text));
});

test.each([
  ['legalName', 'Otra Razón Social'],
  ['legalForm', 'IAP'],
  ['legalForm', null],
  ['identifiers', []],
])('a coordinator cannot change %s: the coalition does', async (field, value) => {
  const { as, build } = it_;
  const member = await build.member();
  const coordinator = await as.coordinator(member);
  const answer = await coordinator.patch(`/members/${member.id}`, '"1"', { [field]: value, acronym: 'X' });
  expect(answer).toMatchObject({ status: 403, body: { type: '/problems/needs-change-request' } });
  expect(await coordinator.get(`/members/${member.id}`)).toMatchObject({ etag: '"1"', body: { acronym: null } });
});

test('staff change legal name and legal form', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const answer = await staff.patch(`/members/${member.id}`, '"1"', {
    legalName: 'Casa Nueva, I.A.P.',
    legalForm: 'IAP',
  });
  expect(answer).toMatchObject({ status: 200, body: { legalName: 'Casa Nueva, I.A.P.', legalForm: 'IAP' } });
});

test('neither a coordinator nor the board can register an organisation, and the board cannot change one', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const board = await as.board();
  for (const person of [await as.coordinator(member), board])
    expect((await person.post('/members', { legalName: 'Nueva' })).status).toBe(403);
  expect((await board.patch(`/members/${member.id}`, '"1"', { acronym: 'X' })).status).toBe(403);
});

test('the board reads the public part only: no street, no staff numbers, no tax identifier', async () => {
  const { as, build } = it_;
  const member = await build.member({
    identifiers: { 'MX-RFC': 'FDL900306PM6', 'member-number': 'M-9001', slug: 'casa-publica' },
  });
  const answer = await (await as.board()).get<Record<string, unknown>>(`/members/${member.id}`);
  expect(answer.status).toBe(200);
  expect(answer.body).toMatchObject({
    id: member.id,
    status: 'active',
    memberNumber: 'M-9001',
    identifiers: [{ scheme: 'member-number' }, { scheme: 'slug' }],
  });
  for (const field of [
    'addressStreet',
    'addressNumber',
    'addressNeighbourhood',
    'addressPostalCode',
    'paidStaff',
    'volunteers',
    'budgetBand',
  ])
    expect(answer.body).not.toHaveProperty(field);
  expect(answer.text).not.toContain('FDL900306PM6');
});

test('the board reads neither periods nor history', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const board = await as.board();
  for (const path of ['periods', 'history', 'contacts'])
    expect((await board.get(`/members/${member.id}/${path}`)).status).toBe(403);
});

test('a stranger is told to sign in', async () => {
  const { as, build } = it_;
  const member = await build.member();
  for (const path of ['/members', `/members/${member.id}`, `/members/${member.id}/periods`])
    expect((await as.stranger().get(path)).status).toBe(401);
});

test('50 parallel edits: one wins, 49 get 412 with the current version', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const answers = await Promise.all(
    Array.from({ length: 50 }, (_, index) => staff.patch(`/members/${member.id}`, '"1"', { acronym: `V${index}` })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  const stale = answers.filter(({ status }) => status === 412);
  expect(stale).toHaveLength(49);
  for (const { etag } of stale) expect(etag).toBe('"2"');
});

test('an edit without a version is 428, and one with a version that is none of ours is 412', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  expect((await staff.patch(`/members/${member.id}`, undefined, { acronym: 'X' })).status).toBe(428);
  expect((await staff.patch(`/members/${member.id}`, 'W/"x"', { acronym: 'X' })).status).toBe(412);
});

test.each(['id', 'version', 'status', 'memberId', 'createdAt', 'nameNormalised', 'memberNumber', 'joinedOn'])(
  'nobody can write %s into a profile',
  async (field) => {
    const { as, build } = it_;
    const member = await build.member();
    for (const person of [await as.staff(), await as.coordinator(member)]) {
      const answer = await person.patch<Problem>(`/members/${member.id}`, '"1"', { [field]: 'x' });
      expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${field}`, code: 'unknown' }] } });
    }
  },
);

test('a primary focus that is none of the areas is refused, whether both are sent or one', async () => {
  const staff = await it_.as.staff();
  const both = await staff.post<Problem>('/members', {
    legalName: 'Sin Orden',
    focusAreas: ['children'],
    primaryFocus: 'families',
  });
  expect(both).toMatchObject({ status: 422, body: { errors: [{ pointer: '/primaryFocus', code: 'primary-focus' }] } });
  const member = await it_.build.member({ focus: 'children' });
  const one = await staff.patch<Problem>(`/members/${member.id}`, '"1"', { primaryFocus: 'families' });
  expect(one).toMatchObject({ status: 422, body: { type: '/problems/member-primary-focus' } });
});

test('what cannot be is refused at its field', async () => {
  const staff = await it_.as.staff();
  const answer = await staff.post<Problem>('/members', {
    legalName: ' ',
    name: null,
    foundedOn: '2023-02-29',
    website: 'javascript:alert(1)',
    socialLinks: ['https://ok.example', 'data:text/html,x'],
    statesServed: ['33'],
    addressState: '00',
    paidStaff: -1,
  });
  expect(answer.status).toBe(422);
  expect(Object.fromEntries(answer.body.errors.map(({ pointer, code }) => [pointer, code]))).toMatchObject({
    '/legalName': 'too-short',
    '/name': 'type',
    '/foundedOn': 'day',
    '/website': 'url',
    '/socialLinks': 'url',
    '/statesServed': 'choice',
    '/addressState': 'pattern',
    '/paidStaff': 'too-small',
  });
});

test('a member is an organisation of the US as well as of Mexico', async () => {
  const staff = await it_.as.staff();
  const answer = await staff.post('/members', {
    legalName: 'Bridge of Light Inc',
    addressCountry: 'US',
    addressState: 'MT',
  });
  expect(answer).toMatchObject({ status: 201, body: { addressState: 'MT' } });
});
