/** A cell as typed: nothing, a number, or something that is neither and must not be sent. */
export type Typed = { kind: 'empty' } | { kind: 'number'; value: number } | { kind: 'invalid' };

/** Largest quantity the API takes. */
const MOST = 1e12;

/**
 * Reads what people type and paste: "1,200", "1 200", "1200", and with decimals "1,200.50". The comma groups thousands, as Mexico
 * and the US write it; anything else, also a negative number, is invalid rather than guessed.
 */
export function parseNumber(text: string, decimals = 0): Typed {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '');
  if (plain === '') return { kind: 'empty' };
  const isGrouped = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain);
  const digits = isGrouped ? plain.replaceAll(',', '') : plain;
  if (!/^\d+(\.\d+)?$/.test(digits)) return { kind: 'invalid' };
  const fraction = digits.split('.')[1] ?? '';
  const value = Number(digits);
  if (fraction.replace(/0+$/, '').length > decimals || value > MOST) return { kind: 'invalid' };
  return { kind: 'number', value };
}

/** What a spreadsheet puts on the clipboard, as rows of cells. A single cell is no table. */
export function pastedTable(text: string): string[][] | null {
  const rows = text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));
  return rows.length > 1 || (rows[0]?.length ?? 0) > 1 ? rows : null;
}
