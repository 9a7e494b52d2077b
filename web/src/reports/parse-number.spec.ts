import { parseNumber, pastedTable } from './parse-number';

test.each([
  ['', { kind: 'empty' }],
  ['  ', { kind: 'empty' }],
  ['0', { kind: 'number', value: 0 }],
  ['1,200', { kind: 'number', value: 1200 }],
  ['1 200', { kind: 'number', value: 1200 }],
  ['12,345,678', { kind: 'number', value: 12_345_678 }],
  ['1,20', { kind: 'invalid' }],
  ['-3', { kind: 'invalid' }],
  ['3.5', { kind: 'invalid' }],
  ['12a', { kind: 'invalid' }],
  ['1e5', { kind: 'invalid' }],
  ['9999999999999', { kind: 'invalid' }],
])('people typed as "%s"', (text, typed) => {
  expect(parseNumber(text)).toEqual(typed);
});

test('money and kilograms have two decimals, not three', () => {
  expect(parseNumber('1,200.50', 2)).toEqual({ kind: 'number', value: 1200.5 });
  expect(parseNumber('1.505', 2)).toEqual({ kind: 'invalid' });
  expect(parseNumber('4.00')).toEqual({ kind: 'number', value: 4 });
});

test('a spreadsheet’s clipboard is rows of cells; a single cell is left to the browser', () => {
  expect(pastedTable('1\t2\r\n3\t4\r\n')).toEqual([
    ['1', '2'],
    ['3', '4'],
  ]);
  expect(pastedTable('5\n6')).toEqual([['5'], ['6']]);
  expect(pastedTable('12')).toBeNull();
});
