import { type Anchor, reopened } from './reopened';

const figures = [
  { id: 'a', programId: 'p', state: 'reported' },
  { id: 'b', programId: 'p', state: 'empty' },
  { id: 'c', programId: 'q', state: 'reported' },
  { id: 'd', programId: null, state: 'reported' },
];
const whatWas = (isNothingToReport: boolean) => ({
  figures: figures.map(({ id, state }) => ({ figureId: id, state })),
  fields: { isNothingToReport },
});
const remark = (
  anchor: Partial<Anchor>,
  { round = 1, before = whatWas(false) as ReturnType<typeof whatWas> | null } = {},
) => ({
  figureId: null,
  programId: null,
  field: null,
  ...anchor,
  round,
  before,
});
const open = (...remarks: ReturnType<typeof remark>[]) => {
  const { figureIds, fields, newFigures } = reopened('returned', remarks, figures);
  return { figures: [...figureIds!], fields: [...fields].filter((field) => field !== 'signatory'), newFigures };
};

test('each anchor reopens what it is about, and nothing else', () => {
  expect(open(remark({ figureId: 'c' }))).toEqual({ figures: ['c'], fields: [], newFigures: false });
  expect(open(remark({ programId: 'p' }))).toEqual({ figures: ['a', 'b'], fields: [], newFigures: false });
  expect(open(remark({ field: 'narrative' }))).toEqual({
    figures: [],
    fields: ['narrative', 'narrativeLanguage'],
    newFigures: false,
  });
  expect(open(remark({ field: 'unduplicatedPeople' }))).toEqual({
    figures: [],
    fields: ['unduplicatedPeople', 'unduplicatedReason'],
    newFigures: false,
  });
});

test('a remark on the whole reopens what was empty, also once it is filled in', () => {
  expect(open(remark({})).figures).toEqual(['b']);
  const filled = figures.map((figure) => ({ ...figure, state: 'reported' }));
  expect([...reopened('returned', [remark({})], filled).figureIds!]).toEqual(['b']);
  expect([...reopened('returned', [remark({}, { before: null })], figures).figureIds!]).toEqual(['b']);
  const added = [...figures, { id: 'e', programId: 'r', state: 'reported' }];
  expect([...reopened('returned', [remark({})], added).figureIds!]).toEqual(['b', 'e']);
});

test('where nothing was to report, doubting it reopens every figure and the people', () => {
  const doubt = remark({ field: 'isNothingToReport' }, { before: whatWas(true) });
  expect(open(doubt)).toEqual({
    figures: ['a', 'b', 'c', 'd'],
    fields: ['isNothingToReport', 'nothingReason', 'unduplicatedPeople', 'unduplicatedReason'],
    newFigures: true,
  });
  expect(open(remark({ field: 'isNothingToReport' })).figures).toEqual(['b']);
});

test('only the newest round counts; the signatory is always open, and in other states nothing is', () => {
  expect(open(remark({ figureId: 'a' }), remark({ programId: 'q' }, { round: 2 })).figures).toEqual(['c']);
  expect(reopened('returned', [remark({ figureId: 'a' })], figures).fields).toEqual(new Set(['signatory']));
  expect(reopened('submitted', [remark({})], figures)).toEqual({
    figureIds: new Set(),
    fields: new Set(),
    newFigures: false,
  });
  expect(reopened('draft', [], figures).figureIds).toBeNull();
});
