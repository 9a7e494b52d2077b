import { isChanged, partsOf } from './compared-parts';
import type { ComparedPart } from './previous';

const part = (breakdown: string, category: string, before: number | null, now: number | null) =>
  ({
    breakdown,
    category,
    before,
    now,
    difference: before === null || now === null ? null : now - before,
  }) as ComparedPart;
const names = (parts: ComparedPart[], breakdown: string) => partsOf(parts, breakdown).map(({ category }) => category);

test('sexes and ages stand in their own order, states by size, what is unknown last', () => {
  const parts = [
    part('sex_age', 'U:U', 1, 9),
    part('sex_age', 'M:0-5', 1, 2),
    part('sex_age', 'F:60+', 1, 2),
    part('sex_age', 'F:0-5', 1, 2),
    part('state', 'unknown', 90, 90),
    part('state', '15', 3, 3),
    part('state', '09', 8, 0),
    part('state', '01', 1, 3),
  ];
  expect(names(parts, 'sex_age')).toEqual(['F:0-5', 'F:60+', 'M:0-5', 'U:U']);
  expect(names(parts, 'state')).toEqual(['01', '15', '09', 'unknown']);
});

test('a part has changed where its number has, or where there is one on one side alone', () => {
  expect(isChanged(part('state', '09', 3, 3))).toBe(false);
  expect(isChanged(part('state', '09', 3, 4))).toBe(true);
  expect(isChanged(part('state', '09', null, 4))).toBe(true);
});
