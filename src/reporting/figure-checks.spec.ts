import * as fc from 'fast-check';
import { AGES, completeCells, SEXES, STATES } from '../shared/breakdowns';
import { CHECK_CODES, type CheckedFigure, type CheckedReport, checkFigure, checkReport } from './figure-checks';

const people = { unit: 'people', breakdowns: ['sex_age', 'disability', 'state'], isHeadcount: true };

function figure({
  indicator,
  ...change
}: Partial<Omit<CheckedFigure, 'indicator'>> & { indicator?: object } = {}): CheckedFigure {
  return {
    id: 'f',
    state: 'reported',
    value: 100,
    denominator: null,
    cells: {},
    notReportedCode: null,
    notReportedReason: null,
    note: null,
    previousValue: null,
    target: null,
    ...change,
    indicator: { ...people, ...indicator } as CheckedFigure['indicator'],
  };
}

const report = (change: Partial<CheckedReport> = {}): CheckedReport => ({
  programs: [],
  memberFigures: [],
  unduplicatedPeople: null,
  unduplicatedReason: null,
  isNothingToReport: false,
  nothingReason: null,
  ...change,
});

const said = (checks: { level: string; code: string; pointer: string; isExplained?: true }[]) =>
  checks.map(
    ({ level, code, pointer, isExplained }) => `${level} ${code} ${pointer}${isExplained ? ', explained' : ''}`,
  );

const percentage = { unit: 'percentage', breakdowns: [], isHeadcount: false };
const money = { unit: 'money', breakdowns: ['state'], isHeadcount: false };
const byType = { breakdowns: ['disability_type'] };

describe('one figure', () => {
  it.each<[string, CheckedFigure, string[]]>([
    ['a total alone is enough', figure(), []],
    ['zero is a figure', figure({ value: 0 }), []],
    ['nothing typed blocks', figure({ state: 'empty', value: null }), ['hard empty-figure /value']],
    ['not reported is not zero', figure({ state: 'not_reported', value: null, notReportedReason: 'No se midió' }), []],
    ['a reason from the list will do', figure({ state: 'not_reported', value: null, notReportedCode: 'paused' }), []],
    [
      'another reason is said in words',
      figure({ state: 'not_reported', value: null, notReportedCode: 'other' }),
      ['hard not-reported-needs-reason /notReportedReason'],
    ],
    [
      'not reported carries a reason',
      figure({ state: 'not_reported', value: null, notReportedReason: '  ' }),
      ['hard not-reported-needs-reason /notReportedReason'],
    ],
    ['half a person', figure({ value: 1.5 }), ['hard whole-number-required /value']],
    ['half a peso', figure({ value: 1.5, indicator: money }), []],
    ['below zero', figure({ value: -1 }), ['hard negative /value']],
    [
      'a percentage without a whole',
      figure({ value: 3, indicator: percentage }),
      ['hard missing-denominator /denominator'],
    ],
    [
      'a percentage of nothing',
      figure({ value: 0, denominator: 0, indicator: percentage }),
      ['hard missing-denominator /denominator'],
    ],
    [
      'a percentage above its whole',
      figure({ value: 9, denominator: 8, indicator: percentage }),
      ['hard numerator-exceeds-denominator /value'],
    ],
    ['all of the whole', figure({ value: 8, denominator: 8, indicator: percentage }), []],
    ['a negative whole', figure({ value: 0, denominator: -1, indicator: percentage }), ['hard negative /denominator']],
    ['parts that leave a rest', figure({ cells: { sex_age: { 'F:0-5': 60, 'M:0-5': 30 } } }), []],
    ['parts that sum', figure({ cells: { disability: { yes: 10, no: 80, unknown: 10 } } }), []],
    [
      'parts above the total',
      figure({ cells: { sex_age: { 'F:0-5': 60, 'M:0-5': 41 }, state: { '09': 100 } } }),
      ['hard cells-exceed-total /cells/sex_age'],
    ],
    [
      'unknown was given and something is left over',
      figure({ cells: { state: { '09': 60, unknown: 39 } } }),
      ['hard cells-below-total /cells/state'],
    ],
    [
      'half a person in a part',
      figure({ cells: { state: { '09': 0.5 } } }),
      ['hard whole-number-required /cells/state'],
    ],
    ['a part below zero', figure({ cells: { state: { '09': -1, '10': 3 } } }), ['hard negative /cells/state']],
    [
      'a person may have several types',
      figure({ cells: { disability_type: { motor: 100, visual: 40 } }, indicator: byType }),
      [],
    ],
    [
      'but no type has more people than there are',
      figure({ cells: { disability_type: { motor: 101 } }, indicator: byType }),
      ['hard cells-exceed-total /cells/disability_type'],
    ],
    [
      'a breakdown that nobody asked for',
      figure({ cells: { disability_type: { motor: 1 }, state: {} } }),
      ['hard breakdown-not-asked /cells/disability_type'],
    ],
    [
      'decimal parts are summed exactly',
      figure({ value: 0.3, cells: { state: { '09': 0.1, '10': 0.2 } }, indicator: money }),
      [],
    ],
    ['three times the last', figure({ value: 99, previousValue: 33 }), ['soft far-from-previous /note']],
    ['not quite three times', figure({ value: 98, previousValue: 33 }), []],
    ['a third of the last', figure({ previousValue: 300 }), ['soft far-from-previous /note']],
    ['not quite a third', figure({ previousValue: 299 }), []],
    ['from nothing', figure({ previousValue: 0 }), ['soft far-from-previous /note']],
    ['nothing again', figure({ value: 0, previousValue: 0 }), []],
    [
      'explained',
      figure({ previousValue: 10, note: 'Abrimos dos sedes' }),
      ['soft far-from-previous /note, explained'],
    ],
    ['more than twice the target', figure({ target: 49 }), ['soft above-target /note']],
    ['twice the target', figure({ target: 50 }), []],
    ['a target of what is no headcount', figure({ target: 1, indicator: { isHeadcount: false } }), []],
    ['no target at all', figure({ target: 0 }), []],
  ])('%s', (_name, checked, expected) => {
    expect(said(checkFigure(checked))).toEqual(expected);
  });

  it.each(['people', 'services', 'households', 'units'])('there is no half of %s', (unit) => {
    const half = figure({ value: 0.5, indicator: { unit } });
    expect(said(checkFigure(half))).toEqual(['hard whole-number-required /value']);
  });

  it.each(['hours', 'kilograms', 'money'])('there is a half of %s', (unit) => {
    expect(checkFigure(figure({ value: 0.5, indicator: { unit } }))).toEqual([]);
  });

  it('says the quantities, so that a text can name them', () => {
    const [check] = checkFigure(figure({ cells: { state: { '09': 60, '10': 50 } } }), '/programs/0/figures/2');
    expect(check).toEqual({
      level: 'hard',
      code: 'cells-exceed-total',
      pointer: '/programs/0/figures/2/cells/state',
      figureId: 'f',
      params: { sum: 110, value: 100 },
    });
  });

  it('whatever the parts, what unknown completes raises no check', () => {
    const cell = fc.tuple(fc.constantFrom(...SEXES), fc.constantFrom(...AGES)).map(([sex, age]) => `${sex}:${age}`);
    const parts = (key: fc.Arbitrary<string>) => fc.dictionary(key, fc.nat(50), { maxKeys: 12 });
    fc.assert(
      fc.property(parts(cell), parts(fc.constantFrom(...STATES)), fc.nat(1000), (sex_age, state, extra) => {
        delete sex_age['U:U'];
        const sums = [sex_age, state].map((each) => Object.values(each).reduce((a, b) => a + b, 0));
        const value = Math.max(...sums) + extra;
        const typed = figure({ value, cells: { sex_age, state } });
        const complete = completeCells(value, typed.cells, typed.indicator.breakdowns);
        expect(checkFigure(typed)).toEqual([]);
        expect(checkFigure({ ...typed, cells: complete })).toEqual([]);
        for (const cells of Object.values(complete))
          expect([0, value]).toContain(Object.values(cells).reduce((a, b) => a + b, 0));
      }),
    );
  });
});

describe('a report', () => {
  const program = (...values: (number | null)[]) => ({
    figures: values.map((value) => figure({ value, state: value === null ? 'empty' : 'reported' })),
  });

  it('points at each figure where it stands', () => {
    const checked = report({
      programs: [program(1), { figures: [figure(), figure({ state: 'empty', value: null })] }],
      memberFigures: [figure({ value: 2.5 })],
      unduplicatedPeople: 100,
    });
    expect(said(checkReport(checked))).toEqual([
      'hard empty-figure /programs/1/figures/1/value',
      'hard whole-number-required /memberFigures/0/value',
    ]);
  });

  it('nothing to report is one answer with a reason, and asks for no figure', () => {
    const nothing = { programs: [program(null)], isNothingToReport: true };
    expect(said(checkReport(report(nothing)))).toEqual(['hard nothing-needs-reason /nothingReason']);
    expect(checkReport(report({ ...nothing, nothingReason: 'Vacaciones escolares' }))).toEqual([]);
  });

  it.each<[string, number[], number | null, string | null, string[]]>([
    ['one program says it itself', [80], null, null, []],
    [
      'several programs: who is counted twice?',
      [80, 50],
      null,
      null,
      ['soft unduplicated-missing /unduplicatedPeople'],
    ],
    ['unless it says why that is not known', [80, 50], null, 'Padrones separados', []],
    ['the largest program', [80, 50], 80, null, []],
    ['their sum', [80, 50], 130, null, []],
    ['fewer than the largest', [80, 50], 79, null, ['soft unduplicated-outside-range /unduplicatedPeople']],
    ['more than the sum', [80, 50], 131, null, ['soft unduplicated-outside-range /unduplicatedPeople']],
    [
      'outside, with a reason',
      [80, 50],
      131,
      'Atención fuera de programas',
      ['soft unduplicated-outside-range /unduplicatedPeople, explained'],
    ],
    ['half a person', [80], 79.5, null, ['hard whole-number-required /unduplicatedPeople']],
    ['below zero', [80], -1, 'x', ['hard negative /unduplicatedPeople']],
    ['no headcount to compare with', [], 12, null, []],
  ])('people served in all: %s', (_name, values, unduplicatedPeople, unduplicatedReason, expected) => {
    const programs = values.map((value) => program(value));
    expect(said(checkReport(report({ programs, unduplicatedPeople, unduplicatedReason })))).toEqual(expected);
  });

  it('names the range that the programs allow', () => {
    expect(checkReport(report({ programs: [program(80), program(50)] }))[0]!.params).toEqual({ low: 80, high: 130 });
  });

  it('has codes that are words', () => {
    for (const code of CHECK_CODES) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
