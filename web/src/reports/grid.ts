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

/** Quantities have at most four decimals: added in ten-thousandths, 0.1 and 0.2 are 0.3. */
const exactSum = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + Math.round(value * 10_000), 0) / 10_000;

/** The sum of what is valid; null where nothing is filled in. */
export function sumOf(texts: readonly (string | undefined)[], decimals = 0): number | null {
  const numbers = texts.flatMap((text) => {
    const typed = parseNumber(text ?? '', decimals);
    return typed.kind === 'number' ? [typed.value] : [];
  });
  return numbers.length ? exactSum(numbers) : null;
}

export const isAllValid = (texts: CellTexts, decimals = 0): boolean =>
  Object.values(texts).every((text) => parseNumber(text, decimals).kind !== 'invalid');

/** Cells to send: what is filled in, as numbers. Call only when all are valid. */
export function cellsOf(texts: CellTexts, decimals = 0): Record<string, number> {
  const filled = Object.entries(texts).map(([category, text]): [string, Typed] => [
    category,
    parseNumber(text, decimals),
  ]);
  return Object.fromEntries(
    filled.flatMap(([category, typed]) => (typed.kind === 'number' ? [[category, typed.value]] : [])),
  );
}

export const textsOf = (cells: Record<string, number> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(cells ?? {}).map(([category, value]) => [category, String(value)]));

/** How the parts stand to the total: what is left for unknown, or how much they are above it. */
export function restOf(
  total: number | null,
  breakdown: string,
  texts: CellTexts,
  decimals = 0,
): { left: number; above: number } {
  const rest = REST[breakdown];
  const parts =
    sumOf(
      Object.entries(texts)
        .filter(([category]) => category !== rest)
        .map(([, text]) => text),
      decimals,
    ) ?? 0;
  const unknown = rest === undefined ? 0 : (sumOf([texts[rest]], decimals) ?? 0);
  const difference = exactSum([total ?? 0, -parts]);
  return {
    left: Math.max(0, difference),
    above: total === null ? 0 : Math.max(0, exactSum([unknown, -difference])),
  };
}

/** Which category stands in which cell, row by row. */
export type Layout = readonly (readonly string[])[];
export interface Place {
  row: number;
  column: number;
}

export const SEX_AGE: Layout = AGES.map((age) => SEXES.map((sex) => sexAge(sex, age)));
/** A list is a grid of one column. */
export const listOf = (categories: readonly string[]): Layout => categories.map((category) => [category]);

/** Lays pasted cells over the grid from one cell on; what would fall outside is left out. A lone dash is a spreadsheet's nothing. */
export function paste(layout: Layout, texts: CellTexts, at: Place, table: readonly string[][]): Record<string, string> {
  const next: Record<string, string> = { ...texts };
  table.forEach((line, down) =>
    line.forEach((text, right) => {
      const category = layout[at.row + down]?.[at.column + right];
      if (category) next[category] = text.trim().replace(/^[-–—]$/, '');
    }),
  );
  return next;
}

const MOVES: Readonly<Record<string, readonly [number, number]>> = {
  Enter: [1, 0],
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** Where a key leads from a cell, or null when the key is the browser's or the grid ends there. */
export function step(layout: Layout, key: string, shift: boolean, at: Place): Place | null {
  const move = MOVES[key];
  if (!move) return null;
  const down = key === 'Enter' && shift ? -1 : move[0];
  const to = { row: at.row + down, column: at.column + move[1] };
  return layout[to.row]?.[to.column] === undefined ? null : to;
}
