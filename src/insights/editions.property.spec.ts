import fc from 'fast-check';
import { nextEdition } from './editions';
import type { Bounds, SeenTables, Shown } from './suppression';

/**
 * What a reader could make of all editions of a cycle, who has every list of each, knows how far each list's sum is from the total, which
 * numbers the rule hid, and that without a restatement no number falls. Nothing of the code under test is used. For lists with one total
 * the bounds below are exact within an edition; between editions they are tightened until nothing changes any more.
 */
const SIDES = ['low', 'high'] as const;
type Side = (typeof SIDES)[number];
interface World {
  tables: number[][];
  total: number;
  /** Whether every number is at least what it was in the edition before. */
  isGrown: boolean;
}
interface Range {
  least: number;
  most: number;
}
const isFew = (n: number) => Math.abs(n) >= 1 && Math.abs(n) <= 4;
const sum = (numbers: number[]) => numbers.reduce((all, n) => all + n, 0);
const isHidden = (shown: Shown) => shown !== null && 'suppressed' in shown;

/** What one member serves: its programs, each so many people in one category of each list. */
const LISTS = [3, 6, 5, 3];
const program = fc.record({
  people: fc.oneof(
    { weight: 2, arbitrary: fc.integer({ min: 0, max: 6 }) },
    { weight: 3, arbitrary: fc.integer({ min: 5, max: 90 }) },
  ),
  places: fc.array(fc.array(fc.nat(5), { minLength: 4, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
});
const member = fc.record({ programs: fc.array(program, { minLength: 1, maxLength: 2 }) });
type Member = { programs: { people: number; places: number[][] }[] };

/** People are spread over the places in turn. */
function countsOf({ people, places }: Member['programs'][number]): number[][] {
  const counts = LISTS.map((length) => new Array<number>(length).fill(0));
  for (let n = 0; n < people; n++)
    places[n % places.length]!.forEach((at, list) => counts[list]![at % LISTS[list]!]!++);
  return counts;
}
function boundsOf({ programs }: Member): { cells: Bounds[][]; total: Bounds } {
  const bound = (values: number[]) => ({ low: Math.max(...values), high: sum(values) });
  const counts = programs.map(countsOf);
  return {
    cells: LISTS.map((length, list) =>
      Array.from({ length }, (_, at) => bound(counts.map((each) => each[list]![at]!))),
    ),
    total: bound(programs.map(({ people }) => people)),
  };
}
const add = (one: Bounds, other: Bounds) => ({ low: one.low + other.low, high: one.high + other.high });

/** Editions of a coalition: so many members more each time, and sometimes one that has been restated. */
const coalition = fc.record({
  members: fc.array(member, { minLength: 4, maxLength: 12 }),
  batches: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 2, maxLength: 4 }),
  restated: fc.option(fc.record({ edition: fc.nat(3), as: member }), { nil: undefined, freq: 3 }),
});
type Coalition = typeof coalition extends fc.Arbitrary<infer T> ? T : never;

function editionsOf({ members, batches, restated }: Coalition): { counted: Member[]; isGrown: boolean }[] {
  let upTo = 1;
  return batches.map((batch, edition) => {
    upTo = edition === 0 ? Math.max(batch, 2) : upTo + batch;
    const isRestated = restated !== undefined && edition >= restated.edition;
    const [first, ...rest] = members.slice(0, upTo);
    return {
      counted: [isRestated ? restated.as : first!, ...rest],
      isGrown: restated === undefined || edition !== restated.edition,
    };
  });
}

/** An edition that could show nothing is not made; what changed in between shows in the next one. */
function publish(editions: { counted: Member[]; isGrown: boolean }[]): { seen: SeenTables[]; isGrown: boolean[] } {
  const seen: SeenTables[] = [];
  const isGrown: boolean[] = [];
  let hasGrown = true;
  for (const edition of editions) {
    hasGrown &&= edition.isGrown;
    const all = edition.counted.map(boundsOf);
    const tables = LISTS.map((length, list) =>
      Array.from({ length }, (_, at) => ({
        category: String(at),
        people: all.map(({ cells }) => cells[list]![at]!).reduce(add),
      })).map((row) => (row.people.high ? row : { ...row, people: null })),
    );
    const next = nextEdition({ tables, total: all.map(({ total }) => total).reduce(add) }, seen);
    if (!next) continue;
    seen.push(next);
    isGrown.push(hasGrown);
    hasGrown = true;
  }
  return { seen, isGrown };
}

/** All numbers of all editions, as far as the reader can tell. */
class Reader {
  readonly cells: Range[][][];
  readonly totals: Range[];

  constructor(
    private readonly worlds: readonly World[],
    private readonly seen: readonly SeenTables[],
    side: Side,
  ) {
    const range = (edition: number, at: (of: SeenTables['whole'] | SeenTables['shown']) => Shown): Range => {
      const [whole, shown] = [at(seen[edition]!.whole) as Bounds | null, at(seen[edition]!.shown)];
      const value = whole?.[side] ?? 0;
      if (!isHidden(shown)) return { least: value, most: value };
      const found = { least: 0, most: Infinity };
      const narrow = (least: number, most: number) => {
        found.least = Math.max(found.least, least);
        found.most = Math.min(found.most, most);
      };
      if (isFew(value)) narrow(1, 4);
      for (const before of seen.slice(0, edition)) {
        if (isHidden(at(before.shown))) continue;
        const was = (at(before.whole) as Bounds | null)?.[side] ?? 0;
        if (isFew(value - was)) narrow(value > was ? was + 1 : was - 4, value > was ? was + 4 : was - 1);
      }
      return found;
    };
    this.cells = seen.map((_, edition) =>
      LISTS.map((length, list) =>
        Array.from({ length }, (__, at) => range(edition, ({ tables }) => tables[list]![at]!.people)),
      ),
    );
    this.totals = seen.map((_, edition) => range(edition, ({ total }) => total));
    while (this.tighten());
  }

  private tighten(): boolean {
    let hasChanged = false;
    const narrow = (range: Range, least: number, most: number) => {
      if (least <= range.least && most >= range.most) return;
      range.least = Math.max(range.least, least);
      range.most = Math.min(range.most, most);
      hasChanged = true;
    };
    this.worlds.forEach(({ tables, total, isGrown }, edition) => {
      const sumRange = this.totals[edition]!;
      this.cells[edition]!.forEach((cells, list) => {
        const apart = sum(tables[list]!) - total;
        const [least, most] = [sum(cells.map((cell) => cell.least)), sum(cells.map((cell) => cell.most))];
        narrow(sumRange, least - apart, most - apart);
        for (const cell of cells) {
          const others = cells.filter((other) => other !== cell);
          const [otherLeast, otherMost] = [sum(others.map((each) => each.least)), sum(others.map((each) => each.most))];
          narrow(cell, sumRange.least + apart - otherMost, sumRange.most + apart - otherLeast);
        }
      });
      if (edition === 0 || !isGrown) return;
      const grows = (before: Range, now: Range) => {
        narrow(now, before.least, Infinity);
        narrow(before, 0, now.most);
      };
      grows(this.totals[edition - 1]!, sumRange);
      this.cells[edition]!.forEach((cells, list) =>
        cells.forEach((cell, at) => grows(this.cells[edition - 1]![list]![at]!, cell)),
      );
    });
    return hasChanged;
  }

  /** Numbers that are hidden and pinned, changes by few that are told, and few people that are shown. */
  faults(side: Side): string[] {
    const found: string[] = [];
    const look = (name: string, at: (of: SeenTables['whole'] | SeenTables['shown']) => Shown, ranges: Range[]) => {
      this.seen.forEach(({ whole, shown }, edition) => {
        const value = (at(whole) as Bounds | null)?.[side] ?? 0;
        const { least, most } = ranges[edition]!;
        if (least > value || most < value) found.push(`the reader errs about ${name} in ${edition}`);
        if (isHidden(at(shown)) && most - least < 2) found.push(`${name} in ${edition} is ${least} to ${most}`);
        if (!isHidden(at(shown)) && value >= 1 && value <= 4) found.push(`${name} in ${edition} is shown`);
        for (let before = 0; before < edition; before++) {
          const was = (at(this.seen[before]!.whole) as Bounds | null)?.[side] ?? 0;
          const values = most - ranges[before]!.least - (least - ranges[before]!.most) + 1;
          if (isFew(value - was) && values < 3) found.push(`${name} from ${before} to ${edition} is told`);
        }
      });
    };
    look('total', ({ total }) => total, this.totals);
    LISTS.forEach((length, list) => {
      for (let at = 0; at < length; at++)
        look(
          `${list}.${at}`,
          ({ tables }) => tables[list]![at]!.people,
          this.cells.map((each) => each[list]![at]!),
        );
    });
    return found;
  }
}

function worldsOf({ seen, isGrown }: ReturnType<typeof publish>, side: Side): World[] {
  return seen.map(({ whole }, edition) => ({
    tables: whole.tables.map((rows) => rows.map(({ people }) => people?.[side] ?? 0)),
    total: whole.total?.[side] ?? 0,
    isGrown: isGrown[edition]!,
  }));
}

const numRuns = Number(process.env.PADRON_COALITIONS ?? 1000);

test('nobody can tell a number of any edition to fewer than three, nor a change by few', () => {
  fc.assert(
    fc.property(coalition, (made) => {
      const published = publish(editionsOf(made));
      const { seen } = published;
      expect(SIDES.flatMap((side) => new Reader(worldsOf(published, side), seen, side).faults(side))).toEqual([]);
    }),
    { numRuns, seed: 2026 },
  );
});
