import { compareReports } from './comparison';
import type { FigureDocument } from './report-document';

const figure = (id: string, value: number | null, more: object = {}) =>
  ({
    id,
    programId: 'p',
    state: value === null ? 'not_reported' : 'reported',
    value,
    denominator: null,
    cells: {},
    indicator: { id: 'i', versionId: 'v1', number: 1, breakdowns: ['state'], isHeadcount: true },
    ...more,
  }) as unknown as FigureDocument;
const report = (figures: FigureDocument[], more: object = {}) => ({
  programs: [{ id: 'p', name: 'Comedor', area: 'children', figures }],
  memberFigures: [],
  unduplicatedPeople: null,
  unduplicatedReason: null,
  isNothingToReport: false,
  nothingReason: null,
  narrative: null,
  narrativeLanguage: null,
  ...more,
});
const redefined = { id: 'i', versionId: 'v2', number: 2, breakdowns: ['state'], isHeadcount: true };
const compared = (now: FigureDocument, before: FigureDocument, factor: number | null = 1) =>
  compareReports(report([now]), report([before]), () => factor).figures[0]!;

test('each part stands beside what it was; what nobody said is unknown, and nobody is nobody', () => {
  const { difference, definition, parts } = compared(
    figure('b', 12, { cells: { state: { '09': 7, '15': 5 } } }),
    figure('a', 10, { cells: { state: { '09': 6 } } }),
  );
  expect([difference, definition]).toEqual([2, 'same']);
  expect(parts.map(({ category, before, now, ...more }) => [category, before, now, more.difference])).toEqual([
    ['15', 0, 5, 5],
    ['09', 6, 7, 1],
    ['unknown', 4, 0, -4],
  ]);
});

test('by another definition the earlier ones are told as they compare, or not compared', () => {
  const now = figure('b', 120, { indicator: redefined, cells: { state: { '09': 120 } } });
  const before = figure('a', 10, { cells: { state: { '09': 10 } } });
  expect(compared(now, before, 12)).toMatchObject({
    definition: 'rescaled',
    factor: 12,
    before: { value: 120 },
    difference: 0,
    parts: [{ category: '09', before: 120, now: 120, difference: 0 }],
  });
  expect(compared(now, before, 1)).toMatchObject({ definition: 'comparable', difference: 110 });
  expect(compared(now, before, null)).toMatchObject({
    definition: 'broken',
    factor: null,
    before: { value: 10 },
    difference: null,
    parts: [{ before: 10, now: 120, difference: null }],
  });
});

test('a percentage changes by points, and not by its numerator', () => {
  const now = figure('b', 30, { denominator: 60 });
  const told = compared(now, figure('a', 20, { denominator: 80 }));
  expect([told.difference, told.points]).toEqual([null, 25]);
  const broken = compared(
    figure('b', 30, { denominator: 60, indicator: redefined }),
    figure('a', 20, { denominator: 80 }),
    null,
  );
  expect(broken).toMatchObject({ definition: 'broken', difference: null, points: null });
});

test('of parts that do not add up to the total, one that was not given is not known', () => {
  const indicator = { ...redefined, versionId: 'v1', breakdowns: ['disability_type'] };
  const told = compared(
    figure('b', 9, { indicator, cells: { disability_type: { motor: 3 } } }),
    figure('a', 9, { indicator, cells: { disability_type: { visual: 2 } } }),
  );
  expect(told.parts.map(({ category, difference }) => [category, difference])).toEqual([
    ['motor', null],
    ['visual', null],
  ]);
});

test('what is not reported now, or was not then, has no difference', () => {
  expect(compared(figure('b', null), figure('a', 3))).toMatchObject({ difference: null, before: { value: 3 } });
  expect(compared(figure('b', 3), figure('a', null))).toMatchObject({ difference: null, before: { value: null } });
});

test('what was reported before and is not asked any more is named', () => {
  const other = figure('a', 5, { indicator: { ...redefined, id: 'other' } });
  const { dropped } = compareReports(report([figure('b', 1)]), report([other, figure('c', 1)]), () => 1);
  expect(dropped).toMatchObject([{ programName: 'Comedor', figure: { id: 'a' } }]);
});

test('each program stands beside itself, and one that is not asked any more is named, whatever others are asked', () => {
  const program = (id: string, name: string, figures: FigureDocument[]) => ({ id, name, area: 'children', figures });
  const of = (programId: string, id: string, value: number) => figure(id, value, { programId });
  const now = report([], { programs: [program('p', 'Comedor', [of('p', 'b', 9)])] });
  const before = report([], {
    programs: [program('p', 'Comedor', [of('p', 'a', 5)]), program('q', 'Taller', [of('q', 'c', 7)])],
  });
  const { figures, dropped } = compareReports(now, before, () => 1);
  expect(figures).toMatchObject([{ figureId: 'b', before: { id: 'a' }, difference: 4 }]);
  expect(dropped).toMatchObject([{ programName: 'Taller', figure: { id: 'c' } }]);
});

test.each([
  ['two numbers', { unduplicatedPeople: 15 }, { unduplicatedPeople: 12 }, { low: 3, high: 3 }],
  ['a number and a range', { unduplicatedPeople: 15 }, {}, { low: -5, high: 5 }],
  ['nothing to report', { isNothingToReport: true }, { unduplicatedPeople: 12 }, null],
])('people, %s', (_name, now, before, difference) => {
  const programs = [10, 10].map((value, n) => ({
    id: `p${n}`,
    name: '',
    area: 'children',
    figures: [figure('x', value)],
  }));
  const { people } = compareReports(report([], { programs, ...now }), report([], { programs, ...before }), () => 1);
  expect(people.difference).toEqual(difference);
});

test('where there was nothing to report, no figure stands', () => {
  const before = report([figure('a', 5)], { isNothingToReport: true });
  expect(compareReports(report([figure('b', 1)]), before, () => 1)).toMatchObject({ figures: [], dropped: [] });
});
