import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Contact {
  id: string;
  name: string;
  memberId: string;
  endedOn: string | null;
  version: number;
  roles: { id: string; role: string; isPrimary: boolean; startedOn: string; endedOn: string | null }[];
}
interface List {
  items: Contact[];
  nextCursor: string | null;
  total?: number;
}
const ABSENT = '01930000-0000-7000-8000-00000000dead';
const sameButForRequest = (text: string) => text.replace(/"instance":"[^"]+"/, '');
const today = async (): Promise<string> =>
  (await it_.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
const add = (person: Client, member: { id: string }, body: object = {}) =>
  person.post<Contact>(`/members/${member.id}/contacts`, { name: 'María López', ...body });
const names = ({ body }: { body: List }) => body.items.map(({ name }) => name);

test('a coordinator adds a person to the own organisation, reads and changes it', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const coordinator = await as.coordinator(member);
  const created = await add(coordinator, member, {
    email: 'maria@organizacion.example',
    roles: [{ role: 'director', isPrimary: true, startedOn: '2024-01-15' }],
  });
  expect(created).toMatchObject({
    status: 201,
    etag: '"1"',
    body: {
      memberId: member.id,
      memberName: member.name,
      language: 'es',
      roles: [{ role: 'director', isPrimary: true, startedOn: '2024-01-15', endedOn: null }],
    },
  });
  const path = `/contacts/${created.body.id}`;
  const changed = await coordinator.patch<Contact>(path, created.etag, { phone: '55 1234 5678', email: null });
  expect(changed).toMatchObject({ status: 200, etag: '"2"', body: { phone: '55 1234 5678', email: null } });
  expect(changed.body.roles).toHaveLength(1);
  expect(await coordinator.get(path)).toMatchObject({ status: 200, etag: '"2"', body: changed.body });
});

test('a coordinator cannot see another member’s contacts: foreign and absent answers are equal but for the request id', async () => {
  const { as, build } = it_;
  const [own, other] = [await build.member(), await build.member()];
  const contact = await build.contact(other);
  const coordinator = await as.coordinator(own);
  const pairs = [
    [await coordinator.get(`/contacts/${contact.id}`), await coordinator.get(`/contacts/${ABSENT}`)],
    [
      await coordinator.patch(`/contacts/${contact.id}`, '"1"', { name: 'X' }),
      await coordinator.patch(`/contacts/${ABSENT}`, '"1"', { name: 'X' }),
    ],
    [
      await coordinator.delete(`/contacts/${contact.id}`, '"1"'),
      await coordinator.delete(`/contacts/${ABSENT}`, '"1"'),
    ],
    [await add(coordinator, other), await add(coordinator, { id: ABSENT })],
  ] as const;
  for (const [foreign, absent] of pairs) {
    expect(foreign.status).toBe(404);
    expect(sameButForRequest(foreign.text)).toBe(sameButForRequest(absent.text));
  }
  expect((await (await as.staff()).get(`/contacts/${contact.id}`)).etag).toBe('"1"');
});

test('a coordinator’s list holds the own people alone, whatever is asked for', async () => {
  const { as, build } = it_;
  const [own, other] = [await build.member(), await build.member()];
  await build.contact(own, { name: 'Persona Propia', email: 'propia@organizacion.example' });
  await build.contact(other, { name: 'Persona Ajena', email: 'ajena@organizacion.example' });
  const coordinator = await as.coordinator(own);
  for (const query of ['', 'q=persona', `member=${own.id}&member=${other.id}`, 'include=ended']) {
    const answer = await coordinator.get<List>(`/contacts?count=exact&${query}`);
    expect(names(answer)).toEqual(['Persona Propia']);
    expect(answer.body.total).toBe(1);
  }
  for (const query of [`member=${other.id}`, 'q=ajena', 'q=ajena@organizacion.example'])
    expect((await coordinator.get<List>(`/contacts?${query}`)).body.items).toEqual([]);
});

test('the board sees no contacts at all', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const contact = await build.contact(member);
  const board = await as.board();
  for (const path of ['/contacts', `/contacts/${contact.id}`, `/members/${member.id}/contacts`])
    expect((await board.get(path)).status).toBe(403);
  expect((await add(board, member)).status).toBe(403);
});

test('staff find people across members by name, e-mail address, role and member', async () => {
  const { as, build } = it_;
  const [one, two] = [await build.member(), await build.member()];
  const staff = await as.staff();
  await add(staff, one, { name: 'Íñigo Búsqueda', email: 'Inigo@organizacion.example', roles: [{ role: 'finance' }] });
  await add(staff, two, { name: 'Ana Búsqueda', roles: [{ role: 'director' }] });
  const found = async (query: string) => names(await staff.get<List>(`/contacts?${query}`));
  expect(await found('q=busqueda')).toEqual(['Ana Búsqueda', 'Íñigo Búsqueda']);
  expect(await found('q=inigo busq')).toEqual(['Íñigo Búsqueda']);
  expect(await found('q=inigo@ORGANIZACION.example')).toEqual(['Íñigo Búsqueda']);
  expect(await found('q=busqueda&role=finance')).toEqual(['Íñigo Búsqueda']);
  expect(await found(`q=busqueda&member=${two.id}`)).toEqual(['Ana Búsqueda']);
  const first = await staff.get<List>('/contacts?q=busqueda&limit=1&count=exact');
  expect(first.body.total).toBe(2);
  expect(await found(`q=busqueda&limit=1&cursor=${first.body.nextCursor}`)).toEqual(['Íñigo Búsqueda']);
});

test('whoever ends a contact takes it and its roles out of the list, and it stays to be read', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const coordinator = await as.coordinator(member);
  const { body, etag } = await add(coordinator, member, { roles: [{ role: 'programs', startedOn: '2024-01-01' }] });
  expect((await coordinator.delete(`/contacts/${body.id}`)).status).toBe(428);
  expect((await coordinator.delete(`/contacts/${body.id}`, '"9"')).status).toBe(412);
  expect((await coordinator.delete(`/contacts/${body.id}`, etag)).status).toBe(204);
  const day = await today();
  const read = await coordinator.get<Contact>(`/contacts/${body.id}`);
  expect(read).toMatchObject({ etag: '"2"', body: { endedOn: day, roles: [{ role: 'programs', endedOn: day }] } });
  expect(names(await coordinator.get<List>(`/members/${member.id}/contacts`))).toEqual([]);
  expect(names(await coordinator.get<List>(`/members/${member.id}/contacts?include=ended`))).toEqual(['María López']);
});

test('ending a second time does not move the day', async () => {
  const { as, build, owner } = it_;
  const member = await build.member();
  const contact = await build.contact(member);
  await owner.query(`UPDATE contacts SET ended_on = '2024-05-05' WHERE id = $1`, [contact.id]);
  const staff = await as.staff();
  expect((await staff.delete(`/contacts/${contact.id}`, '"1"')).status).toBe(204);
  expect((await staff.get(`/contacts/${contact.id}`)).body).toMatchObject({ endedOn: '2024-05-05' });
});

test('who was ended by mistake can be brought back', async () => {
  const { as, build } = it_;
  const contact = await build.contact(await build.member());
  const staff = await as.staff();
  await staff.delete(`/contacts/${contact.id}`, '"1"');
  const answer = await staff.patch(`/contacts/${contact.id}`, '"2"', { endedOn: null, roles: [{ role: 'finance' }] });
  expect(answer).toMatchObject({ status: 200, body: { endedOn: null, roles: [{ role: 'finance', endedOn: null }] } });
});

test('the roles that are sent replace the current ones, and what has ended stays', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const { body } = await add(staff, member, {
    roles: [
      { role: 'director', startedOn: '2020-01-01' },
      { role: 'finance', startedOn: '2021-01-01', endedOn: '2022-12-31' },
    ],
  });
  const director = body.roles.find(({ role }) => role === 'director')!;
  const kept = await staff.patch<Contact>(`/contacts/${body.id}`, '"1"', {
    roles: [{ role: 'director', isPrimary: true }],
  });
  expect(kept.body.roles).toMatchObject([
    { ...director, isPrimary: true },
    { role: 'finance', endedOn: '2022-12-31' },
  ]);
  const replaced = await staff.patch<Contact>(`/contacts/${body.id}`, '"2"', { roles: [{ role: 'communications' }] });
  const day = await today();
  expect(replaced).toMatchObject({ status: 200, etag: '"3"' });
  expect(replaced.body.roles.map(({ role, startedOn, endedOn }) => [role, startedOn, endedOn])).toEqual([
    ['communications', day, null],
    ['director', '2020-01-01', day],
    ['finance', '2021-01-01', '2022-12-31'],
  ]);
});

test('a member has one primary person per role', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  await add(staff, member, { roles: [{ role: 'director', isPrimary: true }] });
  const second = await add(staff, member, { roles: [{ role: 'director', isPrimary: true }] });
  expect(second).toMatchObject({ status: 409, body: { type: '/problems/primary-role-taken' } });
  expect((await add(staff, member, { roles: [{ role: 'director' }] })).status).toBe(201);
  expect((await add(staff, await build.member(), { roles: [{ role: 'director', isPrimary: true }] })).status).toBe(201);
});

test('what is wrong in the roles is said at its place', async () => {
  const { as, build } = it_;
  const staff = await as.staff();
  const answer = await add(staff, await build.member(), {
    roles: [
      { role: 'director' },
      { role: 'director' },
      { role: 'finance', startedOn: '2026-02-01', endedOn: '2026-01-01' },
    ],
  });
  expect(answer).toMatchObject({
    status: 422,
    body: {
      errors: [
        { pointer: '/roles/1/role', code: 'not-unique' },
        { pointer: '/roles/2/endedOn', code: 'ends-first' },
      ],
    },
  });
});

test.each(['memberId', 'id', 'version'])('nobody moves a contact by writing %s', async (field) => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const { body } = await add(staff, member);
  for (const answer of [
    await staff.patch(`/contacts/${body.id}`, '"1"', { [field]: ABSENT }),
    await add(staff, member, { [field]: ABSENT }),
  ])
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ pointer: `/${field}`, code: 'unknown' }] } });
});

test('of 50 parallel edits of a contact with its roles one wins', async () => {
  const { as, build } = it_;
  const contact = await build.contact(await build.member());
  const staff = await as.staff();
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => staff.patch(`/contacts/${contact.id}`, '"1"', { roles: [{ role: 'finance' }] })),
  );
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  expect(answers.filter(({ status }) => status === 412)).toHaveLength(49);
  expect((await staff.get<Contact>(`/contacts/${contact.id}`)).body.roles).toHaveLength(1);
});
