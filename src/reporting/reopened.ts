import type { ReportState } from './report-states';

interface Remark {
  figureId: string | null;
  round: number;
}

/** What may be edited: everything while it is a draft; once returned, what the newest round of remarks disputes. */
export interface Reopened {
  /** Null: all of them. */
  figureIds: ReadonlySet<string> | null;
  /** People, narrative, signatory and "nothing to report". */
  report: boolean;
}

const NOTHING: Reopened = { figureIds: new Set(), report: false };

/**
 * A remark on the report as a whole reopens what is not a figure, and the figures that are still empty: those of a program that was
 * added since, or all of them where "nothing to report" is what is disputed.
 */
export function reopened(
  state: ReportState,
  remarks: readonly Remark[],
  figures: readonly { id: string; state: string }[],
): Reopened {
  if (state === 'draft') return { figureIds: null, report: true };
  if (state !== 'returned') return NOTHING;
  const newest = Math.max(0, ...remarks.map(({ round }) => round));
  const disputed = remarks.filter(({ round }) => round === newest);
  const isGeneral = disputed.some(({ figureId }) => figureId === null);
  const named = disputed.flatMap(({ figureId }) => figureId ?? []);
  const empty = isGeneral ? figures.filter(({ state }) => state === 'empty').map(({ id }) => id) : [];
  return { figureIds: new Set([...named, ...empty]), report: isGeneral };
}
