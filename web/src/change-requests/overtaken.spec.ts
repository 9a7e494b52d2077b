import { isOvertaken } from './overtaken';

const change = { field: 'rfc' as const, before: 'A', after: 'B', overrideReason: null };

test('a field is overtaken by another value, not by the same and not by the one that is asked for', () => {
  expect(isOvertaken({ ...change, now: 'A' })).toBe(false);
  expect(isOvertaken({ ...change, now: 'B' })).toBe(false);
  expect(isOvertaken({ ...change, now: 'C' })).toBe(true);
  expect(isOvertaken({ ...change, now: null })).toBe(true);
});
