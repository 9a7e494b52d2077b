export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const REPORT_STEPS = [
  'submission',
  'withdrawal',
  'review',
  'review-cancellation',
  'return',
  'approval',
] as const;
export type ReportStep = (typeof REPORT_STEPS)[number];

/** draft → submitted → (withdrawn until its review begins, returned → submitted)* → approved. */
const STEPS: Record<ReportState, readonly ReportStep[]> = {
  draft: ['submission'],
  submitted: ['withdrawal', 'review', 'review-cancellation', 'return', 'approval'],
  returned: ['submission'],
  approved: [],
};

const UNTIL_ITS_REVIEW: readonly ReportStep[] = ['withdrawal', 'review'];
const UNDER_REVIEW: readonly ReportStep[] = ['review-cancellation'];

/** Whether its review has begun matters while it is submitted: it is not withdrawn any more, and what was begun can be taken back. */
export const stepsFrom = (state: ReportState, isUnderReview: boolean): readonly ReportStep[] =>
  STEPS[state].filter((step) => !(isUnderReview ? UNTIL_ITS_REVIEW : UNDER_REVIEW).includes(step));

/** Filled in by its member, as against looked at by the coalition. */
export const isOpen = (state: ReportState): boolean => STEPS[state].includes('submission');

/** A report that was returned before goes back to that, so that withdrawing it opens no more than the disputed figures. */
export const afterWithdrawal = (wasReturned: boolean): 'returned' | 'draft' => (wasReturned ? 'returned' : 'draft');

/** While a sealed report is being restated: it is corrected, or waits for somebody to approve. */
export const OPEN_RESTATEMENTS = ['draft', 'proposed'] as const;

/** What its history tells of restating it once it is sealed. */
export const RESTATEMENT_EVENTS = [
  'restatement-started',
  'restatement-proposed',
  'restatement-cancelled',
  'restated',
] as const;
