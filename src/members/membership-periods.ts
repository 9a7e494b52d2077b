import { type Day, dayAfter, dayBefore } from '../shared/days';
import type { COURSE_STATUSES, MEMBER_STATUSES } from './member.values';

export type MemberStatus = (typeof MEMBER_STATUSES)[number];
/** Where a term leads by itself: active, then grace, then lapsed. */
export type CourseStatus = (typeof COURSE_STATUSES)[number];

/** What a member's status is over some days. `to` is the last of them (inclusive); null: until further notice. */
export interface Period {
  status: MemberStatus;
  from: Day;
  to: Day | null;
  /** Of a suspension: what the member would be on these days without it. Its term runs on beneath. */
  otherwise?: CourseStatus | null;
}
/** A period in force: written, and superseded by no later decision. */
export interface PeriodInForce extends Period {
  id: string;
}

/** The period that holds a day. */
export const periodOn = <P extends Period>(periods: readonly P[], day: Day): P | undefined =>
  periods.find(({ from, to }) => from <= day && (to === null || day <= to));

/** The status on a day; null before the first period. */
export const statusOn = (periods: readonly Period[], day: Day): MemberStatus | null =>
  periodOn(periods, day)?.status ?? null;

/** What a term makes of the days, suspended or not. */
export const underlying = ({ status, otherwise }: Period): MemberStatus =>
  status === 'suspended' ? (otherwise ?? 'active') : status;

/** The last day on which the member is active by its term, from a day on; null: without end; undefined: on none. */
export function termEndFrom(periods: readonly Period[], day: Day): Day | null | undefined {
  const ahead = periods.filter((period) => underlying(period) === 'active' && (period.to === null || day <= period.to));
  return ahead.length === 0 ? undefined : ahead.some(({ to }) => to === null) ? null : ahead.at(-1)!.to;
}

/** The parts of the periods before a day. */
export const before = <P extends Period>(periods: readonly P[], day: Day): P[] =>
  periods
    .filter(({ from }) => from < day)
    .map((period) => (period.to === null || period.to >= day ? { ...period, to: dayBefore(day) } : period));

/** The parts of the periods after a day. */
export const after = <P extends Period>(periods: readonly P[], day: Day | null): P[] =>
  day === null
    ? []
    : periods
        .filter(({ to }) => to === null || to > day)
        .map((period) => (period.from <= day ? { ...period, from: dayAfter(day) } : period));

/** The parts of the periods from a day to another. */
export const within = <P extends Period>(periods: readonly P[], { from, to }: Pick<Period, 'from' | 'to'>): P[] =>
  periods
    .filter((period) => (to === null || period.from <= to) && (period.to === null || period.to >= from))
    .map((period) => ({
      ...period,
      from: period.from < from ? from : period.from,
      to: to !== null && (period.to === null || period.to > to) ? to : period.to,
    }));

/** For a daterange column: PostgreSQL takes inclusive bounds and keeps them half-open. */
export const writeRange = ({ from, to }: Pick<Period, 'from' | 'to'>): string => `[${from},${to ?? ''}]`;

/** What a daterange column gives: `[2026-01-01,2027-01-01)`, half-open, or `[2026-01-01,)`. */
export function readRange(during: string): Pick<Period, 'from' | 'to'> {
  const bounds = /^\[(\d{4}-\d{2}-\d{2}),(\d{4}-\d{2}-\d{2})?\)$/.exec(during);
  if (!bounds) throw new TypeError(`No range of days: ${during}`);
  return { from: bounds[1]!, to: bounds[2] ? dayBefore(bounds[2]) : null };
}
