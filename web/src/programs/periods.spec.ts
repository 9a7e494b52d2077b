import { daysOfPeriod, periodChoices, periodOf } from './periods';

test.each([
  ['2026', '2026-01-01', '2026-12-31'],
  ['2026-Q1', '2026-01-01', '2026-03-31'],
  ['2026-Q4', '2026-10-01', '2026-12-31'],
  ['2026-07-01..2026-08-31', '2026-07-01', '2026-08-31'],
])('%s is from %s to %s, and is called so', (period, startsOn, endsOn) => {
  expect(daysOfPeriod(period)).toEqual({ startsOn, endsOn });
  expect(periodOf({ startsOn, endsOn })).toBe(period);
});

test('three years are offered with their quarters, and what is held already', () => {
  const choices = periodChoices('2026-11-25', ['2026-Q3', '2019', '']);
  expect(choices).toHaveLength(16);
  expect(choices.slice(0, 2)).toEqual(['2019', '2025']);
});
