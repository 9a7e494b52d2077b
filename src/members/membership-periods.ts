import { addDays, compareDays, type Day, dayAfter, dayBefore } from '../shared/days';
import type { MEMBER_STATUSES } from './member.values';

export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** What a member's status is over some days. `to` is the last of them (inclusive); null: until further notice. */
export interface Period {
  status: MemberStatus;
  from: Day;
  to: Day | null;
}
/** A period in force: written, and superseded by no later decision. */
export interface PeriodInForce extends Period {
  id: string;
}
/** What to write. A period that was cut short keeps the decision it came from: `cutFrom` is the superseded period. */
export interface NewPeriod extends Period {
  cutFrom: string | null;
}

export type Decision =
  | { kind: 'registration'; on: Day }
  /** It asks to join, and waits for the decision. */
  | { kind: 'application'; on: Day }
  /** `from`: first day as a member; `termEndsOn`: last day of the term, none for an open one; then `graceDays` of grace (0: none). */
  | { kind: 'admission'; from: Day; termEndsOn?: Day | null; graceDays: number }
  /** `on`: the first day on which it is no member any more. */
  | { kind: 'resignation'; on: Day };
export type DecisionKind = Decision['kind'];

export type Refusal = 'illegal-transition' | 'past-day' | 'term-ends-before-it-starts' | 'term-ends-too-late';
export type Rewriting =
  | { isRefused: false; supersede: string[]; insert: NewPeriod[] }
  /** `allowed`: what could be decided for that day instead. */
  | { isRefused: true; code: Refusal; allowed: DecisionKind[] };

const DECISIONS: Record<MemberStatus | 'unknown', readonly DecisionKind[]> = {
  unknown: ['registration', 'application'], // of whom nothing is written yet
  prospect: ['application', 'admission'],
  applicant: ['admission'],
  active: ['resignation'],
  grace: ['resignation'],
  lapsed: ['application', 'admission'],
  suspended: ['resignation'],
  resigned: ['application', 'admission'],
  declined: ['application', 'admission'],
};

/** The calendar of PostgreSQL goes on, that of ISO 8601 with four digits does not: grace must still fit behind a term. */
const LATEST_TERM_END = '9900-12-31';

/** What may be decided about a member of that status; null: one that is not registered. */
export const allowedDecisions = (status: MemberStatus | null): DecisionKind[] => [...DECISIONS[status ?? 'unknown']];

/** The status on a day; null before the first period. */
export const statusOn = (periods: readonly Period[], day: Day): MemberStatus | null =>
  periods.find(({ from, to }) => from <= day && (to === null || day <= to))?.status ?? null;

/**
 * A decision rewrites the future: what was in force from its day on is superseded, the days before stay as they were.
 * The periods in force never overlap, and have no hole from the first admission on, because the last one is always open.
 * The past is closed to decisions, but for the first admission of a member of whom only the wish to join is known: an imported history.
 */
export function rewrite(periods: readonly PeriodInForce[], decision: Decision, today: Day): Rewriting {
  const from = decision.kind === 'admission' ? decision.from : decision.on;
  const isFirst = periods.every(({ status }) => status === 'prospect' || status === 'applicant');
  const allowed = allowedDecisions(statusAt(periods, from));
  const refuse = (code: Refusal): Rewriting => ({ isRefused: true, code, allowed });

  if (!allowed.includes(decision.kind)) return refuse('illegal-transition');
  if (compareDays(from, today) < 0 && !(decision.kind === 'admission' && isFirst)) return refuse('past-day');
  if (decision.kind === 'admission' && decision.termEndsOn) {
    if (compareDays(decision.termEndsOn, from) < 0) return refuse('term-ends-before-it-starts');
    if (compareDays(decision.termEndsOn, LATEST_TERM_END) > 0) return refuse('term-ends-too-late');
  }

  const overtaken = periods.filter(({ to }) => to === null || compareDays(to, from) >= 0);
  const kept = overtaken
    .filter((period) => compareDays(period.from, from) < 0)
    .map(({ id, ...period }) => ({ ...period, to: dayBefore(from), cutFrom: id }));
  return {
    isRefused: false,
    supersede: overtaken.map(({ id }) => id),
    insert: [...kept, ...future(decision).map((period) => ({ ...period, cutFrom: null }))],
  };
}

/** A history that starts later than the day is read from its start: the day may lie before anything was written. */
function statusAt(periods: readonly Period[], day: Day): MemberStatus | null {
  const first = periods.toSorted((a, b) => compareDays(a.from, b.from))[0];
  return statusOn(periods, day) ?? (first && day < first.from ? first.status : null);
}

function future(decision: Decision): Period[] {
  if (decision.kind === 'registration') return [{ status: 'prospect', from: decision.on, to: null }];
  if (decision.kind === 'application') return [{ status: 'applicant', from: decision.on, to: null }];
  if (decision.kind === 'resignation') return [{ status: 'resigned', from: decision.on, to: null }];
  const { from, termEndsOn, graceDays } = decision;
  if (!termEndsOn) return [{ status: 'active', from, to: null }];
  const graceEndsOn = addDays(termEndsOn, graceDays);
  return [
    { status: 'active', from, to: termEndsOn },
    ...(graceDays > 0 ? [{ status: 'grace' as const, from: dayAfter(termEndsOn), to: graceEndsOn }] : []),
    { status: 'lapsed', from: dayAfter(graceEndsOn), to: null },
  ];
}

/** For a daterange column: PostgreSQL takes inclusive bounds and keeps them half-open. */
export const writeRange = ({ from, to }: Pick<Period, 'from' | 'to'>): string => `[${from},${to ?? ''}]`;

/** What a daterange column gives: `[2026-01-01,2027-01-01)`, half-open, or `[2026-01-01,)`. */
export function readRange(during: string): Pick<Period, 'from' | 'to'> {
  const bounds = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/.exec(during);
  if (!bounds) throw new TypeError(`No range of days: ${during}`);
  return { from: bounds[1]!, to: bounds[2] ? dayBefore(bounds[2]) : null };
}
