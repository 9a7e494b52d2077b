import type { Overview } from './overview';

/** A figure as the API shows it: a range, kept back because it is about one to four people, or nobody reported. */
export type Shown = Overview['people'];
export interface Bounds {
  low: number;
  high: number;
}

export const isSuppressed = (shown: Shown): boolean =>
  shown !== null && 'suppressed' in shown && shown.suppressed === true;

export function boundsOf(shown: Shown): Bounds | null {
  if (shown === null || isSuppressed(shown)) return null;
  const { low, high } = shown as Partial<Bounds>;
  return low === undefined || high === undefined ? null : { low, high };
}

/** Five classes with round limits that follow the largest state: `[1, 500, 1500, 3000, 6000]` starts each class. */
export function classLimits(highs: readonly number[]): number[] {
  const largest = Math.max(0, ...highs);
  if (largest === 0) return [];
  const step = niceStep(largest / 12);
  return [5, step, step * 3, step * 6, step * 9].filter(
    (limit, index, all) => index === 0 || (limit > all[index - 1]! && limit <= largest),
  );
}

/** The smallest of 1, 2, 5 × 10ⁿ that is at least `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10);
}

/** The class of a value: 0 for the first, -1 below it. */
export const classOf = (value: number, limits: readonly number[]): number =>
  limits.filter((limit) => value >= limit).length - 1;

/** An axis that shows change and says where it starts: it begins at zero unless the values lie close together far above it. */
export function axis(lowest: number, highest: number): { from: number; to: number; ticks: number[] } {
  const spread = highest - lowest;
  const isFar = lowest > 0 && spread < lowest * 0.6;
  const step = niceStep(Math.max(1, (isFar ? spread * 1.6 : highest) / 4));
  const from = isFar ? Math.max(0, Math.floor((lowest - spread * 0.3) / step) * step) : 0;
  const to = Math.max(from + step, Math.ceil(highest / step) * step);
  return { from, to, ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, n) => from + n * step) };
}
