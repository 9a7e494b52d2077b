import { setTimeout as wait } from 'node:timers/promises';
import { Client as Connection } from 'pg';
import { v7 as uuid } from 'uuid';
import { openCycle } from '../support/reports';
import { startApp, type TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';
import {
  apply,
  emptyRegister,
  finished,
  type ImportBody,
  type JobBody,
  problemOf,
  registerOf,
  rowsOf,
  send,
  table,
  WRITTEN,
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

interface Obstacle {
  kind: string;
  table: string;
  onTable: string;
  memberId: string | null;
  memberName: string | null;
  count: number;
  columns: string[];
}
interface Reversal {
  isPossible: boolean;
  effects: { effect: string; table: string; count: number }[];
  obstacles: Obstacle[];
  obstacleCount: number;
}

const register = () => registerOf(t.owner);
const preview = async (id: string) => (await staff.get<Reversal>(`/imports/${id}/reversal`)).body;
async function reverse(id: string, who = staff): Promise<JobBody> {
  const { status, body } = await who.post<JobBody>(`/imports/${id}/reversal`);
  if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
  return finished(who, body.id);
}
const COORDINATOR = { email: 'eva@padron.example', role: 'coordinator' };
async function waiting(atLeast: number): Promise<void> {
  for (let [n, tries] = [0, 0]; n < atLeast && tries < 500; tries++, await wait(20)) {
    const { rows } = await t.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM pg_locks WHERE NOT granted');
    n = rows[0]!.n;
  }
}
const stateOf = async (id: string) => (await staff.get<ImportBody>(`/imports/${id}`)).body.state;
async function applied(content: string, { kind = 'members', admission = {} } = {}): Promise<string> {
  const { body } = await send(staff, content, 'roster.csv', { kind });
  expect(await apply(staff, body.id, admission)).toMatchObject({ state: 'done' });
  return body.id;
}
const TWO = table(
  ['Razón social', 'RFC', 'Municipio'],
  ['Sol, A.C.', 'FDL900306PM6', 'Tlalpan'],
  ['Mar, A.C.', '', ''],
);

describe('undoing an applied import', () => {
  test('takes the reports with it that its members owe for an open cycle, unless one was begun', async () => {
    const asked = await t.build.indicator({ level: 'member' });
    const cycle = await t.build.cycle([asked]);
    await openCycle(staff, cycle);
    const owed = async () =>
      (await t.owner.query<{ n: number }>('SELECT count(*)::int AS n FROM reports WHERE cycle_id = $1', [cycle.id]))
        .rows[0]!.n;
    const admission = { admitFrom: '2020-01-01' };
    const id = await applied(TWO, { admission });
    expect(await owed()).toBe(2);
    expect(await preview(id)).toMatchObject({ isPossible: true, obstacles: [] });
    expect(await reverse(id)).toMatchObject({ state: 'done' });
    expect(await owed()).toBe(0);

    const again = await applied(TWO, { admission });
    const { body } = await staff.get<{ items: { id: string; version: number }[] }>(`/reports?cycle=${cycle.id}`);
    const [report] = body.items;
    await staff.patch(`/reports/${report!.id}`, `"${report!.version}"`, { narrative: 'Ya empezó' });
    const { isPossible, obstacles } = await preview(again);
    expect({ isPossible, obstacles }).toMatchObject({
      isPossible: false,
      obstacles: [{ kind: 'edited', table: 'reports' }],
    });
    await t.owner.query('UPDATE cycles SET closed_at = now()');
  });

  test('takes away what it made and gives back what it changed, to the last column; the trail keeps both', async () => {
    const luz = await t.build.member({
      name: 'Luz',
      identifiers: { 'MX-RFC': 'FTM981104540', 'US-EIN': '81-0000001' },
    });
    await t.owner.query(
      `UPDATE member_identifiers SET state = 'verified', means = 'certificate', note = 'vista', decided_at = '2026-01-02', decided_by = $1 WHERE scheme = 'MX-RFC'`,
      [staff.accountId],
    );
    const before = await register();
    const roster = table(
      ['Razón social', 'EIN', 'RFC', 'Municipio', 'Área principal'],
      ['Luz, A.C.', '810000001', 'FDL900306PM6', 'Coyoacán', 'discapacidad'],
      ['Sol, A.C.', '', '', 'Tlalpan', 'infancia'],
    );
    const first = await send(staff, roster);
    const proposed = await rowsOf(staff, first.body.id);
    await apply(staff, first.body.id);
    expect((await register()).members).toHaveLength(2);

    const { effects, ...rest } = await preview(first.body.id);
    expect(rest).toEqual({ isPossible: true, obstacles: [], obstacleCount: 0 });
    expect(effects).toEqual(
      expect.arrayContaining([
        { effect: 'remove', table: 'members', count: 1 },
        { effect: 'restore', table: 'members', count: 1 },
        { effect: 'restore', table: 'member_identifiers', count: 1 },
      ]),
    );
    expect(await reverse(first.body.id)).toMatchObject({ state: 'done' });
    expect(await stateOf(first.body.id)).toBe('reversed');
    expect(await register()).toEqual(before);
    expect((await staff.get(`/members/${luz.id}`)).body).toMatchObject({ version: 3 });
    const { rows } = await t.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit.entries WHERE action = 'delete' AND table_name = 'members' AND account_id = $1 AND before ->> 'legal_name' = 'Sol, A.C.'`,
      [staff.accountId],
    );
    expect(rows[0]!.n).toBe(1);
    expect((await rowsOf(staff, first.body.id)).map(({ memberId }) => memberId)).toEqual([luz.id, null]);

    // The same file proposes what it proposed, and can be applied and undone again.
    const again = await send(staff, roster);
    const of = (rows: typeof proposed) => rows.map(({ action, changes, memberId }) => ({ action, changes, memberId }));
    expect(of(await rowsOf(staff, again.body.id))).toEqual(of(proposed));
    await apply(staff, again.body.id);
    expect(await reverse(again.body.id)).toMatchObject({ state: 'done' });
    expect(await register()).toEqual(before);
  });

  test('takes decisions, periods and numbers with it where the import had admitted its members', async () => {
    const before = await register();
    const id = await applied(TWO, { admission: { admitFrom: '2020-01-15', termEndsOn: '2099-12-31' } });
    expect((await register()).membership_periods!.length).toBeGreaterThan(2);
    expect(await reverse(id)).toMatchObject({ state: 'done' });
    expect(await register()).toEqual(before);
    const { rows } = await t.owner.query('SELECT 1 FROM duplicate_queue');
    expect(rows).toEqual([]);
  });

  test('gives a program its places and indicators back, and takes those that were made', async () => {
    const indicators = [await t.build.indicator(), await t.build.indicator()];
    const [one, other] = indicators.map(({ code }) => code) as [string, string];
    const luz = await t.build.member({ name: 'Luz' });
    await t.build.program(luz, { name: 'Becas', indicators: [one], state: '21' });
    const before = await register();
    const id = await applied(
      table(
        ['Organización', 'Programa', 'Área', 'Estados', 'Edad desde', 'Indicadores'],
        ['Luz', 'Becas', 'Niñez', 'Jalisco', '3', other],
        ['Luz', 'Comedor', 'Niñez', 'Puebla', '', one],
      ),
      { kind: 'programs' },
    );
    expect((await register()).programs).toHaveLength(2);
    expect((await preview(id)).effects.map(({ effect }) => effect)).toEqual(
      expect.arrayContaining(['remove', 'restore', 'return']),
    );
    expect(await reverse(id)).toMatchObject({ state: 'done' });
    expect(await register()).toEqual(before);
  });

  test('gives a contact its roles back, and takes those that were made', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const ana = await t.build.contact(luz, { name: 'Ana' });
    await t.owner.query(
      `INSERT INTO contact_roles (id, member_id, contact_id, role, is_primary, started_on) VALUES ($1, $2, $3, 'director', true, '2020-01-01')`,
      [uuid(), luz.id, ana.id],
    );
    const before = await register();
    const id = await applied(
      table(
        ['Organización', 'Nombre', 'Correo', 'Cargo', 'Funciones'],
        ['Luz', 'Ana', ana.email, 'Presidenta', 'Comunicación'],
        ['Luz', 'Eva', 'eva@padron.example', '', 'Finanzas'],
      ),
      { kind: 'contacts' },
    );
    expect(await register()).not.toEqual(before);
    expect(await reverse(id)).toMatchObject({ state: 'done' });
    expect(await register()).toEqual(before);
  });

  test('of two imports over the same rows goes from the later to the earlier', async () => {
    const before = await register();
    const first = await applied(TWO);
    const second = await applied(table(['Razón social', 'Sitio web'], ['Mar, A.C.', 'https://mar.example']));
    expect((await preview(first)).obstacles).toMatchObject([
      { kind: 'edited', table: 'members', memberName: 'Mar, A.C.', columns: ['website'] },
    ]);
    await reverse(second);
    expect(await preview(first)).toMatchObject({ isPossible: true });
    expect(await reverse(first)).toMatchObject({ state: 'done' });
    expect(await register()).toEqual(before);
  });

  test('is done by whoever imports, once, and of an applied import alone', async () => {
    const { body } = await send(staff, TWO);
    for (const answer of [
      await staff.get(`/imports/${body.id}/reversal`),
      await staff.post(`/imports/${body.id}/reversal`),
    ])
      expect([answer.status, problemOf(answer)]).toEqual([409, '/problems/import-not-applied']);
    await apply(staff, body.id);
    for (const who of [await t.as.board(), await t.as.coordinator(await t.build.member())]) {
      expect((await who.get(`/imports/${body.id}/reversal`)).status).toBe(403);
      expect((await who.post(`/imports/${body.id}/reversal`)).status).toBe(403);
    }
    expect((await staff.post(`/imports/${uuid()}/reversal`)).status).toBe(404);
    const colleague = await t.as.staff();
    expect(await reverse(body.id, colleague)).toMatchObject({ state: 'done' });
    const { etag } = await staff.get(`/imports/${body.id}`);
    for (const answer of [
      await staff.get(`/imports/${body.id}/reversal`),
      await staff.post(`/imports/${body.id}/reversal`),
    ])
      expect([answer.status, problemOf(answer)]).toEqual([409, '/problems/import-reversed']);
    for (const answer of [
      await staff.post(`/imports/${body.id}/application`, {}),
      await staff.patch(`/imports/${body.id}`, etag, { mapping: {} }),
    ])
      expect(answer.status).toBe(409);
  });
});

test('whatever may refer to a row that an import made is found by an index: thousands of them go at once', async () => {
  const { rows } = await t.owner.query(
    `SELECT c.conrelid::regclass || '.' || a.attname AS reference FROM pg_constraint c
       JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid::regclass::text = ANY ($1)
        AND NOT EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND i.indkey[0] = c.conkey[1])`,
    [WRITTEN],
  );
  expect(rows).toEqual([]);
});

describe('what has come since stands in the way, is listed, and stays', () => {
  type Since = (member: { id: string }) => Promise<unknown>;
  const created = async <T>(answer: Promise<{ status: number; body: T }>): Promise<T> => {
    const { status, body } = await answer;
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  };
  test.each<[string, Partial<Obstacle>, Since]>([
    [
      'an edit',
      { kind: 'edited', table: 'members', columns: ['website'] },
      async ({ id }) => {
        const { etag } = await staff.get(`/members/${id}`);
        await created(staff.patch(`/members/${id}`, etag, { website: 'https://sol.example' }));
      },
    ],
    [
      'an identifier that was taken away',
      { kind: 'removed', table: 'member_identifiers', columns: [] },
      async ({ id }) => {
        const { etag, body } = await staff.get<{ identifiers: { scheme: string; value: string }[] }>(`/members/${id}`);
        const identifiers = body.identifiers
          .filter(({ scheme }) => scheme !== 'MX-RFC')
          .map(({ scheme, value }) => ({ scheme, value }));
        await created(staff.patch(`/members/${id}`, etag, { identifiers }));
      },
    ],
    ['a program', { kind: 'depends', table: 'programs', onTable: 'members' }, (member) => t.build.program(member)],
    ['a contact', { kind: 'depends', table: 'contacts', onTable: 'members' }, (member) => t.build.contact(member)],
    [
      'a cycle that was opened',
      { kind: 'depends', table: 'obligations', onTable: 'members' },
      async () => openCycle(staff, await t.build.cycle([await t.build.indicator()])),
    ],
    ['a term', { kind: 'depends', table: 'terms' }, async (member) => t.build.term(member, await t.build.category())],
    [
      'a document',
      { kind: 'depends', table: 'stored_files' },
      ({ id }) =>
        t.owner.query(
          `INSERT INTO stored_files (id, member_id, storage_key, name, media_type, size, sha256, is_encrypted, created_by) VALUES ($1, $2, 'k', 'acta.pdf', 'application/pdf', 1, 'x', false, $3)`,
          [uuid(), id, staff.accountId],
        ),
    ],
    ['a coordinator', { kind: 'depends', table: 'account_grants' }, (member) => t.as.coordinator(member)],
    [
      'an invitation',
      { kind: 'depends', table: 'invitations' },
      ({ id }) =>
        created(staff.post('/invitations', { email: 'ana@padron.example', role: 'coordinator', memberIds: [id] })),
    ],
    [
      'a note',
      { kind: 'depends', table: 'member_notes' },
      ({ id }) => created(staff.post(`/members/${id}/notes`, { text: 'Hablar con ellas' })),
    ],
    [
      'a tag',
      { kind: 'depends', table: 'member_tags' },
      async ({ id }) => {
        const tag = await created(staff.post<{ id: string }>('/tags', { name: `Red ${id}` }));
        await created(staff.put(`/members/${id}/tags/${tag.id}`, undefined, {}));
      },
    ],
    [
      'a suspension',
      { kind: 'depends', table: 'membership_decisions' },
      ({ id }) =>
        created(
          staff.post(`/members/${id}/suspension`, { on: '2090-01-01', until: '2090-06-01', reason: 'Sin informes' }),
        ),
    ],
    [
      'a table of tomorrow',
      { kind: 'depends', table: 'later_things' },
      async ({ id }) => {
        await t.owner.query('CREATE TABLE IF NOT EXISTS later_things (name text, of uuid REFERENCES members (id))');
        await t.owner.query('INSERT INTO later_things VALUES ($1, $2)', ['x', id]);
      },
    ],
  ])('%s', async (_what, obstacle, since) => {
    const id = await applied(TWO, { admission: { admitFrom: '2020-01-15' } });
    const member = { id: (await rowsOf(staff, id))[0]!.memberId! };
    await since(member);
    const before = await register();
    const found = await preview(id);
    expect(found.isPossible).toBe(false);
    expect(found.obstacles).toContainEqual(
      expect.objectContaining({ memberId: member.id, memberName: 'Sol, A.C.', ...obstacle }),
    );
    const refused = await staff.post<{ obstacles: Obstacle[]; obstacleCount: number }>(`/imports/${id}/reversal`);
    expect([refused.status, problemOf(refused)]).toEqual([409, '/problems/import-not-reversible']);
    expect(refused.body).toMatchObject({ obstacles: found.obstacles, obstacleCount: found.obstacleCount });
    expect(await register()).toEqual(before);
    expect(await stateOf(id)).toBe('applied');
    await t.owner.query('DROP TABLE IF EXISTS later_things');
  });

  test('a former value that somebody else has by now', async () => {
    await t.build.member({ name: 'Luz', identifiers: { 'MX-RFC': 'FTM981104540', 'US-EIN': '81-0000001' } });
    const id = await applied(table(['Razón social', 'EIN', 'RFC'], ['Luz, A.C.', '810000001', 'FDL900306PM6']));
    await t.build.member({ name: 'Otra', identifiers: { 'MX-RFC': 'FTM981104540' } });
    const before = await register();
    expect(await reverse(id)).toMatchObject({
      state: 'failed',
      problem: { type: '/problems/import-not-reversible', obstacles: [{ kind: 'taken', table: 'member_identifiers' }] },
    });
    expect(await register()).toEqual(before);
    expect(await stateOf(id)).toBe('applied');
  });

  test('what is done between the asking and the undoing: the job looks again', async () => {
    const id = await applied(TWO);
    const member = { id: (await rowsOf(staff, id))[0]!.memberId! };
    await t.owner.query('SELECT pg_advisory_lock(7262372)');
    const { body } = await staff.post<JobBody>(`/imports/${id}/reversal`);
    expect(problemOf(await staff.post(`/imports/${id}/reversal`))).toBe('/problems/import-reversing');
    await t.build.program(member);
    await t.owner.query('SELECT pg_advisory_unlock(7262372)');
    expect(await finished(staff, body.id)).toMatchObject({
      state: 'failed',
      problem: { obstacles: [{ kind: 'depends', table: 'programs', memberId: member.id }] },
    });
    expect((await register()).members).toHaveLength(2);
    expect(await stateOf(id)).toBe('applied');
  });

  test.each<[string, (id: string, etag: string) => Promise<Answer<unknown>>]>([
    ['edits', (id, etag) => staff.patch(`/members/${id}`, etag, { website: 'https://sol.example' })],
    ['hangs something on', (id) => staff.post(`/members/${id}/notes`, { text: 'Hablar con ellas' })],
    ['invites somebody for', (id) => staff.post('/invitations', { ...COORDINATOR, memberIds: [id] })],
  ])('who %s a member while it goes waits, and finds that it is gone', async (_what, since) => {
    const id = await applied(TWO);
    const member = (await rowsOf(staff, id))[0]!.memberId!;
    const { etag } = await staff.get(`/members/${member}`);
    const holder = new Connection({ connectionString: t.ownerUrl });
    await holder.connect();
    // The last look is behind it, the first row is to go.
    await holder.query('BEGIN; LOCK TABLE membership_periods IN SHARE MODE');
    const { body } = await staff.post<JobBody>(`/imports/${id}/reversal`);
    let answer: Promise<Answer<unknown>>;
    try {
      await waiting(1);
      answer = since(member, etag!);
      await Promise.race([answer, waiting(2)]);
    } finally {
      await holder.end();
    }
    expect(await finished(staff, body.id)).toMatchObject({ state: 'done' });
    expect((await answer).status).toBe(404);
    const { rows } = await t.owner.query('SELECT FROM invitations WHERE $1 = ANY (member_ids)', [member]);
    expect(rows).toEqual([]);
  });

  test('what hangs on a program that was made, but not what hangs on its member', async () => {
    const luz = await t.build.member({ name: 'Luz' });
    const id = await applied(table(['Organización', 'Programa', 'Área'], ['Luz', 'Becas', 'Niñez']), {
      kind: 'programs',
    });
    await t.build.contact(luz);
    expect((await preview(id)).isPossible).toBe(true);
    await openCycle(staff, await t.build.cycle([await t.build.indicator()]));
    expect((await preview(id)).isPossible).toBe(true);
    const [program] = await rowsOf(staff, id);
    await t.owner.query(`INSERT INTO program_locations (id, member_id, program_id, state) VALUES ($1, $2, $3, '21')`, [
      uuid(),
      luz.id,
      program!.recordId,
    ]);
    expect((await preview(id)).obstacles).toMatchObject([
      { kind: 'depends', table: 'program_locations', onTable: 'programs', memberId: luz.id, count: 1 },
    ]);
  });
});
