import type { Bounds } from './suppression';

/** In per cent with one decimal, bound for bound; null where there is nothing to compare with. */
export function percentChange(previous: Bounds, current: Bounds): { low: number | null; high: number | null } {
  return { low: percent(previous.low, current.low), high: percent(previous.high, current.high) };
}

/** Halves away from zero, so that a rise and a fall of the same size read the same. */
function percent(base: number, now: number): number | null {
  if (base === 0) return null;
  const tenths = ((now - base) / base) * 1000;
  const rounded = Math.sign(tenths) * Math.round(Math.abs(tenths) + 1e-9);
  return rounded === 0 ? 0 : rounded / 10;
}
