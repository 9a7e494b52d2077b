/** How far apart two values are, in a word that stands out: a factor of two or three, or from and to zero. */
export type BigChange = 'tripled' | 'doubled' | 'halved' | 'third' | 'to-zero' | 'from-zero';

export interface Comparison {
  difference: number;
  /** In per cent of the period before; null where that was zero. */
  percent: number | null;
  big: BigChange | null;
}

/** Below this a factor of two is chance: two people who became four. */
const FEW = 10;

export function compare(previous: number | null, value: number | null): Comparison | null {
  if (previous === null || value === null) return null;
  const difference = Math.round((value - previous) * 10_000) / 10_000;
  return {
    difference,
    percent: previous === 0 ? null : (difference / previous) * 100,
    big: bigChange(previous, value),
  };
}

function bigChange(previous: number, value: number): BigChange | null {
  if (previous === value) return null;
  if (previous === 0) return 'from-zero';
  if (value === 0) return 'to-zero';
  if (value >= previous * 3) return 'tripled';
  if (value * 3 <= previous) return 'third';
  if (Math.abs(value - previous) < FEW) return null;
  if (value >= previous * 2) return 'doubled';
  return value * 2 <= previous ? 'halved' : null;
}
