import * as fc from 'fast-check';
import {
  addDays,
  addMonths,
  compareDays,
  dayAfter,
  dayBefore,
  daysBetween,
  daysOfQuarter,
  isDay,
  quarterOf,
} from './days';

const anyDay = fc
  .integer({ min: Date.UTC(1900, 0, 1) / 86_400_000, max: Date.UTC(2199, 11, 31) / 86_400_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));

describe('days', () => {
  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('%s is a day', (text) => {
    expect(isDay(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2026-02-30',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '0000-01-01',
    '2026-01-01T00:00:00Z',
    ' 2026-01-01',
    '',
  ])('%j is none', (text) => {
    expect(isDay(text)).toBe(false);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2025-12-31', 60, '2026-03-01'],
    ['2022-10-30', 1, '2022-10-31'], // the night Mexico set its clocks back for the last time
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });

  it('refuses what is no day and what leaves the calendar', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError);
    expect(() => addDays('2026-02-20', 1.5)).toThrow(RangeError);
    expect(() => dayAfter('9999-12-31')).toThrow(RangeError);
    expect(() => dayBefore('0001-01-01')).toThrow(RangeError);
  });

  it('counts and goes back what it went', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -20_000, max: 20_000 }), (day, days) => {
        const moved = addDays(day, days);
        expect(daysBetween(day, moved)).toBe(days);
        expect(addDays(moved, -days)).toBe(day);
        expect(compareDays(moved, day)).toBe(Math.sign(days));
        expect(dayBefore(dayAfter(day))).toBe(day);
      }),
    );
  });

  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (day, quarter) => {
    expect(quarterOf(day)).toBe(quarter);
  });

  it.each([
    ['2026-Q1', '2026-01-01', '2026-03-31'],
    ['2024-Q2', '2024-04-01', '2024-06-30'],
    ['2026-Q3', '2026-07-01', '2026-09-30'],
    ['9999-Q4', '9999-10-01', '9999-12-31'],
  ])('%s goes from %s to %s', (quarter, startsOn, endsOn) => {
    expect(daysOfQuarter(quarter)).toEqual({ startsOn, endsOn });
    for (const day of [startsOn, endsOn]) expect(quarterOf(day)).toBe(quarter);
  });

  it('knows quarters by no other name', () => {
    for (const text of ['2026-Q5', '2026Q1', '2026', '0000-Q1']) expect(() => daysOfQuarter(text)).toThrow(RangeError);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-05-31', 0, '2026-05-31'],
    ['0001-02-15', -1, '0001-01-15'],
  ])('%s and %i months is %s', (day, months, expected) => {
    expect(addMonths(day, months)).toBe(expected);
  });

  it('adds months within the calendar, never to a month further', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, months) => {
        const moved = addMonths(day, months);
        const monthOf = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(monthOf(moved) - monthOf(day)).toBe(months);
        const isLast = moved.slice(8) < day.slice(8);
        if (isLast) expect(dayAfter(moved).slice(8)).toBe('01');
        else expect(moved.slice(8)).toBe(day.slice(8));
      }),
    );
    for (const months of [-12, 120_000, 0.5]) expect(() => addMonths('0001-06-15', months)).toThrow(RangeError);
    expect(() => addMonths('2026-02-30', 1)).toThrow(RangeError);
  });
});
