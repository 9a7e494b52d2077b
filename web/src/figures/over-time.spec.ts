import { aimsOf, breaksOf, linesOf, type Place, stepsToPartial } from './over-time';

const place = (x: number, value: number | null, series = 1, target: number | null = null): Place => ({
  code: `C${x}`,
  x,
  bounds: value === null ? null : { low: value, high: value },
  series,
  target,
  isPartial: false,
});
const told = (places: Place[]) => linesOf(places).map((line) => line.map(({ bounds }) => bounds.low));

test('periods that follow each other are one line', () => {
  expect(told([place(0, 1), place(1, 2), place(2, 3)])).toEqual([[1, 2, 3]]);
});

test('a period without a figure is a gap, and a broken definition begins another line', () => {
  expect(told([place(0, 1), place(1, null), place(2, 3), place(3, 4, 2), place(4, 5, 2)])).toEqual([[1], [3], [4, 5]]);
  expect(breaksOf([place(0, 1), place(2, 3), place(4, 4, 2)])).toEqual([3]);
  expect(told([])).toEqual([]);
});

test('the line of what is aimed at has a gap where nothing is', () => {
  const lines = aimsOf([place(0, 1, 1, 5), place(1, 2), place(2, 3, 1, 7)]);
  expect(lines.map((line) => line.map(({ target }) => target))).toEqual([[5], [7]]);
});

test('a period whose reports are still coming in is a step of its own, and no fall', () => {
  const places = [place(0, 10), place(1, 12), { ...place(2, 3), isPartial: true }];
  expect(told(places)).toEqual([[10, 12], [3]]);
  expect(stepsToPartial(places).map((pair) => pair.map(({ bounds }) => bounds.low))).toEqual([[12, 3]]);
});
