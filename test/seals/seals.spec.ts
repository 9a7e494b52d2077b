import { createHash } from 'node:crypto';
import { Database } from '../../src/shared/database/database';
import type { SealContent } from '../../src/seals/seal-content';
import { SealsService } from '../../src/seals/seals.service';
import { checkFigures } from '../../src/seals/check-figures';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { approve, fillIn, openCycle, readReport, reportOf, submit } from '../support/reports';
import { figuresOfSeals } from './independent-figures';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

interface Seal {
  id: string;
  number: string;
  content: string;
  content_hash: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
}
const rowsOf = async <T extends object>(text: string, values: unknown[] = []) =>
  (await it_.owner.query<T>(text, values)).rows;
const sha256 = (...parts: (string | Buffer)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();

/** Files and approves one report; `people` of each program, all in the first figure of it. */
async function aSealedReport({
  people = [10],
  areas = ['children'],
  breakdowns = ['sex_age', 'state', 'disability'],
  cells = {} as object,
  change = undefined as object | undefined,
} = {}) {
  const indicator = await it_.build.indicator({ breakdowns });
  const member = await it_.build.member({ name: 'Fundación Ñandú' });
  for (const [n] of people.entries())
    await it_.build.program(member, { name: `P${n}`, area: areas[n % areas.length], indicators: [indicator.code] });
  const cycle = await it_.build.cycle([indicator]);
  await openCycle(staff, cycle);
  const coordinator = await it_.as.coordinator(member);
  const report = await reportOf(coordinator, member, cycle);
  const values = new Map(report.programs.map(({ figures, name }) => [figures[0]!.id, people[Number(name.slice(1))]]));
  await fillIn(coordinator, report, ({ id }) => ({ state: 'reported', value: values.get(id), cells }));
  const { version } = await readReport(coordinator, report.id);
  await coordinator.patch(`/reports/${report.id}`, `"${version}"`, {
    unduplicatedReason: 'Listas separadas',
    narrative: 'Talleres con Ana López',
    narrativeLanguage: 'es',
    signatory: 'Ana López',
    ...change,
  });
  await submit(coordinator, report);
  await approve(staff, report);
  const [seal] = await rowsOf<Seal>('SELECT * FROM seals WHERE report_id = $1', [report.id]);
  return { member, cycle, report, coordinator, indicator, seal: seal! };
}

async function check() {
  const lines: string[] = [];
  const holds = await checkFigures(it_.owner, (line) => lines.push(line));
  return { holds, lines };
}

const summariesOf = (cycle: { id: string }) =>
  rowsOf<{ dimension: string; category: string; members: number; low: string; high: string }>(
    'SELECT dimension, category, members, low, high FROM cycle_summaries WHERE cycle_id = $1 AND members > 0 ORDER BY dimension, category',
    [cycle.id],
  );

describe('a seal', () => {
  test('is the hash of its number, the seal before and its content, which is canonical JSON', async () => {
    const { seal } = await aSealedReport();
    expect(sha256(seal.content)).toEqual(seal.content_hash);
    expect(sha256(`${seal.number}:`, seal.previous_hash, seal.content_hash)).toEqual(seal.hash);
    const sorted = (value: unknown): unknown =>
      value && typeof value === 'object' && !Array.isArray(value)
        ? Object.fromEntries(
            Object.entries(value)
              .sort(([a], [b]) => (a < b ? -1 : 1))
              .map(([k, v]) => [k, sorted(v)]),
          )
        : Array.isArray(value)
          ? value.map(sorted)
          : value;
    expect(seal.content).toBe(JSON.stringify(sorted(JSON.parse(seal.content))));
  });

  test('holds the whole report with its definitions, complete to the last unknown', async () => {
    const { seal, indicator, member, cycle } = await aSealedReport({
      people: [10],
      cells: { sex_age: { 'F:0-5': 4 }, state: { '09': 10 } },
    });
    expect(JSON.parse(seal.content)).toMatchObject({
      schema: 1,
      memberId: member.id,
      memberName: 'Fundación Ñandú',
      cycle: { id: cycle.id, code: cycle.code },
      edition: 1,
      programs: [
        {
          name: 'P0',
          area: 'children',
          figures: [
            {
              indicatorVersionId: indicator.versionId,
              code: indicator.code,
              number: 1,
              unit: 'people',
              state: 'reported',
              value: '10',
              cells: { sex_age: { 'F:0-5': 4, 'U:U': 6 }, state: { '09': 10 }, disability: { unknown: 10 } },
            },
          ],
        },
      ],
    });
  });

  test('carries no free text and no person’s name: they lie beside it under salted digests', async () => {
    const { seal } = await aSealedReport();
    expect(seal.content).not.toMatch(/Ana|López|Talleres|Listas/);
    const texts = await rowsOf<{ pointer: string; salt: Buffer; text: string }>(
      'SELECT pointer, salt, text FROM seal_texts WHERE seal_id = $1 ORDER BY pointer',
      [seal.id],
    );
    expect(texts.map(({ pointer, text }) => [pointer, text])).toEqual([
      ['/narrative', 'Talleres con Ana López'],
      ['/signatory', 'Ana López'],
      ['/unduplicatedReason', 'Listas separadas'],
    ]);
    const content = JSON.parse(seal.content) as { signatory: { digest: string } };
    expect(content.signatory.digest).toBe(sha256(texts[1]!.salt, texts[1]!.text).toString('hex'));
    expect(texts.every(({ salt }) => salt.length === 16)).toBe(true);
  });

  test('and its chain hold when the texts beside it are erased', async () => {
    const { seal } = await aSealedReport();
    await rowsOf('DELETE FROM seal_texts WHERE seal_id = $1', [seal.id]);
    expect(await check()).toMatchObject({ holds: true });
  });

  test('cannot be changed or removed by any role that people act under', async () => {
    const { seal } = await aSealedReport();
    for (const role of ['administrator', 'staff', 'coordinator', 'board', 'system'])
      for (const statement of [
        `UPDATE seals SET content = ''`,
        'DELETE FROM seals',
        `UPDATE seal_texts SET text = ''`,
        'TRUNCATE seals CASCADE',
      ]) {
        const { rows } = await it_.owner.query<{ may: boolean }>('SELECT has_table_privilege($1, $2, $3) AS may', [
          `padron_${role}`,
          statement.includes('seal_texts') ? 'seal_texts' : 'seals',
          statement.split(' ')[0],
        ]);
        expect([role, statement, rows[0]!.may]).toEqual([role, statement, false]);
      }
    expect(seal.number).toBeDefined();
  });
});

describe('summaries', () => {
  const people = (rows: { dimension: string; category: string; low: string; high: string }[], dimension: string) =>
    Object.fromEntries(
      rows.filter((row) => row.dimension === dimension).map((row) => [row.category, `${row.low}..${row.high}`]),
    );

  test('range from the largest program to the sum of all, because programs may serve the same people', async () => {
    const { cycle } = await aSealedReport({
      people: [40, 25, 10],
      areas: ['children', 'families', 'children'],
      cells: { state: {} },
    });
    const rows = await summariesOf(cycle);
    expect(people(rows, 'all')).toEqual({ all: '40..75' });
    expect(people(rows, 'area')).toEqual({ children: '40..50', families: '25..25' });
    expect(people(rows, 'state')).toEqual({ unknown: '40..75' });
  });

  test('are the member’s own number where it counted each person once', async () => {
    const { cycle } = await aSealedReport({ people: [40, 25], change: { unduplicatedPeople: 50 } });
    expect(people(await summariesOf(cycle), 'all')).toEqual({ all: '50..50' });
  });

  test('are nobody, and not unknown, where there was nothing to report', async () => {
    const { cycle } = await aSealedReport({ change: { isNothingToReport: true, nothingReason: 'Obras' } });
    const rows = await summariesOf(cycle);
    expect(rows).toEqual([{ dimension: 'all', category: 'all', members: 1, low: '0', high: '0' }]);
  });

  test('leave out what was not reported', async () => {
    const indicator = await it_.build.indicator();
    const member = await it_.build.member();
    await it_.build.program(member, { indicators: [indicator.code] });
    const cycle = await it_.build.cycle([indicator]);
    await openCycle(staff, cycle);
    const coordinator = await it_.as.coordinator(member);
    const report = await reportOf(coordinator, member, cycle);
    await fillIn(coordinator, report, () => ({ state: 'not_reported', notReportedReason: 'Sin lista' }));
    await submit(coordinator, report);
    await approve(staff, report);
    expect(await summariesOf(cycle)).toEqual([]);
  });
});

describe('figures:check', () => {
  test('finds nothing where nothing was touched', async () => {
    await aSealedReport({ people: [12, 7], cells: { sex_age: { 'M:60+': 3 } } });
    const { holds, lines } = await check();
    expect(lines).toEqual([expect.stringMatching(/^\d+ seals, \d+ cycles, 0 differences$/) as string]);
    expect(holds).toBe(true);
  });

  test.each([
    [
      'member_summaries',
      `UPDATE member_summaries SET high = high + 1 WHERE cycle_id = $1 AND dimension = 'all'`,
      /^member_summaries: .* all all: sealed 10\.\.10, kept 10\.\.11$/,
    ],
    ['member_summaries', 'DELETE FROM member_summaries WHERE cycle_id = $1', /^member_summaries: .* kept nothing$/],
    [
      'cycle_summaries',
      `UPDATE cycle_summaries SET members = 2 WHERE cycle_id = $1 AND dimension = 'all'`,
      /^cycle_summaries: .* all all: sealed 1: 10\.\.10, kept 2: 10\.\.10$/,
    ],
    [
      'cycle_summaries',
      `INSERT INTO cycle_summaries VALUES ($1, 'state', '31', 1, 5, 5)`,
      /^cycle_summaries: .* state 31: sealed nothing, kept 1: 5\.\.5$/,
    ],
    [
      'member_summaries',
      'UPDATE member_summaries SET replaced_at = sealed_at WHERE cycle_id = $1',
      /^member_summaries: .* all all: sealed 10\.\.10, kept 10\.\.10 edition 1 from .* to .*$/,
    ],
    [
      'indicator_summaries',
      'UPDATE indicator_summaries SET value = 11 WHERE cycle_id = $1',
      /^indicator_summaries: .*: sealed children 10\/- .*, kept children 11\/- .*$/,
    ],
    [
      'indicator_summaries',
      `UPDATE indicator_summaries SET cells = jsonb_set(cells, '{state,unknown}', '9') WHERE cycle_id = $1`,
      /^indicator_summaries: .*state unknown: 10.*, kept .*state unknown: 9.*$/,
    ],
    [
      'indicator_summaries',
      'UPDATE indicator_summaries SET edition = 2 WHERE cycle_id = $1',
      /^indicator_summaries: .*kept .* edition 2 from .* to $/,
    ],
    [
      'cycle_indicator_summaries',
      `UPDATE cycle_indicator_summaries SET value = 12 WHERE cycle_id = $1 AND dimension = 'area'`,
      /^cycle_indicator_summaries: .* area children: sealed 1: 10\/-, kept 1: 12\/-$/,
    ],
    [
      'cycle_indicator_summaries',
      `DELETE FROM cycle_indicator_summaries WHERE cycle_id = $1 AND dimension = 'state'`,
      /^cycle_indicator_summaries: .* state unknown: sealed 1: 10\/-, kept nothing$/,
    ],
    [
      'daily_summaries',
      `UPDATE daily_summaries SET high = 11 WHERE cycle_id = $1 AND area = 'children' AND dimension = 'state'`,
      /^daily_summaries: .* children state unknown \d{4}-\d\d-\d\d: sealed 1: 10\/10, first 1: 10\/10, kept 1: 10\/11, first 1: 10\/10$/,
    ],
    [
      'daily_summaries',
      `UPDATE daily_summaries SET first_members = 2 WHERE cycle_id = $1 AND area = 'all' AND dimension = 'all'`,
      /^daily_summaries: .* all all all .*, kept 1: 10\/10, first 2: 10\/10$/,
    ],
    [
      'daily_summaries',
      `UPDATE daily_summaries SET day = day - 1 WHERE cycle_id = $1 AND area = 'all' AND dimension = 'all'`,
      /^daily_summaries: .* all all all .*(kept|sealed) nothing/,
    ],
    [
      'daily_indicator_summaries',
      `UPDATE daily_indicator_summaries SET first_value = 12 WHERE cycle_id = $1 AND area = 'all' AND dimension = 'all'`,
      /^daily_indicator_summaries: .* all all all .*: sealed 1: 10\/-, first 1: 10\/-, kept 1: 10\/-, first 1: 12\/-$/,
    ],
    [
      'daily_indicator_summaries',
      `DELETE FROM daily_indicator_summaries WHERE cycle_id = $1 AND area = 'children' AND dimension = 'state'`,
      /^daily_indicator_summaries: .* children state unknown .*, kept nothing$/,
    ],
    [
      'reporting_counts',
      `UPDATE reporting_counts SET n = n + 1 WHERE cycle_id = $1 AND kind = 'owed'`,
      /^reporting_counts: .* owed \d{4}-\d\d-\d\d: sealed \d+, kept \d+$/,
    ],
    [
      'reporting_counts',
      `DELETE FROM reporting_counts WHERE cycle_id = $1 AND kind = 'reported'`,
      /^reporting_counts: .* reported \d{4}-\d\d-\d\d: sealed 1, kept nothing$/,
    ],
  ])('finds a corrupted row of %s: %s', async (_table, corruption, line) => {
    const { cycle } = await aSealedReport();
    const kept = await snapshot(cycle);
    await rowsOf(corruption, [cycle.id]);
    const { holds, lines } = await check();
    await kept.restore();
    expect(holds).toBe(false);
    expect(lines.filter((each) => line.test(each)).length).toBeGreaterThan(0);
    expect(lines.slice(0, -1).every((each) => each.includes(cycle.code))).toBe(true);
    expect(await check()).toMatchObject({ holds: true });
  });

  test('finds one altered byte of a seal, and a text that is not what was sealed', async () => {
    const { seal } = await aSealedReport();
    const altered = seal.content.replace('"value":"10"', '"value":"11"');
    expect(altered).not.toBe(seal.content);
    await rowsOf('UPDATE seals SET content = $2 WHERE id = $1', [seal.id, altered]);
    expect((await check()).lines).toContain(`chain: seal ${seal.number} does not hold (content)`);
    await rowsOf('UPDATE seals SET content = $2 WHERE id = $1', [seal.id, seal.content]);
    await rowsOf(`UPDATE seal_texts SET text = 'Otra' WHERE seal_id = $1 AND pointer = '/signatory'`, [seal.id]);
    expect((await check()).lines[0]).toMatch(new RegExp(`^text: seal ${seal.number} /signatory`));
    await rowsOf(`UPDATE seal_texts SET text = 'Ana López' WHERE seal_id = $1 AND pointer = '/signatory'`, [seal.id]);
    expect(await check()).toMatchObject({ holds: true });
  });

  test('finds a seal that was made anew with hashes that fit it, by the seal that follows', async () => {
    const { seal } = await aSealedReport();
    const { seal: next } = await aSealedReport();
    const content = seal.content.replace('"value":"10"', '"value":"11"');
    const hash = sha256(`${seal.number}:`, seal.previous_hash, sha256(content));
    await rowsOf('UPDATE seals SET content = $2, content_hash = $3, hash = $4 WHERE id = $1', [
      seal.id,
      content,
      sha256(content),
      hash,
    ]);
    expect((await check()).lines).toContain(`chain: seal ${next.number} does not hold (previous)`);
    await rowsOf('UPDATE seals SET content = $2, content_hash = $3, hash = $4 WHERE id = $1', [
      seal.id,
      seal.content,
      seal.content_hash,
      seal.hash,
    ]);
  });
});

test('a report that is approved and has no seal is found', async () => {
  const { report, cycle, seal } = await aSealedReport();
  const kept = await snapshot(cycle);
  for (const table of TABLES)
    await rowsOf(
      `DELETE FROM ${table} WHERE cycle_id = $1 ${table === 'reporting_counts' ? `AND kind = 'reported'` : ''}`,
      [cycle.id],
    );
  await rowsOf('DELETE FROM seal_texts WHERE seal_id = $1', [seal.id]);
  const [row] = await rowsOf<{ row: object }>(
    'WITH gone AS (DELETE FROM seals WHERE id = $1 RETURNING *) SELECT to_jsonb(g) AS row FROM gone g',
    [seal.id],
  );
  expect((await check()).lines).toEqual([
    `chain: report ${report.id} does not hold (approved without a seal)`,
    expect.stringMatching(/ 1 differences$/),
  ]);
  await rowsOf('INSERT INTO seals SELECT * FROM jsonb_populate_record(NULL::seals, $1)', [row!.row]);
  await kept.restore();
  expect(await check()).toMatchObject({ holds: true });
});

test('a later edition takes the place of the one before it in the summaries, and both stay sealed', async () => {
  const { seal, cycle, report } = await aSealedReport({ people: [40, 25], cells: { state: { '09': 20 } } });
  const { accountId: _accountId, grantId } = await it_.build.signedIn({ role: 'staff' });
  const restated = seal.content.replace('"value":"25"', '"value":"15"').replace('"09":20', '"31":20');
  const { edition: _edition, ...content } = JSON.parse(restated) as SealContent;
  const database = it_.app.get(Database);
  await database.runUnit('restatement', async () => {
    await database.enterGrant(grantId);
    await it_.app.get(SealsService, { strict: false }).seal(content, []);
    await database.commit({ wait: true });
  });
  const rows = await summariesOf(cycle);
  expect(rows.find(({ dimension }) => dimension === 'all')).toMatchObject({ members: 1, low: '40', high: '55' });
  expect(rows.filter(({ dimension }) => dimension === 'state').map(({ category }) => category)).toEqual(
    expect.arrayContaining(['31', 'unknown']),
  );
  const lives = await rowsOf<{ edition: number; high: string; is_current: boolean }>(
    `SELECT edition, high, replaced_at IS NULL AS is_current FROM member_summaries WHERE cycle_id = $1 AND dimension = 'all' ORDER BY edition`,
    [cycle.id],
  );
  expect(lives).toEqual([
    { edition: 1, high: '65', is_current: false },
    { edition: 2, high: '55', is_current: true },
  ]);
  const sums = await rowsOf<{ members: number; value: string }>(
    `SELECT members, value FROM cycle_indicator_summaries WHERE cycle_id = $1 AND dimension = 'all'`,
    [cycle.id],
  );
  expect(sums).toEqual([{ members: 1, value: '55' }]);
  const editions = await rowsOf('SELECT edition FROM seals WHERE report_id = $1 ORDER BY number', [report.id]);
  expect(editions).toEqual([{ edition: 1 }, { edition: 2 }]);
  expect(await check()).toMatchObject({ holds: true });
});

describe('an independent reckoning from the sealed texts alone', () => {
  const kept = async () =>
    Object.fromEntries(
      (
        await rowsOf<{ name: string; value: string }>(
          `SELECT c.code || ' | ' || s.dimension || ' | ' || s.category AS name, s.members || ' members, ' || s.low || '..' || s.high AS value
             FROM cycle_summaries s JOIN cycles c ON c.id = s.cycle_id WHERE s.members > 0`,
        )
      ).map(({ name, value }) => [name, value]),
    );
  const contents = async () =>
    (await rowsOf<{ content: string }>('SELECT content FROM seals')).map(({ content }) => content);

  test('agrees with what was filed and approved here', async () => {
    await aSealedReport({
      people: [40, 25, 10],
      areas: ['children', 'families'],
      cells: { sex_age: { 'F:12-17': 9, 'X:U': 1 } },
    });
    await aSealedReport({
      people: [7],
      change: { unduplicatedPeople: 6 },
      cells: { state: { '31': 2 }, disability: { yes: 7 } },
    });
    await aSealedReport({ people: [3], breakdowns: ['disability_type'], cells: { disability_type: { motor: 2 } } });
    expect(figuresOfSeals(await contents())).toEqual(await kept());
  });

  test('agrees with the demonstration', async () => {
    const demonstration = await startApp({}, { demonstration: true });
    try {
      const { rows: texts } = await demonstration.owner.query<{ content: string }>('SELECT content FROM seals');
      const { rows } = await demonstration.owner.query<{ name: string; value: string }>(
        `SELECT c.code || ' | ' || s.dimension || ' | ' || s.category AS name, s.members || ' members, ' || s.low || '..' || s.high AS value
           FROM cycle_summaries s JOIN cycles c ON c.id = s.cycle_id WHERE s.members > 0`,
      );
      expect(texts.length).toBeGreaterThan(800);
      expect(figuresOfSeals(texts.map(({ content }) => content))).toEqual(
        Object.fromEntries(rows.map(({ name, value }) => [name, value])),
      );
      const lines: string[] = [];
      expect([await checkFigures(demonstration.owner, (line) => lines.push(line)), lines.length]).toEqual([true, 1]);
    } finally {
      await demonstration.close();
    }
  }, 90_000);
});

const TABLES = [
  'member_summaries',
  'cycle_summaries',
  'indicator_summaries',
  'cycle_indicator_summaries',
  'daily_summaries',
  'daily_indicator_summaries',
  'reporting_counts',
];
/** Keeps a cycle's summaries, to put them back after a test has corrupted them. */
async function snapshot(cycle: { id: string }) {
  const kept: [string, { row: object }[]][] = [];
  for (const table of TABLES)
    kept.push([table, await rowsOf(`SELECT to_jsonb(t) AS row FROM ${table} t WHERE cycle_id = $1`, [cycle.id])]);
  return {
    async restore() {
      for (const [table, rows] of kept) {
        await rowsOf(`DELETE FROM ${table} WHERE cycle_id = $1`, [cycle.id]);
        for (const { row } of rows)
          await rowsOf(
            `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM jsonb_populate_record(NULL::${table}, $1)`,
            [row],
          );
      }
    },
  };
}
