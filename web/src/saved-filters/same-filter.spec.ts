import { isSameFilter } from './same-filter';

test.each([
  ['status=active&state=14', 'state=14&status=active', true],
  ['state=14&state=09', 'state=09&state=14', true],
  ['q=ni%C3%B1ez', 'q=niñez', true],
  ['state=14', 'state=14&state=09', false],
  ['', 'q=x', false],
])('%s and %s: %s', (one, other, expected) => {
  expect(isSameFilter(one, other)).toBe(expected);
});
