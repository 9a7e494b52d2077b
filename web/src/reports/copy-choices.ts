import type { CopyProposal } from '../api/types';

export type CopyChange = CopyProposal['report']['changes'][number];

/** Of which figure, or of the report, a change is one. */
export const keyOf = (figureId: string | null, field: string): string => `${figureId ?? ''} ${field}`;

/** What nobody else touched is accepted unless the person says otherwise; what somebody did is theirs until then. */
export const firstAccepted = ({ figures, report }: CopyProposal): ReadonlySet<string> =>
  new Set(
    [...figures, { figureId: null, ...report }].flatMap(({ figureId, changes }) =>
      changes.flatMap(({ field, isConflict }) => (isConflict ? [] : [keyOf(figureId, field)])),
    ),
  );

export const toggled = (accepted: ReadonlySet<string>, key: string): ReadonlySet<string> => {
  const next = new Set(accepted);
  if (!next.delete(key)) next.add(key);
  return next;
};

export const chosenOf = (
  figureId: string | null,
  changes: readonly CopyChange[],
  accepted: ReadonlySet<string>,
): Record<string, string> =>
  Object.fromEntries(
    changes.flatMap(({ field, file }) => (accepted.has(keyOf(figureId, field)) ? [[field, file]] : [])),
  );
