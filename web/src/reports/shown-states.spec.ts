import { shownStates } from './shown-states';

test('a program’s own states come first, and none comes twice', () => {
  expect(shownStates(['05', '19'], { '09': '4', '19': '2', '01': '', unknown: '3' }, ['32', '05'])).toEqual([
    '05',
    '19',
    '09',
    '32',
  ]);
});

test('an added state keeps its place when it is filled in', () => {
  expect(shownStates([], { '01': '4' }, ['32', '01'])).toEqual(['32', '01']);
});
