import { beforeAndNow, remarked } from './remarked';
import type { FigureDocument } from './report-document';

const figure = (id: string, programId: string | null, value: number | null) =>
  ({
    id,
    programId,
    state: value === null ? 'empty' : 'reported',
    value,
    denominator: null,
    cells: {},
    notReportedCode: null,
    notReportedReason: null,
    note: null,
    previousValue: 7,
  }) as unknown as FigureDocument;
const report = (value: number, more: object = {}) => ({
  programs: [{ id: 'p', name: 'P', area: 'children', figures: [figure('a', 'p', value), figure('b', 'p', 5)] }],
  memberFigures: [figure('c', null, null)],
  unduplicatedPeople: 40,
  unduplicatedReason: null,
  isNothingToReport: false,
  nothingReason: null,
  narrative: 'Talleres',
  narrativeLanguage: 'es' as const,
  signatory: 'Ana',
  ...more,
});
const WHOLE = { figureId: null, programId: null, field: null };

test('a figure is told before and now, also where nothing changed', () => {
  const anchor = { ...WHOLE, figureId: 'a' };
  const before = remarked(anchor, report(10));
  const told = beforeAndNow(anchor, before, report(12));
  expect(told.figures.map(({ figureId, before, now }) => [figureId, before.value, now.value])).toEqual([['a', 10, 12]]);
  expect(told.fields).toEqual([]);
  expect(beforeAndNow(anchor, before, report(10)).figures).toHaveLength(1);
});

test('a program is told with all its figures, a paragraph with its own words', () => {
  const program = { ...WHOLE, programId: 'p' };
  expect(beforeAndNow(program, remarked(program, report(10)), report(12)).figures.map((each) => each.figureId)).toEqual(
    ['a', 'b'],
  );
  const paragraph = { ...WHOLE, field: 'narrative' as const };
  const before = remarked(paragraph, report(10));
  expect(beforeAndNow(paragraph, before, report(10, { narrative: 'Más' }))).toEqual({
    figures: [],
    fields: [{ field: 'narrative', before: 'Talleres', now: 'Más' }],
  });
  const people = { ...WHOLE, field: 'unduplicatedPeople' as const };
  expect(beforeAndNow(people, remarked(people, report(10)), report(10)).fields).toEqual([
    { field: 'unduplicatedPeople', before: '40', now: '40' },
    { field: 'unduplicatedReason', before: null, now: null },
  ]);
});

test('of the whole only what has changed since; of a remark that kept nothing, nothing', () => {
  const before = remarked(WHOLE, report(10));
  const told = beforeAndNow(WHOLE, before, report(12, { narrative: null }));
  expect(told.figures.map(({ figureId }) => figureId)).toEqual(['a']);
  expect(told.fields).toEqual([{ field: 'narrative', before: 'Talleres', now: null }]);
  expect(beforeAndNow(WHOLE, before, report(10))).toEqual({ figures: [], fields: [] });
  expect(beforeAndNow(WHOLE, null, report(10))).toEqual({ figures: [], fields: [] });
});
