import { createHash } from 'node:crypto';
import { availableParallelism, loadavg } from 'node:os';
import { Client } from 'pg';
import validateRfc from 'validate-rfc';
import { readCatalogue } from '../../src/demonstration/indicators';
import { loadDemonstration, makeDemonstration } from '../../src/demonstration/load-demonstration';
import { documentOf } from '../../src/demonstration/report-documents';
import { checkIdentifier, type Scheme } from '../../src/members/identifiers';
import { checkReport } from '../../src/reporting/figure-checks';
import { ChainWalk } from '../../src/seals/chain';
import { digestOf, type SealContent, type SealedFigure } from '../../src/seals/seal-content';
import { summarise } from '../../src/seals/summarise';
import { exactSum, REST_CELL } from '../../src/shared/breakdowns';
import { cloneDatabase, type TestDatabase } from '../support/database';

const PASSWORD = 'una contraseña de demostración';

let database: TestDatabase;
let owner: Client;
let seconds: number;

beforeAll(async () => {
  database = await cloneDatabase();
  const began = Date.now();
  await loadDemonstration({ ownerUrl: database.ownerUrl, password: PASSWORD });
  seconds = (Date.now() - began) / 1000;
  owner = new Client({ connectionString: database.superuserUrl });
  await owner.connect();
}, 120_000);

afterAll(async () => {
  await owner?.end();
  await database?.drop();
});

async function made() {
  const [{ today }] = (await rows<{ today: string }>('SELECT coalition_today()::text AS today')) as [{ today: string }];
  return makeDemonstration({ today, password: PASSWORD, catalogue: await readCatalogue(owner) });
}

async function rows<T extends object>(sql: string, values: unknown[] = []): Promise<T[]> {
  return (await owner.query<T>(sql, values)).rows;
}
const numbers = async (sql: string): Promise<Record<string, number>> =>
  Object.fromEntries(Object.entries((await rows<Record<string, string>>(sql))[0]!).map(([key, n]) => [key, Number(n)]));

async function sealed(): Promise<{ id: string; content: SealContent }[]> {
  const found = await rows<{ id: string; content: string }>('SELECT id, content FROM seals ORDER BY number');
  return found.map(({ id, content }) => ({ id, content: JSON.parse(content) as SealContent }));
}

it('loads in under 20 seconds of a machine that has nothing else to do', () => {
  const others = loadavg()[0]! / availableParallelism();
  expect(seconds).toBeLessThan(20 * Math.max(1, others));
});

describe('the register', () => {
  it('has 130 NGOs over the 32 states and the three areas, with about 400 programs and 400 contacts', async () => {
    const counts =
      await numbers(`SELECT (SELECT count(*) FROM members) AS members, (SELECT count(DISTINCT address_state) FROM members) AS states,
      (SELECT count(DISTINCT primary_focus) FROM members) AS areas, (SELECT count(*) FROM programs) AS programs, (SELECT count(*) FROM contacts) AS contacts`);
    expect(counts).toMatchObject({ members: 130, states: 32, areas: 3 });
    for (const many of [counts.programs, counts.contacts]) expect(Math.abs(many! - 400)).toBeLessThan(40);
  });

  it('says of itself, and in every name, that it is a demonstration', async () => {
    expect(await rows('SELECT coalition_name, is_demonstration FROM settings')).toEqual([
      { coalition_name: 'The American Society of Mexico (demonstration)', is_demonstration: true },
    ]);
    expect(
      await rows(`SELECT name FROM members WHERE name NOT LIKE '% (demo)' OR legal_name NOT LIKE '%(demo)%'`),
    ).toEqual([]);
  });

  it('reaches nobody: addresses end in .example, telephones begin with 55 0000', async () => {
    const reached =
      await rows(`SELECT email FROM accounts WHERE email !~ '\\.example$' UNION ALL SELECT email FROM contacts WHERE email !~ '\\.example$'
      UNION ALL SELECT public_email FROM members WHERE public_email !~ '\\.example$' UNION ALL SELECT website FROM members WHERE website !~ '\\.example$'
      UNION ALL SELECT phone FROM contacts WHERE phone !~ '^55 0000 \\d{4}$' UNION ALL SELECT public_phone FROM members WHERE public_phone !~ '^55 0000 \\d{4}$'`);
    expect(reached).toEqual([]);
  });

  it('has RFCs that pass the check of the tax office, but for two that were overridden with a reason', async () => {
    const identifiers = await rows<{ value: string; state: string; override_reason: string | null }>(
      `SELECT value, state, override_reason FROM member_identifiers WHERE scheme = 'MX-RFC'`,
    );
    expect(identifiers.length).toBeGreaterThan(100);
    const failing = identifiers.filter(({ value }) => !validateRfc(value).isValid);
    expect(failing).toHaveLength(2);
    for (const { state, override_reason } of failing) expect([state, !!override_reason]).toEqual(['overridden', true]);
  });

  it('has identifiers as the register would have taken and written them', async () => {
    const identifiers = await rows<{ scheme: Scheme; value: string; state: string }>(
      'SELECT scheme, value, state FROM member_identifiers',
    );
    for (const { scheme, value, state } of identifiers) {
      const level = scheme === 'MX-RFC' && state === 'overridden' ? 'warning' : 'ok';
      expect(checkIdentifier(scheme, value)).toMatchObject({ value, level });
    }
  });

  it('has members of every standing, most of them active', async () => {
    const found = await rows<{ status: string; count: string }>(
      'SELECT membership_status(id, coalition_today()) AS status, count(*) FROM members GROUP BY 1',
    );
    const standing = Object.fromEntries(found.map(({ status, count }) => [status, Number(count)]));
    expect(Object.keys(standing).sort()).toEqual(
      ['active', 'applicant', 'declined', 'grace', 'lapsed', 'prospect', 'resigned', 'suspended'].sort(),
    );
    expect(standing.active).toBeGreaterThan(100);
  });

  it('has the end of every term written in advance', async () => {
    const open = await rows(`SELECT d.id FROM membership_decisions d WHERE d.term_ends_on IS NOT NULL AND NOT EXISTS (
        SELECT FROM membership_decisions n WHERE n.member_id = d.member_id AND n.effective_on > d.effective_on)
      AND membership_status(d.member_id, d.term_ends_on + 61) IS DISTINCT FROM 'lapsed'`);
    expect(open).toEqual([]);
  });
});

describe('the reports', () => {
  it('are eight closed quarters and the newest, which is due in a few days', async () => {
    const cycles = await rows<{ is_closed: boolean; days: number }>(
      `SELECT closed_at IS NOT NULL AS is_closed, due_on - coalition_today() AS days FROM cycles WHERE kind = 'quarter' ORDER BY starts_on`,
    );
    expect(cycles.map(({ is_closed }) => is_closed)).toEqual([...Array.from({ length: 8 }, () => true), false]);
    expect(cycles.at(-1)!.days).toBe(6);
  });

  it('are owed by whoever was active or in grace, for the days of it', async () => {
    const differing = await rows(`
      WITH owed AS (SELECT c.id AS cycle_id, p.member_id, range_merge(range_agg(p.during * daterange(c.starts_on, c.ends_on, '[]'))) AS covers
        FROM cycles c JOIN membership_periods p ON p.during && daterange(c.starts_on, c.ends_on, '[]')
       WHERE c.kind = 'quarter' AND p.superseded_at IS NULL AND p.status IN ('active', 'grace') GROUP BY 1, 2),
      noted AS (SELECT o.cycle_id, o.member_id, o.covers FROM obligations o JOIN cycles c ON c.id = o.cycle_id AND c.kind = 'quarter')
      (TABLE owed EXCEPT TABLE noted) UNION ALL (TABLE noted EXCEPT TABLE owed)`);
    expect(differing).toEqual([]);
  });

  it('are asked of some members besides, by a special report that is coming in, the coordinator’s among them', async () => {
    const [special] = await rows<{ asked: number; owed: number; indicators: number; states: string[]; own: string }>(
      `SELECT (SELECT count(*)::int FROM cycle_members WHERE cycle_id = c.id) AS asked, (SELECT count(*)::int FROM obligations WHERE cycle_id = c.id) AS owed,
              (SELECT count(*)::int FROM cycle_indicators WHERE cycle_id = c.id) AS indicators,
              (SELECT array_agg(DISTINCT r.state ORDER BY r.state) FROM reports r WHERE r.cycle_id = c.id) AS states,
              (SELECT r.state FROM reports r JOIN account_grants g ON r.member_id = ANY (g.member_ids) JOIN accounts a ON a.id = g.account_id
                WHERE r.cycle_id = c.id AND a.email = 'coordinator@padron.example') AS own
         FROM cycles c WHERE kind = 'special' AND closed_at IS NULL`,
    );
    expect(special).toMatchObject({ asked: 14, owed: 14, indicators: 2, own: 'draft' });
    expect(special!.states).toEqual(expect.arrayContaining(['approved', 'draft', 'submitted']));
  });

  it('have more time where somebody asked for it, with who granted it and why', async () => {
    const extended = await rows<{ is_noted: boolean; was_filed: boolean }>(
      `SELECT e.extended_to IS NOT DISTINCT FROM o.extended_to AND btrim(e.reason) <> '' AS is_noted, r.first_submitted_at < e.granted_at AS was_filed
         FROM obligations o JOIN reports r ON r.obligation_id = o.id LEFT JOIN obligation_extensions e ON e.obligation_id = o.id
        WHERE o.extended_to IS NOT NULL`,
    );
    expect(extended.length).toBeGreaterThan(5);
    for (const each of extended) expect([each.is_noted, each.was_filed ?? false]).toEqual([true, false]);
  });

  it('have answers to remarks: before and now differ in what was handed in again', async () => {
    const told = await rows<{ state: string; anchor: string; answered: number; n: number }>(
      `SELECT CASE WHEN m.round < (SELECT max(round) FROM report_remarks WHERE report_id = r.id) THEN 'answered' ELSE r.state END AS state, CASE WHEN m.figure_id IS NOT NULL THEN 'figure' WHEN m.program_id IS NOT NULL THEN 'program' ELSE coalesce(m.field, 'report') END AS anchor,
              count(*)::int AS n,
              count(*) FILTER (WHERE m.before -> 'fields' ->> 'narrative' IS DISTINCT FROM r.narrative AND m.field = 'narrative' OR EXISTS (
                SELECT FROM jsonb_array_elements(m.before -> 'figures') b JOIN figures f ON f.id = (b ->> 'figureId')::uuid AND (b ->> 'value')::numeric <> f.value))::int AS answered
         FROM report_remarks m JOIN reports r ON r.id = m.report_id WHERE m.before IS NOT NULL GROUP BY 1, 2`,
    );
    const of = (state: string, anchor: string) => told.find((each) => each.state === state && each.anchor === anchor);
    for (const anchor of ['figure', 'program', 'narrative'])
      expect([anchor, of('approved', anchor)!.answered > 3]).toEqual([anchor, true]);
    expect(of('submitted', 'figure')!.answered).toBeGreaterThan(0);
    expect(of('returned', 'figure')!.answered).toBe(0);
    expect((await numbers('SELECT count(*) AS unkept FROM report_remarks WHERE before IS NULL')).unkept).toBe(0);
  });

  it('hold the figures that an opened cycle would have drafted', async () => {
    const expected = 'SELECT member_id, report_id, program_id, indicator_version_id FROM expected_figures';
    const held = 'SELECT member_id, report_id, program_id, indicator_version_id FROM figures';
    expect(await rows(`(${expected} EXCEPT ${held}) UNION ALL (${held} EXCEPT (${expected})) LIMIT 5`)).toEqual([]);
    expect((await numbers('SELECT count(*) AS figures FROM figures')).figures).toBeGreaterThan(5000);
  });

  it('are in every state: approved, late, returned, waiting, begun, missing, with nothing to say', async () => {
    const counts =
      await numbers(`SELECT count(*) FILTER (WHERE r.state = 'approved' AND c.closed_at IS NULL) AS approved,
        count(*) FILTER (WHERE r.state = 'submitted') AS submitted, count(*) FILTER (WHERE r.state = 'returned') AS returned,
        count(*) FILTER (WHERE r.state = 'draft' AND c.closed_at IS NULL) AS draft, count(*) FILTER (WHERE r.state = 'draft' AND c.closed_at IS NOT NULL) AS missing,
        count(*) FILTER (WHERE coalition_day(r.first_submitted_at) > coalesce(o.extended_to, o.due_on) + c.grace_days) AS late,
        count(*) FILTER (WHERE r.is_nothing_to_report) AS nothing, count(*) FILTER (WHERE r.unduplicated_reason IS NOT NULL) AS ranges
      FROM reports r JOIN cycles c ON c.id = r.cycle_id JOIN obligations o ON o.id = r.obligation_id`);
    for (const [what, count] of Object.entries(counts)) expect([what, count > 3]).toEqual([what, true]);
  });

  it('were handed in without a fault that would have kept them back', async () => {
    const { reports } = (await made()).reporting;
    const faults = reports
      .filter(({ submittedAt }) => submittedAt !== null)
      .flatMap((report) => checkReport(documentOf(report)).filter(({ level }) => level === 'hard'));
    expect(faults.slice(0, 5)).toEqual([]);
  });

  it('were not made by the future, and each step came after the one before', async () => {
    const instants = await rows<{ table_name: string; column_name: string }>(
      `SELECT table_name, column_name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name)
        WHERE table_schema = 'public' AND data_type = 'timestamp with time zone' AND table_type = 'BASE TABLE'`,
    );
    for (const { table_name, column_name } of instants) {
      const late = await rows(`SELECT 1 FROM ${table_name} WHERE ${column_name} > now()`);
      expect([table_name, column_name, late.length]).toEqual([table_name, column_name, 0]);
    }
    expect(
      await rows(`SELECT id FROM reports WHERE NOT (first_submitted_at <= submitted_at AND (approved_at IS NULL OR submitted_at < approved_at))
        UNION ALL SELECT r.id FROM reports r JOIN cycles c ON c.id = r.cycle_id WHERE r.first_submitted_at < c.opened_at OR r.approved_at > c.closed_at`),
    ).toEqual([]);
  });

  it('were approved by somebody else than who filed them', async () => {
    expect(
      await rows(
        'SELECT s.id FROM seals s JOIN reports r ON r.id = s.report_id WHERE s.sealed_by IN (r.submitted_by, r.last_edited_by)',
      ),
    ).toEqual([]);
  });
});

describe('the seals', () => {
  it('make a chain that holds, one for each approved report and one for each restatement', async () => {
    const walk = new ChainWalk();
    const links = await rows<{
      number: string;
      content: string;
      content_hash: Buffer;
      previous_hash: Buffer;
      hash: Buffer;
    }>('SELECT number, content, content_hash, previous_hash, hash FROM seals ORDER BY number');
    for (const { number, content, content_hash: contentHash, previous_hash: previousHash, hash } of links) {
      expect(walk.step({ number: BigInt(number), content, contentHash, previousHash, hash })).toBeUndefined();
    }
    const { approved } = await numbers(`SELECT count(*) AS approved FROM reports WHERE state = 'approved'`);
    expect(links).toHaveLength(approved! + 2);
    expect(await rows('SELECT edition, number FROM seals WHERE edition > 1')).toHaveLength(2);
  });

  it('have figures whose parts sum to their totals', async () => {
    let checked = 0;
    for (const { content } of await sealed()) {
      for (const figure of figuresIn(content)) {
        for (const breakdown of figure.breakdowns.filter((each) => REST_CELL[each])) {
          if (figure.value === null) continue;
          const parts = Object.values(figure.cells[breakdown] ?? {});
          expect([figure.code, breakdown, exactSum(parts)]).toEqual([figure.code, breakdown, Number(figure.value)]);
          checked += 1;
        }
      }
    }
    expect(checked).toBeGreaterThan(5000);
  });

  it('have their texts beside them, and no person or text inside', async () => {
    const texts = await rows<{ content: SealContent; pointer: string; salt: Buffer; text: string }>(
      'SELECT s.content::json AS content, t.pointer, t.salt, t.text FROM seal_texts t JOIN seals s ON s.id = t.seal_id',
    );
    expect(texts.length).toBeGreaterThan(1000);
    for (const { content, pointer, salt, text } of texts) {
      const found = pointer
        .slice(1)
        .split('/')
        .reduce((part: unknown, key) => (part as Record<string, unknown>)[key], content);
      expect((found as { digest: string }).digest).toBe(digestOf(salt, text));
    }
  });

  it('give the summaries beside them, and their sums by cycle', async () => {
    const byMember = await rows<{ seal_id: string; dimension: string; category: string; low: string; high: string }>(
      'SELECT seal_id, dimension, category, low, high FROM member_summaries',
    );
    const byIndicator = await rows<{
      seal_id: string;
      program_id: string | null;
      indicator_version_id: string;
      value: string;
      denominator: string | null;
    }>('SELECT seal_id, program_id, indicator_version_id, value, denominator FROM indicator_summaries');
    const summaries = (await sealed()).map(({ id, content }) => ({ id, ...summarise(content) }));
    expect(
      byMember.map((row) => [row.seal_id, row.dimension, row.category, row.low, row.high].join(' ')).sort(),
    ).toEqual(
      summaries
        .flatMap(({ id, rows }) => rows.map((row) => [id, row.dimension, row.category, row.low, row.high].join(' ')))
        .sort(),
    );
    expect(
      byIndicator
        .map((row) => [row.seal_id, row.program_id, row.indicator_version_id, row.value, row.denominator].join(' '))
        .sort(),
    ).toEqual(
      summaries
        .flatMap(({ id, indicators }) =>
          indicators.map((row) => [id, row.programId, row.indicatorVersionId, row.value, row.denominator].join(' ')),
        )
        .sort(),
    );
    const sums =
      'SELECT cycle_id, dimension, category, count(*)::int, sum(low)::bigint, sum(high)::bigint FROM member_summaries WHERE replaced_at IS NULL GROUP BY 1, 2, 3';
    const kept = 'SELECT cycle_id, dimension, category, members, low, high FROM cycle_summaries';
    expect(await rows(`(${sums} EXCEPT ${kept}) UNION ALL (${kept} EXCEPT (${sums}))`)).toEqual([]);
    const edited = 'SELECT cycle_id, count(*) FROM seals GROUP BY 1';
    expect(await rows(`(${edited}) EXCEPT SELECT cycle_id, edition FROM figures_editions`)).toEqual([]);
  });

  it('leave ranges where people may be the same, and in a state so few that the board must not see them', async () => {
    const { ranges } = await numbers(
      `SELECT count(*) AS ranges FROM member_summaries WHERE dimension = 'all' AND low < high`,
    );
    expect(ranges).toBeGreaterThan(20);
    const few = await rows<{ cycle_id: string }>(
      `SELECT cycle_id FROM cycle_summaries WHERE dimension = 'state' AND high BETWEEN 1 AND 4`,
    );
    expect(new Set(few.map(({ cycle_id }) => cycle_id)).size).toBeGreaterThanOrEqual(7);
  });
});

describe('the sign-ins', () => {
  it('are one for each role, and nobody else has a password', async () => {
    const found = await rows<{ email: string; role: string }>(
      'SELECT a.email, g.role FROM accounts a JOIN account_grants g ON g.account_id = a.id WHERE a.password_hash IS NOT NULL ORDER BY 1',
    );
    expect(found).toEqual([
      { email: 'admin@padron.example', role: 'administrator' },
      { email: 'board@padron.example', role: 'board' },
      { email: 'coordinator@padron.example', role: 'coordinator' },
      { email: 'staff@padron.example', role: 'staff' },
    ]);
  });

  it('give the coordinator a report to file and one that came back', async () => {
    const found = await rows<{ state: string; typed: number; left: number; remarks: number }>(`SELECT r.state,
        (SELECT count(*)::int FROM figures WHERE report_id = r.id AND state = 'reported') AS typed, (SELECT count(*)::int FROM figures WHERE report_id = r.id AND state = 'empty') AS left,
        (SELECT count(*)::int FROM report_remarks WHERE report_id = r.id) AS remarks
      FROM reports r JOIN cycles c ON c.id = r.cycle_id JOIN account_grants g ON r.member_id = ANY (g.member_ids)
      JOIN accounts a ON a.id = g.account_id AND a.email = 'coordinator@padron.example' WHERE c.closed_at IS NULL AND c.kind = 'quarter' ORDER BY r.state`);
    expect(found.map(({ state }) => state)).toEqual(['draft', 'returned']);
    const [draft, returned] = found;
    expect([draft!.typed > 2, draft!.left > 2, returned!.left, returned!.remarks > 1]).toEqual([true, true, 0, true]);
  });

  it('give staff reports to review that they have not filed', async () => {
    const { waiting } =
      await numbers(`SELECT count(*) AS waiting FROM reports r JOIN accounts a ON a.email = 'staff@padron.example'
      WHERE r.state = 'submitted' AND a.id NOT IN (r.submitted_by, r.last_edited_by)`);
    expect(waiting).toBeGreaterThan(3);
  });
});

it('is the same every time', async () => {
  const [{ register, reporting }, again] = [await made(), await made()];
  for (const account of [...register.accounts.accounts, ...again.register.accounts.accounts])
    account.passwordHash = null;
  const digest = (part: object) => createHash('sha256').update(JSON.stringify(part)).digest('hex');
  expect(digest(again.register)).toBe(digest(register));
  expect(digest(again.reporting.reports)).toBe(digest(reporting.reports));
  expect(digest(again.reporting)).toBe(digest(reporting));
  // Each hash follows from all that was sealed before it: the last one says that what was loaded is this.
  const [last] = await rows<{ hash: Buffer }>('SELECT hash FROM seals ORDER BY number DESC LIMIT 1');
  expect(reporting.lastNight!.after.seal).toMatchObject({ hash: `\\x${last!.hash.toString('hex')}` });
});

const figuresIn = ({ programs, memberFigures }: SealContent): SealedFigure[] => [
  ...programs.flatMap(({ figures }) => figures),
  ...memberFigures,
];

describe('the papers', () => {
  it('are in every state, and the coordinator’s organisation has each once', async () => {
    const states = await rows<{ state: string; n: number }>(
      `SELECT state, count(*)::int AS n FROM document_standing WHERE is_required GROUP BY state ORDER BY state`,
    );
    expect(states.map(({ state }) => state)).toEqual([
      'expired',
      'expiring',
      'missing',
      'rejected',
      'submitted',
      'verified',
    ]);
    const [own] = await rows<{ states: string[] }>(
      `SELECT array_agg(DISTINCT p.state ORDER BY p.state) AS states FROM document_standing p
        WHERE p.member_id = (SELECT g.member_ids[1] FROM account_grants g JOIN accounts a ON a.id = g.account_id WHERE a.email = 'coordinator@padron.example')`,
    );
    expect(own!.states).toEqual(['expired', 'expiring', 'missing', 'rejected', 'submitted', 'verified']);
  });
});

it('has the report of the last closed cycle in two editions, frozen each with its hash and all the seals it rests on', async () => {
  const editions = await rows<{
    id: string;
    content: string;
    hash: string;
    seals: number;
    covered: number;
    newest: number;
  }>(
    `SELECT p.id, p.content, encode(p.content_hash, 'hex') AS hash, (SELECT count(*)::int FROM publication_seals WHERE publication_id = p.id) AS seals,
            (SELECT count(DISTINCT s.report_id)::int FROM seals s WHERE s.cycle_id = c.id) AS covered,
            (SELECT max(s.edition) FROM publication_seals ps JOIN seals s ON s.id = ps.seal_id WHERE ps.publication_id = p.id) AS newest
       FROM publications p JOIN cycles c ON c.id = p.cycle_id
      WHERE c.starts_on = (SELECT max(starts_on) FROM cycles WHERE closed_at IS NOT NULL) ORDER BY p.edition`,
  );
  const contents = editions.map(
    ({ content }) =>
      JSON.parse(content) as Record<'figures' | 'members', { covered: object[]; total: object }> & {
        edition: number;
        replaces: string | null;
        introduction: Record<string, string>;
      },
  );
  expect(contents.map(({ edition, replaces }) => [edition, replaces])).toEqual([
    [1, null],
    [2, editions[0]!.id],
  ]);
  expect(editions.map(({ newest }) => newest)).toEqual([1, 2]);
  editions.forEach(({ content, hash, seals, covered }, index) => {
    expect(createHash('sha256').update(content).digest('hex')).toBe(hash);
    const { members, introduction } = contents[index]!;
    expect([seals, members.covered.length]).toEqual([covered, covered]);
    for (const language of ['es', 'en']) expect(introduction[language]).toMatch(/^.{20,}/s);
  });
  const shown = await rows<{ number: number }>(
    'SELECT b.number FROM board_editions b JOIN publications p ON p.cycle_id = b.cycle_id AND p.published_at = b.cut_at ORDER BY p.edition',
  );
  expect(shown.map(({ number }) => number)).toEqual([1, 2]);
});

it('has restatements, of which the report, the seals and the figures tell the same', async () => {
  const restated = await rows<{ id: string; report_id: string }>(
    `SELECT id, report_id FROM restatements WHERE state = 'approved'`,
  );
  expect(restated).toHaveLength(2);
  for (const { id, report_id } of restated) {
    const editions = (await sealed()).flatMap(({ content }) => (content.reportId === report_id ? [content] : []));
    expect(editions.map(({ edition, schema }) => [edition, schema])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    const [first, second] = editions.map((content) => figuresIn(content).map(({ value }) => value));
    const changed = second!.filter((value, at) => value !== first![at]);
    expect(changed).toHaveLength(1);
    const kept = await rows<{ value: string }>('SELECT value FROM figures WHERE report_id = $1', [report_id]);
    expect(kept.map(({ value }) => value).sort()).toEqual([...second!].sort());
    const drafted = await rows('SELECT count(*)::int AS n FROM restated_figures WHERE restatement_id = $1', [id]);
    expect(drafted).toEqual([{ n: kept.length }]);
  }
});

it('has one restatement that waits: proposed by the coordinator, for staff to approve, and sealed nowhere', async () => {
  const waiting = await rows<{ who: string; differing: number; sealed: number }>(
    `SELECT a.email AS who, (SELECT count(*)::int FROM seals WHERE report_id = r.report_id) AS sealed,
            (SELECT count(*)::int FROM restated_figures d JOIN figures f ON f.id = d.figure_id WHERE d.restatement_id = r.id AND d.value <> f.value) AS differing
       FROM restatements r JOIN accounts a ON a.id = r.proposed_by WHERE r.state = 'proposed'`,
  );
  expect(waiting).toEqual([{ who: 'coordinator@padron.example', sealed: 1, differing: 1 }]);
});

it('has an indicator of each kind of new definition, and asks by each in the cycles since', async () => {
  const redefined = await rows<{ comparability: string; before: number; since: number; wrong: number }>(
    `SELECT v.comparability,
            (SELECT count(*)::int FROM cycle_indicators ci JOIN indicator_versions o ON o.id = ci.indicator_version_id WHERE o.indicator_id = v.indicator_id AND o.number = 1) AS before,
            (SELECT count(*)::int FROM cycle_indicators ci WHERE ci.indicator_version_id = v.id) AS since,
            (SELECT count(*)::int FROM cycle_indicators ci JOIN cycles c ON c.id = ci.cycle_id WHERE ci.indicator_version_id = v.id AND c.opened_at < v.created_at) AS wrong
       FROM indicator_versions v WHERE v.number = 2 ORDER BY 1`,
  );
  expect(redefined).toEqual([
    { comparability: 'broken', before: 5, since: 4, wrong: 0 },
    { comparability: 'comparable', before: 6, since: 3, wrong: 0 },
    { comparability: 'rescaled', before: 4, since: 5, wrong: 0 },
  ]);
});
