import type { Figure } from '../api/types';
import { givenParts, listedParts, sexAgeTable } from './breakdown-rows';

const figure = (cells: object) => ({ cells }) as Figure;

test('what is all unknown is not worth a table', () => {
  expect(givenParts(figure({ sex_age: { 'U:U': 80 } }), 'sex_age')).toBeNull();
  expect(givenParts(figure({}), 'state')).toBeNull();
  expect(givenParts(figure({ state: { '09': 80 } }), 'state')).toEqual({ '09': 80 });
});

test('sexes and ages are shown where something stands, with their sums', () => {
  expect(sexAgeTable({ 'F:0-5': 12, 'M:0-5': 10, 'F:6-11': 8, 'U:U': 3, 'X:60+': 0 })).toEqual({
    sexes: ['F', 'M', 'U'],
    rows: [
      { age: '0-5', values: [12, 10, undefined], total: 22 },
      { age: '6-11', values: [8, undefined, undefined], total: 8 },
      { age: 'U', values: [undefined, undefined, 3], total: 3 },
    ],
    totals: [20, 10, 3],
    total: 33,
  });
});

test('states come by size, what is unknown last', () => {
  expect(listedParts('state', { '09': 10, unknown: 30, '15': 60 }, 100)).toEqual([
    { category: '15', value: 60, share: 0.6 },
    { category: '09', value: 10, share: 0.1 },
    { category: 'unknown', value: 30, share: 0.3 },
  ]);
  expect(listedParts('disability', { no: 5, yes: 3 }, null).map(({ category }) => category)).toEqual(['yes', 'no']);
});
