import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../../src/accounts/passwords';
import { startApp, type TestApp } from '../support/app';

let t: TestApp;
const password = 'cuatro palabras muy personales';
const NEW = 'otras cinco palabras muy mías';
let passwordHash: string;
beforeAll(async () => {
  t = await startApp();
  passwordHash = await hash(password, ARGON2);
});
afterAll(() => t?.close());
beforeEach(() => t.owner.query('DELETE FROM throttles'));

const handleOf = (answer: { headers: Record<string, string> }) =>
  /padron=([\w-]{43})/.exec(String(answer.headers['set-cookie']))![1]!;
const signIn = async (email: string, given = password, agent = '') =>
  t.as.stranger().post('/session', { email, password: given }, { 'user-agent': agent });
const signedIn = async () => {
  const account = await t.build.account({ role: 'staff', passwordHash });
  return { ...account, who: t.as.holding(handleOf(await signIn(account.email))) };
};
const age = (id: string) =>
  t.owner.query(`UPDATE sessions SET authenticated_at = now() - interval '11 minutes' WHERE account_id = $1`, [id]);

test('S-16 eleven minutes after the password, what is sensitive asks for it again; then it is open', async () => {
  const { id, who } = await signedIn();
  await age(id);
  for (const [method, path] of [
    ['POST', '/account/password'],
    ['POST', '/account/totp'],
    ['POST', '/account/totp/confirmation'],
    ['POST', '/account/totp/recovery-codes'],
    ['DELETE', '/account/totp'],
  ] as const) {
    const answer = await who.send(method, path, method === 'POST' ? { password: NEW, code: '1' } : undefined);
    expect([path, answer.status, answer.body]).toMatchObject([path, 403, { type: '/problems/reauth_required' }]);
  }
  expect((await who.get('/members')).status).toBe(200);
  expect((await who.post('/session/reauthentication', { password: 'not this one at all' })).body).toMatchObject({
    errors: [{ pointer: '/password', code: 'password-wrong' }],
  });
  const proved = await who.post('/session/reauthentication', { password });
  expect(proved.status).toBe(204);
  expect((await who.get('/session')).status).toBe(401); // S-07: another handle
  expect((await t.as.holding(handleOf(proved)).post('/account/password', { password: NEW })).status).toBe(204);
});

test('S-16 a token never may, however new it is', async () => {
  const { id } = await signedIn();
  const bearer = { authorization: `Bearer ${await t.build.session(id, 'token')}` };
  expect((await t.as.stranger().post('/account/password', { password: NEW }, bearer)).body).toMatchObject({
    type: '/problems/forbidden',
  });
});

test('S-16 giving the password again is counted like a sign-in', async () => {
  const { who } = await signedIn();
  const answers = await Promise.all(
    Array.from({ length: 15 }, () => who.post('/session/reauthentication', { password: 'not this one at all' })),
  );
  expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5);
  expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(10);
});

test('S-10 a change of password ends the other sessions and the tokens, and this session goes on', async () => {
  const { id, email, who } = await signedIn();
  const [session, token] = [await t.build.session(id), await t.build.session(id, 'token')];
  expect((await who.post('/account/password', { password: 'contraseña123456' })).body).toMatchObject({
    errors: [{ pointer: '/password', code: 'password-common' }],
  });
  expect((await who.post('/account/password', { password: NEW })).status).toBe(204);
  expect((await who.get('/session')).status).toBe(200);
  expect((await t.as.holding(session).get('/session')).status).toBe(401);
  expect((await t.as.stranger().get('/session', { authorization: `Bearer ${token}` })).status).toBe(401);
  expect((await signIn(email)).status).toBe(401);
  expect((await signIn(email, NEW)).status).toBe(201);
});

test('S-16 everybody sees where they are signed in, ends one of them, and no one else’s', async () => {
  const { email, who } = await signedIn();
  const other = t.as.holding(
    handleOf(await signIn(email, password, 'Mozilla/5.0 (Windows NT 10.0) Chrome/130 Safari/537.36 Edg/130.0')),
  );
  const list = (
    await who.get<{ items: { id: string; isCurrent: boolean; browser: string | null }[] }>('/account/sessions')
  ).body.items;
  expect(list).toMatchObject([{ isCurrent: true }, { isCurrent: false, browser: 'edge', system: 'windows' }]);
  const stranger = await t.as.staff();
  expect((await stranger.delete(`/account/sessions/${list[1]!.id}`)).status).toBe(404);
  expect((await who.delete(`/account/sessions/${list[1]!.id}`)).status).toBe(204);
  expect((await other.get('/session')).status).toBe(401);
  expect((await who.get('/session')).status).toBe(200);
});

test('S-16 signing out everywhere ends them all', async () => {
  const { id, who } = await signedIn();
  const other = t.as.holding(await t.build.session(id));
  expect((await who.delete('/account/sessions')).status).toBe(204);
  expect([(await who.get('/session')).status, (await other.get('/session')).status]).toEqual([401, 401]);
});

test('S-02 a password of 128 characters is taken whole, whatever they are', async () => {
  for (const long of [
    '🌵🌮🎺🦎🌋🍫🪁🧉🐝🦋🌙🧂🪗🫓🥑🌴🪴🦜'.repeat(8).slice(0, 256),
    [...'abcdefghij klmnopqrstuvwxyzñáéí']
      .map((c, n) => c + n)
      .join('')
      .padEnd(128, 'zx y')
      .slice(0, 128),
  ]) {
    const { email, who } = await signedIn();
    const changed = await who.post('/account/password', { password: long });
    expect(changed.status).toBe(204);
    expect((await signIn(email, long)).status).toBe(201);
    const letters = [...long];
    letters[72] = letters[72] === 'q' ? 'r' : 'q';
    expect((await signIn(email, letters.join(''))).status).toBe(401);
  }
});

test('S-04 what is kept of a password is argon2id with its parameters, and the password itself nowhere', async () => {
  const canary = 'canario amarillo sobre el tejado';
  const { id, who } = await signedIn();
  await who.post('/account/password', { password: canary }, { 'idempotency-key': 'una-llave' });
  const { rows } = await t.owner.query('SELECT password_hash FROM accounts WHERE id = $1', [id]);
  expect(rows[0].password_hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const { rows: tables } = await t.owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'audit')`,
  );
  for (const { name } of tables) {
    const found = await t.owner.query(`SELECT count(*)::int AS n FROM ${name} r WHERE r::text LIKE '%' || $1 || '%'`, [
      canary,
    ]);
    expect([name, found.rows[0].n]).toEqual([name, 0]);
  }
  const kept = await t.owner.query('SELECT count(*)::int AS n FROM idempotency_keys WHERE account_id = $1', [id]);
  expect(kept.rows).toEqual([{ n: 0 }]);
});
