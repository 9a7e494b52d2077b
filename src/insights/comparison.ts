import { isHidden } from './board-tables';
import { percentChange } from './change';
import type { Comparison } from './insights.queries';
import { type Bounds, isSmall, type Shown } from './suppression';

interface Change {
  previousCycleCode: string;
  membersInBoth: number;
  low: number | null;
  high: number | null;
}

/**
 * The change since the last cycle, over the members that reported in both. Protected, it is not told where it would lead back to few
 * people: those of the members in both, or those of the others, who are what is left of a total that is shown; nor where a total is
 * hidden, which it would tell from the other.
 */
export function changeOf(comparison: Comparison | null, isProtected: boolean, totals: readonly Shown[]): Change | null {
  if (!comparison || comparison.membersInBoth === 0) return null;
  const { previousCycleCode, membersInBoth, before, now, allBefore, allNow } = comparison;
  const telling = [before, now, allBefore, allNow, rest(allBefore, before), rest(allNow, now)];
  const isTelling = telling.some(isSmall) || totals.some(isHidden);
  const change = isProtected && isTelling ? { low: null, high: null } : percentChange(before, now);
  return { previousCycleCode, membersInBoth, ...change };
}

const rest = (all: Bounds, part: Bounds): Bounds => ({ low: all.low - part.low, high: all.high - part.high });
