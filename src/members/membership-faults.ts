import { type Day, dayAfter } from '../shared/days';
import {
  allowedDecisions,
  type CorrectedPeriod,
  type Decision,
  type DecisionKind,
  LATEST_DAY,
} from './membership-decisions';
import { type Period, periodOn, termEndFrom, underlying } from './membership-periods';

export type FaultCode =
  | 'illegal-transition'
  | 'past-day'
  | 'day-too-late'
  | 'ends-before-it-starts'
  | 'term-ends-before-it-starts'
  | 'term-ends-too-late'
  | 'term-not-later'
  | 'not-contiguous'
  | 'leaves-a-hole'
  | 'changes-nothing';

/** Why a decision is refused, which field says so, and what could be decided for that day instead. */
export interface Fault {
  code: FaultCode;
  pointer: string;
  allowed: DecisionKind[];
}
type Refuse = (code: FaultCode, pointer?: string) => Fault;

/** They change what is on that day; before the history begins there is nothing to change. */
const NEEDS_A_PERIOD: readonly DecisionKind[] = ['suspension', 'reinstatement'];

/** `from` is the first day that the decision would write. */
export function faultOf(periods: readonly Period[], decision: Decision, from: Day, today: Day): Fault | undefined {
  // A renewal that names no day is asked for today, even if the new term begins later.
  const judged = decision.kind === 'renewal' && !decision.from ? today : from;
  const allowed = allowedDecisions(periods, judged);
  const refuse: Refuse = (code, pointer = '') => ({ code, pointer, allowed });

  if (!allowed.includes(decision.kind)) return refuse('illegal-transition');
  if (decision.kind === 'correction') return correctionFault(periods, decision.periods, refuse);
  const field = decision.kind === 'admission' || decision.kind === 'renewal' ? '/from' : '/on';
  if (from > LATEST_DAY) return refuse('day-too-late', field);
  if (from < today && !isImportedHistory(periods, decision)) return refuse('past-day', field);
  if (NEEDS_A_PERIOD.includes(decision.kind) && !periodOn(periods, from)) return refuse('illegal-transition');
  if (decision.kind === 'suspension') return endFault(from, decision.until, refuse);
  if (decision.kind === 'admission') return termFault(from, decision.termEndsOn, refuse);
  if (decision.kind === 'renewal') return renewalFault(periods, { ...decision, from }, today, refuse);
  return undefined;
}

const isImportedHistory = (periods: readonly Period[], { kind }: Decision): boolean =>
  kind === 'admission' && periods.every(({ status }) => status === 'prospect' || status === 'applicant');

function endFault(from: Day, until: Day | null | undefined, refuse: Refuse): Fault | undefined {
  if (!until) return undefined;
  if (until < from) return refuse('ends-before-it-starts', '/until');
  return until > LATEST_DAY ? refuse('day-too-late', '/until') : undefined;
}

function termFault(from: Day, termEndsOn: Day | null | undefined, refuse: Refuse): Fault | undefined {
  if (!termEndsOn) return undefined;
  if (termEndsOn < from) return refuse('term-ends-before-it-starts', '/termEndsOn');
  return termEndsOn > LATEST_DAY ? refuse('term-ends-too-late', '/termEndsOn') : undefined;
}

function renewalFault(
  periods: readonly Period[],
  { from, termEndsOn }: { from: Day; termEndsOn: Day | null },
  today: Day,
  refuse: Refuse,
): Fault | undefined {
  const present = termEndFrom(periods, today);
  // Before the term's own fault: who leaves on the day it would be renewed from has no term to be renewed.
  const then = periodOn(periods, from);
  if (!then || !['active', 'grace', 'lapsed'].includes(underlying(then))) return refuse('illegal-transition');
  const isLater = present === undefined || (present !== null && (termEndsOn === null || termEndsOn > present));
  return isLater ? termFault(from, termEndsOn, refuse) : refuse('term-not-later', '/termEndsOn');
}

/** One after the other, and up to what is known already: a member has a status on every day. */
function correctionFault(
  periods: readonly Period[],
  corrected: readonly CorrectedPeriod[],
  refuse: Refuse,
): Fault | undefined {
  for (const [index, { from, to }] of corrected.entries()) {
    const next = corrected[index + 1];
    if (from > LATEST_DAY) return refuse('day-too-late', `/periods/${index}/from`);
    if (to && to < from) return refuse('ends-before-it-starts', `/periods/${index}/to`);
    if (to && to > LATEST_DAY) return refuse('day-too-late', `/periods/${index}/to`);
    if (next && (to === null || next.from !== dayAfter(to)))
      return refuse('not-contiguous', `/periods/${index + 1}/from`);
  }
  const end = corrected.at(-1)!.to;
  const [first] = periods;
  const leavesHole = end !== null && (!first || dayAfter(end) < first.from);
  return leavesHole ? refuse('leaves-a-hole', `/periods/${corrected.length - 1}/to`) : undefined;
}
