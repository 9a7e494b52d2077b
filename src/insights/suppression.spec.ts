import { type Bounds, type Shown, suppressGrid, suppressRows, suppressTables } from './suppression';

const exactly = (people: number): Bounds => ({ low: people, high: people });
const hidden = { suppressed: true } as const;
const rowsOf = (...people: (number | Bounds | null)[]) =>
  people.map((each, index) => ({ category: `c${index}`, people: typeof each === 'number' ? exactly(each) : each }));
const sumOf = (people: (Bounds | null)[]): Bounds =>
  people.reduce<Bounds>((sum, each) => ({ low: sum.low + (each?.low ?? 0), high: sum.high + (each?.high ?? 0) }), {
    low: 0,
    high: 0,
  });
/** As a person reads it: a number, `x` for suppressed, `-` for nobody reported. */
const read = (shown: Shown): string =>
  shown === null
    ? '-'
    : 'suppressed' in shown
      ? 'x'
      : shown.low === shown.high
        ? `${shown.low}`
        : `${shown.low}..${shown.high}`;
const rowsRead = (...people: (number | Bounds | null)[]) => {
  const rows = rowsOf(...people);
  const { rows: shown, total } = suppressRows(rows, sumOf(rows.map((row) => row.people)));
  return `${shown.map((row) => read(row.people)).join(' ')} = ${read(total)}`;
};
const gridRead = (...cells: (number | null)[][]) => {
  const grid = suppressGrid(cells.map((row) => row.map((n) => (n === null ? null : exactly(n)))));
  const lines = grid.cells.map((row, r) => `${row.map(read).join(' ')} = ${read(grid.rowTotals[r]!)}`);
  return [...lines, `${grid.columnTotals.map(read).join(' ')} = ${read(grid.total)}`];
};

describe('a list with its total', () => {
  it('is shown as it is when nothing in it is small', () => {
    expect(rowsRead(5, 0, 120, null)).toBe('5 0 120 - = 125');
  });

  it.each([1, 2, 3, 4])('does not show %i people, nor the smallest beside them', (few) => {
    expect(rowsRead(few, 90, 20, 50)).toBe(`x 90 x 50 = ${few + 160}`);
  });

  it('hides a range of which either end is small', () => {
    expect(rowsRead({ low: 3, high: 60 }, 90, 20)).toBe('x 90 x = 113..170');
    expect(rowsRead({ low: 0, high: 2 }, 90, 20)).toBe('x 90 x = 110..112');
  });

  it('lets two small ones hide each other', () => {
    expect(rowsRead(3, 2, 80)).toBe('x x 80 = 85');
  });

  it('does not rely on small ones that their sum gives away, for a reader who knows the rule', () => {
    expect(rowsRead(1, 1, 80)).toBe('x x x = 82');
    expect(rowsRead(4, 4, 80)).toBe('x x x = 88');
    expect(rowsRead(1, 2, 80)).toBe('x x x = 83');
    expect(rowsRead(1, 3, 80)).toBe('x x 80 = 84');
  });

  it('hides behind a zero only where there is nothing else', () => {
    expect(rowsRead(3, 0, 40)).toBe('x 0 x = 43');
    expect(rowsRead(4, 4, 0)).toBe('x x x = 8');
  });

  it('hides the total as well where nothing else is left', () => {
    expect(rowsRead(4, 4)).toBe('x x = x');
    expect(rowsRead(1, 1, 1, 1, 1)).toBe('x x x x x = x');
  });

  it('hides everything under a total of 1 to 4, but not that somebody did not report', () => {
    expect(rowsRead(0, 3, null)).toBe('x x - = x');
    expect(suppressRows(rowsOf(null), exactly(2))).toEqual({ rows: rowsOf(null), total: hidden });
  });

  it('keeps nobody reported apart from nobody served', () => {
    expect(rowsRead(null, 0, null)).toBe('- 0 - = 0');
    expect(suppressRows(rowsOf(null, null), null)).toEqual({ rows: rowsOf(null, null), total: null });
  });

  it('shows a total that is not the sum, and hides as if the reader knew the sum', () => {
    expect(suppressRows(rowsOf(3, 60, 70), exactly(100))).toEqual({
      rows: [{ category: 'c0', people: hidden }, { category: 'c1', people: hidden }, rowsOf(3, 60, 70)[2]],
      total: exactly(100),
    });
  });

  it('hides a lone small one under a total that is not shown', () => {
    expect(suppressRows(rowsOf(3), null)).toEqual({ rows: [{ category: 'c0', people: hidden }], total: null });
  });
});

describe('several lists of the same people', () => {
  const tablesRead = (total: number, ...tables: (number | null)[][]) => {
    const shown = suppressTables(
      tables.map((table) => rowsOf(...table)),
      exactly(total),
    );
    return [...shown.tables.map((rows) => rows.map((row) => read(row.people)).join(' ')), read(shown.total)];
  };

  it('hide each for itself while the total is shown', () => {
    expect(tablesRead(100, [60, 40], [3, 90, 7], [100, 0])).toEqual(['60 40', 'x 90 x', '100 0', '100']);
  });

  it('do not tell by their sum a total that one of them hides', () => {
    expect(tablesRead(8, [4, 4], [8, 0])).toEqual(['x x', 'x 0', 'x']);
    expect(tablesRead(8, [4, 4], [null, null], [8, 0])).toEqual(['x x', '- -', 'x 0', 'x']);
  });

  it('are hidden whole under a total of 1 to 4', () => {
    expect(tablesRead(4, [4, 0], [1, null, 3])).toEqual(['x x', 'x - x', 'x']);
  });

  it('are hidden whole where the rule itself gives the total away', () => {
    expect(tablesRead(8, [4, 4], [1, 1, 1, 1, 1, 1, 1, 1])).toEqual(['x x', 'x x x x x x x x', 'x']);
  });
});

describe('a grid with its sums', () => {
  it('is shown as it is when nothing in it is small', () => {
    expect(gridRead([5, 0], [7, 20])).toEqual(['5 0 = 5', '7 20 = 27', '12 20 = 32']);
  });

  it('hides a rectangle around a small cell', () => {
    expect(gridRead([3, 40, 50], [60, 70, 80], [20, 30, 90])).toEqual([
      'x x 50 = 93',
      '60 70 80 = 210',
      'x x 90 = 140',
      '83 140 220 = 443',
    ]);
  });

  it('hides a small sum too, and the sums beside it', () => {
    expect(gridRead([3, 0, 0], [60, 70, 80], [20, 30, 90])).toEqual([
      'x 0 0 = x',
      '60 70 80 = 210',
      'x 30 90 = x',
      '83 100 170 = 353',
    ]);
  });

  it('hides everything under a total of 1 to 4', () => {
    expect(gridRead([1, 0], [null, 2])).toEqual(['x x = x', '- x = x', 'x x = x']);
  });

  it('shows again what later choices made superfluous', () => {
    expect(gridRead([55, 4, 11], [22, 32, 2], [6, 2, 56])).toEqual([
      'x x x = 70',
      'x 32 x = 56',
      'x x 56 = 64',
      '83 38 69 = 190',
    ]);
  });

  it('keeps nobody reported apart', () => {
    expect(gridRead([null, 8], [null, 9])).toEqual(['- 8 = 8', '- 9 = 9', '- 17 = 17']);
  });
});
