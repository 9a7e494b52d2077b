import { lastTimelyDay, type Obligation } from './cycles';
import { addDays, daysBetween, instant, type Day } from './days';
import type { Dice } from './random';

export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved';

/** What became of a report, and when. */
export interface Outcome {
  state: ReportState;
  /** How much of a draft is filled in. */
  filled: number;
  isNothingToReport: boolean;
  /** When its figures were last typed; null: nobody began. */
  typedAt: string | null;
  /** In its second program more than three times the people, and no word about why. */
  isSurprising: boolean;
  steps: { kind: 'submitted' | 'returned' | 'approved'; at: string }[];
}

export const NOBODY_BEGAN: Outcome = {
  state: 'draft',
  filled: 0,
  isNothingToReport: false,
  typedAt: null,
  isSurprising: false,
  steps: [],
};

/** In the closed quarters nearly all was approved, some of it late, and a few NGOs never reported. */
export function pastOutcome(
  obligation: Obligation,
  { isReliable, isMissing }: { isReliable: boolean; isMissing: boolean },
  dice: Dice,
): Outcome {
  if (isMissing || (!isReliable && dice.chance(0.04))) return NOBODY_BEGAN;
  const isLate = dice.chance(isReliable ? 0.05 : 0.1);
  const day = isLate
    ? addDays(lastTimelyDay(obligation), dice.whole(1, 12))
    : addDays(obligation.cycle.opensOn, dice.whole(3, 27));
  const wasReturned = dice.chance(0.13);
  const steps = wasReturned
    ? walk(
        ['submitted', 'returned', 'submitted', 'approved'],
        day,
        [0, dice.whole(1, 4), dice.whole(1, 4), dice.whole(1, 3)],
        dice,
      )
    : walk(['submitted', 'approved'], day, [0, dice.whole(1, 7)], dice);
  const isNothingToReport = !isReliable && dice.chance(0.012);
  return { ...NOBODY_BEGAN, state: 'approved', filled: 1, isNothingToReport, typedAt: steps[0]!.at, steps };
}

/** What the coordinator of the demonstration finds: of one NGO half a draft, of the other a report that came back. */
export type Staged = 'draft' | 'returned';

/** In the quarter that is being collected there is some of everything, all of it before today. */
export function openOutcome(obligation: Obligation, today: Day, staged: Staged | undefined, dice: Dice): Outcome {
  const { opensOn } = obligation.cycle;
  const span = daysBetween(opensOn, today);
  const roll = dice.fraction();
  const state = staged ?? (roll < 0.44 ? 'approved' : roll < 0.6 ? 'submitted' : roll < 0.66 ? 'returned' : 'draft');
  if (state === 'draft') {
    const filled = staged ? 0.55 : dice.chance(0.5) ? 0 : dice.between(0.2, 0.9);
    const typedAt = filled > 0 ? instant(addDays(today, -dice.whole(1, 4)), dice.whole(9, 17)) : null;
    return { ...NOBODY_BEGAN, filled, typedAt, isSurprising: staged === 'draft' };
  }
  const day = addDays(opensOn, dice.whole(1, Math.max(1, Math.min(span - 5, 40))));
  const cameBack = dice.chance(0.15);
  const last = state === 'submitted' ? [] : ([state] as const);
  const kinds = cameBack
    ? (['submitted', 'returned', 'submitted', ...last] as const)
    : (['submitted', ...last] as const);
  const steps = walk(
    kinds,
    day,
    kinds.map((_, index) => Math.min(index, 1)),
    dice,
  );
  const isNothingToReport = !staged && dice.chance(0.02);
  const isSurprising = staged === 'returned' || (state === 'submitted' && dice.of('surprise').chance(0.3));
  return { state, filled: 1, isNothingToReport, typedAt: steps[0]!.at, isSurprising, steps };
}

/** Coordinators submit in the morning, staff answer in the afternoon. */
function walk(
  kinds: readonly Outcome['steps'][number]['kind'][],
  first: Day,
  gaps: number[],
  dice: Dice,
): Outcome['steps'] {
  let day = first;
  return kinds.map((kind, index) => {
    day = addDays(day, gaps[index]!);
    return { kind, at: instant(day, kind === 'submitted' ? dice.whole(9, 13) : dice.whole(15, 18), dice.whole(0, 59)) };
  });
}
