import type { FigureDocument, ReportDocument } from '../reporting/report-document';
import { attachmentDocument } from './attachments';
import type { Figure } from './figures';
import type { Report } from './reports';

/** A report as the application reads it from the database, for its own functions to hash and seal. */
export function documentOf(report: Report): ReportDocument {
  const { member, obligation, figures } = report;
  const { cycle } = obligation;
  const programs = [...new Set(figures.flatMap(({ program }) => program ?? []))];
  return {
    id: report.id,
    version: 1,
    state: report.state,
    member: { id: member.id, name: member.name },
    cycle: {
      id: cycle.id,
      code: cycle.code,
      nameEs: cycle.nameEs,
      nameEn: cycle.nameEn,
      startsOn: cycle.startsOn,
      endsOn: cycle.endsOn,
      hasOpened: true,
      isClosed: cycle.closedAt !== null,
    },
    previousCycleCode: null,
    previousReportId: null,
    obligation: {
      id: obligation.id,
      dueOn: cycle.dueOn,
      extendedTo: obligation.extendedTo,
      coversFrom: obligation.coversFrom,
      coversTo: obligation.coversTo,
      state: 'approved',
      isLate: false,
    },
    programs: programs.map(({ id, name, area }) => ({
      id,
      name,
      area,
      figures: figures.filter(({ programId }) => programId === id).map(figureDocument),
    })),
    memberFigures: figures.filter(({ programId }) => programId === null).map(figureDocument),
    unduplicatedPeople: report.unduplicatedPeople,
    unduplicatedReason: report.unduplicatedReason,
    isNothingToReport: report.isNothingToReport,
    nothingReason: report.nothingReason,
    narrative: report.narrative,
    narrativeLanguage: report.narrativeLanguage,
    signatory: report.signatory,
    folio: report.folio,
    firstSubmittedAt: report.firstSubmittedAt,
    submittedAt: report.submittedAt,
    submittedBy: null,
    submittedById: report.submittedBy,
    lastEditedById: report.lastEditedBy,
    isFiledOnBehalf: report.isFiledOnBehalf,
    softChecks: 0,
    unexplainedChecks: 0,
    reviewBeganAt: null,
    reviewBegunBy: null,
    reviewBegunById: null,
    returnedAt: report.returnedAt,
    approvedAt: report.approvedAt,
    sealNumber: null,
    sealHash: null,
    sealEdition: null,
    restatement: null,
    attachments: report.attachments.map(attachmentDocument),
    removedAttachments: [],
    remarks: [],
    events: [],
    progress: { ready: figures.length, total: figures.length },
    isMissingPrograms: false,
  };
}

function figureDocument(figure: Figure): FigureDocument {
  const { id, programId, indicator, state, cells, notReportedCode, notReportedReason, note } = figure;
  const { code, number, nameEs, nameEn, definitionEs, definitionEn, unit, breakdowns, isHeadcount, versionId } =
    indicator;
  return {
    id,
    version: 1,
    programId,
    indicator: {
      id: indicator.id,
      versionId,
      number,
      code,
      nameEs,
      nameEn,
      definitionEs,
      definitionEn,
      unit,
      breakdowns,
      isHeadcount,
    },
    state,
    value: numberOf(figure.value),
    denominator: numberOf(figure.denominator),
    cells,
    notReportedCode,
    notReportedReason,
    note,
    previousValue: null,
    target: null,
  };
}

const numberOf = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));
