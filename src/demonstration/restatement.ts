import { restatedSeal } from '../restatements/restated-seal';
import { TextsBeside } from '../seals/seal-content';
import { type Cells, REST_CELL } from '../shared/breakdowns';
import type { Accounts } from './accounts';
import type { Cycle } from './cycles';
import { addDays, instant, type Day } from './days';
import type { Figure } from './figures';
import type { Dice } from './random';
import { documentOf } from './report-documents';
import type { Report } from './reports';

const DAY = 86_400_000;

/** One report that is corrected after it was sealed: as it reads then, and what its next edition is made of. */
export interface Restated {
  report: Report;
  reason: string;
  requestedAs: string;
  /** The office starts it, and it or the coordinator proposes it. */
  startedBy: string;
  proposedBy: string;
  startedAt: string;
  /** When the correction was sealed; null: proposed, and nobody has decided. */
  at: string | null;
}

interface Correction {
  reason: string;
  requestedAs: string;
  /** How many people it adds to the first headcount. */
  missed: number;
}

const A_WORKSHOP: Correction = {
  reason:
    'La lista de asistencia de un taller no se había contado: se suman las personas que faltaban, sin repetir a nadie.',
  requestedAs: 'Dirección general',
  missed: 12,
};
const A_SITE: Correction = {
  reason: 'Una sede entregó su lista después de la aprobación; se suman las personas que solo están en ella.',
  requestedAs: 'Coordinación de programas',
  missed: 9,
};
const A_SHIFT: Correction = {
  reason: 'El segundo turno no estaba en el total. La coordinación lo encontró al preparar el informe anual.',
  requestedAs: 'Coordinación',
  missed: 17,
};

/**
 * One correction that is history by now, of the third report that the coordinator's organisation had approved; one of their other
 * organisation that waits for its approval; and one that was sealed last night, of a cycle whose report was out.
 */
export function chooseRestated(reports: readonly Report[], published: Cycle, { accounts, today }: Given) {
  const [first, second] = accounts.coordinators.keys();
  const ofMember = (id: string | undefined) => approvedOf(reports, ({ memberId }) => memberId === id);
  const after = (report: Report, days: number) => new Date(Date.parse(report.approvedAt!) + days * DAY).toISOString();
  const lastNight = (hour: number) => instant(addDays(today, -1), hour, 10);
  const ofCycle = approvedOf(reports, ({ cycleId, memberId, unduplicatedPeople }) => {
    return cycleId === published.id && memberId !== first && memberId !== second && unduplicatedPeople !== null;
  });
  const byStaff = { startedBy: accounts.staff, proposedBy: accounts.staff };
  const byCoordinator = { startedBy: accounts.reviewer, proposedBy: accounts.coordinators.get(second!)! };
  const [history, open, last] = [ofMember(first)[2], ofMember(second).at(-2), ofCycle[3]];
  return {
    history:
      history && correct(history, A_WORKSHOP, { ...byStaff, startedAt: after(history, 9), at: after(history, 12) }),
    proposed: open && correct(open, A_SHIFT, { ...byCoordinator, startedAt: lastNight(11), at: null }),
    lastNight: last && correct(last, A_SITE, { ...byStaff, startedAt: lastNight(12), at: lastNight(19) }),
  };
}

interface Given {
  accounts: Accounts;
  today: Day;
}

/** Oldest first. */
const approvedOf = (reports: readonly Report[], isMeant: (report: Report) => boolean): Report[] =>
  reports
    .filter((report) => isMeant(report) && report.approvedAt && !report.isNothingToReport)
    .filter(({ figures }) => figures.some(isCorrected))
    .sort((a, b) => (a.approvedAt! < b.approvedAt! ? -1 : 1));

function correct(
  report: Report,
  { reason, requestedAs, missed }: Correction,
  how: Pick<Restated, 'startedBy' | 'proposedBy' | 'startedAt' | 'at'>,
): Restated {
  const figure = report.figures.find(isCorrected)!;
  const figures = report.figures.map((each) =>
    each === figure ? { ...enlarged(each, missed), updatedBy: how.proposedBy } : each,
  );
  const unduplicatedPeople = report.unduplicatedPeople && report.unduplicatedPeople + missed;
  return { report: { ...report, figures, unduplicatedPeople }, reason, requestedAs, ...how };
}

const isCorrected = ({ indicator, state }: Report['figures'][number]): boolean =>
  indicator.isHeadcount && state === 'reported';

/** Of whom is added nothing else is known. */
export const enlarged = (figure: Figure, by: number): Figure => ({
  ...figure,
  value: String(Number(figure.value) + by),
  cells: withoutRest(figure.cells),
});

const withoutRest = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([breakdown, parts]) => [
      breakdown,
      Object.fromEntries(Object.entries(parts).filter(([part]) => REST_CELL[breakdown as keyof Cells] !== part)),
    ]),
  );

/** Who asked, and by whose hands; the office’s other reviewer approves. */
const draftOf = ({ reason, requestedAs, startedAt, startedBy, proposedBy }: Restated) => ({
  reason,
  requestedBy: 'member' as const,
  requestedAs,
  startedAt,
  startedBy,
  proposedBy,
});

export const sealedAgain = (restated: Restated, accounts: Accounts, beside: TextsBeside) =>
  restatedSeal(documentOf(restated.report), draftOf(restated), { by: accounts.reviewer, at: restated.at! }, beside);

export function restatementRows(
  restated: Restated,
  accounts: Accounts,
  seals: { before: string; after: string | null },
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
        state: at ? 'approved' : 'proposed',
        ...draftOf(restated),
        ...{ unduplicatedPeople, unduplicatedReason, isNothingToReport, nothingReason },
        ...{ narrative, narrativeLanguage, signatory },
        lastEditedBy: restated.proposedBy,
        proposedAt: startedAt,
        decidedBy: at && accounts.reviewer,
        decidedAs: at && 'staff',
        decidedAt: at,
        version: at ? 3 : 2,
        updatedAt: at ?? startedAt,
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
