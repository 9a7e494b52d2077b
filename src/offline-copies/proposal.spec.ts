import { changesOf, type Filled } from './proposal';

const at = (field: string, base: string, text: string): Filled => ({ field, base, text, sheet: 'S', cell: 'B4' });
const reasons = new Map([['el programa está en pausa', 'paused']]);
const people = { unit: 'people', reasons };

test('only what was filled in changes, and what is stored already does not', () => {
  const filled = [at('value', '10', '12'), at('note', 'x', 'x'), at('cells/state/09', '', '7')];
  expect(changesOf(filled, { value: '10', note: 'y', 'cells/state/09': '7' }, people)).toEqual({
    changes: [{ field: 'value', base: '10', file: '12', current: '10', isConflict: false }],
    faults: [],
  });
});

test('what somebody else changed since the download is told as such', () => {
  expect(changesOf([at('value', '10', '12')], { value: '11' }, people).changes).toEqual([
    { field: 'value', base: '10', file: '12', current: '11', isConflict: true },
  ]);
});

test('a number typed as text is a number, and what is none is shown with its cell', () => {
  const filled = [at('value', '', ' 1,200 '), at('cells/state/09', '', 'muchos')];
  expect(changesOf(filled, {}, people)).toEqual({
    changes: [{ field: 'value', base: '', file: '1200', current: '', isConflict: false }],
    faults: [{ field: 'cells/state/09', sheet: 'S', cell: 'B4', code: 'not-a-quantity', params: { text: 'muchos' } }],
  });
});

test('what was emptied is emptied', () => {
  expect(changesOf([at('value', '10', '')], { value: '10' }, people).changes).toMatchObject([{ file: '' }]);
});

test('a reason says that there is no figure; beside a figure it is a question', () => {
  const none = [at('notReportedCode', '', 'El programa está en pausa'), at('notReportedReason', '', '')];
  expect(changesOf([...none, at('value', '', '')], {}, people).changes.map(({ field, file }) => [field, file])).toEqual(
    [
      ['notReportedCode', 'paused'],
      ['isNotReported', 'yes'],
    ],
  );
  expect(changesOf([...none, at('value', '', '3')], {}, people)).toMatchObject({
    changes: [],
    faults: [{ code: 'reason-beside-figure' }],
  });
});
