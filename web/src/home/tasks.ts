import type { Obligation } from '../api/types';

const TO_FILE = new Set<Obligation['state']>(['overdue', 'due_soon', 'open']);

export const dayOf = ({ dueOn, extendedTo }: Obligation): string => extendedTo ?? dueOn;

/** What a coordinator has to do: reports that came back first, then the one that is due next, then the rest. */
export function tasksOf(obligations: readonly Obligation[]) {
  const byDay = [...obligations].sort(
    (a, b) => dayOf(a).localeCompare(dayOf(b)) || a.memberName.localeCompare(b.memberName),
  );
  const returned = byDay.filter(({ state }) => state === 'returned');
  // What is overdue in a closed cycle can no longer be filed: the newest that can comes first.
  const open = byDay
    .filter(({ state }) => TO_FILE.has(state))
    .sort((a, b) => Number(a.state === 'overdue') - Number(b.state === 'overdue'));
  const [next, ...later] = open;
  const done = byDay.filter(({ state }) => !TO_FILE.has(state) && state !== 'returned').reverse();
  return { returned, next, others: [...later, ...done] };
}
