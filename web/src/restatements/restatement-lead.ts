import type { Report, Restatement } from '../api/types';

/** What stands: before, while and after it is corrected. What was just done here is known before the report is read again. */
export function leadOf({ restatement }: Pick<Report, 'restatement'>, done: Pick<Restatement, 'state'> | null) {
  if (done) return done.state === 'approved' ? 'lead.approved' : 'lead.cancelled';
  return restatement === null ? 'lead.none' : 'restate.lead';
}
