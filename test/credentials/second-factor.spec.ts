import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../../src/accounts/passwords';
import { codeOf, stepAt } from '../../src/second-factor/totp';
import { startApp, type TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';

let t: TestApp;
const password = 'cuatro palabras muy personales';
let passwordHash: string;
beforeAll(async () => {
  t = await startApp();
  passwordHash = await hash(password, ARGON2);
});
afterAll(() => t?.close());
beforeEach(() => t.owner.query('DELETE FROM throttles'));
afterEach(() => t.owner.query(`UPDATE settings SET second_factor_roles = '{}'`));

const handleOf = (answer: Answer<unknown>) => /padron=([\w-]{43})/.exec(String(answer.headers['set-cookie']))![1]!;
const signIn = async (email: string) => {
  const answer = await t.as.stranger().post<{ owes: string | null }>('/session', { email, password });
  return { answer, handle: handleOf(answer), who: t.as.holding(handleOf(answer)) };
};
const fromBase32 = (text: string) =>
  Buffer.from(
    [...text]
      .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
      .join('')
      .match(/.{8}/g)!
      .map((byte) => parseInt(byte, 2)),
  );
const codeAt = (secret: Buffer, steps = 0) => codeOf(secret, stepAt(Date.now()) + steps);

/** Sets a second factor up; answers its secret, its recovery codes and the session that goes on. */
async function enrol(who: Client) {
  const offered = await who.post<{ secret: string; address: string }>('/account/totp');
  expect(offered.status).toBe(201);
  const secret = fromBase32(offered.body.secret);
  const confirmed = await who.post<{ recoveryCodes: string[] }>('/account/totp/confirmation', { code: codeAt(secret) });
  expect(confirmed.status).toBe(201);
  return { secret, recoveryCodes: confirmed.body.recoveryCodes, who: t.as.holding(handleOf(confirmed)) };
}
const someone = async (role = 'staff') => {
  const account = await t.build.account({ role, passwordHash });
  return { ...account, ...(await enrol((await signIn(account.email)).who)) };
};
const forget = (id: string) => t.owner.query('UPDATE second_factors SET last_step = NULL WHERE account_id = $1', [id]);
const pass = (who: Client, code: string) => who.post('/session/second-factor', { code });

test('S-14 with a second factor the password alone opens nothing: every other route is refused until the code', async () => {
  const { email, secret, id } = await someone();
  await forget(id);
  const { answer, who } = await signIn(email);
  expect(answer.body).toMatchObject({ owes: 'code', permissions: [], members: [] });
  for (const path of ['/members', '/account', '/account/sessions', '/account/totp', '/settings', '/reports'])
    expect([path, (await who.get(path)).body]).toMatchObject([path, { type: '/problems/second-factor-required' }]);
  for (const path of ['/account/totp', '/account/totp/confirmation', '/session/reauthentication', '/account/password'])
    expect([path, (await who.post(path, { code: '1', password })).status]).toEqual([path, 403]);
  const passed = await pass(who, codeAt(secret));
  expect(passed.status).toBe(204);
  expect((await t.as.holding(handleOf(passed)).get('/members')).status).toBe(200);
});

test('S-07 the handle changes at the password and at the code, and the ones before are worth nothing', async () => {
  const { email, secret, id } = await someone();
  await forget(id);
  const first = await signIn(email);
  const passed = await pass(first.who, codeAt(secret));
  expect(handleOf(passed)).not.toBe(first.handle);
  expect((await first.who.get('/session')).status).toBe(401);
  expect((await t.as.holding(handleOf(passed)).get('/session')).status).toBe(200);
});

test('S-14 a code is taken once, also by five sessions at once', async () => {
  const { email, secret, id } = await someone();
  expect((await pass((await signIn(email)).who, codeAt(secret))).status).toBe(422); // that enrolled it
  await forget(id);
  const sessions = await Promise.all(Array.from({ length: 5 }, () => t.build.session(id)));
  const code = codeAt(secret);
  await t.owner.query('DELETE FROM throttles');
  const answers = await Promise.all(sessions.map((handle) => pass(t.as.holding(handle), code)));
  expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
});

test('S-14 of 100 guesses at most five are compared, and the right code must wait then', async () => {
  const { secret, id } = await someone();
  await forget(id);
  const who = t.as.holding(await t.build.session(id));
  const right = codeAt(secret);
  const guesses = Array.from({ length: 100 }, (_, n) => String(n).padStart(6, '0')).filter((code) => code !== right);
  const answers = await Promise.all(guesses.map((code) => pass(who, code)));
  expect(answers.filter(({ status }) => status === 422).length).toBeLessThanOrEqual(5);
  expect((await pass(who, codeAt(secret))).status).toBe(429);
});

test('S-14 a recovery code opens the door once, and the rest are counted', async () => {
  const { email, recoveryCodes, id } = await someone();
  expect(recoveryCodes).toHaveLength(10);
  expect((await pass((await signIn(email)).who, recoveryCodes[0]!.toUpperCase())).status).toBe(204);
  expect((await pass((await signIn(email)).who, recoveryCodes[0]!)).status).toBe(422);
  const { rows } = await t.owner.query(
    'SELECT count(*)::int AS n FROM recovery_codes WHERE account_id = $1 AND used_at IS NULL',
    [id],
  );
  expect(rows).toEqual([{ n: 9 }]);
});

test('S-14 a password reset does not get past the second factor', async () => {
  const { email } = await someone();
  await t.as.stranger().post('/password-resets', { email });
  const { token } = await t.letters.to(email);
  const changed = 'otras cinco palabras muy mías';
  expect((await t.as.stranger().post('/password-resets/confirmation', { token, password: changed })).status).toBe(204);
  const answer = await t.as.stranger().post<{ owes: string }>('/session', { email, password: changed });
  expect(answer.body.owes).toBe('code');
});

test('S-14 where the coalition asks it of a role, whoever has none sets one up first and can do nothing else', async () => {
  const { email } = await t.build.account({ role: 'staff', passwordHash });
  const board = await t.build.account({ role: 'board', passwordHash });
  await t.owner.query(`UPDATE settings SET second_factor_roles = '{administrator,staff}'`);
  expect((await signIn(board.email)).answer.body.owes).toBeNull();
  const { answer, who } = await signIn(email);
  expect(answer.body.owes).toBe('enrolment');
  expect((await who.get('/members')).body).toMatchObject({ type: '/problems/enrolment-required' });
  const enrolled = await enrol(who);
  expect((await enrolled.who.get('/members')).status).toBe(200);
  expect((await enrolled.who.get('/account/totp')).body).toEqual({
    isActive: true,
    isMandatory: true,
    recoveryCodesLeft: 10,
  });
  expect((await enrolled.who.delete('/account/totp')).body).toMatchObject({
    type: '/problems/second-factor-mandatory',
  });
});

test('S-10 setting up, changing and removing a second factor ends every other session and every token', async () => {
  const { id, email } = await t.build.account({ role: 'board', passwordHash });
  const { who } = await signIn(email);
  const others = async () => ({ session: await t.build.session(id), token: await t.build.session(id, 'token') });
  const areOver = async ({ session, token }: { session: string; token: string }) => {
    expect((await t.as.holding(session).get('/session')).status).toBe(401);
    expect((await t.as.stranger().get('/session', { authorization: `Bearer ${token}` })).status).toBe(401);
  };
  const before = await others();
  const first = await enrol(who);
  await areOver(before);
  const between = await others();
  const second = await enrol(first.who);
  await areOver(between);
  const after = await others();
  expect((await second.who.delete('/account/totp')).status).toBe(204);
  await areOver(after);
  expect((await second.who.get('/session')).status).toBe(200);
});

test('S-23 neither the secret nor a recovery code stands anywhere in the database', async () => {
  const { secret, recoveryCodes } = await someone();
  const { rows } = await t.owner.query<{ name: string }>(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname IN ('public', 'audit')`,
  );
  for (const { name } of rows) {
    const found = await t.owner.query(`SELECT count(*)::int AS n FROM ${name} r WHERE r::text ILIKE ANY ($1)`, [
      [
        secret.toString('hex'),
        secret.toString('base64'),
        ...recoveryCodes,
        ...recoveryCodes.map((c) => c.replaceAll('-', '')),
      ].map((text) => `%${text}%`),
    ]);
    expect([name, found.rows[0].n]).toEqual([name, 0]);
  }
});
