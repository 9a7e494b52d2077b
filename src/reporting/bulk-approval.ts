import { isOwn } from './report-view';
import type { ReportState } from './report-states';

/** Why one of many is left out; each is then looked at by itself. */
export const LEFT_OUT = ['not-found', 'not-submitted', 'changed', 'own-report', 'soft-checks'] as const;
export type LeftOut = (typeof LEFT_OUT)[number];

export interface Candidate {
  state: ReportState;
  version: number;
  submittedBy: string | null;
  lastEditedBy: string | null;
  /** What asked for a note when it was submitted, or would now; explained or not. */
  warnings: number;
}

/** Null: it is approved. What somebody explained is for a reader to weigh, and is not approved unread. */
export function whyLeftOut(
  report: Candidate | undefined,
  { version, accountId }: { version: number; accountId: string },
): LeftOut | null {
  if (!report) return 'not-found';
  if (report.state !== 'submitted') return 'not-submitted';
  if (report.version !== version) return 'changed';
  if (isOwn(report, accountId)) return 'own-report';
  return report.warnings > 0 ? 'soft-checks' : null;
}
