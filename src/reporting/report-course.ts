import { IllegalTransition } from '../shared/http/problems';
import { isOpen, type ReportState, type ReportStep, stepsFrom } from './report-states';
import { CycleClosed, CycleNotYetOpen, ReviewHasBegun } from './reporting.problems';

interface OnCourse {
  state: ReportState;
  reviewBeganAt: string | null;
  cycle: { hasOpened: boolean; isClosed: boolean };
}

/** In a closed cycle nothing is begun any more; what was handed in is still returned, corrected and approved. */
const isClosedTo = ({ state, cycle }: OnCourse): boolean => cycle.isClosed && state === 'draft';

export const isUnderReview = ({ state, reviewBeganAt }: OnCourse): boolean =>
  state === 'submitted' && reviewBeganAt !== null;
const allowedIn = (report: OnCourse): readonly ReportStep[] => stepsFrom(report.state, isUnderReview(report));

export const isEditable = (report: OnCourse): boolean => isOpen(report.state) && !isClosedTo(report);
export const isSubmittable = (report: OnCourse): boolean => isEditable(report) && report.cycle.hasOpened;

export const isWithdrawable = (report: OnCourse): boolean =>
  allowedIn(report).includes('withdrawal') && !report.cycle.isClosed;

export function refuseUnlessEditable(report: OnCourse): void {
  if (!isOpen(report.state)) throw IllegalTransition({ extra: { allowed: allowedIn(report) } });
  if (isClosedTo(report)) throw CycleClosed();
}

export function refuseUnlessMay(step: ReportStep, report: OnCourse): void {
  if (step === 'withdrawal' && isUnderReview(report)) throw ReviewHasBegun({ extra: { allowed: allowedIn(report) } });
  if (!allowedIn(report).includes(step)) throw IllegalTransition({ extra: { allowed: allowedIn(report) } });
  if (step === 'submission' && isClosedTo(report)) throw CycleClosed();
  // Taken back it would be a draft, which a closed cycle takes no more.
  if (step === 'withdrawal' && report.cycle.isClosed) throw CycleClosed();
  if (step === 'submission' && !report.cycle.hasOpened) throw CycleNotYetOpen();
}
