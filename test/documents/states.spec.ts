import { startApp, type TestApp } from '../support/app';

let t: TestApp;
beforeAll(async () => {
  t = await startApp();
});
afterAll(() => t?.close());

const DAY = '2026-11-25';
interface State {
  state: string;
  changes_on: string | null;
  notice_days: number | null;
}

// The rule is SQL: the lists, a member's papers and its standing all ask it. Here it is asked case by case.
test.each<[string, { verified?: string | null; notice?: number; sent?: string }, string, string | null, number | null]>(
  [
    ['nothing was ever sent', {}, 'missing', null, null],
    ['one came in', { sent: 'submitted' }, 'submitted', null, null],
    ['it was refused', { sent: 'rejected' }, 'rejected', null, null],
    ['it holds without an end', { verified: null }, 'verified', null, null],
    ['it holds for 61 days', { verified: '2027-01-25' }, 'verified', '2026-11-26', null],
    ['it ends in 60 days', { verified: '2027-01-24' }, 'expiring', '2026-12-25', 60],
    ['it ends in 31 days', { verified: '2026-12-26' }, 'expiring', '2026-11-26', 60],
    ['it ends in 30 days', { verified: '2026-12-25' }, 'expiring', '2026-12-18', 30],
    ['it ends in 8 days', { verified: '2026-12-03' }, 'expiring', '2026-11-26', 30],
    ['it ends in 7 days', { verified: '2026-12-02' }, 'expiring', '2026-12-03', 7],
    ['this is its last day', { verified: '2026-11-25' }, 'expiring', '2026-11-26', 7],
    ['it ended yesterday', { verified: '2026-11-24' }, 'expired', null, null],
    ['a short one has 8 days left', { verified: '2026-12-03', notice: 7 }, 'verified', '2026-11-26', null],
    ['a short one has 7 days left', { verified: '2026-12-02', notice: 7 }, 'expiring', '2026-12-03', 7],
    [
      'it holds and the next has come in',
      { verified: '2027-06-30', sent: 'submitted' },
      'verified',
      '2027-05-01',
      null,
    ],
    ['it holds and the next was refused', { verified: '2026-12-02', sent: 'rejected' }, 'expiring', '2026-12-03', 7],
    ['it ended and the next has come in', { verified: '2026-11-24', sent: 'submitted' }, 'submitted', null, null],
    ['it ended and the next was refused', { verified: '2026-11-24', sent: 'rejected' }, 'rejected', null, null],
  ],
)('when %s', async (_when, { verified, notice = 60, sent = null }, state, changes_on, notice_days) => {
  const { rows } = await t.owner.query<State>(
    `SELECT state, changes_on::text, notice_days FROM document_state($1, $2, $3, $4, $5)`,
    [DAY, verified !== undefined, verified ?? null, notice, sent],
  );
  expect(rows[0]).toEqual({ state, changes_on, notice_days });
});

test('it says what it said as a procedure, of every day around every limit', async () => {
  await t.owner.query(`
    CREATE FUNCTION pg_temp.as_a_procedure(day date, is_verified boolean, valid_until date, first_notice int, sent text,
        OUT state text, OUT changes_on date, OUT notice_days int) LANGUAGE plpgsql AS $$
    DECLARE days_left int := valid_until - day;
    BEGIN
      IF is_verified AND (valid_until IS NULL OR days_left >= 0) THEN
        notice_days := CASE WHEN days_left <= 7 THEN 7 WHEN days_left <= least(30, first_notice) AND first_notice > 7 THEN 30 WHEN days_left <= first_notice THEN first_notice END;
        state := CASE WHEN notice_days IS NULL THEN 'verified' ELSE 'expiring' END;
        changes_on := CASE WHEN notice_days IS NULL THEN valid_until - first_notice WHEN notice_days = 7 THEN valid_until + 1
                           WHEN notice_days = 30 THEN valid_until - 7 ELSE valid_until - 30 END;
      ELSE
        state := CASE WHEN sent IS NOT NULL THEN sent WHEN is_verified THEN 'expired' ELSE 'missing' END;
      END IF;
    END $$`);
  const { rows } = await t.owner.query<{ asked: number; differing: number }>(
    `SELECT count(*)::int AS asked, count(*) FILTER (WHERE a IS DISTINCT FROM b)::int AS differing
       FROM (SELECT n, $1::date + n AS until FROM generate_series(-70, 70) n UNION ALL SELECT NULL, NULL) ends
      CROSS JOIN unnest('{true,false}'::boolean[]) AS held CROSS JOIN unnest('{7,30,60}'::int[]) AS notice
      CROSS JOIN unnest(ARRAY[NULL, 'submitted', 'rejected']) AS sent
      CROSS JOIN LATERAL (SELECT x::text AS a FROM pg_temp.as_a_procedure($1, held, until, notice, sent) x) x
      CROSS JOIN LATERAL (SELECT y::text AS b FROM document_state($1, held, until, notice, sent) y) y`,
    [DAY],
  );
  expect(rows).toEqual([{ asked: 142 * 2 * 3 * 3, differing: 0 }]);
});

test.each([
  ['none', null, null, '2026-01-31', null, null],
  ['none', null, null, '2026-01-31', '2027-05-01', '2027-05-01'],
  ['fixed_days', 30, null, '2026-01-31', null, '2026-03-02'],
  ['months', 1, null, '2026-01-31', null, '2026-02-28'],
  ['months', 36, null, '2024-02-29', null, '2027-02-28'],
  ['months', 36, null, '2024-02-29', '2025-01-01', '2025-01-01'],
  ['end_of_year', null, null, '2026-01-01', null, '2026-12-31'],
  ['annual_due', null, '05-31', '2026-05-20', null, '2027-05-31'],
  ['annual_due', null, '01-31', '2026-01-31', null, '2027-01-31'],
  ['explicit_date', null, null, null, '2030-07-01', '2030-07-01'],
])(
  'a paper of the rule %s (%s, %s) of %s that says %s holds until %s',
  async (rule, count, due, issued, stated, until) => {
    const { rows } = await t.owner.query<{ until: string | null }>(
      'SELECT document_expiry($1, $2, $3, $4, $5)::text AS until',
      [rule, count, due, issued, stated],
    );
    expect(rows[0]!.until).toBe(until);
  },
);

test('days of the calendar that do not exist cannot be a due day', async () => {
  const set = (due: string) =>
    t.owner.query(`UPDATE document_types SET validity_due = $1 WHERE code = 'TRANSP'`, [due]).then(
      () => 'taken',
      () => 'refused',
    );
  const outcomes: string[] = [];
  for (const due of ['02-29', '04-31', '13-01', '02-28']) outcomes.push(await set(due));
  expect(outcomes).toEqual(['refused', 'refused', 'refused', 'taken']);
});
