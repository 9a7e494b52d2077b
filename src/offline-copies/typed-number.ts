const MOST = 1e12;

/**
 * A quantity as people write it in a cell, also where the cell holds text: "1,200", "1 200", "1200.50". The comma groups thousands,
 * as Mexico and the US write it. Null for what is none: it is shown, never guessed.
 */
export function typedNumber(text: string, decimals: number): number | null {
  const plain = text.replace(/[\s\u00a0\u202f']/g, '');
  const digits = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!/^\d+(\.\d+)?$/.test(digits)) return null;
  const fraction = (digits.split('.')[1] ?? '').replace(/0+$/, '');
  const value = Number(digits);
  return fraction.length > decimals || value > MOST ? null : value;
}
