import { typedNumber } from './typed-number';

test.each<[string, number, number | null]>([
  ['1,200', 0, 1200],
  ['1 200', 0, 1200],
  ["'1200", 0, 1200],
  ['1200.00', 0, 1200],
  ['1,200.50', 2, 1200.5],
  ['12.5', 0, null],
  ['1.234', 2, null],
  ['1,20', 0, null],
  ['-3', 0, null],
  ['doce', 0, null],
  ['1e3', 0, null],
  ['2000000000000', 0, null],
])('%s with %i decimals', (text, decimals, value) => {
  expect(typedNumber(text, decimals)).toBe(value);
});
