import { IllegalTransition } from '../shared/http/problems';
import { isOpen, type ReportState, type ReportStep, stepsFrom } from './report-states';
import { CycleClosed, CycleNotYetOpen } from './reporting.problems';

interface OnCourse {
  state: ReportState;
  cycle: { hasOpened: boolean; isClosed: boolean };
}

/** In a closed cycle nothing is begun any more; what was handed in is still returned, corrected and approved. */
const isClosedTo = ({ state, cycle }: OnCourse): boolean => cycle.isClosed && state === 'draft';

export const isEditable = (report: OnCourse): boolean => isOpen(report.state) && !isClosedTo(report);
export const isSubmittable = (report: OnCourse): boolean => isEditable(report) && report.cycle.hasOpened;

export function refuseUnlessEditable(report: OnCourse): void {
  if (!isOpen(report.state)) throw IllegalTransition({ extra: { allowed: stepsFrom(report.state) } });
  if (isClosedTo(report)) throw CycleClosed();
}

export function refuseUnlessMay(step: ReportStep, report: OnCourse): void {
  if (!stepsFrom(report.state).includes(step)) throw IllegalTransition({ extra: { allowed: stepsFrom(report.state) } });
  if (step === 'submission' && isClosedTo(report)) throw CycleClosed();
  // Taken back it would be a draft, which a closed cycle takes no more.
  if (step === 'withdrawal' && report.cycle.isClosed) throw CycleClosed();
  if (step === 'submission' && !report.cycle.hasOpened) throw CycleNotYetOpen();
}
