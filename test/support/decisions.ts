import * as fc from 'fast-check';
import type { CorrectedPeriod, Decision } from '../../src/members/membership-decisions';
import { MEMBER_STATUSES } from '../../src/members/member.values';
import { addDays, dayAfter } from '../../src/shared/days';

const day = fc.integer({ min: -40, max: 400 });
const back = fc.integer({ min: -800, max: 800 });
const term = fc.option(fc.integer({ min: -5, max: 500 }));
const graceDays = fc.constantFrom<number[]>(0, 1, 60, 366);
const kind = <K extends Decision['kind']>(name: K) => fc.constant(name);

/** Decisions with days counted from today, and some of them impossible. */
export const drawnDecision = fc.oneof(
  fc.record({ kind: kind('registration'), day }),
  fc.record({ kind: kind('application'), day }),
  { arbitrary: fc.record({ kind: kind('admission'), day: fc.oneof(day, back), term, graceDays }), weight: 3 },
  { arbitrary: fc.record({ kind: kind('renewal'), day: fc.option(day), term, graceDays }), weight: 3 },
  {
    arbitrary: fc.record({ kind: kind('suspension'), day, days: fc.option(fc.integer({ min: -3, max: 300 })) }),
    weight: 3,
  },
  { arbitrary: fc.record({ kind: kind('reinstatement'), day }), weight: 3 },
  fc.record({ kind: kind('resignation'), day }),
  fc.record({ kind: kind('decline'), day }),
  {
    arbitrary: fc.record({
      kind: kind('correction'),
      day: back,
      isOpen: fc.boolean(),
      parts: fc.array(
        fc.record({ status: fc.constantFrom(...MEMBER_STATUSES), days: fc.integer({ min: 1, max: 300 }) }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    weight: 3,
  },
);
export type DrawnDecision = typeof drawnDecision extends fc.Arbitrary<infer T> ? T : never;

export function toDecision(drawn: DrawnDecision, today: string): Decision {
  const on = addDays(today, drawn.day ?? 0);
  switch (drawn.kind) {
    case 'admission':
      return { kind: drawn.kind, from: on, termEndsOn: ending(on, drawn.term), graceDays: drawn.graceDays };
    case 'renewal':
      return {
        kind: drawn.kind,
        ...(drawn.day !== null && { from: on }),
        termEndsOn: ending(on, drawn.term),
        graceDays: drawn.graceDays,
      };
    case 'suspension':
      return { kind: drawn.kind, on, until: ending(on, drawn.days) };
    case 'correction':
      return { kind: drawn.kind, periods: parts(on, drawn) };
    default:
      return { kind: drawn.kind, on };
  }
}

const ending = (from: string, days: number | null) => (days === null ? null : addDays(from, days));

function parts(from: string, { parts, isOpen }: Extract<DrawnDecision, { kind: 'correction' }>): CorrectedPeriod[] {
  let next = from;
  return parts.map(({ status, days }, index) => {
    const start = next;
    const end = addDays(start, days - 1);
    next = dayAfter(end);
    return { status, from: start, to: isOpen && index === parts.length - 1 ? null : end };
  });
}
