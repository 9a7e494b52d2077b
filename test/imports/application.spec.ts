import { setTimeout as wait } from 'node:timers/promises';
import { Client as Connection } from 'pg';
import { startApp, type TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';
import {
  apply,
  emptyRegister,
  finished,
  type ImportBody,
  type JobBody,
  problemOf,
  rowsOf,
  send,
  table,
} from './support';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
});
beforeEach(async () => {
  await emptyRegister(t);
  staff = await t.as.staff();
});
afterAll(() => t?.close());

const HEADER = ['Razón social', 'RFC', 'Municipio', 'Áreas', 'Área principal'];
const many = (rows: number) =>
  table(['Razón social', 'Municipio'], ...Array.from({ length: rows }, (_, n) => [`Número ${n}`, 'Tlalpan']));
const stateOf = async (id: string) => (await staff.get<ImportBody>(`/imports/${id}`)).body.state;

async function register() {
  const tables = ['members', 'member_identifiers', 'membership_decisions', 'membership_periods'];
  const counts = tables.map((name) => `(SELECT count(*)::int FROM ${name}) AS ${name}`).join(', ');
  const audited = `(SELECT count(*)::int FROM audit.entries WHERE table_name = ANY ('{${tables.join(',')}}')) AS audited`;
  return (await t.owner.query<Record<string, number>>(`SELECT ${counts}, ${audited}`)).rows[0];
}
/** Whoever writes to the table waits until what this answers is called. On a connection of its own: a test that fails holds up no other. */
async function holdUp(table: string): Promise<() => Promise<void>> {
  const holder = new Connection({ connectionString: t.ownerUrl });
  await holder.connect();
  await holder.query('BEGIN');
  await holder.query(`LOCK TABLE ${table} IN ACCESS EXCLUSIVE MODE`);
  return () => holder.end();
}

const waitingFor = async (name: string): Promise<number> => {
  const { rows } = await t.owner.query<{ n: number }>(
    'SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted AND relation = $1::regclass',
    [name],
  );
  return rows[0]!.n;
};

const NOTHING = { members: 0, member_identifiers: 0, membership_decisions: 0, membership_periods: 0, audited: 0 };

test('each created member is a prospect from today on, by a decision, with a trail', async () => {
  const { body } = await send(staff, table(HEADER, ['Luz, A.C.', 'FDL900306PM6', 'Tlalpan', '', 'infancia']));
  expect(await apply(staff, body.id)).toMatchObject({ state: 'done', done: 1, total: 1, result: { created: 1 } });
  const [row] = await rowsOf(staff, body.id);
  const member = await staff.get<Record<string, unknown>>(`/members/${row!.memberId}`);
  expect(member.body).toMatchObject({
    legalName: 'Luz, A.C.',
    name: 'Luz, A.C.',
    status: 'prospect',
    joinedOn: null,
    focusAreas: ['children'],
    primaryFocus: 'children',
    identifiers: [{ scheme: 'MX-RFC', value: 'FDL900306PM6', state: 'unverified' }],
  });
  const { rows } = await t.owner.query(
    `SELECT table_name, account_id FROM audit.entries WHERE member_id = $1 ORDER BY table_name`,
    [row!.memberId],
  );
  expect(rows.map(({ table_name }) => table_name)).toEqual([
    'member_identifiers',
    'members',
    'membership_decisions',
    'membership_periods',
  ]);
  expect(rows.every(({ account_id }) => account_id === staff.accountId)).toBe(true);
});

test('with a day of admission they are members at once, numbered, by the same decisions as one by one', async () => {
  const { body } = await send(
    staff,
    table(['Razón social', 'Número de integrante'], ['Luz', ''], ['Sol', 'M-0007'], ['Mar', '']),
  );
  const admission = { admitFrom: '2020-01-15', termEndsOn: '2099-12-31' };
  expect(await apply(staff, body.id, admission)).toMatchObject({ state: 'done', result: { created: 3 } });
  const one = await staff.post<{ id: string }>('/members', { legalName: 'De una en una' });
  await staff.post(`/members/${one.body.id}/admission`, { from: '2020-01-15', termEndsOn: '2099-12-31' });

  const imported = await rowsOf(staff, body.id);
  const periods = async (id: string | null) => {
    type Period = { status: string; from: string; to: string | null; supersededAt: string | null };
    const answer = await staff.get<{ items: (Period & { decision: { kind: string; effectiveOn: string } })[] }>(
      `/members/${id}/periods`,
    );
    return answer.body.items.map(({ status, from, to, supersededAt, decision }) =>
      [status, from, to, supersededAt !== null, decision.kind, decision.effectiveOn].join(' '),
    );
  };
  expect((await periods(imported[0]!.memberId)).sort()).toEqual((await periods(one.body.id)).sort());
  const { rows } = await t.owner.query(
    `SELECT m.name, i.value FROM members m JOIN member_identifiers i ON i.member_id = m.id AND i.scheme = 'member-number' ORDER BY i.value`,
  );
  expect(rows).toEqual([
    { name: 'Sol', value: 'M-0007' },
    { name: 'Luz', value: 'M-0008' },
    { name: 'Mar', value: 'M-0009' },
    { name: 'De una en una', value: 'M-0010' },
  ]);
});

test.each<[string, object, string]>([
  ['a term that ends before it starts', { admitFrom: '2026-01-01', termEndsOn: '2025-01-01' }, '/termEndsOn'],
  ['a term without a start', { termEndsOn: '2026-01-01' }, '/admitFrom'],
  ['no day', { admitFrom: '2026-02-30' }, '/admitFrom'],
])('refuses %s before any work begins', async (_what, admission, pointer) => {
  const { body } = await send(staff, many(1));
  const answer = await staff.post<{ errors: { pointer: string }[] }>(`/imports/${body.id}/application`, admission);
  expect([answer.status, answer.body.errors[0]!.pointer]).toEqual([422, pointer]);
  expect(await stateOf(body.id)).toBe('proposed');
});

test('an update changes what the row says, one version on; the identifier that changed is to be verified again', async () => {
  const luz = await t.build.member({
    name: 'Luz',
    focus: 'children',
    identifiers: { 'MX-RFC': 'FDL900306PM6', 'US-EIN': '81-0000001' },
  });
  await t.owner.query(
    `UPDATE member_identifiers SET state = 'verified'; UPDATE members SET public_email = 'luz@example.org'`,
  );
  const { body } = await send(
    staff,
    table(['Razón social', 'EIN', 'RFC', 'Área principal'], ['Luz, A.C.', '810000001', 'FTM981104540', 'discapacidad']),
  );
  expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { updated: 1 } });
  const { body: member } = await staff.get<Record<string, unknown>>(`/members/${luz.id}`);
  expect(member).toMatchObject({
    version: 2,
    name: 'Luz',
    publicEmail: 'luz@example.org',
    focusAreas: ['children', 'disability'],
    primaryFocus: 'disability',
    identifiers: [
      { scheme: 'MX-RFC', value: 'FTM981104540', state: 'unverified' },
      { scheme: 'US-EIN', value: '81-0000001', state: 'verified' },
    ],
  });
  const again = await send(
    staff,
    table(['Razón social', 'EIN', 'RFC', 'Área principal'], ['Luz, A.C.', '810000001', 'FTM981104540', 'discapacidad']),
  );
  expect(again.body.counts).toMatchObject({ unchanged: 1, update: 0 });
});

test('an import is applied once, and an applied one is not changed any more', async () => {
  const { body } = await send(staff, many(3));
  expect(await apply(staff, body.id)).toMatchObject({ state: 'done' });
  const { body: now, etag } = await staff.get<ImportBody & { appliedAt: string }>(`/imports/${body.id}`);
  expect(now).toMatchObject({ state: 'applied', appliedAt: expect.any(String), jobId: expect.any(String) });
  for (const answer of [
    await staff.post(`/imports/${body.id}/application`, {}),
    await staff.patch(`/imports/${body.id}`, etag, { mapping: {} }),
    await staff.patch(`/imports/${body.id}/rows/2`, etag, { decision: 'skip' }),
  ])
    expect([answer.status, problemOf(answer)]).toEqual([409, '/problems/import-applied']);
  expect(problemOf(await staff.post(`/imports/${(await send(staff, many(3))).body.id}/application`, {}))).toBe(
    '/problems/import-changes-nothing',
  );
});

test('while it is applied it stands still, for all of the staff to see; cancelled it leaves nothing and can be applied again', async () => {
  const { body, etag } = await send(staff, many(1200));
  const colleague = await t.as.staff();
  const release = await holdUp('membership_periods'); // the first batch waits here
  let job: Answer<JobBody>;
  try {
    job = await staff.post<JobBody>(`/imports/${body.id}/application`, {});
    expect(job.status).toBe(202);
    expect((await colleague.get<ImportBody>(`/imports/${body.id}`)).body.state).toBe('applying');
    expect(problemOf(await staff.post(`/imports/${body.id}/application`, {}))).toBe('/problems/import-applying');
    expect(problemOf(await staff.patch(`/imports/${body.id}`, etag, { mapping: {} }))).toBe(
      '/problems/import-applying',
    );
    while ((await staff.get<JobBody>(`/jobs/${job.body.id}`)).body.total === null) await wait(50);
    expect((await staff.get<JobBody>(`/jobs/${job.body.id}`)).body.total).toBe(1200);
    await wait(600); // it looks up whether to stop twice a second
    expect((await staff.delete(`/jobs/${job.body.id}`)).status).toBe(202);
  } finally {
    await release();
  }
  expect(await finished(staff, job.body.id)).toMatchObject({ state: 'cancelled' });
  expect(await register()).toEqual(NOTHING);
  expect((await colleague.get<ImportBody>(`/imports/${body.id}`)).body.state).toBe('proposed');

  expect(await apply(colleague, body.id)).toMatchObject({ state: 'done', done: 1200, result: { created: 1200 } });
  expect(await register()).toMatchObject({ members: 1200, membership_decisions: 1200, membership_periods: 1200 });
}, 60_000);

test('a row that fails inside the transaction leaves nothing of the others', async () => {
  const { body } = await send(staff, many(1200));
  await t.owner.query(`ALTER TABLE members ADD CONSTRAINT ck_trap CHECK (name <> 'Número 1100')`);
  expect(await apply(staff, body.id)).toMatchObject({ state: 'failed', problem: { type: '/problems/internal' } });
  expect(await register()).toEqual(NOTHING);
  expect(await stateOf(body.id)).toBe('proposed');
  await t.owner.query('ALTER TABLE members DROP CONSTRAINT ck_trap');
  expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { created: 1200 } });
});

test.each([
  ['programs', ['Organización', 'Programa', 'Área', 'Estados'], ['Niñez', 'Jalisco'], 'program_locations'],
  ['contacts', ['Organización', 'Nombre', 'Correo', 'Funciones'], ['', 'Finanzas'], 'contact_roles'],
])('and so it is with %s', async (kind, header, cells, second) => {
  await t.build.member({ name: 'Luz' });
  const rows = Array.from({ length: 600 }, (_, n) => ['Luz', `Número ${n}`, ...cells]);
  const { body } = await send(staff, table(header, ...rows), 'roster.csv', { kind });
  const written = async () => {
    const counts = `SELECT (SELECT count(*)::int FROM ${kind}) AS first, (SELECT count(*)::int FROM ${second}) AS second`;
    return (await t.owner.query<{ first: number; second: number }>(counts)).rows[0];
  };
  await t.owner.query(`ALTER TABLE ${kind} ADD CONSTRAINT ck_trap CHECK (name <> 'Número 550')`);
  expect(await apply(staff, body.id)).toMatchObject({ state: 'failed' });
  expect(await written()).toEqual({ first: 0, second: 0 });
  await t.owner.query(`ALTER TABLE ${kind} DROP CONSTRAINT ck_trap`);
  expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { created: 600 } });
  expect(await written()).toEqual({ first: 600, second: 600 });
});

describe('what has changed in the register since the proposal stops it, and is named', () => {
  const outdated = { state: 'failed', problem: { type: '/problems/import-outdated', rows: [3] } };

  test('a member that says something else now', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const sent = await send(staff, table(HEADER, ['Nueva', '', '', '', ''], ['Luz', '', 'Tlalpan', '', '']));
    await t.owner.query(`UPDATE members SET address_municipality = 'Coyoacán' WHERE id = $1`, [luz.id]);
    expect(await apply(staff, sent.body.id)).toMatchObject(outdated);
    expect((await register())!.members).toBe(1);

    // Proposed anew, it shows the change against what stands there now, and goes through.
    const { etag, body } = await staff.get<ImportBody>(`/imports/${sent.body.id}`);
    const anew = await staff.patch<ImportBody>(`/imports/${body.id}`, etag, { mapping: body.mapping });
    expect(anew.body).toMatchObject({ state: 'proposed', counts: { create: 1, update: 1 } });
    expect(await apply(staff, body.id)).toMatchObject({ state: 'done', result: { created: 1, updated: 1 } });
  });

  test('a member that is edited while the import is being applied', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const { body } = await send(staff, table(HEADER, ['Nueva', '', '', '', ''], ['Luz', '', 'Tlalpan', '', '']));
    const release = await holdUp('membership_decisions'); // after the look, before the change
    const job = await staff.post<JobBody>(`/imports/${body.id}/application`, {});
    try {
      for (let waits = 0; waits === 0; await wait(50)) waits = await waitingFor('membership_decisions');
      await t.owner.query(`UPDATE members SET address_municipality = 'Coyoacán', version = version + 1`);
    } finally {
      await release();
    }
    expect(await finished(staff, job.body.id)).toMatchObject(outdated);
    const { rows } = await t.owner.query('SELECT id, address_municipality AS place FROM members');
    expect(rows).toEqual([{ id: luz.id, place: 'Coyoacán' }]);
  });

  test('an identifier that somebody has now', async () => {
    const { body } = await send(staff, table(HEADER, ['Uno', '', '', '', ''], ['Dos', 'FDL900306PM6', '', '', '']));
    await t.build.member({ name: 'Rápida', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
    expect(await apply(staff, body.id)).toMatchObject(outdated);
  });

  test('a name that somebody has now, as when two import one list', async () => {
    const list = table(HEADER, ['Uno', 'FTM981104540', '', '', ''], ['Dos', '', '', '', '']);
    const [first, second] = [await send(staff, list), await send(await t.as.staff(), list)];
    expect(await apply(staff, first.body.id)).toMatchObject({ state: 'done' });
    expect(await apply(staff, second.body.id)).toMatchObject({ state: 'failed', problem: { rows: [2, 3] } });
    expect((await register())!.members).toBe(2);
  });

  test('an identifier that was decided upon', async () => {
    const { body, etag } = await send(
      staff,
      table(HEADER, ['Uno', 'FDL900306PM6', '', '', ''], ['Dos', 'FDL900306PM6', '', '', '']),
    );
    await staff.patch(`/imports/${body.id}/rows/3`, etag, { decision: 'create' });
    await t.build.member({ name: 'Rápida', identifiers: { 'MX-RFC': 'FDL900306PM6' } });
    expect(await apply(staff, body.id)).toMatchObject(outdated);
  });
});
