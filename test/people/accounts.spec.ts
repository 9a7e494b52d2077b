import { Client as Connection } from 'pg';
import { hashHandle, newHandle } from '../../src/accounts/handles';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());

interface Account {
  id: string;
  name: string;
  status: string;
  grants: { role: string; members: { id: string; isAlone: boolean }[] }[];
}
const path = (someone: Client) => `/accounts/${someone.accountId}`;
const read = (by: Client, someone: Client) => by.get<Account>(path(someone));
async function change(by: Client, someone: Client, grants: object[]) {
  const { etag } = await read(by, someone);
  return by.patch<Account>(path(someone), etag, { grants });
}
async function step(by: Client, someone: Client, name: 'deactivation' | 'reactivation') {
  const { etag } = await read(by, someone);
  return by.post<Account>(`${path(someone)}/${name}`, {}, { 'if-match': etag });
}
/** A machine's token of the same grant. */
async function tokenOf(someone: Client): Promise<Client> {
  const handle = newHandle();
  await t.owner.query(
    `INSERT INTO sessions (id, handle_hash, account_id, grant_id, carrier, name, scopes, expires_at)
     SELECT gen_random_uuid(), $2, account_id, id, 'token', 'a machine', '{account.own,members.read}', now() + interval '1 day' FROM account_grants WHERE account_id = $1`,
    [someone.accountId, hashHandle(handle)],
  );
  return t.as.stranger().with({ authorization: `Bearer ${handle}` });
}

describe('the list', () => {
  test('names who signs in and as what, and is searched and filtered', async () => {
    const member = await t.build.member();
    const { email, id } = await t.build.account({ role: 'coordinator', memberIds: [member.id], name: 'Ágata Ñandú' });
    const staff = await t.as.staff();
    const found = async (query: string) =>
      (await staff.get<{ items: Account[] }>(`/accounts?${query}`)).body.items.map((item) => item.id);
    for (const query of ['q=agata', `q=${email}`, `memberId=${member.id}`, `q=agata&role=coordinator&status=active`])
      expect(await found(query)).toEqual([id]);
    expect(await found('q=agata&role=board')).toEqual([]);
    expect(await found('q=agata&status=deactivated')).toEqual([]);
    const { body } = await staff.get<Account>(`/accounts/${id}`);
    expect(body.grants).toMatchObject([{ role: 'coordinator', members: [{ id: member.id, isAlone: true }] }]);
  });

  test('is the office’s: coordinators and the board are refused, whatever account they ask for', async () => {
    const staff = await t.as.staff();
    for (const someone of [await t.as.coordinator(await t.build.member()), await t.as.board()]) {
      expect((await someone.get('/accounts')).status).toBe(403);
      expect((await read(someone, staff)).status).toBe(403);
      expect((await someone.patch(path(someone), '"1"', { grants: [{ role: 'staff' }] })).status).toBe(403);
    }
    expect((await staff.get('/accounts/01930000-0000-7000-8000-000000000001')).status).toBe(404);
  });
});

describe('S-09 suspension, removal and change of role act with the next request', () => {
  test('staff deactivate a coordinator while they work: browser and token are refused, and let in again by a new session alone', async () => {
    const coordinator = await t.as.coordinator(await t.build.member());
    const token = await tokenOf(coordinator);
    const staff = await t.as.staff();
    expect([(await coordinator.get('/members')).status, (await token.get('/members')).status]).toEqual([200, 200]);
    expect((await step(staff, coordinator, 'deactivation')).body.status).toBe('deactivated');
    expect([(await coordinator.get('/members')).status, (await token.get('/members')).status]).toEqual([401, 401]);
    expect((await step(staff, coordinator, 'deactivation')).status).toBe(409);
    expect((await step(staff, coordinator, 'reactivation')).body.status).toBe('active');
    expect((await coordinator.get('/members')).status).toBe(401);
  });

  test('who stops being staff and becomes a board member is refused as staff', async () => {
    const someone = await t.as.staff();
    const token = await tokenOf(someone);
    const { body } = await change(await t.as.administrator(), someone, [{ role: 'board' }]);
    expect(body.grants).toMatchObject([{ role: 'board', members: [] }]);
    expect([(await someone.get('/members')).status, (await token.get('/members')).status]).toEqual([401, 401]);
  });
});

describe('S-24 the last administrator stays, and nobody grants to the own account', () => {
  const administrators = () =>
    t.owner
      .query(
        `SELECT count(*)::int AS n FROM account_grants g JOIN accounts a ON a.id = g.account_id WHERE g.role = 'administrator' AND g.ended_at IS NULL AND a.status = 'active'`,
      )
      .then(({ rows }) => Number(rows[0].n));
  /** Exactly two that may act. */
  async function two(): Promise<[Client, Client]> {
    const pair = [await t.as.administrator(), await t.as.administrator()] as [Client, Client];
    await t.owner.query(`UPDATE accounts SET status = 'deactivated' WHERE id <> ALL ($1::uuid[])`, [
      pair.map(({ accountId }) => accountId),
    ]);
    return pair;
  }

  test.each(['deactivation', 'a board member’s role'])(
    'of two who take each other’s away by %s at once one stays',
    async (how) => {
      for (let round = 0; round < 3; round++) {
        const [one, other] = await two();
        const take = (by: Client, someone: Client) =>
          how === 'deactivation' ? step(by, someone, 'deactivation') : change(by, someone, [{ role: 'board' }]);
        const statuses = (await Promise.all([take(one, other), take(other, one)])).map(({ status }) => status);
        expect(statuses).toContain(200);
        expect(statuses.some((status) => [401, 409, 412].includes(status))).toBe(true);
        expect(await administrators()).toBe(1);
      }
    },
  );

  test('the database itself refuses to lose the last one', async () => {
    const [one, other] = await two();
    await step(one, other, 'deactivation');
    for (const statement of [
      `UPDATE accounts SET status = 'deactivated' WHERE id = $1`,
      'UPDATE account_grants SET ended_at = now() WHERE account_id = $1',
      `UPDATE account_grants SET role = 'staff' WHERE account_id = $1`,
    ])
      await expect(t.owner.query(statement, [one.accountId])).rejects.toMatchObject({
        constraint: 'ck_accounts_last_administrator',
      });
  });

  test('nobody changes the own access, neither here nor past the service', async () => {
    const administrator = await t.as.administrator();
    expect((await change(administrator, administrator, [{ role: 'staff' }])).body).toMatchObject({
      type: '/problems/own-access',
    });
    expect((await step(administrator, administrator, 'deactivation')).status).toBe(409);
    const app = new Connection({ connectionString: t.config.databaseUrl });
    await app.connect();
    const asRole = async (text: string) => {
      await app.query('BEGIN');
      await app.query(
        `SELECT set_config('role', 'padron_administrator', true), set_config('app.account_id', $1, true)`,
        [administrator.accountId],
      );
      const outcome = await app.query(text, [administrator.accountId]).then(
        ({ rowCount }) => rowCount,
        (error: { code: string }) => error.code,
      );
      await app.query('ROLLBACK');
      return outcome;
    };
    expect(await asRole('UPDATE account_grants SET ended_at = now() WHERE account_id = $1')).toBe(0);
    expect(
      await asRole(`INSERT INTO account_grants (id, account_id, role) VALUES (gen_random_uuid(), $1, 'staff')`),
    ).toBe('42501');
    await app.end();
  });

  test('staff change coordinators and nobody else, and make nobody more than that', async () => {
    const staff = await t.as.staff();
    const member = await t.build.member();
    expect((await change(staff, await t.as.board(), [{ role: 'coordinator', memberIds: [member.id] }])).status).toBe(
      403,
    );
    expect((await step(staff, await t.as.staff(), 'deactivation')).status).toBe(403);
    const coordinator = await t.as.coordinator(member);
    expect((await change(staff, coordinator, [{ role: 'staff' }])).status).toBe(403);
  });
});

test('S-25 a coordinator who is moved to another NGO loses the one and has the other at once; one of two NGOs has exactly both', async () => {
  const [first, second, third] = [await t.build.member(), await t.build.member(), await t.build.member()];
  const coordinator = await t.as.coordinator(first);
  const staff = await t.as.staff();
  const reached = async () => {
    const statuses: number[] = [];
    for (const { id } of [first, second, third])
      for (const route of [`/members/${id}`, `/members/${id}/contacts`])
        statuses.push((await coordinator.get(route)).status);
    const { body } = await coordinator.get<{ items: { id: string }[] }>('/members');
    expect(body.items).toHaveLength(statuses.filter((status) => status === 200).length / 2);
    return statuses;
  };
  const move = async (...members: { id: string }[]) =>
    expect(
      (await change(staff, coordinator, [{ role: 'coordinator', memberIds: members.map(({ id }) => id) }])).status,
    ).toBe(200);
  expect(await reached()).toEqual([200, 200, 404, 404, 404, 404]);
  await move(second);
  expect(await reached()).toEqual([404, 404, 200, 200, 404, 404]);
  await move(first, third);
  expect(await reached()).toEqual([200, 200, 404, 404, 200, 200]);
  await step(staff, coordinator, 'deactivation');
  expect((await coordinator.get('/members')).status).toBe(401);
});

test('what is said of an access is checked: a role once, NGOs for coordinators alone, and such as there are', async () => {
  const someone = await t.as.board();
  const administrator = await t.as.administrator();
  const codes = async (...grants: object[]) => {
    const { status, body } = await change(administrator, someone, grants);
    return status === 200 ? [] : (body as unknown as { errors: { code: string }[] }).errors.map(({ code }) => code);
  };
  const member = await t.build.member();
  expect(await codes()).toEqual(['too-few']);
  expect(await codes({ role: 'board' }, { role: 'board' })).toEqual(['role-repeated']);
  expect(await codes({ role: 'coordinator' })).toEqual(['members-required']);
  expect(await codes({ role: 'board', memberIds: [member.id] })).toEqual(['members-not-allowed']);
  expect(await codes({ role: 'coordinator', memberIds: [administrator.accountId] })).toEqual(['not-found']);
  expect(await codes({ role: 'board' }, { role: 'coordinator', memberIds: [member.id] })).toEqual([]);
});

test('a change from an old version is refused, and who did what is in the trail of the administrators', async () => {
  const someone = await t.as.board();
  const administrator = await t.as.administrator();
  const { etag } = await read(administrator, someone);
  expect((await administrator.patch(path(someone), undefined, { grants: [{ role: 'staff' }] })).status).toBe(428);
  expect((await administrator.patch(path(someone), etag, { grants: [{ role: 'staff' }] })).status).toBe(200);
  expect((await administrator.patch(path(someone), etag, { grants: [{ role: 'board' }] })).status).toBe(412);
  const { rows } = await t.owner.query(
    `SELECT action, coalesce(after, before) ->> 'role' AS role FROM audit.entries WHERE table_name = 'account_grants' AND account_id = $1 ORDER BY id`,
    [administrator.accountId],
  );
  expect(rows.map(({ action }) => action)).toEqual(['insert', 'update']);
});
