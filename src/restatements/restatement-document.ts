import type { FigureDocument, ReportDocument, SealableReport } from '../reporting/report-document';
import type { ReadFigure, SealReading } from '../seals/seal-reading';
import type { Cells } from '../shared/breakdowns';
import type { RestatementState } from './restatement-states';

export interface DraftFigure {
  id: string;
  version: number;
  figureId: string;
  state: FigureDocument['state'];
  value: number | null;
  denominator: number | null;
  cells: Cells;
  notReportedCode: FigureDocument['notReportedCode'];
  notReportedReason: string | null;
  note: string | null;
}

/** A restatement as the database holds it. */
export interface RestatementDraft {
  id: string;
  version: number;
  reportId: string;
  baseEdition: number;
  state: RestatementState;
  reason: string;
  requestedBy: 'member' | 'coalition';
  requestedAs: string | null;
  startedAt: string;
  startedBy: string;
  startedByName: string | null;
  lastEditedBy: string | null;
  lastEditedByName: string | null;
  proposedAt: string | null;
  proposedBy: string | null;
  sealedEdition: number | null;
  figures: DraftFigure[];
  unduplicatedPeople: number | null;
  unduplicatedReason: string | null;
  isNothingToReport: boolean;
  nothingReason: string | null;
  narrative: string | null;
  narrativeLanguage: 'es' | 'en' | null;
  signatory: string | null;
}

/** A figure's place in a report, the same in every edition. */
export const placeOf = (programId: string | null, indicatorVersionId: string): string =>
  `${programId ?? ''} ${indicatorVersionId}`;

export function sealedFigures({ programs, memberFigures }: SealReading): Map<string, ReadFigure> {
  return new Map([
    ...programs.flatMap(({ id, figures }) =>
      figures.map((figure): [string, ReadFigure] => [placeOf(id, figure.indicatorVersionId), figure]),
    ),
    ...memberFigures.map((figure): [string, ReadFigure] => [placeOf(null, figure.indicatorVersionId), figure]),
  ]);
}

/**
 * The report as the restatement would have it. What is not restated stays as it was sealed: names, areas, definitions; a program that
 * changed its area since does not carry its people along.
 */
export function restatedReport(report: ReportDocument, draft: RestatementDraft, base: SealReading): SealableReport {
  const drafted = new Map(draft.figures.map((figure) => [figure.figureId, figure]));
  const sealed = sealedFigures(base);
  const named = new Map(base.programs.map((program) => [program.id, program]));
  const figures = (own: FigureDocument[]) =>
    own.flatMap((figure): FigureDocument[] => {
      const restated = drafted.get(figure.id);
      if (!restated) return [];
      const { figureId: _figureId, ...entry } = restated;
      const definition = sealed.get(placeOf(figure.programId, figure.indicator.versionId));
      return [{ ...figure, ...entry, indicator: { ...figure.indicator, ...(definition && definitionOf(definition)) } }];
    });
  return {
    ...report,
    member: { ...report.member, name: base.memberName },
    programs: report.programs
      .map((program) => {
        const { name, area } = named.get(program.id) ?? program;
        return { id: program.id, name, area, figures: figures(program.figures) };
      })
      .filter((program) => program.figures.length > 0),
    memberFigures: figures(report.memberFigures),
    unduplicatedPeople: draft.unduplicatedPeople,
    unduplicatedReason: draft.unduplicatedReason,
    isNothingToReport: draft.isNothingToReport,
    nothingReason: draft.nothingReason,
    narrative: draft.narrative,
    narrativeLanguage: draft.narrativeLanguage,
    signatory: draft.signatory,
    attachments: base.attachments.map(({ name, caption, ...file }) => ({
      ...file,
      name: name?.text ?? null,
      caption: caption?.text ?? null,
    })),
  };
}

const definitionOf = ({
  code,
  number,
  nameEs,
  nameEn,
  definitionEs,
  definitionEn,
  unit,
  breakdowns,
  isHeadcount,
}: ReadFigure) => ({ code, number, nameEs, nameEn, definitionEs, definitionEn, unit, breakdowns, isHeadcount });
