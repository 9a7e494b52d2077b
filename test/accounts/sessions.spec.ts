import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../../src/accounts/passwords';
import { startApp, type TestApp } from '../support/app';

let t: TestApp;
const password = 'cuatro palabras muy personales';
let passwordHash: string;
beforeAll(async () => {
  t = await startApp();
  passwordHash = await hash(password, ARGON2);
});
afterAll(() => t?.close());

const signIn = (email: string, given = password) =>
  t.as.stranger().post<{ role: string; permissions: string[] }>('/session', { email, password: given });
const cookieOf = (answer: { headers: Record<string, string> }) => String(answer.headers['set-cookie']);

test('whoever gives the right password is signed in, under the role of the grant', async () => {
  const { email } = await t.build.account({ role: 'board', passwordHash });
  const answer = await signIn(email.toUpperCase());
  expect(answer.status).toBe(201);
  expect(answer.body.role).toBe('board');
  expect(answer.body.permissions).toContain('insights.read');
  expect(answer.body.permissions).not.toContain('contacts.read');
  expect(cookieOf(answer)).toMatch(/^padron=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Strict$/);
});

test('S-06 a wrong password, an unknown address and a deactivated account get the same words', async () => {
  const known = await t.build.account({ passwordHash });
  const gone = await t.build.account({ passwordHash });
  await t.owner.query(`UPDATE accounts SET status = 'deactivated' WHERE id = $1`, [gone.id]);
  const answers = [
    await signIn(known.email, 'another password altogether'),
    await signIn('nobody@padron.example'),
    await signIn(gone.email),
  ];
  expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
  const words = answers.map(({ body }) => ({ ...body, instance: '' }));
  expect(words[1]).toEqual(words[0]);
  expect(words[2]).toEqual(words[0]);
});

test('of 18 wrong passwords at once at most five are verified, and the right one must wait then', async () => {
  const { email } = await t.build.account({ passwordHash });
  const answers = await Promise.all(
    Array.from({ length: 18 }, (_, n) => signIn(email, `a wrong password, number ${n}`)),
  );
  const verified = answers.filter(({ status }) => status === 401).length;
  expect(verified).toBeLessThanOrEqual(5);
  expect(verified + answers.filter(({ status }) => status === 429).length).toBe(18);
  const right = await signIn(email);
  expect(right.status).toBe(429);
  expect(Number(right.headers['retry-after'])).toBeGreaterThan(0);
  await t.owner.query('DELETE FROM throttles');
});

test('S-08 signing out ends the session on the server: the old handle is worth nothing', async () => {
  const { email } = await t.build.account({ passwordHash });
  const handle = /padron=([\w-]+)/.exec(cookieOf(await signIn(email)))![1]!;
  expect((await t.as.holding(handle).get('/session')).status).toBe(200);
  expect((await t.as.holding(handle).delete('/session')).status).toBe(204);
  expect((await t.as.holding(handle).get('/session')).status).toBe(401);
});

test.each([
  ['the account is deactivated', `UPDATE accounts SET status = 'deactivated' WHERE id = $1`],
  ['the grant has ended', 'UPDATE account_grants SET ended_at = now() WHERE account_id = $1'],
  ['the session is revoked', 'UPDATE sessions SET revoked_at = now() WHERE account_id = $1'],
  ['the session has reached its absolute limit', 'UPDATE sessions SET expires_at = now() WHERE account_id = $1'],
  [
    'nobody has used it for longer than its idle limit',
    `UPDATE sessions SET last_seen_at = now() - interval '61 minutes' WHERE account_id = $1`,
  ],
])('S-11 S-12 the next request is refused once %s', async (_when, change) => {
  const someone = await t.as.staff();
  expect((await someone.get('/session')).status).toBe(200);
  await t.owner.query(change, [someone.accountId]);
  expect((await someone.get('/session')).status).toBe(401);
});

test('a session handle is not a token, and what only looks like a handle is refused', async () => {
  const { handle } = await t.build.signedIn({ role: 'staff' });
  const bearer = (value: string) => t.as.stranger().get('/session', { authorization: `Bearer ${value}` });
  for (const value of [handle, 'eyJhbGciOiJub25lIn0.e30.', handle.slice(0, -1), `${handle}=`, ''])
    expect((await bearer(value)).status).toBe(401);
});

test('what changes something is refused when it comes from another site, or as a form', async () => {
  const staff = await t.as.staff();
  expect((await staff.send('DELETE', '/session', undefined, { origin: 'https://evil.example' })).status).toBe(403);
  expect((await staff.send('DELETE', '/session', undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await staff.send('DELETE', '/session', undefined, { 'sec-fetch-site': 'same-site' })).status).toBe(403);
  const form = await staff.send('POST', '/invitations', 'email=a', { 'content-type': 'text/plain' });
  expect([403, 415]).toContain(form.status);
  expect((await staff.get('/session')).status).toBe(200);
});

test('errors are told in the caller’s language', async () => {
  const english = t.as.stranger().with({ 'accept-language': 'en-US,en;q=0.9' });
  expect((await english.get('/session')).body).toMatchObject({
    title: 'Sign in',
    status: 401,
    type: '/problems/unauthenticated',
  });
  expect((await t.as.stranger().get('/session')).body).toMatchObject({ title: 'Inicie sesión' });
});

test('the language is remembered on the account, and two edits at once do not overwrite each other', async () => {
  const someone = await t.as.coordinator(await t.build.member());
  const { etag } = await someone.get('/account');
  expect((await someone.patch('/account', undefined, { language: 'en' })).status).toBe(428);
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => someone.patch('/account', etag, { name: `Nombre ${n}`, language: 'en' })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(412)]);
  expect((await someone.get<{ account: { language: string } }>('/session')).body.account.language).toBe('en');
});
