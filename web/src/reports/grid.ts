import { parseNumber, type Typed } from './parse-number';

export const SEXES = ['F', 'M', 'X', 'U'] as const;
export const AGES = ['0-5', '6-11', '12-17', '18-29', '30-59', '60+', 'U'] as const;
export type Sex = (typeof SEXES)[number];
export type Age = (typeof AGES)[number];

/** The texts of a breakdown's cells, as they stand in the inputs, by category. */
export type CellTexts = Readonly<Record<string, string>>;

export const sexAge = (sex: Sex, age: Age): string => `${sex}:${age}`;
/** The cell that takes what the others leave of the total. */
export const REST: Readonly<Record<string, string>> = { sex_age: 'U:U', disability: 'unknown', state: 'unknown' };

/** The sum of what is valid; null where nothing is filled in. */
export function sumOf(texts: readonly (string | undefined)[]): number | null {
  const numbers = texts.flatMap((text) => {
    const typed = parseNumber(text ?? '');
    return typed.kind === 'number' ? [typed.value] : [];
  });
  return numbers.length ? numbers.reduce((sum, value) => sum + value, 0) : null;
}

export const isAllValid = (texts: CellTexts): boolean =>
  Object.values(texts).every((text) => parseNumber(text).kind !== 'invalid');

/** Cells to send: what is filled in, as numbers. Call only when all are valid. */
export function cellsOf(texts: CellTexts): Record<string, number> {
  const filled = Object.entries(texts).flatMap(([category, text]): [string, Typed][] => [
    [category, parseNumber(text)],
  ]);
  return Object.fromEntries(
    filled.flatMap(([category, typed]) => (typed.kind === 'number' ? [[category, typed.value]] : [])),
  );
}

export const textsOf = (cells: Record<string, number> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(cells ?? {}).map(([category, value]) => [category, String(value)]));

/** How the parts stand to the total: what is left for unknown, or how much they are above it. */
export function restOf(total: number | null, breakdown: string, texts: CellTexts): { left: number; above: number } {
  const rest = REST[breakdown];
  const parts =
    sumOf(
      Object.entries(texts)
        .filter(([category]) => category !== rest)
        .map(([, text]) => text),
    ) ?? 0;
  const unknown = rest === undefined ? 0 : (sumOf([texts[rest]]) ?? 0);
  const difference = (total ?? 0) - parts;
  return { left: Math.max(0, difference), above: total === null ? 0 : Math.max(0, parts + unknown - total) };
}

/** Lays pasted cells over the grid from one cell on; what would fall outside is left out. */
export function paste(
  texts: CellTexts,
  at: { row: number; column: number },
  table: readonly string[][],
): Record<string, string> {
  const next: Record<string, string> = { ...texts };
  table.forEach((line, down) =>
    line.forEach((text, right) => {
      const age = AGES[at.row + down];
      const sex = SEXES[at.column + right];
      if (age && sex) next[sexAge(sex, age)] = text.trim();
    }),
  );
  return next;
}

/** Where a key leads from a cell, or null when the key is the browser's. */
export function step(
  key: string,
  shift: boolean,
  at: { row: number; column: number },
): { row: number; column: number } | null {
  const moves: Record<string, [number, number]> = { Enter: [shift ? -1 : 1, 0], ArrowDown: [1, 0], ArrowUp: [-1, 0] };
  const move = moves[key];
  if (!move) return null;
  const to = { row: at.row + move[0], column: at.column + move[1] };
  return to.row >= 0 && to.row < AGES.length && to.column >= 0 && to.column < SEXES.length ? to : null;
}
