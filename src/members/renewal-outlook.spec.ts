import { type Period, type PeriodInForce } from './membership-periods';
import { outlook, type Renewal } from './renewal-outlook';

const TODAY = '2026-11-25';
const renewal: Renewal = { kind: 'renewal', termEndsOn: '2027-12-31', graceDays: 60 };
const periods = (...parts: [Period['status'], string, string | null][]): PeriodInForce[] =>
  parts.map(([status, from, to], index) => ({ id: `${index}`, status, from, to }));

it('says from when a member would be renewed', () => {
  const active = periods(['active', '2026-01-01', '2026-12-31'], ['lapsed', '2027-01-01', null]);
  expect(outlook(active, renewal, TODAY).rewriting?.effectiveOn).toBe('2027-01-01');
  const grace = periods(['active', '2025-01-01', '2026-10-31'], ['grace', '2026-11-01', null]);
  expect(outlook(grace, renewal, TODAY).rewriting?.effectiveOn).toBe(TODAY);
});

it.each([
  [
    'renewed',
    [
      ['active', '2026-01-01', '2027-12-31'],
      ['lapsed', '2028-01-01', null],
    ],
  ],
  ['open-ended', [['active', '2026-01-01', null]]],
  [
    'leaving',
    [
      ['active', '2026-01-01', '2026-12-31'],
      ['resigned', '2027-01-01', null],
    ],
  ],
  ['suspended', [['suspended', '2026-01-01', null]]],
  ['resigned', [['resigned', '2026-01-01', null]]],
  ['prospect', [['prospect', '2026-01-01', null]]],
  ['unregistered', []],
] as [string, [Period['status'], string, string | null][]][])('is not possible: %s', (obstacle, parts) => {
  expect(outlook(periods(...parts), renewal, TODAY)).toEqual({ obstacle });
});
