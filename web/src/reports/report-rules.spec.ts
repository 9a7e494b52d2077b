import type { Report } from '../api/types';
import { isAbout, isEditable, mayEditField, openRemarks, placeOf, sortChecks } from './report-rules';

const remark = (id: string, round: number, figureId: string | null) => ({
  id,
  round,
  figureId,
  programId: null,
  field: null,
  figures: [],
  fields: [],
  text: '',
  createdAt: '',
});
const report = (state: Report['state'], remarks: Report['remarks'], edit = true) => ({
  state,
  remarks,
  can: { edit, submit: edit, withdraw: false, review: false },
});

test('only the newest return is to be answered, and only until it is', () => {
  const remarks = [remark('a', 1, null), remark('b', 2, 'figure')];
  expect(openRemarks(report('returned', remarks)).map(({ id }) => id)).toEqual(['b']);
  expect(openRemarks(report('submitted', remarks))).toEqual([]);
});

test('a paragraph is open where the report says so', () => {
  expect(mayEditField({ editableFields: ['narrative'] }, 'narrative')).toBe(true);
  expect(mayEditField({ editableFields: ['narrative'] }, 'unduplicatedPeople')).toBe(false);
});

test('a remark is about one thing, or about the whole', () => {
  const onProgram = { figureId: null, programId: 'p', field: null };
  expect(isAbout({ programId: 'p' })(onProgram)).toBe(true);
  expect(isAbout({ programId: 'q' })(onProgram)).toBe(false);
  expect(isAbout({})(onProgram)).toBe(false);
  expect(isAbout({})({ figureId: null, programId: null, field: null })).toBe(true);
});

test('null is all figures, an empty list none', () => {
  expect(isEditable({ editableFigureIds: null }, 'a')).toBe(true);
  expect(isEditable({ editableFigureIds: [] }, 'a')).toBe(false);
});

test('a pointer leads to the field as the page calls it', () => {
  const place = (pointer: string) => placeOf({ pointer, figureId: 'f' }).field;
  expect(place('/programs/0/figures/12/cells/sex_age')).toBe('cells/sex_age');
  expect(place('/memberFigures/3/denominator')).toBe('denominator');
  expect(place('/unduplicatedPeople')).toBe('unduplicatedPeople');
});

test('what is missing is told apart from what is wrong', () => {
  const checks = ['empty-figure', 'negative'].map((code) => ({ code }) as Report['checks'][number]);
  expect(sortChecks(checks)).toEqual({ missing: [checks[0]], faults: [checks[1]] });
});
