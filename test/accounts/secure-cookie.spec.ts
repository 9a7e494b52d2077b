import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../../src/accounts/passwords';
import { startApp, type TestApp } from '../support/app';

// A file of its own: Passport keeps its strategies in one registry per process, so that two apps in one would share the last one's.
let t: TestApp;
beforeAll(async () => {
  t = await startApp({ PADRON_ORIGIN: 'https://padron.example' });
});
afterAll(() => t?.close());

test('S-07 over https the cookie is Secure and bound to the host, and the name without the prefix is worth nothing', async () => {
  const password = 'cuatro palabras muy personales';
  const { email } = await t.build.account({ role: 'staff', passwordHash: await hash(password, ARGON2) });
  const answer = await t.as.stranger().post('/session', { email, password });
  const cookie = String(answer.headers['set-cookie']);
  expect(cookie).toMatch(/^__Host-padron=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
  const pair = cookie.split(';')[0]!;
  expect((await t.as.stranger().get('/session', { cookie: pair })).status).toBe(200);
  expect((await t.as.stranger().get('/session', { cookie: pair.replace('__Host-', '') })).status).toBe(401);
});
