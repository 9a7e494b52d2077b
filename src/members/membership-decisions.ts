import { type Day, dayAfter } from '../shared/days';
import { type MemberStatus, type Period, statusOn, termEndFrom } from './membership-periods';

export type Decision =
  | { kind: 'registration'; on: Day }
  /** It asks to join, and waits for the decision. */
  | { kind: 'application'; on: Day }
  /** `from`: first day as a member; `termEndsOn`: last day of the term, none for an open one; then `graceDays` of grace (0: none). */
  | { kind: 'admission'; from: Day; termEndsOn?: Day | null; graceDays: number }
  /** Without `from`: the day after the present term where the member is active, else today. */
  | { kind: 'renewal'; from?: Day; termEndsOn: Day | null; graceDays: number }
  /** `until`: the last day of the suspension; without it until further notice. */
  | { kind: 'suspension'; on: Day; until?: Day | null }
  /** `on`: the first day on which it is no longer suspended. */
  | { kind: 'reinstatement'; on: Day }
  /** `on`: the first day on which it is no member any more. */
  | { kind: 'resignation'; on: Day }
  | { kind: 'decline'; on: Day }
  /** What it was on these days, one after the other without a gap. The only decision about the past. */
  | { kind: 'correction'; periods: readonly CorrectedPeriod[] };
export type CorrectedPeriod = Pick<Period, 'status' | 'from' | 'to'>;
export type DecisionKind = Decision['kind'];

const DECISIONS: Record<MemberStatus | 'unknown', readonly DecisionKind[]> = {
  unknown: ['registration', 'application', 'correction'], // of whom nothing is written yet
  prospect: ['application', 'admission', 'decline', 'correction'],
  applicant: ['admission', 'decline', 'correction'],
  active: ['renewal', 'suspension', 'resignation', 'correction'],
  grace: ['renewal', 'suspension', 'resignation', 'correction'],
  lapsed: ['renewal', 'application', 'admission', 'correction'],
  suspended: ['reinstatement', 'resignation', 'correction'],
  resigned: ['application', 'admission', 'correction'],
  declined: ['application', 'admission', 'correction'],
};

/** What may be decided about a member for a day. A membership without end has nothing to renew. */
export function allowedDecisions(periods: readonly Period[], day: Day): DecisionKind[] {
  const status = statusOn(periods, day) ?? statusBefore(periods, day);
  const isOpen = status === 'active' && termEndFrom(periods, day) === null;
  return DECISIONS[status ?? 'unknown'].filter((kind) => kind !== 'renewal' || !isOpen);
}

/** A history that starts later than the day is read from its start: the day may lie before anything was written. */
function statusBefore(periods: readonly Period[], day: Day): MemberStatus | null {
  const [first] = periods;
  return first && day < first.from ? first.status : null;
}

/** The first day that a decision writes. */
export function effectiveOn(decision: Decision, periods: readonly Period[], today: Day): Day {
  switch (decision.kind) {
    case 'admission':
      return decision.from;
    case 'renewal':
      return decision.from ?? renewalDay(periods, today);
    case 'correction':
      return decision.periods[0]?.from ?? today;
    default:
      return decision.on;
  }
}

/** Who is active goes on without a gap; grace that has passed stays as it was. */
function renewalDay(periods: readonly Period[], today: Day): Day {
  const ends = statusOn(periods, today) === 'active' ? termEndFrom(periods, today) : undefined;
  return ends ? dayAfter(ends) : today;
}

/** The calendar of PostgreSQL goes on, that of ISO 8601 with four digits does not: grace must still fit behind a term. */
export const LATEST_DAY = '9900-12-31';
