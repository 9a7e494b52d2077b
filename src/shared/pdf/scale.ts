/** The smallest of 1, 2, 5 × 10ⁿ that is at least `least`. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10);
}

/** An axis that shows change and says where it starts: at zero, unless the values lie close together far above it. */
export function axis(lowest: number, highest: number): { from: number; to: number; ticks: number[] } {
  const spread = highest - lowest;
  const isFar = lowest > 0 && spread < lowest * 0.6;
  const step = niceStep(Math.max(1, (isFar ? spread * 1.6 : highest) / 4));
  const from = isFar ? Math.max(0, Math.floor((lowest - spread * 0.3) / step) * step) : 0;
  const to = Math.max(from + step, Math.ceil(highest / step) * step);
  return { from, to, ticks: Array.from({ length: Math.round((to - from) / step) + 1 }, (_, n) => from + n * step) };
}

/** Where each class of a map begins, in round numbers that follow the largest. */
export function classLimits(highs: readonly number[]): number[] {
  const largest = Math.max(0, ...highs);
  if (largest === 0) return [];
  const step = niceStep(largest / 12);
  return [5, step, step * 3, step * 6, step * 9].filter(
    (limit, index, all) => index === 0 || (limit > all[index - 1]! && limit <= largest),
  );
}
