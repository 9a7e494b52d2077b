import { canonicalJson } from '../seals/canonical-json';
import { contentHash } from '../seals/chain';
import {
  type SealContent,
  type SealedAttachment,
  type SealedFigure,
  type SealedText,
  TextsBeside,
} from '../seals/seal-content';
import { completeCells } from '../shared/breakdowns';
import type { AttachmentDocument } from './attached';
import type { FigureDocument, ReportDocument, SealableAttachment, SealableReport } from './report-document';

/** Everything of an approved report but its edition, which is the seals' to give. */
export type UnnumberedContent = Omit<SealContent, 'edition'>;

/** A report with definitions, labels and names as they are at this moment; texts lie beside it. */
export function sealedReport(
  report: SealableReport,
  approvedBy: string,
  beside = new TextsBeside(),
): { content: UnnumberedContent; texts: SealedText[] } {
  const narrative = beside.put('/narrative', report.narrative);
  const content: UnnumberedContent = {
    schema: 1,
    reportId: report.id,
    obligationId: report.obligation.id,
    memberId: report.member.id,
    memberName: report.member.name,
    cycle: {
      id: report.cycle.id,
      code: report.cycle.code,
      startsOn: report.cycle.startsOn,
      endsOn: report.cycle.endsOn,
    },
    coversFrom: report.obligation.coversFrom,
    coversTo: report.obligation.coversTo,
    isNothingToReport: report.isNothingToReport,
    nothingReason: beside.put('/nothingReason', report.isNothingToReport ? report.nothingReason : null),
    unduplicatedPeople: report.isNothingToReport ? null : report.unduplicatedPeople,
    unduplicatedReason: beside.put('/unduplicatedReason', report.unduplicatedReason),
    narrative: narrative && { ...narrative, language: report.narrativeLanguage },
    signatory: beside.put('/signatory', report.signatory),
    ...(report.isFiledOnBehalf && { isFiledOnBehalf: true as const }),
    ...(report.attachments.length > 0 && { attachments: report.attachments.map(sealedAttachment(beside)) }),
    programs: report.programs.map(({ id, name, area, figures }, index) => ({
      id,
      name,
      area,
      figures: sealedFigures(report, figures, `/programs/${index}/figures`, beside),
    })),
    memberFigures: sealedFigures(report, report.memberFigures, '/memberFigures', beside),
    firstSubmittedAt: instant(report.firstSubmittedAt),
    submittedAt: instant(report.submittedAt),
    submittedBy: report.submittedById!,
    approvedAt: instant(report.approvedAt),
    approvedBy,
  };
  return { content, texts: beside.texts };
}

const sealedAttachment =
  (beside: TextsBeside) =>
  ({ id, name, caption, mediaType, size, sha256 }: SealableAttachment, index: number): SealedAttachment => ({
    id,
    name: beside.put(`/attachments/${index}/name`, name),
    caption: beside.put(`/attachments/${index}/caption`, caption),
    mediaType,
    size,
    sha256,
  });

/** A report with nothing to report seals no figures, whatever had been typed before. */
function sealedFigures(
  { isNothingToReport }: SealableReport,
  figures: FigureDocument[],
  pointer: string,
  beside: TextsBeside,
): SealedFigure[] {
  if (isNothingToReport) return [];
  return figures.map((figure, index): SealedFigure => {
    const { id: _id, versionId, ...definition } = figure.indicator;
    if (figure.state === 'empty') throw new Error(`${figure.id} is empty in a report that was submitted`);
    return {
      ...definition,
      indicatorVersionId: versionId,
      state: figure.state,
      value: decimal(figure.value),
      denominator: decimal(figure.denominator),
      cells: figure.value === null ? {} : completeCells(figure.value, figure.cells, definition.breakdowns),
      ...(figure.notReportedCode && { notReportedCode: figure.notReportedCode }),
      notReportedReason: beside.put(`${pointer}/${index}/notReportedReason`, figure.notReportedReason),
      note: beside.put(`${pointer}/${index}/note`, figure.note),
    };
  });
}

const decimal = (value: number | null): string | null => (value === null ? null : String(value));
const instant = (text: string | null): string => new Date(text!).toISOString();

/** What was handed in, word for word: the hash that the receipt names. */
export const submissionHash = ({ programs, memberFigures, ...report }: ReportDocument): Buffer =>
  contentHash(
    canonicalJson({
      reportId: report.id,
      isNothingToReport: report.isNothingToReport,
      nothingReason: report.nothingReason,
      unduplicatedPeople: report.unduplicatedPeople,
      unduplicatedReason: report.unduplicatedReason,
      narrative: report.narrative,
      signatory: report.signatory,
      programs: programs.map(({ id, figures }) => ({ id, figures: figures.map(entered) })),
      memberFigures: memberFigures.map(entered),
      ...(report.attachments.length > 0 && { attachments: report.attachments.map(sent) }),
    }),
  );

const sent = ({ name, caption, mediaType, size, sha256 }: AttachmentDocument) => ({
  name,
  caption,
  mediaType,
  size,
  sha256,
});

const entered = ({
  id,
  indicator,
  state,
  value,
  denominator,
  cells,
  notReportedReason,
  note,
  ...more
}: FigureDocument) => ({
  id,
  indicatorVersionId: indicator.versionId,
  state,
  value,
  denominator,
  cells,
  ...(more.notReportedCode && { notReportedCode: more.notReportedCode }),
  notReportedReason,
  note,
});
