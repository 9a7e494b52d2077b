import { hash } from '@node-rs/argon2';
import { Client as Connection } from 'pg';
import { ARGON2 } from '../../src/accounts/passwords';
import { bytesOf, exported } from '../exports/support';
import { startApp, type TestApp } from '../support/app';

let t: TestApp;
const password = 'cuatro palabras muy personales';
let passwordHash: string;
beforeAll(async () => {
  t = await startApp();
  passwordHash = await hash(password, ARGON2);
});
afterAll(() => t?.close());

interface Entry {
  table: string;
  action: string;
  rowId: string | null;
  memberId: string | null;
  requestId: string | null;
  by: { kind: string; name: string | null } | null;
  after: Record<string, unknown> | null;
}
const entries = async (who: Awaited<ReturnType<typeof t.as.staff>>, path: string) =>
  (await who.get<{ items: Entry[] }>(path)).body.items;
const signIn = (email: string, given = password) => t.as.stranger().post('/session', { email, password: given });
const handleOf = (answer: { headers: Record<string, string> }) =>
  /padron=([\w-]+)/.exec(String(answer.headers['set-cookie']))![1]!;

describe('S-45 the trail says', () => {
  test('who signed in and out: of its coordinators the NGO reads it too, of others administrators alone', async () => {
    const member = await t.build.member();
    const { email, id } = await t.build.account({ role: 'coordinator', memberIds: [member.id], passwordHash });
    const office = await t.build.account({ role: 'staff', passwordHash });
    await t.as.holding(handleOf(await signIn(email))).delete('/session');
    await signIn(office.email);
    const own = await entries(await t.as.coordinator(member), `/members/${member.id}/history`);
    expect(own.slice(0, 2)).toMatchObject([
      { table: 'sessions', after: { happened: 'signed-out' }, by: { kind: 'member', name: 'Una persona' } },
      { table: 'sessions', after: { happened: 'signed-in' }, requestId: null },
    ]);
    const administrator = await t.as.administrator();
    expect(await entries(administrator, `/audit?account=${id}&happened=signed-in`)).toHaveLength(1);
    expect(await entries(administrator, `/audit?account=${office.id}`)).toMatchObject([{ by: { kind: 'staff' } }]);
    expect(await entries(await t.as.staff(), `/audit?account=${office.id}`)).toEqual([]);
  });

  test('who was not let in, without the address where it is no account’s', async () => {
    const { email, id } = await t.build.account({ passwordHash });
    await signIn(email, 'another password altogether');
    await signIn('canary-nobody@padron.example');
    const found = await entries(await t.as.administrator(), '/audit?happened=sign-in-refused');
    expect(found).toMatchObject([
      { rowId: null, by: null, after: { digest: expect.stringMatching(/^[0-9a-f]{16}$/) } },
      { rowId: id, by: null, after: { happened: 'sign-in-refused' } },
    ]);
    expect(JSON.stringify(found)).not.toMatch(/canary|another password|@/);
  });

  test('what was refused to whom, and by its request; what is absent and what is another’s leave the same entry', async () => {
    const [own, foreign] = [await t.build.member(), await t.build.member()];
    const coordinator = await t.as.coordinator(own);
    const refused = await coordinator.get<{ instance: string }>('/audit?table=canary');
    await coordinator.get(`/members/${foreign.id}`);
    await coordinator.get('/members/01930000-0000-7000-8000-0000000000ff');
    const staff = await t.as.staff();
    const found = await entries(staff, `/audit?account=${coordinator.accountId}&table=requests`);
    const missing = { happened: 'not-found', code: 'not-found', route: 'GET /api/v1/members/:id' };
    expect(found.map(({ after }) => after)).toEqual([
      missing,
      missing,
      { happened: 'refused', code: 'forbidden', route: 'GET /api/v1/audit' },
    ]);
    expect(found[1]!.rowId).toBe(foreign.id);
    expect(await entries(staff, `/audit?request=${found[2]!.requestId}`)).toHaveLength(1);
    expect(refused.text).toContain(found[2]!.requestId!);
  });

  test('which files left: to the NGO those of its own', async () => {
    const member = await t.build.member();
    const coordinator = await t.as.coordinator(member);
    const [own, all] = [
      await exported(coordinator, { kind: 'contacts', format: 'csv' }),
      await exported(await t.as.staff(), { kind: 'contacts', format: 'csv' }),
    ];
    await bytesOf(t, coordinator, own.id);
    const found = await entries(coordinator, `/members/${member.id}/history`);
    expect(found[0]).toMatchObject({
      table: 'exports',
      rowId: own.id,
      after: { happened: 'fetched', kind: 'contacts' },
    });
    expect(await entries(await t.as.administrator(), '/audit?table=exports&action=insert')).toMatchObject([
      { rowId: all.id },
      { rowId: own.id },
    ]);
  });

  test('who may do what since when', async () => {
    const { id } = await t.build.account({ role: 'board' });
    const found = await entries(await t.as.administrator(), '/audit?table=account_grants&limit=200');
    expect(found.map(({ after }) => after)).toContainEqual(expect.objectContaining({ account_id: id, role: 'board' }));
  });

  test('and is found by day', async () => {
    const administrator = await t.as.administrator();
    await t.build.member();
    const today = (await t.owner.query<{ day: string }>('SELECT coalition_today()::text AS day')).rows[0]!.day;
    expect(await entries(administrator, `/audit?from=${today}&to=${today}`)).not.toEqual([]);
    expect(await entries(administrator, `/audit?from=2001-01-01&to=2001-12-31`)).toEqual([]);
    expect((await administrator.get('/audit?from=2026-02-30')).status).toBe(400);
  });
});

describe('S-46 an entry of the trail', () => {
  const ROLES = ['administrator', 'staff', 'coordinator', 'board', 'applicant', 'system'].map(
    (name) => `padron_${name}`,
  );
  const CHANGES = [
    'UPDATE audit.entries SET after = NULL',
    'DELETE FROM audit.entries',
    'TRUNCATE audit.entries',
    `INSERT INTO audit.entries (action, table_name, audience) VALUES ('event', 'members', 'member')`,
    'DROP TABLE audit.entries',
    'ALTER TABLE audit.entries DISABLE ROW LEVEL SECURITY',
    'DROP TRIGGER tr_audit ON members',
    'ALTER TABLE members DISABLE TRIGGER tr_audit',
    `SET LOCAL session_replication_role = 'replica'`,
  ];

  test.each(['the login itself', ...ROLES])('is neither changed, taken away nor invented as %s', async (role) => {
    const app = new Connection({ connectionString: t.config.databaseUrl });
    await app.connect();
    const allowed: string[] = [];
    for (const change of CHANGES) {
      await app.query('BEGIN');
      if (ROLES.includes(role)) await app.query(`SET LOCAL ROLE ${role}`);
      const error = await app.query(change).then(
        () => undefined,
        (thrown: { code: string }) => thrown.code,
      );
      if (error !== '42501') allowed.push(`${change}: ${error ?? 'done'}`);
      await app.query('ROLLBACK');
    }
    await app.end();
    expect(allowed).toEqual([]);
  });

  test('is not reached by any verb of the API but GET', async () => {
    const administrator = await t.as.administrator();
    const [{ id }] = (await administrator.get<{ items: [{ id: string }] }>('/audit?limit=1')).body.items;
    for (const path of ['/audit', `/audit/${id}`])
      for (const answer of [
        await administrator.post(path, {}),
        await administrator.put(path, '"1"', {}),
        await administrator.patch(path, '"1"', { after: {} }),
        await administrator.delete(path, '"1"'),
      ])
        expect(answer.status).toBe(404);
  });
});

test('S-23 no column that keeps a secret reaches the trail', async () => {
  const { rows } = await t.owner.query<{ column: string; isHidden: boolean }>(
    `SELECT c.relname || '.' || a.attname AS column,
            a.attname = ANY ((split_part(encode(g.tgargs, 'escape'), '\\000', 3))::text[]) AS "isHidden"
       FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE g.tgname = 'tr_audit' AND a.atttypid <> 'timestamptz'::regtype AND a.attname ~ 'password|secret|token|handle|totp|recovery|storage_key'`,
  );
  expect(rows.map(({ column }) => column)).toEqual(
    expect.arrayContaining(['accounts.password_hash', 'invitations.token_hash']),
  );
  expect(rows.filter(({ isHidden }) => !isHidden).map(({ column }) => column)).toEqual([]);
});
