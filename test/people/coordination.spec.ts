import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());

interface Row {
  id: string;
  contact: { email: string } | null;
  invitation: { id: string; email: string; state: string } | null;
}
interface Invitation {
  id: string;
  email: string;
  state: string;
  link: string;
  members: { id: string }[];
}
const rowsOf = async (by: Client) =>
  (await by.get<{ items: Row[] }>('/uncoordinated-members?limit=200&count=exact')).body.items;
async function coordinating(member: { id: string }, email?: string) {
  const contact = await t.build.contact(member, email ? { email } : {});
  await t.owner.query(
    `INSERT INTO contact_roles (id, member_id, contact_id, role, is_primary, started_on) VALUES (gen_random_uuid(), $1, $2, 'coordinator', true, '2024-01-01')`,
    [member.id, contact.id],
  );
  return contact;
}
const inviteAll = (by: Client, ...memberIds: string[]) =>
  by.post<{ invited: Invitation[]; refused: { id: string; code: string }[] }>('/uncoordinated-members/invitations', {
    memberIds,
  });
const acceptance = (link: string) =>
  t.as.stranger().post('/invitations/acceptance', {
    token: link.split('#')[1],
    name: 'Ana',
    language: 'es',
    password: 'una frase larga y muy propia',
  });

test('members without a coordinator are listed with whom to invite; those of the past and those that have one are not', async () => {
  const staff = await t.as.staff();
  const [alone, bare, lapsed, coordinated] = [
    await t.build.member(),
    await t.build.member(),
    await t.build.member({ status: 'lapsed' }),
    await t.build.member(),
  ];
  const { email } = await coordinating(alone);
  const coordinator = await t.as.coordinator(coordinated);
  const found = () =>
    rowsOf(staff).then((rows) => rows.filter(({ id }) => [alone.id, bare.id, lapsed.id, coordinated.id].includes(id)));
  expect((await found()).map(({ id, contact }) => [id, contact?.email ?? null])).toEqual([
    [alone.id, email],
    [bare.id, null],
  ]);
  await t.owner.query(`UPDATE accounts SET status = 'deactivated' WHERE id = $1`, [coordinator.accountId]);
  expect((await found()).map(({ id }) => id)).toContain(coordinated.id);
});

test('their contacts are invited at once; who cannot be is named with the reason, and the links work', async () => {
  const staff = await t.as.staff();
  const [first, second, bare, coordinated] = [
    await t.build.member(),
    await t.build.member(),
    await t.build.member(),
    await t.build.member(),
  ];
  const contact = await coordinating(first);
  await coordinating(second);
  await coordinating(coordinated);
  await t.as.coordinator(coordinated);
  const { status, body } = await inviteAll(staff, first.id, bare.id, second.id, coordinated.id);
  expect(status).toBe(201);
  expect(body.invited.map(({ members }) => members[0]!.id)).toEqual([first.id, second.id]);
  expect(body.refused.map(({ id, code }) => [id, code])).toEqual([
    [bare.id, 'no-contact'],
    [coordinated.id, 'coordinated'],
  ]);
  expect((await rowsOf(staff)).find(({ id }) => id === first.id)).toMatchObject({
    invitation: { email: contact.email, state: 'open' },
  });
  expect((await acceptance(body.invited[0]!.link)).status).toBe(201);
  expect((await rowsOf(staff)).map(({ id }) => id)).not.toContain(first.id);
});

test('coordinators and the board neither see nor invite them', async () => {
  const own = await t.build.member();
  for (const someone of [await t.as.coordinator(own), await t.as.board()]) {
    expect((await someone.get('/uncoordinated-members')).status).toBe(403);
    expect((await inviteAll(someone, own.id)).status).toBe(403);
  }
});

describe('an invitation', () => {
  const invite = async (by: Client, member: { id: string }, email: string) =>
    (await by.post<Invitation>('/invitations', { email, role: 'coordinator', memberIds: [member.id] })).body;
  const statesOf = async (by: Client, query: string) =>
    (await by.get<{ items: Invitation[] }>(`/invitations?${query}`)).body.items.map(({ email, state }) => [
      email,
      state,
    ]);

  test('is sent again after it has expired: the new link works, the old one does not', async () => {
    const staff = await t.as.staff();
    const older = await invite(staff, await t.build.member(), 'otra.vez@casa.example');
    await t.owner.query(`UPDATE invitations SET expires_at = now() - interval '1 day' WHERE id = $1`, [older.id]);
    expect(await statesOf(staff, 'q=otra.vez&state=expired')).toEqual([['otra.vez@casa.example', 'expired']]);
    const { status, body: newer } = await staff.post<Invitation>(`/invitations/${older.id}/renewal`);
    expect([status, newer.state]).toEqual([201, 'open']);
    expect((await acceptance(older.link)).status).toBe(422);
    expect((await acceptance(newer.link)).status).toBe(201);
    expect((await staff.post(`/invitations/${older.id}/renewal`)).status).toBe(409);
    expect((await staff.post(`/invitations/${older.id}/revocation`)).status).toBe(409);
  });

  test('is taken back: its link works no more', async () => {
    const staff = await t.as.staff();
    const member = await t.build.member();
    const { id, link } = await invite(staff, member, 'retirada@casa.example');
    expect((await staff.post<Invitation>(`/invitations/${id}/revocation`)).body.state).toBe('revoked');
    expect((await acceptance(link)).status).toBe(422);
    expect(await statesOf(staff, `memberId=${member.id}`)).toEqual([['retirada@casa.example', 'revoked']]);
    expect((await staff.post(`/invitations/${id}/renewal`)).status).toBe(409);
  });

  test('to another NGO, or to more than coordinating, is to everybody else as if it were not there', async () => {
    const [own, other] = [await t.build.member(), await t.build.member()];
    const [staff, administrator, coordinator] = [
      await t.as.staff(),
      await t.as.administrator(),
      await t.as.coordinator(own),
    ];
    const { id } = await invite(staff, other, 'ajena@casa.example');
    const board = await administrator.post<Invitation>('/invitations', {
      email: 'consejo@casa.example',
      role: 'board',
    });
    for (const step of ['renewal', 'revocation']) {
      expect((await coordinator.post(`/invitations/${id}/${step}`)).status).toBe(404);
      expect((await staff.post(`/invitations/${board.body.id}/${step}`)).status).toBe(404);
      expect((await (await t.as.board()).post(`/invitations/${id}/${step}`)).status).toBe(403);
    }
    const { id: mine } = await invite(coordinator, own, 'colega.propia@casa.example');
    expect((await coordinator.post(`/invitations/${mine}/renewal`)).status).toBe(201);
  });
});
