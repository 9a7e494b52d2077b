import { type Entry, hideUntilSafe } from './additive-table';

/** People between whom the coalition may have served, at least and at most. */
export interface Bounds {
  low: number;
  high: number;
}
/** Null where nobody reported: that is known, and stays. */
export type Shown = Bounds | { suppressed: true } | null;

export interface Row<T extends string, People> {
  category: T;
  people: People;
}
export interface Grid<People> {
  cells: People[][];
  rowTotals: People[];
  columnTotals: People[];
  total: People;
}

type Rows<T extends string, People> = readonly Row<T, People>[];

/** A list with its total, as the board may see it. The total need not be the sum: a reader is taken to know the sum all the same. */
export function suppressRows<T extends string>(
  rows: Rows<T, Bounds | null>,
  total: Bounds | null,
): { rows: Row<T, Shown>[]; total: Shown } {
  const { tables, total: shown } = suppressTables([rows], total);
  return { rows: tables[0]!, total: shown };
}

/**
 * Several lists of the same people, such as by area and by state: what one of them hides, above all the total, no other may tell. In a
 * row from the first to the last, and back by the total, each passes on what the one before it sums to.
 */
export function suppressTables<T extends string>(
  tables: readonly Rows<T, Bounds | null>[],
  total: Bounds | null,
): { tables: Row<T, Shown>[][]; total: Shown } {
  const known = tables.filter((rows) => rows.some(({ people }) => people !== null)); // a list of nobody tells nothing
  const sum = total ?? sumOf((known[0] ?? []).map(({ people }) => people));
  const shown = suppress([
    ...tables.flatMap((rows) => {
      const from = known.indexOf(rows);
      return rows.map(({ people }) => ({ people, printed: people, from, to: from + 1, sums: 0 as const }));
    }),
    { people: sum, printed: total, from: known.length, to: 0, sums: 2 },
  ]);
  let at = 0;
  const placed = tables.map((rows) => rows.map(({ category }) => ({ category, people: shown[at++]! })));
  return { tables: placed, total: shown[at]! };
}

/** A table of two breakdowns, such as sex by age, with its sums. */
export function suppressGrid(cells: readonly (readonly (Bounds | null)[])[]): Grid<Shown> {
  const { numbers, width } = gridNumbers(cells);
  const shown = suppress(numbers);
  const height = cells.length;
  const inner = height * width;
  return {
    cells: cells.map((_, row) => shown.slice(row * width, (row + 1) * width)),
    rowTotals: shown.slice(inner, inner + height),
    columnTotals: shown.slice(inner + height, inner + height + width),
    total: shown[inner + height + width]!,
  };
}

/** A number at its place: from one sum into another. `sums`: how many times it is a sum itself. */
interface Placed {
  people: Bounds | null;
  /** What would be shown: a total that is not the sum, or none. */
  printed: Bounds | null;
  from: number;
  to: number;
  sums: 0 | 1 | 2;
}

/** Nodes: the rows, then the columns, then the sum of the rows' totals, then that of the columns'. */
function gridNumbers(cells: readonly (readonly (Bounds | null)[])[]): { numbers: Placed[]; width: number } {
  const height = cells.length;
  const width = Math.max(0, ...cells.map((row) => row.length));
  const [ofRows, ofColumns] = [height + width, height + width + 1];
  const place = (people: Bounds | null, from: number, to: number, sums: Placed['sums']): Placed => ({
    people,
    printed: people,
    from,
    to,
    sums,
  });
  const columns = Array.from({ length: width }, (_, c) => cells.map((row) => row[c] ?? null));
  const numbers = [
    ...cells.flatMap((row, r) => row.map((people, c) => place(people, r, height + c, 0))),
    ...cells.map((row, r) => place(sumOf(row), ofRows, r, 1)),
    ...columns.map((column, c) => place(sumOf(column), height + c, ofColumns, 1)),
    place(sumOf(cells.flat()), ofColumns, ofRows, 2),
  ];
  return { numbers, width };
}

function suppress(numbers: readonly Placed[]): Shown[] {
  const isAllSmall = isSmall(numbers.at(-1)!.printed);
  const primary = numbers.map(({ people, printed }) => people !== null && (isAllSmall || isSmall(printed)));
  const tables = (['low', 'high'] as const).map((bound) => numbers.map((number) => entryOf(number, bound)));
  const hidden = hideUntilSafe(tables, primary);
  return numbers.map(({ printed }, index) => (printed && hidden[index] ? { suppressed: true } : printed));
}

const isFew = (people: number): boolean => people >= 1 && people <= 4;
export const isSmall = (people: Bounds | null): boolean => people !== null && (isFew(people.low) || isFew(people.high));

function entryOf({ people, from, to, sums }: Placed, bound: keyof Bounds): Entry {
  const value = people?.[bound] ?? 0;
  return { from, to, value, ...allowed(people, value, sums), price: priceOf(people, sums) };
}

/**
 * The reader is credited with the rule, and with guessing which cells it hid: those are 1 to 4 and what was hidden beside them is
 * anything. Whoever knows less finds more values possible. Of a hidden sum nobody can tell for which of the two it was hidden.
 */
function allowed(people: Bounds | null, value: number, sums: Placed['sums']): Pick<Entry, 'least' | 'most'> {
  if (people === null) return { least: 0, most: 0 };
  if (sums > 0 || !isSmall(people)) return { least: 0, most: Infinity };
  return { least: value === 0 ? 0 : 1, most: value > 4 ? Infinity : 4 };
}

/** The smallest first; a zero is a poor hiding place, because readers often know it, and a sum is what they came for. */
function priceOf(people: Bounds | null, sums: Placed['sums']): number {
  const value = people?.high ?? 0;
  if (sums > 0) return sums * 1e13 + value;
  return value === 0 ? 1e11 : value;
}

function sumOf(parts: readonly (Bounds | null)[]): Bounds | null {
  const known = parts.filter((part) => part !== null);
  if (known.length === 0) return null;
  return known.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), { low: 0, high: 0 });
}
