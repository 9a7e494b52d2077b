import type { SealContent, SealedFigure } from './seal-content';
import { summarise, sumsOf } from './summarise';

const headcount = (value: number | null, change: Partial<SealedFigure> = {}): SealedFigure => ({
  indicatorVersionId: 'v-people',
  code: 'NNA-01',
  number: 1,
  nameEs: '',
  nameEn: '',
  definitionEs: '',
  definitionEn: '',
  unit: 'people',
  breakdowns: ['sex_age', 'disability', 'state'],
  isHeadcount: true,
  state: value === null ? 'not_reported' : 'reported',
  value: value === null ? null : String(value),
  denominator: null,
  cells: {},
  notReportedReason: null,
  note: null,
  ...change,
});

const measured = (id: string, value: string, denominator: string | null = null): SealedFigure =>
  headcount(0, { indicatorVersionId: id, isHeadcount: false, unit: 'services', value, denominator });

const content = (change: Partial<SealContent>): SealContent => ({
  schema: 1,
  reportId: 'r',
  obligationId: 'o',
  memberId: 'm',
  memberName: 'Casa',
  cycle: { id: 'c', code: '2026-Q3', startsOn: '2026-07-01', endsOn: '2026-09-30' },
  coversFrom: '2026-07-01',
  coversTo: '2026-09-30',
  edition: 1,
  isNothingToReport: false,
  nothingReason: null,
  unduplicatedPeople: null,
  unduplicatedReason: null,
  narrative: null,
  signatory: null,
  programs: [],
  memberFigures: [],
  firstSubmittedAt: '2026-10-05T00:00:00.000Z',
  submittedAt: '2026-10-05T00:00:00.000Z',
  submittedBy: 'a',
  approvedAt: '2026-10-06T00:00:00.000Z',
  approvedBy: 'b',
  ...change,
});

const program = (area: string, ...figures: SealedFigure[]) => ({ id: area, name: area, area, figures });

const ranges = (change: Partial<SealContent>) =>
  Object.fromEntries(
    summarise(content(change)).rows.map(({ dimension, category, low, high }) => [
      `${dimension} ${category}`,
      [low, high],
    ]),
  );

describe('the summary of a seal', () => {
  const school = headcount(80, {
    cells: { sex_age: { 'F:6-11': 50, 'M:6-11': 30 }, disability: { yes: 5, no: 75 }, state: { '09': 80 } },
  });
  const meals = headcount(50, {
    cells: {
      sex_age: { 'F:6-11': 20, 'U:U': 30 },
      disability: { unknown: 50 },
      state: { '09': 10, '15': 40, '20': 0 },
    },
  });

  it('bounds people by the largest program and the sum, for the whole and for each part', () => {
    expect(ranges({ programs: [program('children', school), program('families', meals)] })).toEqual({
      'all all': [80, 130],
      'area children': [80, 80],
      'area families': [50, 50],
      'state 09': [80, 90],
      'state 15': [40, 40],
      'sex_age F:6-11': [50, 70],
      'sex_age M:6-11': [30, 30],
      'sex_age U:U': [30, 30],
      'disability yes': [5, 5],
      'disability no': [75, 75],
      'disability unknown': [50, 50],
    });
  });

  it('takes the unduplicated number where there is one, and for the area if all programs lie in it', () => {
    const both = [program('children', school), program('children', meals)];
    expect(ranges({ programs: both, unduplicatedPeople: 100 })).toMatchObject({
      'all all': [100, 100],
      'area children': [100, 100],
      'state 09': [80, 90],
    });
    const apart = [program('children', school), program('families', meals)];
    expect(ranges({ programs: apart, unduplicatedPeople: 100 })).toMatchObject({
      'all all': [100, 100],
      'area children': [80, 80],
    });
    expect(ranges({ unduplicatedPeople: 12 })).toEqual({ 'all all': [12, 12] });
  });

  it('counts a program by its largest headcount, and nothing but headcounts of people', () => {
    const figures = [
      headcount(20),
      headcount(35, { code: 'PCD-01' }),
      measured('v-kits', '900'),
      headcount(90, { isHeadcount: false }),
      headcount(95, { unit: 'households' }),
      headcount(null),
    ];
    expect(ranges({ programs: [program('children', ...figures)] })).toMatchObject({ 'all all': [35, 35] });
    expect(ranges({ memberFigures: [headcount(12)] })).toEqual({});
  });

  it('lets what a headcount was not asked for be unknown, so that each table sums to the total', () => {
    const typed = headcount(40, { breakdowns: ['sex_age'], cells: { sex_age: { 'F:0-5': 40 } } });
    expect(ranges({ programs: [program('children', typed)] })).toMatchObject({
      'sex_age F:0-5': [40, 40],
      'state unknown': [40, 40],
      'disability unknown': [40, 40],
    });
    const byType = headcount(40, {
      breakdowns: ['disability_type', 'state'],
      cells: { disability_type: { motor: 3 } },
    });
    expect(ranges({ programs: [program('disability', byType)] })).toMatchObject({ 'disability yes': [40, 40] });
  });

  it('knows zero people from no answer', () => {
    expect(summarise(content({ isNothingToReport: true, programs: [program('children', school)] }))).toEqual({
      rows: [{ dimension: 'all', category: 'all', low: 0, high: 0 }],
      indicators: [],
    });
    expect(ranges({ programs: [program('children', headcount(0))] })).toEqual({
      'all all': [0, 0],
      'area children': [0, 0],
    });
    expect(ranges({ programs: [program('children', headcount(null))] })).toEqual({});
  });

  it('keeps what each program reported, with its parts, and not what was not reported', () => {
    const { indicators } = summarise(
      content({
        programs: [program('children', school, headcount(null)), program('families', measured('v-share', '9', '10'))],
        memberFigures: [{ ...measured('v-share', '1', '2'), unit: 'percentage', breakdowns: [] }],
      }),
    );
    expect(indicators).toMatchObject([
      { programId: 'children', area: 'children', indicatorVersionId: 'v-people', value: '80', denominator: null },
      { programId: 'families', area: 'families', indicatorVersionId: 'v-share', value: '9', denominator: '10' },
      { programId: null, area: null, value: '1', denominator: '2' },
    ]);
    expect(indicators[0]!.cells).toEqual(school.cells);
    expect(indicators[2]!.cells).toEqual({ state: {}, sex_age: {}, disability: {} });
  });

  it('adds up each indicator, exactly', () => {
    const unbroken = { breakdowns: [], unit: 'percentage' };
    const { indicators } = summarise(
      content({
        programs: [
          program('children', { ...measured('v-kg', '0.1'), cells: { state: { '09': 0.1 } }, breakdowns: ['state'] }),
          program('families', measured('v-kg', '0.2'), { ...measured('v-share', '30', '40'), ...unbroken }),
          program('families', { ...measured('v-share', '9', '10'), ...unbroken }),
        ],
        memberFigures: [measured('v-money', '1234567.89')],
      }),
    );
    const sums = Object.fromEntries(
      sumsOf(indicators).map(({ indicatorVersionId, dimension, category, value, denominator }) => [
        `${indicatorVersionId} ${dimension} ${category}`,
        denominator === null ? value : `${value}/${denominator}`,
      ]),
    );
    expect(sums).toMatchObject({
      'v-kg all all': '0.3',
      'v-kg area children': '0.1',
      'v-kg area families': '0.2',
      'v-kg state 09': '0.1',
      'v-share all all': '39/50',
      'v-share area families': '39/50',
      'v-money all all': '1234567.89',
      'v-money area none': '1234567.89',
    });
    expect(Object.keys(sums).filter((name) => name.startsWith('v-share state'))).toEqual([]);
  });
});
