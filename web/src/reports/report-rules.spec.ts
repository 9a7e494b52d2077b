import type { Report } from '../api/types';
import { isEditable, mayEditWhole, openRemarks, placeOf, sortChecks } from './report-rules';

const remark = (id: string, round: number, figureId: string | null) => ({
  id,
  round,
  figureId,
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

test('what is no figure reopens by a remark on the whole', () => {
  expect(mayEditWhole(report('draft', []))).toBe(true);
  expect(mayEditWhole(report('draft', [], false))).toBe(false);
  expect(mayEditWhole(report('returned', [remark('a', 1, 'figure')]))).toBe(false);
  expect(mayEditWhole(report('returned', [remark('a', 1, 'figure'), remark('b', 1, null)]))).toBe(true);
  expect(mayEditWhole(report('approved', [remark('b', 1, null)], false))).toBe(false);
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
