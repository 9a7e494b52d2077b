import type { Accounts } from './accounts';
import { REMARK_ON_A_SURPRISE, REMARK_ON_THE_WHOLE, REMARKS } from './narratives';
import { submissionHash } from '../reporting/sealed-report';
import type { Dice } from './random';
import { documentOf } from './report-documents';
import { bytea } from './rows';
import type { Report } from './reports';

export interface Remark {
  id: string;
  memberId: string;
  reportId: string;
  figureId: string | null;
  round: number;
  text: string;
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
    const handedIn = report.submittedAt ? bytea(submissionHash(documentOf(report))) : null;
    let round = 0;
    for (const { kind, at } of report.steps) {
      const isSubmission = kind === 'submitted';
      const accountId = isSubmission ? report.submittedBy! : reviewerOf(report, accounts);
      events.push({
        id: own.id(at),
        memberId: report.memberId,
        reportId: report.id,
        kind,
        accountId,
        actingRole: isSubmission && !report.isFiledOnBehalf ? 'coordinator' : 'staff',
        at,
        contentHash: isSubmission ? handedIn : null,
      });
      if (kind === 'returned')
        remarks.push(...remarksOf(report, { round: ++round, createdBy: accountId, createdAt: at }, own));
    }
  }
  return { events, remarks };
}

/** One or two figures are disputed; the one that surprises, if there is one, before all. */
function remarksOf(report: Report, round: Pick<Remark, 'round' | 'createdBy' | 'createdAt'>, dice: Dice): Remark[] {
  const remark = (figureId: string | null, text: string): Remark => ({
    id: dice.id(round.createdAt),
    memberId: report.memberId,
    reportId: report.id,
    figureId,
    text,
    ...round,
  });
  const figures = report.figures.filter(({ state }) => state === 'reported');
  const surprising = figures.filter(({ isSurprising }) => isSurprising);
  const others = dice.some(
    figures.filter(({ isSurprising }) => !isSurprising),
    surprising.length || dice.whole(1, 2),
  );
  const texts = dice.some(REMARKS, others.length);
  return [
    ...surprising.map(({ id }) => remark(id, REMARK_ON_A_SURPRISE)),
    ...others.map(({ id }, index) => remark(id, texts[index]!)),
    ...(figures.length === 0 || dice.chance(0.3) ? [remark(null, REMARK_ON_THE_WHOLE)] : []),
  ];
}

/** Nobody approves what they filed themselves. */
export const reviewerOf = (report: Report, { staff, reviewer }: Pick<Accounts, 'staff' | 'reviewer'>): string =>
  report.submittedBy === staff || report.obligation.cycle.number % 2 ? reviewer : staff;
