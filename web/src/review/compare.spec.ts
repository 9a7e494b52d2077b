import { compare } from './compare';

const big = (previous: number, value: number) => compare(previous, value)?.big;

test('a change is told in absolute numbers and in per cent of the period before', () => {
  expect(compare(93, 77)).toEqual({ difference: -16, percent: (-16 / 93) * 100, big: null });
  expect(compare(0.1, 0.3)?.difference).toBe(0.2);
  expect(compare(0, 12)?.percent).toBeNull();
  expect(compare(null, 12)).toBeNull();
  expect(compare(12, null)).toBeNull();
});

test('big changes have a word', () => {
  expect(big(100, 300)).toBe('tripled');
  expect(big(100, 200)).toBe('doubled');
  expect(big(100, 199)).toBeNull();
  expect(big(100, 50)).toBe('halved');
  expect(big(90, 30)).toBe('third');
  expect(big(12, 0)).toBe('to-zero');
  expect(big(0, 12)).toBe('from-zero');
  expect(big(0, 0)).toBeNull();
});

test('two people who became four are no big change, six are', () => {
  expect(big(2, 4)).toBeNull();
  expect(big(2, 6)).toBe('tripled');
});
