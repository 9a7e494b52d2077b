import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());
afterEach(() => t.owner.query('DELETE FROM throttles'));

const password = 'una frase larga y muy propia';
const tokenOf = (link: unknown) => String(link).split('#')[1]!;
const invite = (who: Client, body: object) =>
  who.post<{ id: string; link: string; members: object[]; state: string }>('/invitations', body);
const accept = (token: string, given: object = {}) =>
  t.as
    .stranger()
    .post<{ role: string; members: { id: string }[]; account: { email: string } }>('/invitations/acceptance', {
      token,
      name: 'Ana',
      language: 'es',
      password,
      ...given,
    });

test('staff invite a coordinator, whose link works once and signs in to that NGO alone', async () => {
  const member = await t.build.member({ name: 'Casa Abierta' });
  const { status, body } = await invite(await t.as.staff(), {
    email: 'Ana@casa.example',
    role: 'coordinator',
    memberIds: [member.id],
  });
  expect(status).toBe(201);
  expect(body.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/invitation#[\w-]{43}$/);
  const accepted = await accept(tokenOf(body.link));
  expect(accepted.status).toBe(201);
  expect(accepted.body).toMatchObject({
    role: 'coordinator',
    account: { email: 'ana@casa.example' },
    members: [{ id: member.id }],
  });
  expect((await accept(tokenOf(body.link))).status).toBe(422);
});

test('S-15 of 20 acceptances at once one makes an account', async () => {
  const { body } = await invite(await t.as.staff(), {
    email: 'veinte@casa.example',
    role: 'coordinator',
    memberIds: [(await t.build.member()).id],
  });
  const answers = await Promise.all(Array.from({ length: 20 }, () => accept(tokenOf(body.link))));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  const { rows } = await t.owner.query(`SELECT count(*)::int AS n FROM accounts WHERE email = 'veinte@casa.example'`);
  expect(rows).toEqual([{ n: 1 }]);
});

test('S-15 a newer invitation voids the older one', async () => {
  const staff = await t.as.staff();
  const body = { email: 'dos@casa.example', role: 'coordinator', memberIds: [(await t.build.member()).id] };
  const older = await invite(staff, body);
  const newer = await invite(staff, body);
  expect((await accept(tokenOf(older.body.link))).body).toMatchObject({ type: '/problems/invitation-gone' });
  expect((await accept(tokenOf(newer.body.link))).status).toBe(201);
});

test('S-15 the link carries the configured address, whatever the request’s host says', async () => {
  const staff = (await t.as.staff()).with({ host: 'evil.example', 'x-forwarded-host': 'evil.example' });
  const { body } = await invite(staff, {
    email: 'host@casa.example',
    role: 'coordinator',
    memberIds: [(await t.build.member()).id],
  });
  expect(body.link).toMatch(/^http:\/\/127\.0\.0\.1:3000\//);
});

test('a coordinator invites to the own NGO, and to no other', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const coordinator = await t.as.coordinator(own);
  expect(
    (await invite(coordinator, { email: 'colega@casa.example', role: 'coordinator', memberIds: [own.id] })).status,
  ).toBe(201);
  expect(
    (await invite(coordinator, { email: 'otra@casa.example', role: 'coordinator', memberIds: [other.id] })).status,
  ).toBe(404);
  expect((await invite(coordinator, { email: 'jefa@casa.example', role: 'staff' })).status).toBe(403);
  const list = await coordinator.get<{ items: { email: string }[] }>('/invitations');
  expect(list.body.items.map(({ email }) => email)).toEqual(['colega@casa.example']);
});

test('staff invite coordinators only; an administrator invites anybody; the board nobody', async () => {
  expect((await invite(await t.as.staff(), { email: 'a@casa.example', role: 'board' })).status).toBe(403);
  expect((await invite(await t.as.administrator(), { email: 'b@casa.example', role: 'board' })).status).toBe(201);
  expect((await invite(await t.as.board(), { email: 'c@casa.example', role: 'board' })).status).toBe(403);
});

test.each([
  ['fourteen letters', 'too-short', 'catorceletrasx'.slice(0, 14)],
  ['the same four letters over and over', 'password-common', 'hola'.repeat(5)],
  ['a run along the keyboard', 'password-common', 'qwertyuiopasdfgh'],
  ['the own name', 'password-context', 'mariana.gutierrez1'],
])('S-02 S-03 a password of %s is refused with its reason', async (_what, code, weak) => {
  const { body } = await invite(await t.as.staff(), {
    email: 'mariana.gutierrez@casa.example',
    role: 'coordinator',
    memberIds: [(await t.build.member()).id],
  });
  const answer = await accept(tokenOf(body.link), { password: weak, name: 'Mariana Gutiérrez' });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ errors: [{ pointer: '/password', code }] });
});

test('the trail holds neither the token nor a password hash', async () => {
  const { body } = await invite(await t.as.staff(), {
    email: 'rastro@casa.example',
    role: 'coordinator',
    memberIds: [(await t.build.member()).id],
  });
  await accept(tokenOf(body.link));
  const { rows } = await t.owner.query(
    `SELECT string_agg(coalesce(after::text, '') || coalesce(before::text, ''), '') AS trail FROM audit.entries WHERE table_name IN ('accounts', 'invitations')`,
  );
  expect(rows[0].trail).toContain('rastro@casa.example');
  expect(rows[0].trail).not.toMatch(/argon2|token_hash|password_hash/);
});
