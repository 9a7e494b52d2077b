import { fieldsOf } from './edits';

test('a change is told by the fields that it touched, parts one by one', () => {
  const before = { value: 10, note: null, cells: { sex_age: { 'F:0-5': 4, 'M:0-5': 6 } }, updated_by: 'a' };
  const after = { value: 12, note: 'x', cells: { sex_age: { 'F:0-5': 4, 'M:0-5': 8 }, state: { '09': 1 } } };
  expect(fieldsOf({ before, after: { ...after, updated_by: 'b' } })).toEqual([
    'value',
    'note',
    'cells/sex_age/M:0-5',
    'cells/state/09',
  ]);
});

test('what is emptied is touched, what is new is touched, and nothing else', () => {
  expect(fieldsOf({ before: { cells: { state: { '09': 1 } } }, after: { cells: {} } })).toEqual(['cells/state/09']);
  expect(fieldsOf({ before: null, after: { state: 'empty', value: null, cells: {} } })).toEqual(['state']);
  expect(fieldsOf({ before: { updated_by: 'a' }, after: { updated_by: 'b' } })).toEqual([]);
});
