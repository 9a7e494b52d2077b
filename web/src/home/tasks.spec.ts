import type { Obligation } from '../api/types';
import { tasksOf } from './tasks';

const owed = (id: string, state: Obligation['state'], dueOn: string, extendedTo: string | null = null) =>
  ({ id, state, dueOn, extendedTo, memberName: 'Una' }) as Obligation;

test('what came back is told first, and the one that is due next is the task', () => {
  const { returned, next, others } = tasksOf([
    owed('done', 'approved', '2026-07-30'),
    owed('later', 'open', '2027-01-30'),
    owed('soon', 'due_soon', '2026-11-29'),
    owed('back', 'returned', '2026-11-29'),
    owed('missed', 'overdue', '2025-07-30'),
  ]);
  expect(returned.map(({ id }) => id)).toEqual(['back']);
  expect(next?.id).toBe('soon');
  expect(others.map(({ id }) => id)).toEqual(['later', 'missed', 'done']);
});

test('an extension moves a report behind another', () => {
  expect(
    tasksOf([owed('extended', 'open', '2026-11-01', '2026-12-15'), owed('plain', 'open', '2026-11-29')]).next?.id,
  ).toBe('plain');
});

test('where nothing is owed there is no task', () => {
  expect(tasksOf([])).toEqual({ returned: [], next: undefined, others: [] });
});
