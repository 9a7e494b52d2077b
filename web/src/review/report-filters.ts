import { useCan } from '../session/session';
import { useFilters } from '../ui/use-filters';
import { REPORT_STATES, type ReportState } from '../vocabulary/report-state';

export const SORTS = ['waitingSince', '-submittedAt', 'dueOn', '-dueOn', 'member'] as const;
export const RESTATEMENTS = ['proposed', 'draft'] as const;
/** What asked for a note when it was submitted. */
export const WARNINGS = ['none', 'explained', 'unexplained'] as const;
/** For how many days it has waited, at least one more than that. */
export const WAITING = ['3', '7', '14', '30'] as const;
export type ReportSort = (typeof SORTS)[number];
export type StateChoice = ReportState | 'all';

/** Who reviews starts with what waits, the longest waiting first; who reports sees all of theirs, the newest first. What is being restated was sealed long ago. */
export function useReportFilters() {
  const isReviewer = useCan()('reports.review');
  const { all, one, set, clear } = useFilters(['cycle', 'state', 'restatement', 'warnings', 'waitingOver']);
  const restatements = RESTATEMENTS.filter((each) => all('restatement').includes(each));
  const usual = {
    state: isReviewer && restatements.length === 0 ? 'submitted' : 'all',
    sort: isReviewer ? 'waitingSince' : '-dueOn',
  } as const;
  const waiting = WAITING.find((days) => days === one('waitingOver'));
  /** Everything but the state, which has counts of its own. */
  const others = {
    q: one('q') || undefined,
    cycle: all('cycle'),
    restatement: restatements,
    warnings: WARNINGS.filter((each) => all('warnings').includes(each)),
    waitingOver: waiting && Number(waiting),
  };
  const chosen = others.cycle.length + restatements.length + others.warnings.length + (waiting ? 1 : 0);
  const state = [...REPORT_STATES, 'all' as const].find((each) => each === one('state')) ?? usual.state;
  return {
    isReviewer,
    state,
    states: state === 'all' ? [] : [state],
    sort: SORTS.find((each) => each === one('sort')) ?? usual.sort,
    others,
    chosen,
    isUsual: state === usual.state && chosen === 0 && !others.q,
    search: (words: string) => set('q', words),
    chooseWaiting: (days: string[]) => set('waitingOver', days.at(-1) ?? ''),
    chooseWarnings: (warnings: string[]) => set('warnings', warnings),
    choose: (next: string) => set('state', next === usual.state ? '' : next),
    chooseCycles: (cycles: string[]) => set('cycle', cycles),
    chooseRestatements: (states: string[]) => set('restatement', states),
    sortBy: (next: string) => set('sort', next === usual.sort ? '' : next),
    clear,
  };
}

export type ReportFilters = ReturnType<typeof useReportFilters>;
