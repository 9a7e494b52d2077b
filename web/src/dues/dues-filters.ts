import type { Term } from '../api/types';
import { useFilters } from '../ui/use-filters';

export const SORTS = ['from', '-from', 'name', '-amount'] as const;
export type DuesSort = (typeof SORTS)[number];
export const TERM_STATES: readonly Term['state'][] = ['outstanding', 'upcoming', 'paid', 'waived', 'free'];
export type StateChoice = Term['state'] | 'all';

/** One starts with what is owed, the oldest first. */
export function useDuesFilters() {
  const { all, one, set, clear, isFiltered } = useFilters(['state', 'category', 'year']);
  const state = [...TERM_STATES, 'all' as const].find((each) => each === one('state')) ?? 'outstanding';
  return {
    state,
    states: state === 'all' ? [] : [state],
    /** What narrows the list whatever the state, so that the states can be counted. */
    others: {
      q: one('q') || undefined,
      category: all('category'),
      year: /^\d{4}$/.test(one('year')) ? Number(one('year')) : undefined,
    },
    sort: SORTS.find((each) => each === one('sort')) ?? ('from' as const),
    isFiltered,
    choose: (next: string) => set('state', next === 'outstanding' ? '' : next),
    set,
    clear,
  };
}
export type DuesFilters = ReturnType<typeof useDuesFilters>;
