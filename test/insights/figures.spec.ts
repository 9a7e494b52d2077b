import { v7 as uuid } from 'uuid';
import { SealsService } from '../../src/seals/seals.service';
import type { SealContent } from '../../src/seals/seal-content';
import { Database } from '../../src/shared/database/database';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { approve, expectStatus, fillIn, openCycle, readReport, reportOf, submit } from '../support/reports';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());
// Each test has the coalition to itself: whoever is a member owes a report.
afterEach(() => it_.owner.query('UPDATE membership_periods SET superseded_at = now() WHERE superseded_at IS NULL'));

interface Row {
  category: string;
  people: { low: number; high: number } | null;
  reported: number;
  nameEs?: string;
  value?: number | null;
  denominator?: number | null;
  percent?: number | null;
  series?: number | null;
  isRescaled?: boolean;
  target?: number | null;
  approved?: number;
  owing?: number;
  memberName?: string;
  reporting?: string;
  sources?: { reportId: string; sealNumber: number; edition: number; cycleCode: string }[];
}
interface Table {
  rows: Row[];
  total: { low: number; high: number } | null;
  sum: { value: number; denominator: number | null; percent: number | null } | null;
  counted: number | null;
  reported: number;
  owing: number;
  target: number | null;
  periodRule: string | null;
  mayRepeat: boolean;
  nextCursor?: string | null;
}
const table = async (question: string) => expectStatus(await staff.get<Table>(`/insights/figures?${question}`), 200);
const exactly = (n: number) => ({ low: n, high: n });
const told = (rows: Row[]) =>
  Object.fromEntries(rows.filter(({ people }) => people).map(({ category, people }) => [category, people]));
const valued = (rows: Row[]) =>
  Object.fromEntries(rows.filter(({ reported }) => reported).map(({ category, value }) => [category, value]));

let year = 1900;
type Indicator = Awaited<ReturnType<TestApp['build']['indicator']>>;
interface Programs {
  [name: string]: { area: string; indicators: Indicator[]; target?: number };
}
async function aMember(programs: Programs, name?: string) {
  const member = await it_.build.member({ name, since: '1800-01-01' });
  for (const [title, { area, indicators, target }] of Object.entries(programs)) {
    const codes = indicators.map(({ code }) => code);
    const { id } = await it_.build.program(member, { name: title, area, indicators: codes, startsOn: '1800-01-01' });
    if (target !== undefined)
      await it_.owner.query('UPDATE program_indicators SET target = $2 WHERE program_id = $1', [id, target]);
  }
  return { ...member, coordinator: await it_.as.coordinator(member) };
}
type Member = Awaited<ReturnType<typeof aMember>>;

async function aCycle(indicators: { versionId: string }[], dates: { startsOn?: string; endsOn?: string } = {}) {
  const own = ++year;
  const cycle = await it_.build.cycle(indicators, {
    kind: 'year',
    startsOn: `${own}-01-01`,
    endsOn: `${own}-12-31`,
    ...dates,
  });
  await openCycle(staff, cycle);
  return cycle;
}

/** What each program says of each indicator: a number, or a whole entry. Approved at once. */
async function seal(
  member: Member,
  cycle: { id: string },
  entries: Record<string, Record<string, number | object>>,
  change: object = { unduplicatedReason: 'Listas separadas' },
) {
  const report = await reportOf(member.coordinator, member, cycle);
  const named = new Map(
    report.programs.flatMap(({ name, figures }) =>
      figures.map(({ id, indicator }) => [id, entries[name]?.[indicator.code]]),
    ),
  );
  await fillIn(
    member.coordinator,
    report,
    ({ id }) => named.get(id) ?? { state: 'not_reported', notReportedReason: 'Sin lista' },
  );
  const { version } = await readReport(member.coordinator, report.id);
  await member.coordinator.patch(`/reports/${report.id}`, `"${version}"`, change);
  await submit(member.coordinator, report);
  return approve(staff, report);
}

/** Seals the report anew, with what has changed in its text, at an instant. */
async function restate(report: { id: string }, approvedAt: string, ...changes: [string, string][]) {
  const { rows } = await it_.owner.query<{ content: string }>(
    'SELECT content FROM seals WHERE report_id = $1 ORDER BY edition DESC LIMIT 1',
    [report.id],
  );
  const text = changes.reduce((so, [from, to]) => so.replaceAll(from, to), rows[0]!.content);
  const { edition: _edition, ...content } = JSON.parse(text) as SealContent;
  const { grantId } = await it_.build.signedIn({ role: 'staff' });
  const database = it_.app.get(Database);
  await database.runUnit('restatement', async () => {
    await database.enterGrant(grantId);
    await it_.app.get(SealsService, { strict: false }).seal({ ...content, approvedAt }, []);
    await database.commit({ wait: true });
  });
}

const cells = (value: number, state: Record<string, number>, sex_age: Record<string, number> = {}) => ({
  state: 'reported',
  value,
  cells: { state, sex_age },
});

describe('people served', () => {
  /** Two members, three programs, two areas. */
  async function twoMembers() {
    const people = await it_.build.indicator({ breakdowns: ['sex_age', 'state', 'disability'] });
    const kits = await it_.build.indicator({ unit: 'services', breakdowns: ['state'] });
    const one = await aMember(
      {
        Escuela: { area: 'children', indicators: [people, kits] },
        Comedor: { area: 'families', indicators: [people] },
      },
      `Casa ${year}`,
    );
    const other = await aMember({ Taller: { area: 'children', indicators: [people] } }, `Taller ${year}`);
    const late = await aMember({ Luego: { area: 'children', indicators: [people] } }, `Zona ${year}`);
    const cycle = await aCycle([people, kits]);
    const sealed = await seal(one, cycle, {
      Escuela: {
        [people.code]: cells(80, { '09': 50, '15': 30 }, { 'F:6-11': 50, 'M:6-11': 30 }),
        [kits.code]: cells(200, { '09': 200 }),
      },
      Comedor: { [people.code]: cells(50, { '09': 10, '20': 40 }, { 'F:6-11': 20 }) },
    });
    await seal(other, cycle, { Taller: { [people.code]: cells(7, { '09': 7 }, { 'F:0-5': 7 }) } });
    return { people, kits, one, other, late, cycle, sealed };
  }

  test('are told by area, state, sex and age and disability, of how many, with no cell hidden', async () => {
    const { cycle } = await twoMembers();
    const byArea = await table(`cycle=${cycle.id}&by=area`);
    expect(byArea).toMatchObject({ reported: 2, owing: 3, counted: 2, total: { low: 87, high: 137 }, mayRepeat: true });
    expect(told(byArea.rows)).toEqual({ children: exactly(87), families: exactly(50) });
    expect(told((await table(`cycle=${cycle.id}&by=state`)).rows)).toEqual({
      '09': { low: 57, high: 67 },
      '15': exactly(30),
      '20': exactly(40),
    });
    expect(told((await table(`cycle=${cycle.id}&by=disability`)).rows)).toEqual({ unknown: { low: 87, high: 137 } });
    expect(told((await table(`cycle=${cycle.id}&by=sex_age`)).rows)).toMatchObject({
      'F:0-5': exactly(7),
      'F:6-11': { low: 50, high: 70 },
    });
  });

  test('are told by member, with the sealed report behind each number, and the names of who has not reported', async () => {
    const { cycle, one, other, late, sealed } = await twoMembers();
    const { rows } = await table(`cycle=${cycle.id}&by=member`);
    expect(rows.map(({ category }) => category)).toEqual([one.id, other.id, late.id]);
    expect(rows.map(({ people }) => people)).toEqual([{ low: 80, high: 130 }, exactly(7), null]);
    expect(rows.map(({ reporting }) => reporting)).toEqual(['reported', 'reported', 'missing']);
    expect(rows[0]!.sources).toEqual([
      expect.objectContaining({
        reportId: sealed.id,
        edition: 1,
        sealNumber: sealed.sealNumber,
        cycleCode: cycle.code,
      }),
    ]);
    const missing = await table(`cycle=${cycle.id}&by=member&reporting=missing`);
    expect(missing.rows.map(({ nameEs }) => nameEs)).toEqual([late.name]);
    const first = await table(`cycle=${cycle.id}&by=member&limit=2`);
    const second = await table(`cycle=${cycle.id}&by=member&limit=2&cursor=${first.nextCursor}`);
    expect([...first.rows, ...second.rows].map(({ category }) => category)).toEqual([one.id, other.id, late.id]);
  });

  test('are told by program, each with its member and its report', async () => {
    const { cycle, sealed, one } = await twoMembers();
    const { rows, total } = await table(`cycle=${cycle.id}&by=program`);
    expect(rows.map(({ nameEs, people, memberName }) => [nameEs, people, memberName])).toEqual([
      ['Comedor', exactly(50), one.name],
      ['Escuela', exactly(80), one.name],
      ['Taller', exactly(7), expect.anything()],
    ]);
    expect(total).toEqual({ low: 87, high: 137 });
    expect(rows[0]!.sources).toEqual([expect.objectContaining({ reportId: sealed.id })]);
  });

  test('may be narrowed to an area, a state and a member, and say so in the total', async () => {
    const { cycle, one } = await twoMembers();
    expect(await table(`cycle=${cycle.id}&by=state&area=families`)).toMatchObject({ total: exactly(50), counted: 1 });
    expect(told((await table(`cycle=${cycle.id}&by=state&area=children`)).rows)).toEqual({
      '09': exactly(57),
      '15': exactly(30),
    });
    const byArea = await table(`cycle=${cycle.id}&by=area&state=09`);
    expect([told(byArea.rows), byArea.total]).toEqual([
      { children: exactly(57), families: exactly(10) },
      { low: 57, high: 67 },
    ]);
    expect(await table(`cycle=${cycle.id}&by=area&member=${one.id}`)).toMatchObject({
      total: { low: 80, high: 130 },
      reported: 1,
      owing: 1,
      mayRepeat: false,
    });
    expect(told((await table(`cycle=${cycle.id}&by=program&state=09`)).rows)).toMatchObject({});
  });

  test('are not broken down by two things that were never asked together', async () => {
    const { cycle } = await twoMembers();
    const refused = await staff.get<{ errors: { code: string }[] }>(
      `/insights/figures?cycle=${cycle.id}&by=sex_age&state=09`,
    );
    expect([refused.status, refused.body.errors[0]!.code]).toEqual([400, 'not-crossed']);
  });
});

describe('an indicator', () => {
  test('is summed by what it is broken down by; a percentage is made anew from its numerators and denominators', async () => {
    const kits = await it_.build.indicator({ unit: 'services', breakdowns: ['state'] });
    const share = await it_.build.indicator({ unit: 'percentage' });
    const both = [kits, share];
    const one = await aMember({ A: { area: 'children', indicators: both }, B: { area: 'families', indicators: both } });
    const other = await aMember({ C: { area: 'children', indicators: both } });
    const cycle = await aCycle(both);
    const of = (value: number, denominator: number) => ({ state: 'reported', value, denominator });
    await seal(one, cycle, {
      A: { [kits.code]: cells(10, { '09': 10 }), [share.code]: of(1, 2) },
      B: { [kits.code]: cells(5, { '31': 2 }), [share.code]: of(90, 100) },
    });
    await seal(other, cycle, { C: { [kits.code]: cells(4, { '09': 4 }), [share.code]: of(0, 98) } });
    const byArea = await table(`cycle=${cycle.id}&by=area&indicator=${kits.code}`);
    expect([valued(byArea.rows), byArea.sum, byArea.counted]).toEqual([
      { children: 14, families: 5 },
      { value: 19, denominator: null, percent: null },
      2,
    ]);
    expect(valued((await table(`cycle=${cycle.id}&by=state&indicator=${kits.code}`)).rows)).toEqual({
      '09': 14,
      '31': 2,
      unknown: 3,
    });
    expect(valued((await table(`cycle=${cycle.id}&by=state&area=families&indicator=${kits.code}`)).rows)).toEqual({
      '31': 2,
      unknown: 3,
    });
    const shares = await table(`cycle=${cycle.id}&by=area&indicator=${share.code}`);
    expect(shares.rows.map(({ percent, value, denominator }) => [percent, value, denominator])).toEqual([
      [1, 1, 100],
      [undefined, null, undefined],
      [90, 90, 100],
    ]);
    expect(shares.sum).toEqual({ value: 91, denominator: 200, percent: 45.5 });
    const byProgram = await table(`cycle=${cycle.id}&by=program&indicator=${share.code}`);
    expect(byProgram.rows.map(({ nameEs, percent }) => [nameEs, percent])).toEqual([
      ['A', 50],
      ['B', 90],
      ['C', 0],
    ]);
    const all = await table(`cycle=${cycle.id}&by=indicator`);
    expect(all.rows.filter(({ category }) => [kits.code, share.code].includes(category))).toMatchObject([
      { category: kits.code, value: 19, reported: 2, unit: 'services' },
      { category: share.code, percent: 45.5, unit: 'percentage' },
    ]);
    expect(valued((await table(`cycle=${cycle.id}&by=indicator&state=09`)).rows)).toEqual({ [kits.code]: 14 });
  });

  test('over several periods is summed, or the latest, or the largest, by its rule', async () => {
    const made = [];
    for (const rule of ['sum', 'latest', 'max']) {
      const indicator = await it_.build.indicator({ unit: 'services' });
      await it_.owner.query('UPDATE indicator_versions SET period_rule = $2 WHERE id = $1', [
        indicator.versionId,
        rule,
      ]);
      made.push(indicator);
    }
    const head = await it_.build.indicator();
    const all = [...made, head];
    const member = await aMember({ A: { area: 'children', indicators: all } });
    const quiet = await aMember({ B: { area: 'children', indicators: all } });
    const [before, now] = [await aCycle(all), await aCycle(all)];
    const each = (n: number) => Object.fromEntries(all.map(({ code }) => [code, n]));
    await seal(member, before, { A: each(30) });
    await seal(member, now, { A: each(20) });
    await seal(quiet, before, { B: each(1) });
    const both = `cycle=${before.id}&cycle=${now.id}`;
    const sums = await Promise.all(made.map(({ code }) => table(`${both}&by=area&indicator=${code}`)));
    expect(sums.map(({ sum, periodRule }) => [periodRule, sum!.value])).toEqual([
      ['sum', 51],
      ['latest', 21],
      ['max', 31],
    ]);
    expect(await table(`${both}&by=area`)).toMatchObject({
      total: exactly(31),
      periodRule: 'max',
      reported: 2,
      owing: 2,
    });
    const byIndicator = await table(`${both}&by=indicator`);
    expect(valued(byIndicator.rows)).toMatchObject({ [made[0]!.code]: 51, [made[1]!.code]: 21, [made[2]!.code]: 31 });
    const within = await aCycle(all, { startsOn: `${year}-03-01`, endsOn: `${year}-03-31` });
    const refused = await staff.get<{ errors: { code: string }[] }>(`/insights/figures?${both}&cycle=${within.id}`);
    expect([refused.status, refused.body.errors[0]!.code]).toEqual([400, 'overlapping-periods']);
    expect((await table(`${both}&cycle=${within.id}&by=cycle`)).rows).toHaveLength(3);
  });
});

test('a table is a file too, whole and in words', async () => {
  const people = await it_.build.indicator({ breakdowns: ['state'] });
  const member = await aMember({ 'Taller, "Luz"': { area: 'children', indicators: [people] } }, 'Casa =Ñandú');
  const cycle = await aCycle([people]);
  const sealed = await seal(member, cycle, { 'Taller, "Luz"': { [people.code]: cells(10, { '09': 4, '20': 6 }) } });
  const lines = async (question: string) => {
    const answer = await staff.get(`/insights/figures/file?cycle=${cycle.id}&${question}`);
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
    return answer.text.replace('\ufeff', '').split('\r\n').filter(Boolean);
  };
  const byState = await lines('by=state');
  expect([byState[0], byState.length]).toEqual([
    'Estado,"Personas, mínimo","Personas, máximo",Organizaciones que cuentan',
    34,
  ]);
  expect(byState).toContain('Ciudad de México,4,4,1');
  expect(byState).toContain('Yucatán,,,0');
  expect((await lines('by=program')).at(-1)).toBe(
    `"Taller, ""Luz""",Casa =Ñandú,10,10,${cycle.code} #${sealed.sealNumber}`,
  );
  expect((await lines(`by=cycle&indicator=${people.code}`)).at(-1)).toMatch(/^C-\d+,10,,,people,1,1,1,$/);
  expect((await lines('by=sex_age')).slice(1, 3)).toEqual(['"Mujeres, 0-5",,,0', '"Mujeres, 6-11",,,0']);
  const board = await it_.as.board();
  expect((await board.get('/insights/figures/file')).status).toBe(403);
});

describe('over time', () => {
  test('figures are of everybody, or of the same members in all the periods', async () => {
    const people = await it_.build.indicator();
    const steady = await aMember({ A: { area: 'children', indicators: [people], target: 40 } });
    const early = await aMember({ B: { area: 'children', indicators: [people], target: 60 } });
    const [before, now] = [await aCycle([people]), await aCycle([people])];
    await seal(steady, before, { A: { [people.code]: 10 } });
    await seal(early, before, { B: { [people.code]: 100 } });
    await seal(steady, now, { A: { [people.code]: 12 } });
    const both = `cycle=${before.id}&cycle=${now.id}&by=cycle`;
    expect((await table(both)).rows).toMatchObject([
      { category: before.id, people: exactly(110), reported: 2, approved: 2, owing: 2 },
      { category: now.id, people: exactly(12), reported: 1, approved: 1, owing: 2 },
    ]);
    expect((await table(`${both}&members=same`)).rows).toMatchObject([
      { people: exactly(10), reported: 1 },
      { people: exactly(12), reported: 1 },
    ]);
    const aimed = await table(`${both}&indicator=${people.code}`);
    expect(aimed.rows.map(({ value, target }) => [value, target])).toEqual([
      [110, 100],
      [12, 100],
    ]);
    expect((await table(`cycle=${now.id}&by=area&indicator=${people.code}`)).target).toBe(100);
    const range = await table(`from=${year - 1}-01-01&to=${year}-12-31&by=cycle`);
    expect(range.rows.map(({ category }) => category)).toEqual([before.id, now.id]);
  });

  test('a changed definition joins, is rescaled, or makes two series', async () => {
    const first = await it_.build.indicator({ unit: 'services' });
    const again = async (number: number, comparability: string, factor: number | null) => {
      const versionId = uuid();
      await it_.owner.query(
        `INSERT INTO indicator_versions (id, indicator_id, number, name_es, name_en, definition_es, definition_en, unit, period_rule, comparability, rescale_factor)
         VALUES ($1, $2, $3, 'x', 'x', 'x', 'x', 'services', 'sum', $4, $5)`,
        [versionId, first.id, number, comparability, factor],
      );
      return { ...first, versionId };
    };
    const member = await aMember({ A: { area: 'children', indicators: [first] } });
    const cycles: { id: string }[] = [];
    const report = async (indicator: { versionId: string }, value: number) => {
      const cycle = await aCycle([indicator]);
      await seal(member, cycle, { A: { [first.code]: value } });
      cycles.push(cycle);
    };
    await report(first, 10);
    await report(await again(2, 'comparable', null), 20);
    await report(await again(3, 'rescaled', 0.5), 15);
    const question = () => `${cycles.map(({ id }) => `cycle=${id}`).join('&')}&indicator=${first.code}`;
    expect((await table(`${question()}&by=cycle`)).rows).toMatchObject([
      { value: 5, isRescaled: true },
      { value: 10, isRescaled: true },
      { value: 15, isRescaled: false },
    ]);
    expect((await table(`cycle=${cycles[0]!.id}&indicator=${first.code}&by=area`)).sum!.value).toBe(10);
    expect((await table(`${question()}&by=area`)).sum!.value).toBe(30);
    await report(await again(4, 'broken', null), 7);
    expect((await table(`${question()}&by=cycle`)).rows.map(({ value, series }) => [value, series])).toEqual([
      [5, 1],
      [10, 1],
      [15, 1],
      [7, 2],
    ]);
    const refused = await staff.get<{ errors: { code: string }[] }>(`/insights/figures?${question()}&by=area`);
    expect([refused.status, refused.body.errors[0]!.code]).toEqual([400, 'broken-definition']);
  });
});

test('figures are told as first approved, as restated, and as of the end of a day where the coalition is', async () => {
  const people = await it_.build.indicator({ breakdowns: ['state'] });
  const member = await aMember({
    A: { area: 'children', indicators: [people] },
    B: { area: 'families', indicators: [people] },
  });
  const cycle = await aCycle([people]);
  const sealed = await seal(member, cycle, { A: { [people.code]: 40 }, B: { [people.code]: 25 } });
  const at = `sealed_at = '2026-05-05T12:00:00Z'`;
  await it_.owner.query(`UPDATE seals SET ${at} WHERE report_id = $1`, [sealed.id]);
  for (const rows of ['member_summaries', 'indicator_summaries'])
    await it_.owner.query(`UPDATE ${rows} SET ${at} WHERE cycle_id = $1`, [cycle.id]);
  for (const rows of ['daily_summaries', 'daily_indicator_summaries'])
    await it_.owner.query(`UPDATE ${rows} SET day = '2026-05-05' WHERE cycle_id = $1`, [cycle.id]);
  await it_.owner.query(`UPDATE obligations SET created_at = '2026-05-04T12:00:00Z' WHERE cycle_id = $1`, [cycle.id]);
  await it_.owner.query(
    `UPDATE reporting_counts SET day = CASE kind WHEN 'owed' THEN '2026-05-04' ELSE '2026-05-05' END::date WHERE cycle_id = $1`,
    [cycle.id],
  );
  const before = await staff.get<Table>(`/insights/figures?cycle=${cycle.id}`);
  // Half past eleven in the evening of the 9th, in Mexico City.
  await restate(sealed, '2026-05-10T05:30:00.000Z', ['"value":"25"', '"value":"35"'], ['"unknown":25', '"unknown":35']);
  const totals = async (more: string) => {
    const byArea = await table(`cycle=${cycle.id}&by=area${more}`);
    const byState = await table(`cycle=${cycle.id}&by=state&indicator=${people.code}${more}`);
    const byProgram = await table(`cycle=${cycle.id}&by=program${more}`);
    const editions = byProgram.rows.flatMap(({ sources }) => sources!.map(({ edition }) => edition));
    return [byArea.total, byArea.reported, byState.sum?.value ?? null, told(byState.rows), [...new Set(editions)]];
  };
  const [first, restated] = [
    [{ low: 40, high: 65 }, 1, 65, {}, [1]],
    [{ low: 40, high: 75 }, 1, 75, {}, [2]],
  ];
  expect(await totals('')).toEqual(restated);
  expect(await totals('&as=first')).toEqual(first);
  expect(await totals('&asOf=2026-05-09')).toEqual(restated);
  expect(await totals('&asOf=2026-05-08')).toEqual(first);
  expect(await totals('&asOf=2026-05-09&as=first')).toEqual(first);
  expect(await totals('&asOf=2026-05-04')).toEqual([null, 0, null, {}, []]);
  expect((await table(`cycle=${cycle.id}&asOf=2026-05-03`)).owing).toBe(0);
  const etag = before.etag;
  const after = await staff.get<Table>(`/insights/figures?cycle=${cycle.id}`, { 'if-none-match': etag });
  expect(after.status).toBe(200);
  const again = await staff.get(`/insights/figures?cycle=${cycle.id}`, { 'if-none-match': after.etag });
  expect(again.status).toBe(304);
});

describe('who may ask what', () => {
  test('the board asks for its tables of one period, and nothing else', async () => {
    const cycle = await aCycle([await it_.build.indicator()]);
    const board = await it_.as.board();
    expect((await board.get(`/insights/figures?cycle=${cycle.id}&by=state&asOf=2026-01-01`)).status).toBe(200);
    for (const more of [
      'by=member',
      'by=program',
      'by=indicator',
      'by=cycle',
      'state=09',
      'as=first',
      `cycle=${uuid()}`,
    ])
      expect([more, (await board.get(`/insights/figures?cycle=${cycle.id}&${more}`)).status]).toEqual([more, 403]);
    const coordinator = await it_.as.coordinator(await it_.build.member());
    expect((await coordinator.get('/insights/figures')).status).toBe(403);
  });

  test.each([
    ['by=area&members=same', 'not-with-this'],
    ['by=area&reporting=missing', 'not-with-this'],
    ['by=area&limit=3', 'not-with-this'],
    ['by=indicator&indicator=NNA-01', 'not-with-this'],
    ['indicator=ZZ-99', 'unknown-indicator'],
    ['by=moon', 'choice'],
  ])('%s is refused: %s', async (question, code) => {
    await aCycle([await it_.build.indicator()]);
    const { status, body } = await staff.get<{ errors: { code: string }[] }>(`/insights/figures?${question}`);
    expect([status, body.errors[0]!.code]).toEqual([400, code]);
  });

  test('a period that does not exist, or was not opened, is not there', async () => {
    const planned = await it_.build.cycle([await it_.build.indicator()]);
    for (const id of [planned.id, uuid()])
      expect((await staff.get<{ type: string }>(`/insights/figures?cycle=${id}`)).body.type).toBe(
        '/problems/no-cycle-yet',
      );
  });
});
