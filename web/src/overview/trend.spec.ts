import { yearBefore, partialFrom, type Place, pointsOf, runsOf, stepsToPartial } from './trend';

const place = (code: string, low: number | null, isPartial = false): Place => ({
  code,
  x: 0,
  bounds: low === null ? null : { low, high: low },
  isPartial,
});
const codes = (places: readonly Place[]) => places.map(({ code }) => code).join('');

test('a period with clearly fewer reports than the best, at the end, is still being reported', () => {
  const of = (...shares: number[]) => partialFrom(shares.map((reported) => ({ reported, owing: 100 })));
  expect(of(95, 96, 47)).toBe(2);
  expect(of(95, 40, 96)).toBe(3);
  expect(of(60, 58, 55)).toBe(3);
  expect(of(95, 30, 0)).toBe(1);
  expect(partialFrom([{ reported: 0, owing: 0 }])).toBe(1);
});

test('a period without a figure is a gap in the line', () => {
  const places = [place('a', 1), place('b', null), place('c', 2), place('d', 3), place('e', 1, true)];
  expect(runsOf(places).map(codes)).toEqual(['a', 'cd']);
  expect(stepsToPartial(places).map(codes)).toEqual(['de']);
  expect(codes(pointsOf(places))).toBe('acde');
});

test('a year before is the same period of the year before, where there is one', () => {
  const cycles = [{ code: '2025-Q2' }, { code: '2025-Q3' }, { code: '2026-Q3' }, { code: 'Piloto' }];
  expect(yearBefore(cycles, '2026-Q3')).toBe(cycles[1]);
  expect(yearBefore(cycles, '2025-Q3')).toBeUndefined();
  expect(yearBefore(cycles, 'Piloto')).toBeUndefined();
});
