import { remarked } from '../reporting/remarked';
import type { Remarked } from '../reporting/report-document';
import { submissionHash } from '../reporting/sealed-report';
import type { Accounts } from './accounts';
import { beforeReturn, type Dispute, disputesOf } from './disputed';
import type { Dice } from './random';
import { documentOf } from './report-documents';
import { bytea } from './rows';
import type { Report } from './reports';

export interface Remark extends Dispute {
  id: string;
  memberId: string;
  reportId: string;
  /** What stood there when it was made. */
  before: Remarked;
  round: number;
  createdBy: string;
  createdAt: string;
}

export interface ReportEvent {
  id: string;
  memberId: string;
  reportId: string;
  kind: 'submitted' | 'returned' | 'approved';
  accountId: string;
  actingRole: 'staff' | 'coordinator';
  at: string;
  contentHash: string | null;
}

/** What happened to the reports one after the other, and what was remarked on at each return. */
export function makeReviews(reports: Report[], accounts: Accounts, dice: Dice) {
  const events: ReportEvent[] = [];
  const remarks: Remark[] = [];
  for (const report of reports) {
    const own = dice.of(report.folio);
    const returned = report.steps.findIndex(({ kind }) => kind === 'returned');
    const disputes = returned < 0 ? [] : disputesOf(report, own);
    const first = beforeReturn(report, disputes, own);
    let round = 0;
    report.steps.forEach(({ kind, at }, index) => {
      const isSubmission = kind === 'submitted';
      const accountId = isSubmission ? report.submittedBy! : reviewerOf(report, accounts);
      const isCorrected = report.steps.slice(index).some((step) => step.kind === 'submitted');
      events.push({
        id: own.id(at),
        memberId: report.memberId,
        reportId: report.id,
        kind,
        accountId,
        actingRole: isSubmission && !report.isFiledOnBehalf ? 'coordinator' : 'staff',
        at,
        contentHash: isSubmission ? bytea(submissionHash(documentOf(index < returned ? first : report))) : null,
      });
      if (kind !== 'returned') return;
      round++;
      const before = documentOf(isCorrected ? first : report);
      for (const dispute of round === 1 ? disputes : disputesOf(report, own))
        remarks.push({
          id: own.id(at),
          memberId: report.memberId,
          reportId: report.id,
          ...dispute,
          before: remarked(dispute, before),
          round,
          createdBy: accountId,
          createdAt: at,
        });
    });
  }
  return { events, remarks };
}

/** Nobody approves what they filed themselves. */
export const reviewerOf = (report: Report, { staff, reviewer }: Pick<Accounts, 'staff' | 'reviewer'>): string =>
  report.submittedBy === staff || report.obligation.cycle.number % 2 ? reviewer : staff;
