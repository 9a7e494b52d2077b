/**
 * A table whose numbers add up, as a reader who reckons sees it: every number is an arc between two sums, every sum a node where what
 * comes in goes out. A hidden number can be another one exactly where a circle of hidden numbers can take up the difference, so the
 * bounds found here are exact, and whole numbers.
 */
export interface Entry {
  from: number;
  to: number;
  value: number;
  /** What a reader who knows the rule would allow the number, were it hidden. */
  least: number;
  most: number;
  /** Of hiding it too: the cheapest circle is hidden first. */
  price: number;
}

/** Fewer possible values than three are as good as the number itself. */
export const LEAST_VALUES = 3;

interface Step {
  entry: number;
  by: 1 | -1;
}
interface Circle {
  steps: Step[];
  price: number;
}

/** Hides more, the cheapest first, until every hidden number could be any of three in each of the tables, which share one mask. */
export function hideUntilSafe(tables: readonly Entry[][], primary: readonly boolean[]): boolean[] {
  const hidden = [...primary];
  for (;;) {
    const pinned = lastPinned(tables, hidden);
    if (!pinned) break;
    if (!hideCheapest(pinned.table, hidden, pinned.index)) return hidden.map(() => true); // more cannot be done
  }
  showNeedless(tables, hidden, primary);
  return hidden;
}

/** What a later choice made superfluous is shown again, the dearest first. */
function showNeedless(tables: readonly Entry[][], hidden: boolean[], primary: readonly boolean[]): void {
  const priceOf = (index: number): number => tables[0]![index]!.price;
  const secondary = [...hidden.keys()].filter((index) => hidden[index] && !primary[index]);
  for (const index of secondary.sort((a, b) => priceOf(b) - priceOf(a))) {
    hidden[index] = false;
    hidden[index] = lastPinned(tables, hidden) !== null;
  }
}

/** Sums come last in a table and first here: what has to be hidden for a sum often saves the cells in it. */
function lastPinned(tables: readonly Entry[][], hidden: boolean[]): { table: Entry[]; index: number } | null {
  for (const table of tables) {
    const index = hidden.findLastIndex((isHidden, at) => isHidden && !isFree(table, hidden, at));
    if (index >= 0) return { table, index };
  }
  return null;
}

function isFree(table: Entry[], hidden: boolean[], index: number): boolean {
  return 1 + shiftsOf(table, hidden, index, 1).count + shiftsOf(table, hidden, index, -1).count >= LEAST_VALUES;
}

/** How far the number can go one way while all sums hold (as far as it matters), and the table when it has gone there. */
function shiftsOf(table: Entry[], hidden: boolean[], index: number, by: Step['by']): { count: number; moved: Entry[] } {
  let moved = table;
  for (let count = 0; ; count++) {
    const circle = count < LEAST_VALUES - 1 ? cheapestCircle(moved, hidden, { entry: index, by }, false) : null;
    if (!circle) return { count, moved };
    moved = move(moved, circle.steps);
  }
}

/** False where even with nothing shown the number is pinned, by the rule itself. */
function hideCheapest(table: Entry[], hidden: boolean[], index: number): boolean {
  const circles = ([1, -1] as const).flatMap((by) => {
    const { moved } = shiftsOf(table, hidden, index, by);
    return cheapestCircle(moved, hidden, { entry: index, by }, true) ?? [];
  });
  const [cheapest] = circles.sort((a, b) => a.price - b.price);
  for (const { entry } of cheapest?.steps ?? []) hidden[entry] = true;
  return cheapest !== undefined;
}

const move = (table: Entry[], steps: Step[]): Entry[] => {
  const moved = [...table];
  for (const { entry, by } of steps) moved[entry] = { ...moved[entry]!, value: moved[entry]!.value + by };
  return moved;
};

const hasRoom = ({ value, least, most }: Entry, by: Step['by']): boolean => (by > 0 ? value < most : value > least);

const ends = ({ from, to }: Entry, by: Step['by']): [number, number] => (by > 0 ? [from, to] : [to, from]);

/** The cheapest way back to where the first step started: over hidden entries free of charge, over the others at their price. */
function cheapestCircle(table: Entry[], hidden: boolean[], first: Step, mayHide: boolean): Circle | null {
  if (!hasRoom(table[first.entry]!, first.by)) return null;
  const [start, next] = ends(table[first.entry]!, first.by);
  const steps = table.flatMap((entry, index): Step[] =>
    index === first.entry || !(hidden[index] || mayHide)
      ? []
      : ([1, -1] as const).filter((by) => hasRoom(entry, by)).map((by) => ({ entry: index, by })),
  );
  const ways = new Map<number, Circle>([[next, { steps: [first], price: 0 }]]);
  for (let hasChanged = true; hasChanged;) {
    hasChanged = false;
    for (const step of steps) {
      const [from, to] = ends(table[step.entry]!, step.by);
      const way = ways.get(from);
      const price = (way?.price ?? Infinity) + (hidden[step.entry] ? 0 : table[step.entry]!.price);
      if (!way || price >= (ways.get(to)?.price ?? Infinity)) continue;
      ways.set(to, { steps: [...way.steps, step], price });
      hasChanged = true;
    }
  }
  return ways.get(start) ?? null;
}
