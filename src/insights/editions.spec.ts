import { nextEdition } from './editions';
import type { Bounds, SeenTables, Shown } from './suppression';

const exactly = (people: number): Bounds => ({ low: people, high: people });
const tableOf = (list: (number | null)[], total = list.reduce<number>((sum, n) => sum + (n ?? 0), 0)) => ({
  tables: [list.map((n, index) => ({ category: `c${index}`, people: n === null ? null : exactly(n) }))],
  total: exactly(total),
});
const read = (shown: Shown): string => (shown === null ? '-' : 'suppressed' in shown ? 'x' : `${shown.low}`);

/** Each edition as a person reads it, beside all before it: `none` where none is made. */
function editions(...lists: (number | null)[][]): string[] {
  const seen: SeenTables[] = [];
  return lists.map((list) => {
    const next = nextEdition(tableOf(list), seen);
    if (!next) return 'none';
    seen.push(next);
    const { tables, total } = next.shown;
    return `${tables[0]!.map(({ people }) => read(people)).join(' ')} = ${read(total)}`;
  });
}

describe('the next edition', () => {
  test('shows what grew by more than a few', () => {
    expect(editions([20, 30], [40, 60])).toEqual(['20 30 = 50', '40 60 = 100']);
    expect(editions([20, 30], [25, 35])).toEqual(['20 30 = 50', '25 35 = 60']);
  });

  test('hides what rose or fell by 1 to 4 since it was shown, and the total that would tell', () => {
    expect(editions([20, 30, 40], [20, 33, 40])).toEqual(['20 30 40 = 90', '20 x 40 = x']);
    expect(editions([20, 30, 40], [29, 33, 49])).toEqual(['20 30 40 = 90', 'x x 49 = 111']);
    expect(editions([20, 30, 40], [29, 26, 49])).toEqual(['20 30 40 = 90', 'x x 49 = 104']);
  });

  test('hides a few who are the first in their place: that nobody had reported it was shown', () => {
    expect(editions([20, null], [29, 3])).toEqual(['20 - = 20', 'x x = 32']);
  });

  // 4 people became 8, hidden both times. Could a reader only move both at once, the 4 that came would be told all the same.
  test('hides beside what was hidden before and changed by a few, so that the change cannot be told either', () => {
    expect(editions([20, 4, 1], [25, 8, 1])).toEqual(['20 x x = 25', 'x x x = 34']);
    expect(editions([26, 4, 20, 1], [31, 7, 20, 1])).toEqual(['26 x 20 x = 51', 'x x 20 x = 59']);
    expect(editions([4, 6, 7, 23], [6, 6, 7, 25], [7, 6, 7, 25])).toEqual([
      'x x 7 23 = 40',
      'x x 7 x = x',
      'x x 7 x = x',
    ]);
  });

  // In the second, 7 stayed what it was: shown, it would be taken from the 11 of the first.
  test('does not tell what an earlier one hid', () => {
    expect(editions([4, 7], [9, 7])).toEqual(['x x = 11', 'x x = 16']);
    expect(editions([6, 2], [6, 2], [6, 8])).toEqual(['x x = 8', 'x x = 8', 'x x = 14']);
  });

  test('stays hidden beside an edition that hid a change by a few from one before it', () => {
    expect(editions([20, 23], [25, 27], [27, 35])).toEqual(['20 23 = 43', 'x x = 52', 'x x = 62']);
  });

  test('credits the reader with knowing that what is hidden changed by a few', () => {
    expect(editions([17, 19], [14, 26])).toEqual(['17 19 = 36', 'none']);
  });

  test('does not hide a few behind what nobody reported', () => {
    expect(editions([4, 3, null], [4, 3, null], [4, 3, 3])).toEqual(['none', 'none', 'x x x = 10']);
  });

  test('is not made where nothing of it could be shown, and the one before stands', () => {
    expect(editions([3, 1], [30, 40])).toEqual(['none', '30 40 = 70']);
    expect(editions([3, null], [30, null])).toEqual(['none', '30 - = 30']);
  });
});
