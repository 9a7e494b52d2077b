import { type FigureThen, isUnchanged, partDifferences } from './figure-difference';

const figure = (more: Partial<FigureThen> = {}): FigureThen => ({
  state: 'reported',
  value: 10,
  denominator: null,
  cells: { state: { '09': 6, '15': 4 } },
  notReportedCode: null,
  notReportedReason: null,
  note: null,
  ...more,
});

test('parts are told that changed, came or went', () => {
  const now = { state: { '09': 7, '21': 3 } };
  expect(partDifferences(figure().cells, now)).toEqual([
    { breakdown: 'state', category: '15', before: 4, now: null },
    { breakdown: 'state', category: '09', before: 6, now: 7 },
    { breakdown: 'state', category: '21', before: null, now: 3 },
  ]);
});

test('a figure is unchanged only where neither its numbers, its parts nor its words changed', () => {
  expect(isUnchanged({ before: figure(), now: figure() })).toBe(true);
  for (const now of [
    figure({ value: 11 }),
    figure({ note: 'Lista' }),
    figure({ cells: {} }),
    figure({ state: 'empty', value: null }),
  ])
    expect(isUnchanged({ before: figure(), now })).toBe(false);
});
