import { periodsBetween } from './periods';

const opened = [
  { id: 'q3', kind: 'quarter', startsOn: '2026-07-01' },
  { id: 'q2', kind: 'quarter', startsOn: '2026-04-01' },
  { id: 'y', kind: 'year', startsOn: '2026-01-01' },
  { id: 'q1', kind: 'quarter', startsOn: '2026-01-01' },
  { id: 'q0', kind: 'quarter', startsOn: '2025-10-01' },
];

test.each([
  ['', '', false, []],
  ['', 'q2', false, ['q2']],
  ['', 'y', true, ['y']],
  ['', 'q2', true, ['q2', 'q1', 'q0']],
  ['q1', 'q2', false, ['q2', 'q1']],
  ['q1', '', false, ['q3', 'q2', 'q1']],
  ['q2', 'q0', false, []],
])('from %j until %j (over time: %j): %j', (since, until, isOverTime, ids) =>
  expect(periodsBetween(opened, since, until, isOverTime)).toEqual(ids),
);
