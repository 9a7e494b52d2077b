import { checkFigures } from '../../src/seals/check-figures';
import type { SealContent } from '../../src/seals/seal-content';
import { SealsService } from '../../src/seals/seals.service';
import { Database } from '../../src/shared/database/database';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectStatus } from '../support/reports';
import { type Asked, tableOf } from './independent-tables';

interface Row {
  category: string;
  people: { low: number; high: number } | null;
  reported: number;
  value?: number | null;
  denominator?: number | null;
}
interface Table {
  rows: Row[];
  nextCursor?: string | null;
}

let demonstration: TestApp;
let staff: Client;
let texts: string[];
let rules: Record<string, string>;
let cycles: { id: string; code: string }[];
beforeAll(async () => {
  demonstration = await startApp({}, { demonstration: true });
  staff = await demonstration.as.staff();
  cycles = (await rowsOf<{ id: string; code: string }>(CYCLES)).slice(-8);
  await restateSome();
  texts = (await rowsOf<{ content: string }>('SELECT content FROM seals')).map(({ content }) => content);
  const versions = await rowsOf<{ code: string; rule: string }>(
    'SELECT i.code, v.period_rule AS rule FROM indicators i JOIN indicator_versions v ON v.indicator_id = i.id',
  );
  rules = Object.fromEntries(versions.map(({ code, rule }) => [code, rule]));
}, 120_000);
afterAll(() => demonstration?.close());

const CYCLES = `SELECT id, code FROM cycles WHERE opened_at IS NOT NULL AND kind = 'quarter' ORDER BY starts_on`;
const rowsOf = async <T extends object>(text: string, values: unknown[] = []) =>
  (await demonstration.owner.query<T>(text, values)).rows;
/** Where the corrections of this test begin: noon in Mexico City. */
const CORRECTED = '2027-03-10T18:00:00.000Z';

/** Reports that were corrected long after: twenty of them, each figure a tenth larger in its unknown part. */
async function restateSome() {
  const seals = await rowsOf<{ content: string }>(
    'SELECT content FROM seals s WHERE edition = 1 AND NOT EXISTS (SELECT FROM seals n WHERE n.report_id = s.report_id AND n.edition = 2) ORDER BY md5(report_id::text) LIMIT 20',
  );
  const { grantId } = await demonstration.build.signedIn({ role: 'staff' });
  const database = demonstration.app.get(Database);
  const service = demonstration.app.get(SealsService, { strict: false });
  for (const { content: text } of seals) {
    const { edition: _edition, ...content } = JSON.parse(text) as SealContent;
    for (const figure of content.programs.flatMap(({ figures }) => figures)) {
      if (figure.state !== 'reported' || figure.unit === 'percentage') continue;
      const more = Math.ceil(Number(figure.value) / 10);
      figure.value = String(Number(figure.value) + more);
      for (const [breakdown, rest] of [
        ['state', 'unknown'],
        ['sex_age', 'U:U'],
        ['disability', 'unknown'],
      ] as const)
        if (figure.breakdowns.includes(breakdown)) {
          const cells = (figure.cells[breakdown] ??= {});
          cells[rest] = (cells[rest] ?? 0) + more;
        }
    }
    await database.runUnit('restatement', async () => {
      await database.enterGrant(grantId);
      await service.seal({ ...content, approvedAt: CORRECTED }, []);
      await database.commit({ wait: true });
    });
  }
}

/** The same table as the API tells it, row by row in the same words. */
async function told(asked: Asked, asOf?: string): Promise<Record<string, string>> {
  const params = new URLSearchParams();
  for (const code of asked.cycles) params.append('cycle', cycles.find((cycle) => cycle.code === code)!.id);
  for (const name of ['by', 'indicator', 'area', 'state', 'member', 'as', 'members'] as const)
    if (asked[name]) params.set(name, asked[name]);
  if (asOf) params.set('asOf', asOf);
  const isListed = asked.by === 'member' || asked.by === 'program';
  if (isListed) params.set('limit', '200');
  const rows: Row[] = [];
  for (let cursor: string | null | undefined = ''; cursor !== null && cursor !== undefined;) {
    if (cursor) params.set('cursor', cursor);
    const table: Table = expectStatus(await staff.get<Table>(`/insights/figures?${params.toString()}`), 200);
    rows.push(...table.rows);
    cursor = table.nextCursor;
  }
  const inWords = ({ people, value, denominator }: Row) =>
    people
      ? `${people.low}..${people.high}`
      : `${value}${denominator === null || denominator === undefined ? '' : `/${denominator}`}`;
  const codeOf = (id: string) => cycles.find((cycle) => cycle.id === id)!.code;
  return Object.fromEntries(
    rows
      .filter(({ reported }) => reported > 0)
      .map((row) => [asked.by === 'cycle' ? codeOf(row.category) : row.category, `${row.reported}: ${inWords(row)}`]),
  );
}

const BREAKDOWNS = ['area', 'state', 'sex_age', 'disability', 'member', 'program'] as const;
type Cut = Omit<Asked, 'cycles'>;
const PEOPLE: Cut[] = [
  ...BREAKDOWNS.map((by) => ({ by })),
  ...BREAKDOWNS.map((by) => ({ by, area: 'children' })),
  ...(['area', 'member', 'program', 'state'] as const).map((by) => ({ by, state: '09' })),
  { by: 'member', area: 'families', state: '15' },
];
const MEASURED: Cut[] = [
  { by: 'indicator' },
  { by: 'indicator', area: 'disability' },
  { by: 'indicator', state: '14' },
  ...['NNA-01', 'NNA-03P', 'FAM-03', 'ORG-01'].flatMap((indicator) => BREAKDOWNS.map((by) => ({ by, indicator }))),
  { by: 'area', indicator: 'NNA-01', state: '09' },
  { by: 'state', indicator: 'NNA-01', area: 'families' },
];
const name = (cut: Cut) =>
  Object.entries(cut)
    .map(([key, value]) => `${key} ${value}`)
    .join(', ');
/** A percentage has no parts, a member’s own figure no program, and families report no children. */
const OF_NOTHING = [
  ...['state', 'sex_age', 'disability'].map((by) => `by ${by}, indicator NNA-03P`),
  'by program, indicator ORG-01',
  'by state, indicator NNA-01, area families',
];
const codes = (from: number, to?: number) => cycles.slice(from, to).map(({ code }) => code);

async function agrees(asked: Asked, asOf?: string, before?: string) {
  const [api, reckoned] = [await told(asked, asOf), tableOf(texts, before ? { ...asked, before } : asked, rules)];
  expect(api).toEqual(reckoned);
  return Object.keys(reckoned).length;
}

describe.each([...PEOPLE, ...MEASURED].map((cut) => [name(cut), cut] as const))(
  'the demonstration by a second program: %s',
  (_name, cut) => {
    test('as it stands, as first approved, and as of days before and after it was corrected', async () => {
      const [period] = codes(-3, -2);
      const asked: Asked = { ...cut, cycles: [period!] };
      const rows = await agrees(asked);
      expect([name(cut), rows > 0]).toEqual([name(cut), !OF_NOTHING.includes(name(cut))]);
      await agrees({ ...asked, as: 'first' });
      await agrees(asked, '2027-03-09', '2027-03-10T06:00:00Z');
      await agrees(asked, '2027-03-10', '2027-03-11T06:00:00Z');
      const halfway = (await rowsOf<{ day: string }>(HALFWAY, [period]))[0]!.day;
      await agrees(asked, halfway, nextMidnight(halfway));
    });

    test('of several periods together', async () => {
      await agrees({ ...cut, cycles: codes(-4, -1) });
      await agrees({ ...cut, cycles: codes(-4, -1), as: 'first' });
    });
  },
);

/** The day on which half of a period's reports had been approved. */
const HALFWAY = `SELECT (percentile_disc(0.5) WITHIN GROUP (ORDER BY s.sealed_at) AT TIME ZONE 'America/Mexico_City')::date::text AS day
  FROM seals s JOIN cycles c ON c.id = s.cycle_id WHERE c.code = $1 AND s.edition = 1`;
const nextMidnight = (day: string) => new Date(Date.parse(`${day}T06:00:00Z`) + 86_400_000).toISOString();

describe('over time', () => {
  test.each<Cut>([
    { by: 'cycle' },
    { by: 'cycle', members: 'same' },
    { by: 'cycle', area: 'children', members: 'same' },
    { by: 'cycle', state: '09' },
    { by: 'cycle', area: 'children', state: '09' },
    { by: 'cycle', indicator: 'NNA-01' },
    { by: 'cycle', indicator: 'NNA-03P', members: 'same' },
    { by: 'cycle', indicator: 'FAM-03', as: 'first' },
  ])('%j', async (cut) => {
    expect(await agrees({ ...cut, cycles: codes(0) })).toBe(8);
  });

  test('of one member', async () => {
    const [member] = await rowsOf<{ id: string }>(
      'SELECT member_id AS id FROM seals GROUP BY 1 HAVING count(*) > 6 ORDER BY 1 LIMIT 1',
    );
    await agrees({ by: 'cycle', cycles: codes(0), member: member!.id });
  });
});

test('and the check finds every edition’s rows as they were sealed', async () => {
  const lines: string[] = [];
  expect([await checkFigures(demonstration.owner, (line) => lines.push(line)), lines.length]).toEqual([true, 1]);
});
