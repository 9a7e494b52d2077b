import type { Obligation } from '../api/types';

export interface Agenda {
  /** What to do first: the report due next. */
  task: Obligation | null;
  returned: Obligation[];
  /** Not open yet, waiting for review, or due after the first. */
  others: Obligation[];
}

export const dueOf = ({ dueOn, extendedTo }: Pick<Obligation, 'dueOn' | 'extendedTo'>): string => extendedTo ?? dueOn;

const isToDo = ({ state, reportId }: Obligation): boolean =>
  reportId !== null && (state === 'open' || state === 'due_soon' || state === 'overdue');

/** What is owed, in the order in which it presses. What is approved is done; what a closed cycle still lacks can no longer be filed. */
export function agendaOf(obligations: readonly Obligation[], closedCycleIds: ReadonlySet<string>): Agenda {
  const open = obligations
    .filter(({ state }) => state !== 'approved')
    .sort((one, other) => dueOf(one).localeCompare(dueOf(other)) || one.memberName.localeCompare(other.memberName));
  const task = open.find((each) => isToDo(each) && !closedCycleIds.has(each.cycleId)) ?? null;
  const returned = open.filter(({ state }) => state === 'returned');
  return { task, returned, others: open.filter((each) => each !== task && each.state !== 'returned') };
}

/** By the clock of whoever looks. */
export function greetingAt(hour: number): 'morning' | 'afternoon' | 'evening' {
  if (hour >= 5 && hour < 12) return 'morning';
  return hour >= 12 && hour < 19 ? 'afternoon' : 'evening';
}
