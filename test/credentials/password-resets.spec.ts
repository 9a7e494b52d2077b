import { hash } from '@node-rs/argon2';
import { ARGON2 } from '../../src/accounts/passwords';
import { startApp, type TestApp } from '../support/app';

let t: TestApp;
const OLD = 'cuatro palabras muy personales';
const NEW = 'otras cinco palabras muy mías';
let passwordHash: string;
beforeAll(async () => {
  t = await startApp();
  passwordHash = await hash(OLD, ARGON2);
});
afterAll(() => t?.close());
beforeEach(() => t.owner.query('DELETE FROM throttles'));

const ask = (email: string, headers = {}) => t.as.stranger().post('/password-resets', { email }, headers);
const confirm = (token: string, password = NEW) =>
  t.as.stranger().post('/password-resets/confirmation', { token, password });
const signIn = (email: string, password: string) => t.as.stranger().post('/session', { email, password });
const asked = async (email: string, count = 1) => {
  expect((await ask(email)).status).toBe(202);
  return t.letters.to(email, count);
};

test('whoever forgot the password chooses another one by a link in a letter', async () => {
  const { email } = await t.build.account({ passwordHash, name: 'Ana Robles' });
  const letter = await asked(email);
  expect(letter).toMatchObject({ subject: 'Elija una contraseña nueva para Padrón', to: email });
  expect(letter.text).toContain('Hola, Ana Robles:');
  expect((await confirm(letter.token)).status).toBe(204);
  expect((await signIn(email, OLD)).status).toBe(401);
  expect((await signIn(email, NEW)).status).toBe(201);
  expect((await t.letters.to(email, 2)).subject).toBe('Cambió su contraseña de Padrón');
});

test('the letter is in the account’s language', async () => {
  const { email } = await t.build.account({ passwordHash, language: 'en' });
  expect((await asked(email)).subject).toBe('Choose a new password for Padrón');
});

test('S-15 a link is kept as a digest, works once of 20 times at once, and stands in the fragment of the configured address', async () => {
  const { email, id } = await t.build.account({ passwordHash });
  expect((await ask(email, { host: 'evil.example', 'x-forwarded-host': 'evil.example' })).status).toBe(202);
  const { link, token } = await t.letters.to(email);
  expect(link).toMatch(/^http:\/\/127\.0\.0\.1:3000\/reset#[\w-]{43}$/);
  const { rows } = await t.owner.query('SELECT l::text AS text FROM one_time_links l WHERE account_id = $1', [id]);
  expect(rows).toHaveLength(1);
  expect(rows[0].text).not.toContain(token);
  await t.owner.query('UPDATE throttles SET attempts = 0'); // what is tried here is the link
  const answers = await Promise.all(Array.from({ length: 20 }, () => confirm(token)));
  expect(answers.filter(({ status }) => status === 204).length).toBe(1);
  await t.owner.query('DELETE FROM throttles');
  expect((await confirm(token)).body).toMatchObject({ type: '/problems/link-gone' });
});

test('S-15 a link that is 30 minutes old, or older than another one, is worth nothing', async () => {
  const { email } = await t.build.account({ passwordHash });
  const older = await asked(email);
  const newer = await asked(email, 2);
  expect((await confirm(older.token)).status).toBe(422);
  await t.owner.query(`UPDATE one_time_links SET expires_at = expires_at - interval '30 minutes'`);
  expect((await confirm(newer.token)).status).toBe(422);
  expect((await signIn(email, OLD)).status).toBe(201);
});

test('a password that the rules refuse does not use the link up', async () => {
  const member = await t.build.member({ name: 'Puente Dorado' });
  const { email } = await t.build.account({ passwordHash, role: 'coordinator', memberIds: [member.id] });
  const { token } = await asked(email);
  for (const [weak, code] of [
    ['catorceletrasx', 'too-short'],
    ['x'.repeat(129), 'too-long'],
    ['contraseña123456', 'password-common'],
    ['Puente Dorado 2026', 'password-context'], // S-03: the NGO's name
  ] as const)
    expect((await confirm(token, weak)).body).toMatchObject({ errors: [{ pointer: '/password', code }] });
  expect((await confirm(token)).status).toBe(204);
});

test('S-10 a reset ends every session and every token of the account, and nobody else’s', async () => {
  const { email, id } = await t.build.account({ passwordHash });
  const handles = await Promise.all([1, 2, 3].map(() => t.build.session(id)));
  const token = await t.build.session(id, 'token');
  const other = await t.as.staff();
  expect(await Promise.all(handles.map(async (handle) => (await t.as.holding(handle).get('/session')).status))).toEqual(
    [200, 200, 200],
  );
  const bearer = () => t.as.stranger().get('/session', { authorization: `Bearer ${token}` });
  expect((await bearer()).status).toBe(200);
  await confirm((await asked(email)).token);
  expect(await Promise.all(handles.map(async (handle) => (await t.as.holding(handle).get('/session')).status))).toEqual(
    [401, 401, 401],
  );
  expect((await bearer()).status).toBe(401);
  expect((await other.get('/session')).status).toBe(200);
});

test('S-06 a reset is answered alike for a known, an unknown and a deactivated address, in words and in time', async () => {
  const known = await t.build.account({ passwordHash });
  const gone = await t.build.account({ passwordHash });
  await t.owner.query(`UPDATE accounts SET status = 'deactivated' WHERE id = $1`, [gone.id]);
  const took: Record<string, number[]> = { known: [], unknown: [] };
  const shapes = new Set<string>();
  for (let n = 0; n < 100; n++) {
    for (const [what, email] of [
      ['known', known.email],
      ['unknown', `nobody-${n}@padron.example`],
    ] as const) {
      await t.owner.query('DELETE FROM throttles');
      const began = performance.now();
      const answer = await ask(email);
      took[what]!.push(performance.now() - began);
      const { 'x-request-id': _id, date: _date, ...headers } = answer.headers;
      shapes.add(JSON.stringify([answer.status, answer.text, headers]));
      await t.letters.settled();
    }
  }
  await ask(gone.email);
  expect([...shapes]).toHaveLength(1);
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
  const [one, other] = [median(took.known!), median(took.unknown!)];
  expect(Math.abs(one - other) / Math.min(one, other)).toBeLessThan(0.25); // 10 % on a quiet machine
  expect((await t.letters.all()).filter(({ to }) => to === gone.email || to.startsWith('nobody'))).toEqual([]);
});

test('resets are counted: the sixth in a row must wait, whether there is such an account or not', async () => {
  const { email } = await t.build.account({ passwordHash });
  for (const address of [email, 'nobody@padron.example']) {
    const statuses = [];
    for (let n = 0; n < 7; n++) statuses.push((await ask(address)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429, 429]);
    await t.owner.query('DELETE FROM throttles');
  }
});
