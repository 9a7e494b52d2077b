import { addDays, type Day, dayAfter } from '../shared/days';
import { type CorrectedPeriod, type Decision, effectiveOn } from './membership-decisions';
import { type Fault, faultOf } from './membership-faults';
import {
  after,
  before,
  type CourseStatus,
  type Period,
  type PeriodInForce,
  underlying,
  within,
} from './membership-periods';

/** What to write. A period that was cut short keeps the decision it came from: `cutFrom` is the superseded period. */
export interface NewPeriod extends Period {
  cutFrom: string | null;
}
export type Rewriting =
  { isRefused: false; effectiveOn: Day; supersede: string[]; insert: NewPeriod[] } | (Fault & { isRefused: true });

/**
 * A decision rewrites the future: what was in force from its day on is superseded, the days before stay as they were. Only a correction
 * rewrites the past, and the first admission of a member of whom only the wish to join is known: an imported history.
 * The periods in force never overlap and have no hole, because each follows the one before it and the last one is always open.
 */
export function rewrite(inForce: readonly PeriodInForce[], decision: Decision, today: Day): Rewriting {
  const from = effectiveOn(decision, inForce, today);
  const fault = faultOf(inForce, decision, from, today);
  if (fault) return { isRefused: true, ...fault };
  const old = inForce.map(({ id, ...period }) => ({ ...period, cutFrom: id }));
  const next = decided(old, decision, from);
  const kept = new Set(inForce.filter((period) => next.some((one) => isSame(one, period))).map(({ id }) => id));
  if (decision.kind === 'correction' && days(next) === days(old))
    return { isRefused: true, code: 'changes-nothing', pointer: '/periods', allowed: [] };
  return {
    isRefused: false,
    effectiveOn: from,
    supersede: inForce.filter(({ id }) => !kept.has(id)).map(({ id }) => id),
    insert: next.filter(({ cutFrom }) => cutFrom === null || !kept.has(cutFrom)),
  };
}

/** The whole history as it would be in force. */
function decided(old: readonly NewPeriod[], decision: Decision, from: Day): NewPeriod[] {
  const until = (status: Period['status']): NewPeriod[] => [
    ...before(old, from),
    { status, from, to: null, cutFrom: null },
  ];
  switch (decision.kind) {
    case 'registration':
      return until('prospect');
    case 'application':
      return until('applicant');
    case 'resignation':
      return until('resigned');
    case 'decline':
      return until('declined');
    case 'admission':
      return [...before(old, from), ...term(from, decision)];
    case 'renewal':
      return [...before(old, from), ...renewed(old, term(from, decision))];
    case 'suspension':
      return suspended(old, from, decision.until ?? null);
    case 'reinstatement':
      return reinstated(old, from);
    case 'correction':
      return corrected(old, decision.periods);
  }
}

function term(from: Day, { termEndsOn, graceDays }: { termEndsOn?: Day | null; graceDays: number }): NewPeriod[] {
  if (!termEndsOn) return [{ status: 'active', from, to: null, cutFrom: null }];
  const graceEndsOn = addDays(termEndsOn, graceDays);
  const grace = { status: 'grace', from: dayAfter(termEndsOn), to: graceEndsOn, cutFrom: null } as const;
  return [
    { status: 'active', from, to: termEndsOn, cutFrom: null },
    ...(graceDays > 0 ? [grace] : []),
    { status: 'lapsed', from: dayAfter(graceEndsOn), to: null, cutFrom: null },
  ];
}

/** A suspension that was decided for days ahead stands: the new term runs beneath it. */
function renewed(old: readonly NewPeriod[], course: readonly NewPeriod[]): NewPeriod[] {
  return course.flatMap((period) =>
    tile(
      period,
      within(old, period).filter(({ status }) => status === 'suspended'),
      (over) => ({ ...over, otherwise: period.status as CourseStatus }),
    ),
  );
}

/** `base` on its days, but where `over` lies upon it. */
function tile(base: NewPeriod, over: readonly NewPeriod[], paint: (over: NewPeriod) => NewPeriod): NewPeriod[] {
  const painted = over.map(paint);
  const rest = over.reduce<NewPeriod[]>((left, { from, to }) => [...before(left, from), ...after(left, to)], [base]);
  return [...rest, ...painted].sort((a, b) => (a.from < b.from ? -1 : 1));
}

const isOnCourse = ({ status }: Period): boolean => ['active', 'grace', 'lapsed'].includes(status);

/** On its days; a resignation that was decided for later stands. */
function suspended(old: readonly NewPeriod[], from: Day, to: Day | null): NewPeriod[] {
  const under = within(old, { from, to }).map((period): NewPeriod =>
    isOnCourse(period)
      ? { ...period, status: 'suspended', otherwise: period.status as CourseStatus, cutFrom: null }
      : period,
  );
  return [...before(old, from), ...under, ...after(old, to)];
}

/** From that day on it is what it would have been: this suspension ends, another one later does not. */
function reinstated(old: readonly NewPeriod[], on: Day): NewPeriod[] {
  const ahead = within(old, { from: on, to: null });
  const end = ahead.findIndex(({ status }) => status !== 'suspended');
  const run = ahead.slice(0, end === -1 ? undefined : end);
  return [
    ...before(old, on),
    ...run.map((period): NewPeriod => ({
      status: underlying(period),
      from: period.from,
      to: period.to,
      cutFrom: null,
    })),
    ...ahead.slice(run.length),
  ];
}

function corrected(old: readonly NewPeriod[], periods: readonly CorrectedPeriod[]): NewPeriod[] {
  const written = periods.flatMap((period): NewPeriod[] => {
    const plain = { ...period, cutFrom: null };
    if (period.status !== 'suspended') return [plain];
    const beneath = within(old, period).filter((each) => ['grace', 'lapsed'].includes(underlying(each)));
    return tile({ ...plain, otherwise: 'active' }, beneath, (each) => ({
      ...plain,
      from: each.from,
      to: each.to,
      otherwise: underlying(each) as CourseStatus,
    }));
  });
  return [...before(old, periods[0]!.from), ...written, ...after(old, periods.at(-1)!.to)];
}

const isSame = (one: NewPeriod, { id, from, to, status, otherwise }: PeriodInForce): boolean =>
  one.cutFrom === id &&
  one.from === from &&
  one.to === to &&
  one.status === status &&
  (one.otherwise ?? null) === (otherwise ?? null);

/** What the periods say of the days, however they are cut into pieces. */
function days(periods: readonly Period[]): string {
  const runs: string[] = [];
  let last = '';
  for (const { status, otherwise, from } of periods) {
    const is = `${status} ${otherwise ?? ''}`;
    if (is !== last) runs.push(`${is} ${from}`);
    last = is;
  }
  return runs.join();
}
