import { axis, boundsOf, classLimits, classOf, isSuppressed, niceStep } from './figures';

test('what is kept back and what nobody reported is not a number', () => {
  expect(boundsOf({ suppressed: true })).toBeNull();
  expect(boundsOf(null)).toBeNull();
  expect(isSuppressed({ suppressed: true })).toBe(true);
  expect(isSuppressed(null)).toBe(false);
  expect(boundsOf({ low: 0, high: 0 })).toEqual({ low: 0, high: 0 });
});

test.each([
  [1, 1],
  [3, 5],
  [7, 10],
  [42, 50],
  [480, 500],
  [501, 1000],
])('the step for %i is %i', (least, step) => {
  expect(niceStep(least)).toBe(step);
});

test('classes start at five people and grow with the largest state', () => {
  const limits = classLimits([12, 480, 5_900]);
  expect(limits).toEqual([5, 500, 1_500, 3_000, 4_500]);
  expect([4, 5, 499, 500, 5_900].map((value) => classOf(value, limits))).toEqual([-1, 0, 0, 1, 4]);
  expect(classLimits([0, 0])).toEqual([]);
});

test('an axis holds every value and starts at zero unless the values lie close together', () => {
  expect(axis(0, 180)).toMatchObject({ from: 0, to: 200 });
  const close = axis(48_000, 62_000);
  expect(close.from).toBeGreaterThan(0);
  expect(close.from).toBeLessThanOrEqual(48_000);
  expect(close.to).toBeGreaterThanOrEqual(62_000);
  expect(close.ticks[0]).toBe(close.from);
  expect(close.ticks.at(-1)).toBe(close.to);
});
