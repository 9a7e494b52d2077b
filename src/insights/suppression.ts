import type { Entry } from './additive-table';
import { hideUntilSafe, type MaskedEdition } from './edition-mask';

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

/** Several lists of the same people, with the total that they have in common. */
export interface Tables<T extends string, People> {
  tables: readonly Rows<T, People>[];
  total: People;
}
/** Of an edition that has been seen: what it was, and what of it was shown. */
export interface SeenTables {
  whole: Tables<string, Bounds | null>;
  shown: Tables<string, Shown>;
}

/**
 * Several lists of the same people, such as by area and by state: what one of them hides, above all the total, no other may tell. In a
 * row from the first to the last, and back by the total, each passes on what the one before it sums to. What was seen in earlier
 * editions stays seen: a number whose difference from one of them is 1 to 4 people is hidden, with what it could be worked out from.
 */
export function suppressTables<T extends string>(
  tables: readonly Rows<T, Bounds | null>[],
  total: Bounds | null,
  seen: readonly SeenTables[] = [],
): { tables: Row<T, Shown>[][]; total: Shown } {
  const earlier = seen.map(({ whole, shown }) => ({
    numbers: numbersOf(whole.tables, whole.total),
    shown: numbersOf(shown.tables, shown.total).map(({ printed }) => printed),
  }));
  const shown = suppress(numbersOf(tables, total), earlier);
  let at = 0;
  const placed = tables.map((rows) => rows.map(({ category }) => ({ category, people: shown[at++]! })));
  return { tables: placed, total: shown.at(-1)! };
}

/** The cells of all lists, a way around each list that nobody reported, and the total. */
function numbersOf<People extends Shown>(
  tables: readonly Rows<string, People>[],
  total: People,
): (Placed & { printed: People })[] {
  const isKnown = (rows: Rows<string, People>) => rows.some(({ people }) => people !== null); // a list of nobody tells nothing
  const place = (people: Shown, printed: People, from: number, to: number, sums: Placed['sums']) => ({
    people: boundsIn(people),
    printed,
    from,
    to,
    sums,
  });
  const sum = boundsIn(total) ?? sumOf((tables.find(isKnown) ?? []).map(({ people }) => boundsIn(people)));
  return [
    ...tables.flatMap((rows, from) => rows.map(({ people }) => place(people, people, from, from + 1, 0))),
    ...tables.map((rows, from) => ({
      ...place(null, null as People, from, from + 1, 0),
      isBypass: true,
      isUsed: !isKnown(rows),
    })),
    place(sum, total, tables.length, 0, 2),
  ];
}

const boundsIn = (people: Shown): Bounds | null => (people && 'low' in people ? people : null);

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
  printed: Shown;
  from: number;
  to: number;
  sums: 0 | 1 | 2;
  isBypass?: boolean;
  isUsed?: boolean;
}
/** Placed as the new ones are, with what was shown of each. */
interface Seen {
  numbers: readonly Placed[];
  shown: readonly Shown[];
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

function suppress(numbers: readonly Placed[], seen: readonly Seen[] = []): Shown[] {
  const isAllSmall = isSmall(numbers.at(-1)!.printed as Bounds | null);
  const primary = numbers.map(({ people, printed, isUsed }, index) => {
    const isTold = people !== null && printed !== null;
    return (
      isUsed === true ||
      (people !== null && isAllSmall) ||
      (isTold && (isSmall(people) || BOUNDS.some((bound) => toldBy(seen, index, bound, people).some(isSensitive))))
    );
  });
  const earlier = seen.map((edition, at) => maskOf(edition.numbers, hiddenIn(edition), seen.slice(0, at)));
  const hidden = hideUntilSafe(earlier, maskOf(numbers, primary, seen));
  return numbers.map(({ printed }, index) => (printed && hidden[index] ? { suppressed: true } : printed));
}

const BOUNDS = ['low', 'high'] as const;

const hiddenIn = ({ numbers, shown }: Seen): boolean[] =>
  numbers.map(({ isUsed }, index) => isUsed === true || isHidden(shown[index]!));

export const isHidden = (people: Shown): boolean => people !== null && 'suppressed' in people;

/** A change by 1 to 4 people, up or down: it is what one member reported, or corrected. */
const isSensitive = (change: number): boolean => isFew(Math.abs(change));

/** The changes from all earlier editions that show the number; that nobody reported it is shown too. */
const toldBy = (seen: readonly Seen[], index: number, bound: keyof Bounds, people: Bounds): number[] =>
  seen
    .filter(({ shown }) => !isHidden(shown[index]!))
    .map(({ numbers }) => people[bound] - (numbers[index]!.people?.[bound] ?? 0));

function maskOf(numbers: readonly Placed[], hidden: readonly boolean[], seen: readonly Seen[]): MaskedEdition {
  return {
    tables: BOUNDS.map((bound) => numbers.map((number, index) => entryOf(number, bound, seen, index))),
    hidden,
    apartFrom: numbers.map(
      ({ people }, index) =>
        1 +
        seen.findLastIndex(({ numbers: before, shown }) =>
          BOUNDS.some(
            (bound) =>
              people && isHidden(shown[index]!) && isSensitive(people[bound] - (before[index]!.people?.[bound] ?? 0)),
          ),
        ),
    ),
  };
}

const isFew = (people: number): boolean => people >= 1 && people <= 4;
export const isSmall = (people: Bounds | null): boolean => people !== null && (isFew(people.low) || isFew(people.high));

function entryOf(number: Placed, bound: keyof Bounds, seen: readonly Seen[], index: number): Entry {
  const { people, from, to, sums, isBypass, isUsed } = number;
  if (isBypass) {
    const way = isUsed ? Infinity : 0;
    return { from, to, value: 0, least: -way, most: way, price: 0, isBypass };
  }
  const value = people?.[bound] ?? 0;
  let { least, most } = allowed(people, value, sums);
  // What was hidden because of a change by few, the reader knows to have changed by few.
  for (const change of people ? toldBy(seen, index, bound, people).filter(isSensitive) : []) {
    least = Math.max(least, value - change + (change > 0 ? 1 : -4));
    most = Math.min(most, value - change + (change > 0 ? 4 : -1));
  }
  return { from, to, value, least, most, price: priceOf(people, sums) };
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
