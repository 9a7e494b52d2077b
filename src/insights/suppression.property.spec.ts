import fc from 'fast-check';
import { type Bounds, type Grid, type Shown, suppressGrid, suppressRows, suppressTables } from './suppression';

/**
 * What a reader could make of a published table, by trying tables out: nothing of the code under test is used. A way between two
 * tables with the same sums is made of circles, so no number need move by more than the one that is asked about: ±2.
 */
type Cells = (Bounds | null)[][];
const SIDES = ['low', 'high'] as const;
const SHIFTS = [0, 1, -1, 2, -2];
const isFew = (n: number) => n >= 1 && n <= 4;
const isSmall = (people: Bounds) => isFew(people.low) || isFew(people.high);
const isHidden = (shown: Shown) => shown !== null && 'suppressed' in shown;
const total = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0);
const valueOf = (people: Bounds | null, side: keyof Bounds) => people?.[side] ?? 0;

/** The reader knows the rule, and has guessed which cells it hid and which were hidden beside them. */
function isAllowed(people: Bounds, side: keyof Bounds, value: number): boolean {
  if (!isSmall(people)) return value >= 0;
  if (isFew(people[side])) return isFew(value);
  return people[side] === 0 ? value >= 0 && value <= 4 : value >= 1;
}

/** All ways to shift the hidden cells of one row, its sum kept if that is shown. */
function rowShifts(people: (Bounds | null)[], shown: Shown[], sum: Shown, side: keyof Bounds): number[][] {
  const ways = people.reduce<number[][]>(
    (all, each, c) =>
      isHidden(shown[c]!)
        ? all.flatMap((way) =>
            SHIFTS.filter((by) => isAllowed(each!, side, each![side] + by)).map((by) => [...way, by]),
          )
        : all.map((way) => [...way, 0]),
    [[]],
  );
  return ways.filter((way) => isHidden(sum) || total(way) === 0);
}

/** Numbers that are hidden and cannot be three different ones, as `row,column`; sums are at the edge. */
function pinned(cells: Cells, grid: Grid<Shown>, side: keyof Bounds): string[] {
  const width = cells[0]!.length;
  const seen = new Map<string, Set<number>>();
  const mark = (key: string, shown: Shown) => isHidden(shown) && seen.set(key, new Set());
  grid.cells.forEach((row, r) => row.forEach((shown, c) => mark(`${r},${c}`, shown)));
  grid.rowTotals.forEach((shown, r) => mark(`${r},sum`, shown));
  grid.columnTotals.forEach((shown, c) => mark(`sum,${c}`, shown));
  mark('sum,sum', grid.total);
  const open = () => [...seen].filter(([, values]) => values.size < 3).map(([key]) => key);
  const perRow = cells.map((row, r) => rowShifts(row, grid.cells[r]!, grid.rowTotals[r]!, side));

  const note = (ways: number[][]) => {
    const columns = Array.from({ length: width }, (_, c) => total(ways.map((way) => way[c]!)));
    if (columns.some((by, c) => by !== 0 && !isHidden(grid.columnTotals[c]!))) return;
    if (total(columns) !== 0 && !isHidden(grid.total)) return;
    ways.forEach((way, r) => way.forEach((by, c) => seen.get(`${r},${c}`)?.add(by)));
    ways.forEach((way, r) => seen.get(`${r},sum`)?.add(total(way)));
    columns.forEach((by, c) => seen.get(`sum,${c}`)?.add(by));
    seen.get('sum,sum')?.add(total(columns));
  };
  const attempt = (ways: number[][]): boolean => {
    if (ways.length === cells.length) {
      note(ways);
      return open().length === 0;
    }
    return perRow[ways.length]!.some((way) => attempt([...ways, way]));
  };
  attempt([]);
  return open();
}

const few = fc.integer({ min: 0, max: 9 });
const people: fc.Arbitrary<Bounds | null> = fc.oneof(
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 4, arbitrary: few.map((n) => ({ low: n, high: n })) },
  { weight: 3, arbitrary: fc.tuple(few, few).map(([low, more]) => ({ low, high: low + more })) },
  { weight: 3, arbitrary: fc.tuple(fc.nat(60), fc.nat(60)).map(([low, more]) => ({ low, high: low + more })) },
);
const sumOf = (parts: (Bounds | null)[]): Bounds => ({
  low: total(parts.map((part) => valueOf(part, 'low'))),
  high: total(parts.map((part) => valueOf(part, 'high'))),
});

/** Nothing small is left, nothing else has changed, and what nobody reported is still that. */
function expectSame(before: Bounds | null, after: Shown): void {
  if (before === null) expect(after).toBeNull();
  else if (isSmall(before)) expect(after).toEqual({ suppressed: true });
  else if (!isHidden(after)) expect(after).toEqual(before);
}

const RUNS = { numRuns: 1000, seed: 2026 };

it('nobody can tell a number of a list to fewer than three', () => {
  fc.assert(
    fc.property(fc.array(people, { minLength: 1, maxLength: 6 }), (list) => {
      const sum = list.every((each) => each === null) ? null : sumOf(list);
      const { rows, total: shown } = suppressRows(
        list.map((each, index) => ({ category: String(index), people: each })),
        sum,
      );
      const cells = rows.map((row) => row.people);
      list.forEach((each, index) => expectSame(each, cells[index]!));
      expectSame(sum, shown);
      for (const side of SIDES) {
        // Read as a grid of one row, whose columns have no sums of their own.
        const grid = { cells: [cells], rowTotals: [shown], columnTotals: cells, total: shown };
        expect(pinned([list], grid, side).filter((key) => key.startsWith('0,'))).toEqual([]);
      }
    }),
    RUNS,
  );
});

it('nobody can tell a number of a grid to fewer than three', () => {
  const grids = fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([height, width]) =>
      fc.array(fc.array(people, { minLength: width, maxLength: width }), { minLength: height, maxLength: height }),
    );
  fc.assert(
    fc.property(grids, (cells) => {
      const grid = suppressGrid(cells);
      cells.forEach((row, r) => row.forEach((each, c) => expectSame(each, grid.cells[r]![c]!)));
      const isKnown = cells.flat().some((each) => each !== null);
      expectSame(isKnown ? sumOf(cells.flat()) : null, grid.total);
      for (const side of SIDES) expect(pinned(cells, grid, side)).toEqual([]);
    }),
    RUNS,
  );
});

it('nobody can tell a number of several lists of the same people to fewer than three', () => {
  const whole = people.filter((each) => each !== null);
  const lists = fc.array(fc.array(whole, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 });
  fc.assert(
    fc.property(lists, fc.option(whole), (tables, given) => {
      const before = given ?? sumOf(tables[0]!);
      const rows = tables.map((table) => table.map((each, index) => ({ category: String(index), people: each })));
      const shown = suppressTables(rows, before);
      const cells = shown.tables.map((table) => table.map((row) => row.people));
      tables.forEach((table, t) => table.forEach((each, r) => expectSame(each, cells[t]![r]!)));
      expectSame(before, shown.total);
      if (cells.flat().every(isHidden)) return; // more cannot be hidden
      for (const side of SIDES) {
        const ways = tables.map((table, t) => rowShifts(table, cells[t]!, { suppressed: true }, side));
        const sums = ways.map((each) => new Set(each.map(total)));
        // The total may become another one where all lists can sum to it.
        const moves = SHIFTS.filter((by) => (isHidden(shown.total) ? sums.every((set) => set.has(by)) : by === 0));
        if (isHidden(shown.total)) expect(moves.length).toBeGreaterThanOrEqual(3);
        cells.forEach((table, t) =>
          table.forEach((each, r) => {
            const values = new Set(ways[t]!.filter((way) => moves.includes(total(way))).map((way) => way[r]));
            if (isHidden(each)) expect(values.size).toBeGreaterThanOrEqual(3);
          }),
        );
      }
    }),
    RUNS,
  );
});
