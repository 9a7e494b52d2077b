import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());
afterEach(() => t.owner.query('DELETE FROM throttles'));

interface Session {
  role: string;
  grantId: string;
  members: { id: string }[];
  grants: { id: string; role: string; members: { id: string }[] }[];
}
const emailOf = async ({ accountId }: Client) =>
  String((await t.owner.query('SELECT email FROM accounts WHERE id = $1', [accountId])).rows[0].email);
async function invited(someone: Client, invitation: object, by?: Client): Promise<string> {
  const email = await emailOf(someone);
  const { body } = await (by ?? (await t.as.administrator())).post<{ link: string }>('/invitations', {
    email,
    ...invitation,
  });
  return body.link.split('#')[1]!;
}
const accept = (someone: Client, token: string) => someone.post<{ grantId: string }>('/session/grants', { token });
async function switched(someone: Client, grantId: string): Promise<Client> {
  const { status, headers } = await someone.post('/session/grant', { grantId });
  expect(status).toBe(204);
  return t.as.holding(/padron=([\w-]+)/.exec(String(headers['set-cookie']))![1]!);
}
const session = async (someone: Client) => (await someone.get<Session>('/session')).body;

test('an account accepts a further invitation, and its session goes on as either, with a new handle each time', async () => {
  const member = await t.build.member();
  const board = await t.as.board();
  const { status, body } = await accept(board, await invited(board, { role: 'coordinator', memberIds: [member.id] }));
  expect(status).toBe(201);
  expect((await session(board)).grants.map(({ role }) => role)).toEqual(['board', 'coordinator']);
  expect((await session(board)).role).toBe('board');
  expect((await board.get(`/members/${member.id}/contacts`)).status).toBe(403);

  const coordinator = await switched(board, body.grantId);
  expect((await board.get('/session')).status).toBe(401);
  expect(await session(coordinator)).toMatchObject({ role: 'coordinator', members: [{ id: member.id }] });
  expect((await coordinator.get(`/members/${member.id}/contacts`)).status).toBe(200);
  expect((await coordinator.get('/insights/overview')).status).toBe(403);

  const { grants } = await session(coordinator);
  const again = await switched(coordinator, grants.find(({ role }) => role === 'board')!.id);
  expect((await session(again)).role).toBe('board');
});

test('S-25 who coordinates one NGO and accepts a second has exactly both, in one grant', async () => {
  const [first, second, third] = [await t.build.member(), await t.build.member(), await t.build.member()];
  const someone = await t.as.coordinator(first);
  const token = await invited(someone, { role: 'coordinator', memberIds: [second.id] });
  const { body } = await accept(someone, token);
  expect((await session(someone)).grants).toHaveLength(1);
  expect((await session(someone)).grantId).toBe(body.grantId);
  const statuses = [];
  for (const { id } of [first, second, third]) statuses.push((await someone.get(`/members/${id}`)).status);
  expect(statuses).toEqual([200, 200, 404]);
  expect((await accept(someone, token)).body).toMatchObject({ type: '/problems/invitation-gone' });
});

test('of 10 acceptances at once one counts, and leaves one grant', async () => {
  const someone = await t.as.board();
  const token = await invited(someone, { role: 'staff' });
  const answers = await Promise.all(Array.from({ length: 10 }, () => accept(someone, token)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect((await session(someone)).grants.map(({ role }) => role)).toEqual(['board', 'staff']);
});

test('an invitation to another address is not this account’s to accept', async () => {
  const [invitee, other] = [await t.as.board(), await t.as.board()];
  const token = await invited(invitee, { role: 'staff' });
  expect((await accept(other, token)).body).toMatchObject({ type: '/problems/invitation-for-other' });
  expect((await accept(invitee, token)).status).toBe(201);
});

test('S-24 nobody grants to the own account by inviting it', async () => {
  const administrator = await t.as.administrator();
  const email = await emailOf(administrator);
  const answer = await administrator.post('/invitations', { email: email.toUpperCase(), role: 'staff' });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ errors: [{ pointer: '/email', code: 'own-email' }] });
  // Also where the account has got the address since.
  const { body } = await administrator.post<{ link: string }>('/invitations', {
    email: 'mine@x.example',
    role: 'staff',
  });
  await t.owner.query(`UPDATE accounts SET email = 'mine@x.example' WHERE id = $1`, [administrator.accountId]);
  expect((await accept(administrator, body.link.split('#')[1]!)).status).toBe(422);
});

test('nobody goes on under what is another’s, has ended, or was never there', async () => {
  const someone = await t.as.board();
  const { grantId } = await session(await t.as.staff());
  for (const id of [grantId, '01930000-0000-7000-8000-000000000001'])
    expect((await someone.post('/session/grant', { grantId: id })).status).toBe(422);
  const { body } = await accept(someone, await invited(someone, { role: 'staff' }));
  await t.owner.query('UPDATE account_grants SET ended_at = now() WHERE id = $1', [body.grantId]);
  expect((await someone.post('/session/grant', { grantId: body.grantId })).status).toBe(422);
  expect((await session(someone)).role).toBe('board');
});

test('whoever has an account already is told so by the link, and the invitation stays open', async () => {
  const someone = await t.as.board();
  const token = await invited(someone, { role: 'staff' });
  const answer = await t.as
    .stranger()
    .post('/invitations/acceptance', { token, name: 'Ana', language: 'es', password: 'una frase larga y muy propia' });
  expect(answer.body).toMatchObject({ status: 409, type: '/problems/account-exists' });
  expect((await accept(someone, token)).status).toBe(201);
});

test('invitations of one address to two NGOs stand side by side', async () => {
  const [first, second] = [await t.build.member(), await t.build.member()];
  const someone = await t.as.board();
  const tokens = [
    await invited(someone, { role: 'coordinator', memberIds: [first.id] }),
    await invited(someone, { role: 'coordinator', memberIds: [second.id] }),
  ];
  for (const token of tokens) expect((await accept(someone, token)).status).toBe(201);
  const { grants } = await session(await switched(someone, (await session(someone)).grants[1]!.id));
  expect(grants[1]!.members.map(({ id }) => id).sort()).toEqual([first.id, second.id].sort());
});
