import { AREAS } from '../shared/areas';
import { hiddenTables, nextTables, type SeenEdition, wholeTables } from './board-tables';
import type { Summary } from './insights.queries';

const [ONE, TWO] = AREAS;
const hidden = { suppressed: true };
/** What was counted by area, each by so many members, and of all. */
function counted(areas: Record<string, number>, members = 3): Summary[] {
  const summary = (dimension: Summary['dimension'], category: string, people: number): Summary => ({
    dimension,
    category,
    members,
    low: people,
    high: people,
  });
  const total = Object.values(areas).reduce((all, people) => all + people, 0);
  return [
    ...Object.entries(areas).map(([area, people]) => summary('area', area, people)),
    summary('all', 'all', total),
  ];
}
const seenOf = (summaries: Summary[]): SeenEdition => ({ summaries, shown: nextTables(summaries, [])! });
const area = (tables: ReturnType<typeof wholeTables> | null, name: string) =>
  tables!.by.area.find(({ category }) => category === name)!;

describe('the tables of the board', () => {
  test('tell neither a few people nor how many organisations count them', () => {
    const tables = nextTables(counted({ [ONE]: 30, [TWO]: 3 }), []);
    expect(area(tables, TWO)).toEqual({ category: TWO, people: hidden, reported: null });
    expect(area(wholeTables(counted({ [ONE]: 30, [TWO]: 3 })), TWO)).toMatchObject({ reported: 3, people: { low: 3 } });
  });

  test('are cut beside what was seen: a change by a few is not told', () => {
    const [before, now] = [counted({ [ONE]: 30, [TWO]: 40 }), counted({ [ONE]: 32, [TWO]: 60 })];
    expect(area(nextTables(now, []), ONE).people).toEqual({ low: 32, high: 32 });
    expect(area(nextTables(now, [seenOf(before)]), ONE).people).toEqual(hidden);
  });

  test('take what an old edition did not list for what it did not tell', () => {
    const [before, now] = [counted({ [ONE]: 30, [TWO]: 40 }), counted({ [ONE]: 32, [TWO]: 60 })];
    const seen = seenOf(before);
    const unlisted = { ...seen, shown: { ...seen.shown, by: { ...seen.shown.by, area: [] } } };
    expect(area(nextTables(now, [unlisted]), ONE).people).toEqual({ low: 32, high: 32 });
  });

  test('tell a total that changed by a few since it was hidden, and not since it was shown', () => {
    const [before, now] = [counted({ [ONE]: 30, [TWO]: 40 }), counted({ [ONE]: 45, [TWO]: 28 })];
    const seen = seenOf(before);
    expect(nextTables(now, [seen])!.total).toEqual(hidden);
    const kept = {
      ...seen,
      shown: { ...seen.shown, total: hidden as { suppressed: true }, by: hiddenTables(before).by },
    };
    expect(nextTables(now, [kept])!.total).toEqual({ low: 73, high: 73 });
  });

  test('before there is any edition keep back all but that nobody reported something', () => {
    const tables = hiddenTables(counted({ [ONE]: 30 }));
    expect(tables.total).toEqual(hidden);
    expect(area(tables, ONE)).toEqual({ category: ONE, people: hidden, reported: null });
    expect(area(tables, TWO)).toEqual({ category: TWO, people: null, reported: 0 });
    expect(hiddenTables([]).total).toBeNull();
  });
});
