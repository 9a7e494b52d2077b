import { percentChange } from './change';
import type { Comparison } from './insights.queries';
import { type Bounds, isHidden, isSmall, type Shown } from './suppression';

export interface Change {
  previousCycleCode: string;
  membersInBoth: number;
  low: number | null;
  high: number | null;
}

/** The change since the last cycle, over the members that reported in both. */
export function changeOf(comparison: Comparison | null): Change | null {
  if (!comparison || comparison.membersInBoth === 0) return null;
  const { previousCycleCode, membersInBoth, before, now } = comparison;
  return { previousCycleCode, membersInBoth, ...percentChange(before, now) };
}

/**
 * As the board may see it: not told where it would lead back to few people: those of the members in both, or those of the others, who
 * are what is left of a total that is shown; nor where a total is hidden, which it would tell from the other; nor where what stands
 * behind it moved by few people since an earlier edition.
 */
export function boardChangeOf(
  comparison: Comparison | null,
  totals: readonly Shown[],
  earlier: readonly (Comparison | null)[],
): Change | null {
  const change = changeOf(comparison);
  if (!change || !comparison) return null;
  const numbers = behind(comparison);
  const moved = earlier.flatMap((each) =>
    each?.previousCycleCode === comparison.previousCycleCode
      ? behind(each).map((was, index) => distance(numbers[index]!, was))
      : [],
  );
  const isTelling = [...numbers, ...moved].some(isSmall) || totals.some(isHidden);
  return isTelling ? { ...change, low: null, high: null } : change;
}

const behind = ({ before, now, allBefore, allNow }: Comparison): Bounds[] => [
  before,
  now,
  allBefore,
  allNow,
  rest(allBefore, before),
  rest(allNow, now),
];

const rest = (all: Bounds, part: Bounds): Bounds => ({ low: all.low - part.low, high: all.high - part.high });

const distance = (one: Bounds, other: Bounds): Bounds => ({
  low: Math.abs(one.low - other.low),
  high: Math.abs(one.high - other.high),
});
