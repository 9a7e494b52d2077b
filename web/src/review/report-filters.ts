import { useCan } from '../session/session';
import { useFilters } from '../ui/use-filters';
import { REPORT_STATES, type ReportState } from '../vocabulary/report-state';

export const SORTS = ['submittedAt', '-submittedAt', 'dueOn', '-dueOn', 'member'] as const;
export const RESTATEMENTS = ['proposed', 'draft'] as const;
/** What asked for a note when it was submitted. */
export const WARNINGS = ['none', 'explained', 'unexplained'] as const;
export type ReportSort = (typeof SORTS)[number];
export type StateChoice = ReportState | 'all';

/** Who reviews starts with what waits, the longest waiting first; who reports sees all of theirs, the newest first. What is being restated was sealed long ago. */
export function useReportFilters() {
  const isReviewer = useCan()('reports.review');
  const { all, one, set, clear } = useFilters(['cycle', 'state', 'restatement', 'warnings']);
  const restatements = RESTATEMENTS.filter((each) => all('restatement').includes(each));
  const usual = {
    state: isReviewer && restatements.length === 0 ? 'submitted' : 'all',
    sort: isReviewer ? 'submittedAt' : '-dueOn',
  } as const;
  const state = [...REPORT_STATES, 'all' as const].find((each) => each === one('state')) ?? usual.state;
  return {
    isReviewer,
    state,
    states: state === 'all' ? [] : [state],
    sort: SORTS.find((each) => each === one('sort')) ?? usual.sort,
    cycles: all('cycle'),
    restatements,
    isUsual: state === usual.state && all('cycle').length + all('warnings').length + restatements.length === 0,
    warnings: WARNINGS.filter((each) => all('warnings').includes(each)),
    chooseWarnings: (warnings: string[]) => set('warnings', warnings),
    choose: (next: string) => set('state', next === usual.state ? '' : next),
    chooseCycles: (cycles: string[]) => set('cycle', cycles),
    chooseRestatements: (states: string[]) => set('restatement', states),
    sortBy: (next: string) => set('sort', next === usual.sort ? '' : next),
    clear,
  };
}

export type ReportFilters = ReturnType<typeof useReportFilters>;
