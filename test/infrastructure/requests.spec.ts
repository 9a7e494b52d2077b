import { DataSource } from 'typeorm';
import { Access } from '../../src/access/access';
import { startApp, type TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());

interface Item {
  id: string;
  name: string;
}
const openTransactions = async () => {
  const { rows } = await t.owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'padron' AND state LIKE 'idle in transaction%'`,
  );
  return rows[0]!.n;
};

test('2,000 mixed requests over the pool, a fifth of them failing midway, leak no row, no role and no transaction', async () => {
  const members = await Promise.all(Array.from({ length: 8 }, () => t.build.member()));
  const coordinators = await Promise.all(
    members.map(async (member) => ({ member, client: await t.as.coordinator(member) })),
  );
  const staff = await t.as.staff();
  const total = Number((await t.owner.query('SELECT count(*) AS n FROM members')).rows[0].n);
  // Fails after its UPDATE has run: the request writes, then breaks on the constraint, in the middle of its transaction.
  await t.owner.query(
    `ALTER TABLE members ADD CONSTRAINT ck_members_test CHECK (website IS DISTINCT FROM 'https://breaks.example')`,
  );
  const wrong: string[] = [];
  let failed = 0;
  const one = async (n: number): Promise<void> => {
    const { member, client } = coordinators[n % coordinators.length]!;
    if (n % 5 === 0) {
      const { etag } = await client.get(`/members/${member.id}`);
      const answer = await client.patch(`/members/${member.id}`, etag, { website: 'https://breaks.example' });
      if (answer.status === 422) failed += 1;
      else wrong.push(`${n}: a write that must fail answered ${answer.status}`);
    } else if (n % 5 === 1) {
      const { body } = await staff.get<{ total: number }>('/members?count=exact&limit=1');
      if (body.total !== total) wrong.push(`${n}: staff saw ${body.total} of ${total}`);
    } else if (n % 5 === 2) {
      const answer = await t.as.stranger().get('/members');
      if (answer.status !== 401) wrong.push(`${n}: a stranger got ${answer.status}`);
    } else {
      const { body } = await client.get<{ items: Item[] }>('/members');
      const seen = body.items.map(({ id }) => id);
      if (seen.length !== 1 || seen[0] !== member.id) wrong.push(`${n}: a coordinator saw ${seen.length} members`);
    }
  };
  let next = 0;
  const worker = async () => {
    while (next < 2_000) await one(next++);
  };
  await Promise.all(Array.from({ length: 32 }, worker));
  expect(wrong).toEqual([]);
  expect(failed).toBe(400);
  expect(await openTransactions()).toBe(0);
  const { rows } = await t.owner.query(
    `SELECT count(*)::int AS n FROM members WHERE website = 'https://breaks.example'`,
  );
  expect(rows[0].n).toBe(0);
}, 120_000);

test('the same Idempotency-Key makes one record, and the retry gets the first answer', async () => {
  const staff = (await t.as.staff()).with({ 'idempotency-key': 'one-and-the-same' });
  const first = await staff.post<Item>('/members', { legalName: 'Una Sola Vez, A.C.' });
  const again = await staff.post<Item>('/members', { legalName: 'Una Sola Vez, A.C.' });
  expect([first.status, again.status]).toEqual([201, 201]);
  expect(again.body).toEqual(first.body);
  expect(again.etag).toBe(first.etag);
  expect(again.headers['idempotency-replayed']).toBe('true');
  const { rows } = await t.owner.query(
    `SELECT count(*)::int AS n FROM members WHERE legal_name = 'Una Sola Vez, A.C.'`,
  );
  expect(rows[0].n).toBe(1);
});

test('the same key with another body is refused', async () => {
  const staff = (await t.as.staff()).with({ 'idempotency-key': 'other-body' });
  await staff.post('/members', { legalName: 'Primera, A.C.' });
  const answer = await staff.post('/members', { legalName: 'Segunda, A.C.' });
  expect(answer.status).toBe(422);
  expect(answer.body).toMatchObject({ type: '/problems/idempotency-key-reused' });
});

test('of 50 with one key at once, all that are answered get the same record', async () => {
  const staff = (await t.as.staff()).with({ 'idempotency-key': 'fifty' });
  const answers: Answer<Item>[] = await Promise.all(
    Array.from({ length: 50 }, () => staff.post<Item>('/members', { legalName: 'Cincuenta, A.C.' })),
  );
  const made = answers.filter(({ status }) => status === 201);
  expect(made.length).toBeGreaterThan(0);
  expect(answers.filter(({ status }) => status === 409).every(({ headers }) => headers['retry-after'] === '1')).toBe(
    true,
  );
  expect(made.length + answers.filter(({ status }) => status === 409).length).toBe(50);
  expect(new Set(made.map(({ body }) => body.id)).size).toBe(1);
});

test('a request that failed keeps no answer: the retry under its key is tried anew', async () => {
  const staff = (await t.as.staff()).with({ 'idempotency-key': 'try-again' });
  expect((await staff.post('/members', { legalName: '' })).status).toBe(422);
  expect((await staff.post('/members', { legalName: 'Ahora Sí, A.C.' })).status).toBe(201);
});

test('another person’s key is another key', async () => {
  const [one, other] = [await t.as.staff(), await t.as.staff()].map((who: Client) =>
    who.with({ 'idempotency-key': 'shared' }),
  );
  const first = await one!.post<Item>('/members', { legalName: 'De Una, A.C.' });
  const second = await other!.post<Item>('/members', { legalName: 'De Otra, A.C.' });
  expect([first.status, second.status]).toEqual([201, 201]);
  expect(first.body.id).not.toBe(second.body.id);
});

test.each([
  ['an unknown property', { legalName: 'X, A.C.', isAdmin: true }, 400, 'unknown'],
  ['a wrong type', { legalName: 7 }, 422, 'type'],
  ['NUL', { legalName: 'a\0b' }, 422, 'characters'],
  ['a lone surrogate', { legalName: 'a\ud800' }, 422, 'characters'],
])('%s is refused with a pointer to where it stands', async (_what, body, status, code) => {
  const answer = await (await t.as.staff()).post('/members', body);
  expect(answer.status).toBe(status);
  expect(answer.body).toMatchObject({ errors: [{ code }] });
});

test.each([
  ['broken JSON', '{"legalName":', 400],
  ['a prototype', '{"__proto__":{"a":1}}', 400],
  ['a list for an object', '[]', 400],
  ['ten megabytes', JSON.stringify({ legalName: 'x'.repeat(10_000_000) }), 413],
  ['a thousand levels', `{"legalName":${'['.repeat(1000)}${']'.repeat(1000)}}`, 422],
])('%s is refused as what it is, and the process goes on', async (_what, payload, status) => {
  const staff = await t.as.staff();
  const answer = await staff.send('POST', '/members', payload);
  expect(answer.status).toBe(status);
  expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  expect((await staff.get('/session')).status).toBe(200);
});

test.each([
  ['/members/not-a-uuid', 400],
  ['/nothing-here', 404],
  ['/members?limit=1000', 400],
  ['/members?sort=password', 400],
  ['/members?cursor=abc', 400],
  ['/members?nonsense=1', 400],
])('GET %s answers %i', async (path, status) => {
  expect((await (await t.as.staff()).get(path)).status).toBe(status);
});

test('every answer carries the headers that protect the page, and no trace of what made it', async () => {
  for (const answer of [
    await t.as.stranger().get('/session'),
    await (await t.as.staff()).get('/members'),
    await t.as.stranger().get('/nowhere'),
  ]) {
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['content-security-policy']).toContain("trusted-types 'none'");
    expect(answer.headers['x-powered-by']).toBeUndefined();
    expect(answer.text).not.toMatch(/at .*\.(ts|js):\d+|SELECT|pg_|node_modules/);
  }
});

test('with the guard out of the way, row level security alone still keeps a coordinator from other NGOs', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const contact = await t.build.contact(other);
  const program = await t.build.program(other);
  const client = await t.as.coordinator(own);
  // The session is still believed, but no permission is asked for, and every reach is said to be all.
  const allow = jest.spyOn(Access.prototype, 'demand').mockImplementation(() => undefined);
  const everywhere = jest.spyOn(Access.prototype, 'reach').mockImplementation(() => 'all');
  try {
    const list = await client.get<{ items: Item[] }>('/members');
    expect(list.body.items.map(({ id }) => id)).toEqual([own.id]);
    for (const path of [`/members/${other.id}`, `/contacts/${contact.id}`, `/programs/${program.id}`]) {
      expect([path, (await client.get(path)).status]).toEqual([path, 404]);
      expect([path, (await client.patch(path, '"1"', { name: 'Mía' })).status]).toEqual([path, 404]);
    }
    expect((await client.post(`/members/${other.id}/contacts`, { name: 'Intrusa' })).status).toBe(404);
    expect((await client.post(`/members/${other.id}/programs`, { name: 'Intruso', area: 'children' })).status).toBe(
      404,
    );
    for (const path of ['/contacts', '/programs']) {
      const { body } = await client.get<{ items: object[] }>(path);
      expect([path, body.items]).toEqual([path, []]);
    }
  } finally {
    allow.mockRestore();
    everywhere.mockRestore();
  }
});

test('when the database’s connections are cut, requests are answered 503 and recover by themselves', async () => {
  const staff = await t.as.staff();
  const cut = () =>
    t.owner
      .query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'padron'`,
      )
      .catch(() => undefined);
  expect(t.app.get(DataSource).isInitialized).toBe(true);
  await cut();
  const statuses = (await Promise.all(Array.from({ length: 20 }, () => staff.get('/session')))).map(
    ({ status }) => status,
  );
  expect(statuses.every((status) => status === 200 || status === 503)).toBe(true);
  expect((await staff.get('/session')).status).toBe(200);
});
