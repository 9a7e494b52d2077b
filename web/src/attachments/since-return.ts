import type { Report, ReportAttachment } from '../api/types';

/** Added after the last return, so that a reviewer sees what the answer brought. */
export function isNewSinceReturn(
  { events }: { events: readonly Pick<Report['events'][number], 'kind' | 'at'>[] },
  { addedAt }: Pick<ReportAttachment, 'addedAt'>,
): boolean {
  const returned = events.filter(({ kind }) => kind === 'returned').map(({ at }) => Date.parse(at));
  return returned.length > 0 && Date.parse(addedAt) > Math.max(...returned);
}
