import type { Area, StateCode } from '../api/types';
import { useFilters } from '../ui/use-filters';

export const BY = ['area', 'state', 'sex_age', 'disability', 'indicator', 'program', 'member', 'cycle'] as const;
export type By = (typeof BY)[number];

const NAMES = ['by', 'cycle', 'indicator', 'area', 'state', 'member', 'as', 'asOf', 'members', 'reporting'] as const;

/** What is asked, as it stands in the address: only what goes with the table is sent. */
export function useQuestion() {
  const filters = useFilters(NAMES);
  const by = BY.find((each) => each === filters.one('by')) ?? 'area';
  const isCrossed = by === 'sex_age' || by === 'disability';
  const chosen = {
    by,
    cycle: filters.all('cycle'),
    indicator: by === 'indicator' ? '' : filters.one('indicator'),
    area: filters.one('area') as Area | '',
    state: isCrossed ? ('' as const) : (filters.one('state') as StateCode | ''),
    member: filters.all('member'),
    as: filters.one('as') === 'first' ? ('first' as const) : ('' as const),
    asOf: filters.one('asOf'),
    members: by === 'cycle' && filters.one('members') === 'same' ? ('same' as const) : ('' as const),
    reporting: by === 'member' ? (filters.one('reporting') as 'reported' | 'missing' | '') : ('' as const),
  };
  return { filters, by, chosen, query: sent(chosen) };
}

/** Without what was left open. */
function sent<T extends Record<string, string | string[]>>(chosen: T): { [K in keyof T]?: Exclude<T[K], ''> } {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value.length > 0)) as {
    [K in keyof T]?: Exclude<T[K], ''>;
  };
}

export type Question = ReturnType<typeof useQuestion>;

/** The address of the same question asked otherwise. */
export function addressOf(
  query: Question['query'],
  change: Partial<Record<(typeof NAMES)[number], string>> = {},
): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...query, ...change }))
    for (const each of [value ?? []].flat()) if (each) params.append(name, each);
  return params.toString();
}
