import { checkReport } from '../reporting/figure-checks';
import type { FigureDocument, ReportDocument } from '../reporting/report-document';
import { figureView } from '../reporting/report-view';
import { sealChanges, type SealChanges } from '../seals/seal-changes';
import { type ReadFigure, readSeal, type SealReading } from '../seals/seal-reading';
import { checkDetail } from '../reporting/check-texts';
import type { Language } from '../shared/http/problem';
import type { RestatedFigureResponse, RestatementResponse } from './dto/restatement.response';
import { placeOf, type RestatementDraft, restatedReport, sealedFigures } from './restatement-document';
import { isEditable, isOwn, type RestatementStep, stepsFrom } from './restatement-states';
import { restatedSeal } from './restated-seal';

export interface Reader {
  accountId: string;
  language: Language;
  mayWrite: boolean;
  mayReview: boolean;
}

export interface Restating {
  report: ReportDocument;
  draft: RestatementDraft;
  /** The edition that is corrected. */
  base: SealReading;
}

/** As far as it is filled in: a figure that is still empty is not told. */
export function changesOf({ report, draft, base }: Restating): SealChanges {
  const isFilled = ({ state }: FigureDocument) => state !== 'empty';
  const restated = restatedReport(report, draft, base);
  const { content, texts } = restatedSeal(
    {
      ...restated,
      programs: restated.programs.map((program) => ({ ...program, figures: program.figures.filter(isFilled) })),
      memberFigures: restated.memberFigures.filter(isFilled),
    },
    draft,
    { by: draft.startedBy, at: draft.startedAt },
  );
  return sealChanges(base, readSeal(content, texts));
}

export function restatementView(restating: Restating, reader: Reader): RestatementResponse {
  const { draft, base } = restating;
  const report = restatedReport(restating.report, draft, base);
  const sealed = sealedFigures(base);
  const figure = (each: FigureDocument): RestatedFigureResponse => {
    const own = sealed.get(placeOf(each.programId, each.indicator.versionId));
    return { ...figureView(each, 'draft'), sealed: own ? sealedValue(own) : null };
  };
  const { cycle, obligation, member } = report;
  return {
    id: draft.id,
    version: draft.version,
    state: draft.state,
    report: {
      id: report.id,
      memberId: member.id,
      memberName: member.name,
      cycleCode: cycle.code,
      cycleNameEs: cycle.nameEs,
      cycleNameEn: cycle.nameEn,
      coversFrom: obligation.coversFrom,
      coversTo: obligation.coversTo,
      previousCycleCode: report.previousCycleCode,
    },
    reason: draft.reason,
    requestedBy: draft.requestedBy,
    requestedAs: draft.requestedAs,
    startedAt: draft.startedAt,
    startedBy: draft.startedByName,
    lastEditedBy: draft.lastEditedByName,
    proposedAt: draft.proposedAt,
    baseEdition: draft.baseEdition,
    sealedEdition: draft.sealedEdition,
    programs: report.programs.map(({ figures, ...program }) => ({ ...program, figures: figures.map(figure) })),
    memberFigures: report.memberFigures.map(figure),
    unduplicatedPeople: draft.unduplicatedPeople,
    unduplicatedReason: draft.unduplicatedReason,
    isNothingToReport: draft.isNothingToReport,
    nothingReason: draft.nothingReason,
    narrative: draft.narrative,
    narrativeLanguage: draft.narrativeLanguage,
    signatory: draft.signatory,
    checks: checkReport(report).map(({ level, code, pointer, figureId, params }) => ({
      level,
      code,
      pointer,
      figureId,
      detail: checkDetail({ code, params }, reader.language),
    })),
    changes: changesOf(restating),
    steps: stepsFrom(draft.state).filter((step) => mayStep(step, draft, reader)),
    canEdit: reader.mayWrite && isEditable(draft.state),
  };
}

function mayStep(step: RestatementStep, draft: RestatementDraft, { accountId, mayWrite, mayReview }: Reader): boolean {
  if (step === 'proposal') return mayWrite;
  if (step === 'approval') return mayReview && !isOwn(draft, accountId);
  return mayReview;
}

function sealedValue(figure: ReadFigure) {
  const { state, value, denominator, cells, notReportedCode, notReportedReason, note } = figure;
  return {
    state,
    value,
    denominator,
    cells,
    notReportedCode,
    notReportedReason: notReportedReason?.text ?? null,
    note: note?.text ?? null,
  };
}
