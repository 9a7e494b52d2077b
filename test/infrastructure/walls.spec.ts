import { Client as Connection } from 'pg';
import { startApp, type TestApp } from '../support/app';

let t: TestApp;
let app: Connection; // signs in as the app does
beforeAll(async () => {
  t = await startApp();
  app = new Connection({ connectionString: t.config.databaseUrl });
  await app.connect();
});
afterAll(async () => {
  await app?.end();
  await t?.close();
});

/** Every table of ours, with what PostgreSQL knows of its walls. */
const TABLES = `
  SELECT n.nspname || '.' || c.relname AS name, c.relname, c.relrowsecurity AS "isWalled", c.relforcerowsecurity AS "isForced",
         EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'member_id') OR c.relname = 'members' AS "isOwned",
         EXISTS (SELECT FROM pg_trigger g WHERE g.tgrelid = c.oid AND g.tgname = 'tr_audit') AS "isWatched"
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
   WHERE c.relkind IN ('r', 'p') AND n.nspname IN ('public', 'audit') AND c.relname <> 'migrations' ORDER BY 1`;
interface Table {
  name: string;
  relname: string;
  isWalled: boolean;
  isForced: boolean;
  isOwned: boolean;
  isWatched: boolean;
}

test('S-27 row level security is on and forced for every table', async () => {
  const { rows } = await t.owner.query<Table>(TABLES);
  expect(rows.length).toBeGreaterThan(25);
  expect(rows.filter(({ isWalled, isForced }) => !isWalled || !isForced).map(({ name }) => name)).toEqual([]);
});

test('every table is watched by the trail, but for those that are named here with the reason', async () => {
  const notWatched = {
    'audit.entries': 'the trail itself',
    'public.municipalities': 'a catalogue, loaded from INEGI’s file by a command',
    'public.sessions': 'last-seen changes all the time; sign-ins are events of their own',
    'public.throttles': 'counts, not decisions',
    'public.jobs': 'progress; what a job changes is watched where it changes it',
    'public.idempotency_keys': 'copies of answers',
    'public.erasures': 'written once; the trail tells of each as an event',
    'public.duplicate_pairs': 'computed from the register',
    'public.duplicate_queue': 'what is still to be computed',
    'public.kept_standings': 'computed from the register',
    'public.kept_standings_day': 'the day that those were computed for',
    'public.standing_changes': 'what is still to be computed',
    'public.merged_rows': 'what the trail says of each row, kept for the way back',
    'public.publication_seals': 'what a frozen publication was made from; the publication is watched',
    'public.saved_filters': 'how somebody likes to look at a list',
    'public.import_rows': 'a proposal; what is applied of it is watched in the register',
    'public.member_summaries': 'computed from seals',
    'public.cycle_summaries': 'computed from seals',
    'public.indicator_summaries': 'computed from seals',
    'public.cycle_indicator_summaries': 'computed from seals',
    'public.daily_summaries': 'computed from seals',
    'public.daily_indicator_summaries': 'computed from seals',
    'public.reporting_counts': 'counts, of what is watched',
    'public.kept_membership_changes': 'follows from the periods',
    'public.kept_joining_days': 'follows from the periods',
    'public.figures_editions': 'a counter',
    'public.board_editions': 'computed from seals, and never changed',
  };
  const { rows } = await t.owner.query<Table>(TABLES);
  expect(rows.filter(({ isWatched }) => !isWatched).map(({ name }) => name)).toEqual(Object.keys(notWatched).sort());
});

test('S-27 without a role the app’s login sees no row of any table that a member owns', async () => {
  const member = await t.build.member();
  await t.build.contact(member);
  const { rows } = await t.owner.query<Table>(TABLES);
  for (const { name } of rows.filter(({ isOwned }) => isOwned)) {
    const seen = await app.query(`SELECT count(*)::int AS n FROM ${name}`).then(
      (answer) => Number(answer.rows[0].n),
      (error: { code: string }) => error.code,
    );
    expect([name, seen === '42501' || seen === 0]).toEqual([name, true]);
  }
});

test('S-27 as a coordinator the login sees the own NGO’s rows alone, in every table that a member owns', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const category = await t.build.category();
  for (const member of [own, other]) {
    await t.build.contact(member);
    await t.build.program(member);
    await t.build.term(member, category);
  }
  const { rows } = await t.owner.query<Table>(TABLES);
  let seen = 0;
  for (const { name, relname } of rows.filter(({ isOwned }) => isOwned)) {
    const column = relname === 'members' ? 'id' : 'member_id';
    await app.query('BEGIN');
    await app.query(`SELECT set_config('role', 'padron_coordinator', true), set_config('app.member_ids', $1, true)`, [
      `{${own.id}}`,
    ]);
    const answer = await app
      .query(
        `SELECT count(*) FILTER (WHERE ${column} = $1)::int AS own, count(*) FILTER (WHERE ${column} IS DISTINCT FROM $1)::int AS foreign FROM ${name}`,
        [own.id],
      )
      .catch(() => ({ rows: [{ own: 0, foreign: 0 }] }));
    await app.query('ROLLBACK');
    expect([name, answer.rows[0].foreign]).toEqual([name, 0]);
    seen += Number(answer.rows[0].own);
  }
  expect(seen).toBeGreaterThanOrEqual(5);
});

test('S-27 as a coordinator the login cannot write a row of another NGO, nor move one there', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const contact = await t.build.contact(own);
  const attempt = async (text: string, values: unknown[]) => {
    await app.query('BEGIN');
    await app.query(`SELECT set_config('role', 'padron_coordinator', true), set_config('app.member_ids', $1, true)`, [
      `{${own.id}}`,
    ]);
    const outcome = await app.query(text, values).then(
      ({ rowCount }) => rowCount,
      (error: { code: string }) => error.code,
    );
    await app.query('ROLLBACK');
    return outcome;
  };
  expect(await attempt('UPDATE members SET website = $2 WHERE id = $1', [other.id, 'https://evil.example'])).toBe(0);
  expect(
    await attempt(`INSERT INTO contacts (id, member_id, name) VALUES (gen_random_uuid(), $1, 'X')`, [other.id]),
  ).toBe('42501');
  expect(await attempt('UPDATE contacts SET member_id = $2 WHERE id = $1', [contact.id, other.id])).toBe('42501');
  expect(await attempt('UPDATE contacts SET name = $2 WHERE id = $1', [contact.id, 'Sí'])).toBe(1);
});

test('no role of the app can change or delete the trail', async () => {
  await t.build.member();
  for (const role of ['administrator', 'staff', 'coordinator', 'board', 'system', 'applicant']) {
    for (const statement of [
      `UPDATE audit.entries SET after = '{}'`,
      'DELETE FROM audit.entries',
      'TRUNCATE audit.entries',
      `INSERT INTO audit.entries (action, table_name, audience) VALUES ('event', 'x', 'staff')`,
    ]) {
      await app.query('BEGIN');
      await app.query(`SELECT set_config('role', $1, true)`, [`padron_${role}`]);
      await expect(app.query(statement)).rejects.toMatchObject({ code: '42501' });
      await app.query('ROLLBACK');
    }
  }
});

test('the board’s role cannot read contacts, drafts, notes on dues or tax identifiers at all', async () => {
  const member = await t.build.member({ identifiers: { 'MX-RFC': 'SAT970701NN3', 'member-number': 'M-0777' } });
  const asBoard = async (text: string) => {
    await app.query('BEGIN');
    await app.query(`SELECT set_config('role', 'padron_board', true)`);
    const outcome = await app.query(text, text.includes('$1') ? [member.id] : []).then(
      ({ rows }) => rows as unknown,
      (error: { code: string }) => error.code,
    );
    await app.query('ROLLBACK');
    return outcome;
  };
  expect(await asBoard('SELECT * FROM contacts')).toBe('42501');
  expect(await asBoard('SELECT * FROM terms')).toBe('42501');
  expect(await asBoard('SELECT * FROM membership_categories')).toBe('42501');
  expect(await asBoard('SELECT * FROM figures')).toBe('42501');
  expect(await asBoard('SELECT narrative FROM reports')).toBe('42501');
  expect(await asBoard('SELECT paid_staff FROM members')).toBe('42501');
  expect(await asBoard('SELECT scheme, value FROM member_identifiers WHERE member_id = $1')).toEqual([
    { scheme: 'member-number', value: 'M-0777' },
  ]);
});

test('the trail says who, when, in which request, and only what changed', async () => {
  const member = await t.build.member({ name: 'Antes' });
  await t.owner.query('BEGIN');
  await t.owner.query(
    `SELECT set_config('app.account_id', '01930000-0000-7000-8000-000000000001', true), set_config('app.acting_role', 'staff', true), set_config('app.request_id', 'r-1', true)`,
  );
  await t.owner.query('UPDATE members SET name = $2, version = version + 1 WHERE id = $1', [member.id, 'Después']);
  await t.owner.query('COMMIT');
  const { rows } = await t.owner.query(
    `SELECT account_id, acting_role, request_id, action, table_name, row_id, member_id, before, after FROM audit.entries WHERE row_id = $1 AND action = 'update'`,
    [member.id],
  );
  expect(rows).toEqual([
    {
      account_id: '01930000-0000-7000-8000-000000000001',
      acting_role: 'staff',
      request_id: 'r-1',
      action: 'update',
      table_name: 'members',
      row_id: member.id,
      member_id: member.id,
      before: { name: 'Antes' },
      after: { name: 'Después' },
    },
  ]);
});
