import type { Language } from '../shared/http/problem';
import { completeCells } from '../shared/breakdowns';
import { checkDetail } from './check-texts';
import type { FigureResponse } from './dto/figure.response';
import type { ReportResponse } from './dto/report.response';
import { peopleRange } from './people-range';
import { beforeAndNow } from './remarked';
import { reopened } from './reopened';
import { openChecks } from './figure-checks';
import { signatoryChecks } from './signatory-check';
import { isEditable, isSubmittable, isUnderReview, isWithdrawable } from './report-course';
import { type FigureDocument, figuresOf, type RemarkedFigure, type ReportDocument } from './report-document';
import { isOpen, type ReportState } from './report-states';

/** Who looks: what the person may do with reports in reach. */
export interface Reader {
  accountId: string;
  language: Language;
  mayWrite: boolean;
  maySubmit: boolean;
  /** Of the office: it hands in for the member. */
  filesForOthers: boolean;
  mayReview: boolean;
}

interface Filed {
  submittedBy: string | null;
  lastEditedBy: string | null;
}
export const isOwn = ({ submittedBy, lastEditedBy }: Filed, accountId: string): boolean =>
  submittedBy === accountId || lastEditedBy === accountId;

/** The report as it leaves: every property is named here, so that nothing else of the document does. */
export function reportView(document: ReportDocument, reader: Reader): ReportResponse {
  const { cycle, obligation } = document;
  const open = reopened(document.state, document.remarks, figuresOf(document));
  const mayEdit = reader.mayWrite && isEditable(document);
  const filed = { submittedBy: document.submittedById, lastEditedBy: document.lastEditedById };
  const figure = (each: FigureDocument) => figureView(each, document.state);
  return {
    id: document.id,
    version: document.version,
    state: document.state,
    member: document.member,
    cycle: {
      id: cycle.id,
      code: cycle.code,
      nameEs: cycle.nameEs,
      nameEn: cycle.nameEn,
      startsOn: cycle.startsOn,
      endsOn: cycle.endsOn,
    },
    previousCycleCode: document.previousCycleCode,
    obligation,
    programs: document.programs.map(({ figures, ...program }) => ({ ...program, figures: figures.map(figure) })),
    memberFigures: document.memberFigures.map(figure),
    unduplicatedPeople: document.unduplicatedPeople,
    unduplicatedReason: document.unduplicatedReason,
    peopleRange: peopleRange(document.programs),
    isNothingToReport: document.isNothingToReport,
    nothingReason: document.nothingReason,
    narrative: document.narrative,
    narrativeLanguage: document.narrativeLanguage,
    signatory: document.signatory,
    folio: document.folio,
    submittedAt: document.submittedAt,
    submittedBy: document.submittedBy,
    isFiledOnBehalf: document.isFiledOnBehalf,
    softChecks: document.softChecks,
    unexplainedChecks: document.unexplainedChecks,
    reviewBeganAt: document.state === 'submitted' ? document.reviewBeganAt : null,
    reviewBegunBy: document.state === 'submitted' ? document.reviewBegunBy : null,
    returnedAt: document.returnedAt,
    approvedAt: document.approvedAt,
    sealNumber: document.sealNumber,
    sealHash: document.sealHash,
    sealEdition: document.sealEdition,
    restatement: document.restatement,
    attachments: document.attachments,
    removedAttachments: document.removedAttachments,
    remarks: document.remarks.map(({ before, ...remark }) => ({
      ...remark,
      ...told(beforeAndNow(remark, before, document)),
    })),
    events: document.events,
    checks: [...openChecks(document), ...(reader.filesForOthers && mayEdit ? signatoryChecks(document) : [])].map(
      ({ level, code, pointer, figureId, params }) => ({
        level,
        code,
        pointer,
        figureId,
        detail: checkDetail({ code, params }, reader.language, { isFilledIn: isOpen(document.state) }),
      }),
    ),
    progress: document.progress,
    can: {
      edit: mayEdit,
      submit: reader.maySubmit && isSubmittable(document),
      withdraw: reader.maySubmit && isWithdrawable(document),
      review: reader.mayReview && document.state === 'submitted' && !isOwn(filed, reader.accountId),
      cancelReview: reader.mayReview && isUnderReview(document) && document.reviewBegunById === reader.accountId,
    },
    editableFigureIds: !mayEdit ? [] : open.figureIds && [...open.figureIds],
    editableFields: mayEdit ? [...open.fields] : [],
    canAddFigures: mayEdit && open.newFigures,
    isMissingPrograms: document.isMissingPrograms,
  };
}

const told = ({ figures, fields }: ReturnType<typeof beforeAndNow>) => ({
  figures: figures.map(({ figureId, before, now }) => ({ figureId, before: figureThen(before), now: figureThen(now) })),
  fields,
});
/** As it stood, and nothing of what it stands beside. */
export const figureThen = (figure: Omit<RemarkedFigure, 'figureId'>): Omit<RemarkedFigure, 'figureId'> => ({
  state: figure.state,
  value: figure.value,
  denominator: figure.denominator,
  cells: figure.cells,
  notReportedCode: figure.notReportedCode,
  notReportedReason: figure.notReportedReason,
  note: figure.note,
});

/** While it is filled in, the parts as typed; once handed in, what nobody said is shown as unknown. */
export function figureView(figure: FigureDocument, state: ReportState): FigureResponse {
  const { versionId: _versionId, number: _number, ...indicator } = figure.indicator;
  const isComplete = !isOpen(state) && figure.value !== null;
  const cells = isComplete ? completeCells(figure.value!, figure.cells, indicator.breakdowns) : figure.cells;
  return { ...figure, indicator, cells };
}
