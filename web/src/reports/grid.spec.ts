import { cellsOf, isAllValid, paste, restOf, step, sumOf } from './grid';

test('sums take what is filled in, and nothing filled in is not zero', () => {
  expect(sumOf(['1,000', '', undefined, '31'])).toBe(1031);
  expect(sumOf(['', undefined])).toBeNull();
  expect(sumOf(['0'])).toBe(0);
});

test('what is unknown takes the rest of the total', () => {
  expect(restOf(100, 'sex_age', { 'F:0-5': '30', 'M:0-5': '20' })).toEqual({ left: 50, above: 0 });
  expect(restOf(100, 'sex_age', { 'F:0-5': '90', 'M:0-5': '20' })).toEqual({ left: 0, above: 10 });
  expect(restOf(100, 'state', { '09': '60', unknown: '50' })).toEqual({ left: 40, above: 10 });
  expect(restOf(null, 'state', { '09': '60' })).toEqual({ left: 0, above: 0 });
});

test('a cell that is no number is told from an empty one, and only filled cells are sent', () => {
  expect(isAllValid({ 'F:0-5': '12', 'M:0-5': '' })).toBe(true);
  expect(isAllValid({ 'F:0-5': '12', 'M:0-5': 'doce' })).toBe(false);
  expect(cellsOf({ 'F:0-5': '1,200', 'M:0-5': '', 'U:U': '0' })).toEqual({ 'F:0-5': 1200, 'U:U': 0 });
});

test('a pasted block fills from where it was pasted, and what falls outside is left out', () => {
  const block = [
    ['1', '2'],
    ['3', '4'],
  ];
  expect(paste({}, { row: 0, column: 0 }, block)).toEqual({ 'F:0-5': '1', 'M:0-5': '2', 'F:6-11': '3', 'M:6-11': '4' });
  expect(paste({}, { row: 6, column: 3 }, block)).toEqual({ 'U:U': '1' });
});

test('Enter goes down, Shift and Enter up, and the edge keeps the focus', () => {
  expect(step('Enter', false, { row: 0, column: 1 })).toEqual({ row: 1, column: 1 });
  expect(step('Enter', true, { row: 1, column: 1 })).toEqual({ row: 0, column: 1 });
  expect(step('ArrowUp', false, { row: 0, column: 1 })).toBeNull();
  expect(step('a', false, { row: 0, column: 1 })).toBeNull();
});
