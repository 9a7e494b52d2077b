import { restatedSeal } from '../restatements/restated-seal';
import { TextsBeside } from '../seals/seal-content';
import { type Cells, REST_CELL } from '../shared/breakdowns';
import type { Accounts } from './accounts';
import type { Dice } from './random';
import { documentOf } from './report-documents';
import type { Report } from './reports';

const REASON =
  'La lista de asistencia de un taller no se había contado: se suman las personas que faltaban, sin repetir a nadie.';
const MISSED = 12;
const DAY = 86_400_000;

/** One report that was corrected after it was sealed: as it is now, and what its next edition is made of. */
export interface Restated {
  report: Report;
  at: string;
  startedAt: string;
}

/** The third that the demonstration's own organisation had approved: long enough ago for the correction to be history. */
export function chooseRestated(reports: readonly Report[], accounts: Accounts): Restated | undefined {
  const [memberId] = accounts.coordinators.keys();
  const approved = reports
    .filter((report) => report.memberId === memberId && report.approvedAt && !report.isNothingToReport)
    .filter(({ figures }) => figures.some(isCorrected))
    .sort((a, b) => (a.approvedAt! < b.approvedAt! ? -1 : 1));
  const report = approved[2];
  if (!report) return undefined;
  const figure = report.figures.find(isCorrected)!;
  const figures = report.figures.map((each) =>
    each === figure
      ? {
          ...each,
          value: String(Number(each.value) + MISSED),
          cells: withoutRest(each.cells),
          updatedBy: accounts.staff,
        }
      : each,
  );
  const after = (days: number) => new Date(Date.parse(report.approvedAt!) + days * DAY).toISOString();
  const unduplicatedPeople = report.unduplicatedPeople && report.unduplicatedPeople + MISSED;
  return { report: { ...report, figures, unduplicatedPeople }, startedAt: after(9), at: after(12) };
}

const isCorrected = ({ indicator, state }: Report['figures'][number]): boolean =>
  indicator.isHeadcount && state === 'reported';

/** What is unknown takes those who are added. */
const withoutRest = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([breakdown, parts]) => [
      breakdown,
      Object.fromEntries(Object.entries(parts).filter(([part]) => REST_CELL[breakdown as keyof Cells] !== part)),
    ]),
  );

/** Who asked, and by whose hands: the office corrects, its other reviewer approves. */
const draftOf = ({ startedAt }: Restated, { staff }: Accounts) => ({
  reason: REASON,
  requestedBy: 'member' as const,
  requestedAs: 'Dirección general',
  startedAt,
  startedBy: staff,
  proposedBy: staff,
});

export const sealedAgain = (restated: Restated, accounts: Accounts, beside: TextsBeside) =>
  restatedSeal(
    documentOf(restated.report),
    draftOf(restated, accounts),
    { by: accounts.reviewer, at: restated.at },
    beside,
  );

export function restatementRows(
  restated: Restated,
  accounts: Accounts,
  seals: { before: string; after: string },
  dice: Dice,
) {
  const { report, startedAt, at } = restated;
  const id = dice.id(startedAt);
  const { unduplicatedPeople, unduplicatedReason, isNothingToReport, nothingReason } = report;
  const { narrative, narrativeLanguage, signatory } = report;
  return {
    restatements: [
      {
        id,
        memberId: report.memberId,
        reportId: report.id,
        baseSealId: seals.before,
        sealId: seals.after,
        state: 'approved',
        ...draftOf(restated, accounts),
        ...{ unduplicatedPeople, unduplicatedReason, isNothingToReport, nothingReason },
        ...{ narrative, narrativeLanguage, signatory },
        lastEditedBy: accounts.staff,
        proposedAt: startedAt,
        decidedBy: accounts.reviewer,
        decidedAs: 'staff',
        decidedAt: at,
        version: 3,
        updatedAt: at,
      },
    ],
    figures: report.figures.map(
      ({ id: figureId, state, value, denominator, cells, notReportedCode, notReportedReason, note, updatedBy }) => ({
        id: dice.id(startedAt),
        memberId: report.memberId,
        restatementId: id,
        figureId,
        ...{ state, value, denominator, cells, notReportedCode, notReportedReason, note },
        version: 1,
        updatedBy,
        updatedAt: startedAt,
      }),
    ),
  };
}
