import { useSearchParams } from 'wouter';

/** A list's search, filters and sort live in its address: they survive a reload and can be sent to somebody. */
export function useFilters<Name extends string>(names: readonly Name[]) {
  const [params, setParams] = useSearchParams();
  const here = location.pathname;
  const change = (edit: (next: URLSearchParams) => void) =>
    // A search that was still pausing must not call back somebody who has gone on to another page.
    location.pathname === here &&
    setParams(
      (before) => {
        const next = new URLSearchParams(before);
        edit(next);
        return next;
      },
      { replace: true },
    );
  return {
    all: (name: Name): string[] => params.getAll(name),
    one: (name: Name | 'q' | 'sort'): string => params.get(name) ?? '',
    isFiltered: params.has('q') || names.some((name) => params.has(name)),
    set: (name: Name | 'q' | 'sort', value: string | readonly string[]) =>
      change((next) => {
        next.delete(name);
        [value].flat().forEach((each) => each && next.append(name, each));
      }),
    clear: () => change((next) => [...names, 'q'].forEach((name) => next.delete(name))),
  };
}

export type Filters<Name extends string> = ReturnType<typeof useFilters<Name>>;
