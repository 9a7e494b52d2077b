import { useCan } from '../session/session';
import { useFilters } from '../ui/use-filters';
import { REPORT_STATES, type ReportState } from '../vocabulary/report-state';

export const SORTS = ['submittedAt', '-submittedAt', 'dueOn', '-dueOn', 'member'] as const;
export type ReportSort = (typeof SORTS)[number];
export type StateChoice = ReportState | 'all';

/** Who reviews starts with what waits, the longest waiting first; who reports sees all of theirs, the newest first. */
export function useReportFilters() {
  const isReviewer = useCan()('reports.review');
  const { all, one, set, clear } = useFilters(['cycle', 'state']);
  const usual = { state: isReviewer ? 'submitted' : 'all', sort: isReviewer ? 'submittedAt' : '-dueOn' } as const;
  const state = [...REPORT_STATES, 'all' as const].find((each) => each === one('state')) ?? usual.state;
  return {
    isReviewer,
    state,
    states: state === 'all' ? [] : [state],
    sort: SORTS.find((each) => each === one('sort')) ?? usual.sort,
    cycles: all('cycle'),
    isUsual: state === usual.state && all('cycle').length === 0,
    choose: (next: string) => set('state', next === usual.state ? '' : next),
    chooseCycles: (cycles: string[]) => set('cycle', cycles),
    sortBy: (next: string) => set('sort', next === usual.sort ? '' : next),
    clear,
  };
}

export type ReportFilters = ReturnType<typeof useReportFilters>;
