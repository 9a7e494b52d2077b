export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_STEPS = ['submission', 'withdrawal', 'return', 'approval'] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

/** draft → submitted → (withdrawn, returned → submitted)* → approved. */
const STEPS: Record<ReportState, readonly ReportStep[]> = {
  draft: ['submission'],
  submitted: ['withdrawal', 'return', 'approval'],
  returned: ['submission'],
  approved: [],
};

export const stepsFrom = (state: ReportState): readonly ReportStep[] => STEPS[state];

/** Filled in by its member, as against looked at by the coalition. */
export const isOpen = (state: ReportState): boolean => STEPS[state].includes('submission');

/** A report that was returned before goes back to that, so that withdrawing it opens no more than the disputed figures. */
export const afterWithdrawal = (wasReturned: boolean): 'returned' | 'draft' => (wasReturned ? 'returned' : 'draft');
