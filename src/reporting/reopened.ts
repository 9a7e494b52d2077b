import type { ReportState } from './report-states';

/** The paragraphs of a report that a remark can be about, as the API calls them. */
export const REMARK_FIELDS = ['unduplicatedPeople', 'narrative', 'isNothingToReport'] as const;
export type RemarkField = (typeof REMARK_FIELDS)[number];

/** What of a report is not a figure. */
export const REPORT_FIELDS = [
  'unduplicatedPeople',
  'unduplicatedReason',
  'isNothingToReport',
  'nothingReason',
  'narrative',
  'narrativeLanguage',
  'signatory',
] as const;
export type ReportField = (typeof REPORT_FIELDS)[number];

/** What a remark is about: one of the three, or the report as a whole. */
export interface Anchor {
  figureId: string | null;
  programId: string | null;
  field: RemarkField | null;
}

interface Remark extends Anchor {
  round: number;
  /** What stood there when it was made, where that was kept. */
  before: { figures: { figureId: string; state: string }[]; fields: { isNothingToReport?: boolean } } | null;
}
interface Reported {
  id: string;
  programId: string | null;
  state: string;
}

/** What may be edited: everything while it is a draft; once returned, what the newest round of remarks disputes. */
export interface Reopened {
  /** Null: all of them. */
  figureIds: ReadonlySet<string> | null;
  fields: ReadonlySet<ReportField>;
  /** Figures of programs and indicators that were chosen since. */
  newFigures: boolean;
}

const NOTHING: Reopened = { figureIds: new Set(), fields: new Set(), newFigures: false };

/** Who has something to report after all counts its people too. */
const FIELDS_OF: Record<RemarkField, readonly ReportField[]> = {
  unduplicatedPeople: ['unduplicatedPeople', 'unduplicatedReason'],
  narrative: ['narrative', 'narrativeLanguage'],
  isNothingToReport: ['isNothingToReport', 'nothingReason', 'unduplicatedPeople', 'unduplicatedReason'],
};

export const isOnWhole = ({ figureId, programId, field }: Anchor): boolean => !figureId && !programId && !field;

/** The signatory is no figure of anybody's: whoever hands it in anew says in whose name. */
export function reopened(state: ReportState, remarks: readonly Remark[], figures: readonly Reported[]): Reopened {
  if (state === 'draft') return { figureIds: null, fields: new Set(REPORT_FIELDS), newFigures: true };
  if (state !== 'returned') return NOTHING;
  const newest = Math.max(0, ...remarks.map(({ round }) => round));
  const disputed = remarks.filter(({ round }) => round === newest);
  return {
    figureIds: new Set(disputed.flatMap((remark) => figuresOf(remark, figures))),
    fields: new Set(['signatory', ...disputed.flatMap((remark) => fieldsOf(remark))]),
    newFigures: disputed.some((remark) => isOnWhole(remark) || remark.field === 'isNothingToReport'),
  };
}

const fieldsOf = (remark: Remark): readonly ReportField[] =>
  isOnWhole(remark) ? REPORT_FIELDS : remark.field ? FIELDS_OF[remark.field] : [];

/**
 * A remark on the whole reopens the figures that were empty when it was made: those of a program that was added since, or all of them
 * where there was nothing to report, whatever had been typed before that was said. They stay open while they are filled in.
 */
function figuresOf(remark: Remark, figures: readonly Reported[]): string[] {
  const { figureId, programId, field, before } = remark;
  if (figureId) return [figureId];
  if (programId) return figures.filter((figure) => figure.programId === programId).map(({ id }) => id);
  if (field && field !== 'isNothingToReport') return [];
  if (before?.fields.isNothingToReport) return figures.map(({ id }) => id);
  const wasState = new Map(before?.figures.map((figure) => [figure.figureId, figure.state]));
  const was = ({ id, state }: Reported) => (before ? (wasState.get(id) ?? 'empty') : state);
  return figures.filter((figure) => was(figure) === 'empty').map(({ id }) => id);
}
