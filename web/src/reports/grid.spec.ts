import { cellsOf, isAllValid, listOf, paste, restOf, SEX_AGE, step, sumOf } from './grid';

test('sums take what is filled in, and nothing filled in is not zero', () => {
  expect(sumOf(['1,000', '', undefined, '31'])).toBe(1031);
  expect(sumOf(['', undefined])).toBeNull();
  expect(sumOf(['0'])).toBe(0);
  expect(sumOf(['0.10', '0.20'], 2)).toBe(0.3);
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
    ['-', ' 4 '],
  ];
  expect(paste(SEX_AGE, {}, { row: 0, column: 0 }, block)).toEqual({
    'F:0-5': '1',
    'M:0-5': '2',
    'F:6-11': '',
    'M:6-11': '4',
  });
  expect(paste(SEX_AGE, {}, { row: 6, column: 3 }, block)).toEqual({ 'U:U': '1' });
  expect(paste(listOf(['yes', 'no']), {}, { row: 0, column: 0 }, block)).toEqual({ yes: '1', no: '' });
});

test('Enter goes down, Shift and Enter up, and the edge keeps the focus', () => {
  const at = { row: 0, column: 1 };
  expect(step(SEX_AGE, 'Enter', false, at)).toEqual({ row: 1, column: 1 });
  expect(step(SEX_AGE, 'Enter', true, { row: 1, column: 1 })).toEqual(at);
  expect(step(SEX_AGE, 'ArrowRight', false, at)).toEqual({ row: 0, column: 2 });
  expect(step(SEX_AGE, 'ArrowUp', false, at)).toBeNull();
  expect(step(listOf(['yes', 'no']), 'ArrowLeft', false, { row: 1, column: 0 })).toBeNull();
  expect(step(SEX_AGE, 'a', false, at)).toBeNull();
});
