import type { Cells } from '../shared/breakdowns';
import type { Digest, SealContent, SealedFigure, SealedText } from './seal-content';

/** A text beside a seal; its text is null once it has been erased. */
export interface ReadText {
  text: string | null;
}

export interface ReadFigure {
  indicatorVersionId: string;
  code: string;
  number: number;
  nameEs: string;
  nameEn: string;
  definitionEs: string;
  definitionEn: string;
  unit: string;
  breakdowns: SealedFigure['breakdowns'];
  isHeadcount: boolean;
  state: 'reported' | 'not_reported';
  value: number | null;
  denominator: number | null;
  cells: Cells;
  notReportedCode: string | null;
  notReportedReason: ReadText | null;
  note: ReadText | null;
}

export interface ReadProgram {
  id: string;
  name: string;
  area: string;
  figures: ReadFigure[];
}

export interface ReadAttachment {
  id: string;
  name: ReadText | null;
  caption: ReadText | null;
  mediaType: string;
  size: number;
  sha256: string;
}

/** What a seal says, with the texts that still lie beside it. */
export interface SealReading {
  memberId: string;
  memberName: string;
  cycle: SealContent['cycle'];
  coversFrom: string;
  coversTo: string;
  isNothingToReport: boolean;
  nothingReason: ReadText | null;
  unduplicatedPeople: number | null;
  unduplicatedReason: ReadText | null;
  narrative: ReadText | null;
  narrativeLanguage: 'es' | 'en' | null;
  signatory: ReadText | null;
  isFiledOnBehalf: boolean;
  attachments: ReadAttachment[];
  programs: ReadProgram[];
  memberFigures: ReadFigure[];
  submittedAt: string;
  approvedAt: string;
  restatement: {
    reason: ReadText | null;
    requestedBy: 'member' | 'coalition';
    requestedAs: ReadText | null;
    startedAt: string;
  } | null;
}

export function readSeal(
  content: Omit<SealContent, 'edition'>,
  texts: readonly Pick<SealedText, 'pointer' | 'text'>[],
): SealReading {
  const beside = new Map(texts.map(({ pointer, text }) => [pointer, text]));
  const read = (digest: Digest | null, pointer: string): ReadText | null =>
    digest && { text: beside.get(pointer) ?? null };
  const figures = (sealed: SealedFigure[], pointer: string): ReadFigure[] =>
    sealed.map((figure, index) => ({
      ...figure,
      value: quantity(figure.value),
      denominator: quantity(figure.denominator),
      notReportedCode: figure.notReportedCode ?? null,
      notReportedReason: read(figure.notReportedReason, `${pointer}/${index}/notReportedReason`),
      note: read(figure.note, `${pointer}/${index}/note`),
    }));
  const { restatement } = content;
  return {
    memberId: content.memberId,
    memberName: content.memberName,
    cycle: content.cycle,
    coversFrom: content.coversFrom,
    coversTo: content.coversTo,
    isNothingToReport: content.isNothingToReport,
    nothingReason: read(content.nothingReason, '/nothingReason'),
    unduplicatedPeople: content.unduplicatedPeople,
    unduplicatedReason: read(content.unduplicatedReason, '/unduplicatedReason'),
    narrative: read(content.narrative, '/narrative'),
    narrativeLanguage: content.narrative && (content.narrative.language as 'es' | 'en' | null),
    signatory: read(content.signatory, '/signatory'),
    isFiledOnBehalf: content.isFiledOnBehalf ?? false,
    attachments: (content.attachments ?? []).map((attachment, index) => ({
      ...attachment,
      name: read(attachment.name, `/attachments/${index}/name`),
      caption: read(attachment.caption, `/attachments/${index}/caption`),
    })),
    programs: content.programs.map(({ id, name, area, figures: own }, index) => ({
      id,
      name,
      area,
      figures: figures(own, `/programs/${index}/figures`),
    })),
    memberFigures: figures(content.memberFigures, '/memberFigures'),
    submittedAt: content.submittedAt,
    approvedAt: content.approvedAt,
    restatement: restatement
      ? {
          reason: read(restatement.reason, '/restatement/reason'),
          requestedBy: restatement.requestedBy,
          requestedAs: read(restatement.requestedAs, '/restatement/requestedAs'),
          startedAt: restatement.startedAt,
        }
      : null,
  };
}

const quantity = (decimal: string | null): number | null => (decimal === null ? null : Number(decimal));
