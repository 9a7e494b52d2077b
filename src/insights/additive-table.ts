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
  /** A way around a list of which nobody reported anything: no number, and never asked about. */
  isBypass?: boolean;
}

/** Fewer possible values than three are as good as the number itself. */
export const LEAST_VALUES = 3;

export type Direction = 1 | -1;
interface Step {
  entry: number;
  by: Direction;
}
interface Circle {
  steps: Step[];
  price: number;
}

/** How far the number can go one way while all sums hold (as far as it matters), and the table when it has gone there. */
export function shiftsOf(
  table: readonly Entry[],
  hidden: readonly boolean[],
  index: number,
  by: Direction,
): { count: number; moved: readonly Entry[] } {
  let moved = table;
  for (let count = 0; ; count++) {
    const circle = count < LEAST_VALUES - 1 ? cheapestCircle(moved, hidden, { entry: index, by }, false) : null;
    if (!circle) return { count, moved };
    moved = move(moved, circle.steps);
  }
}

/** What to hide so that the number can go one step farther; null where even with nothing shown it is pinned, by the rule itself. */
export function wayFarther(
  table: readonly Entry[],
  hidden: readonly boolean[],
  index: number,
  by: Direction,
): { entries: number[]; price: number } | null {
  const { moved } = shiftsOf(table, hidden, index, by);
  const circle = cheapestCircle(moved, hidden, { entry: index, by }, true);
  return circle && { entries: circle.steps.map(({ entry }) => entry), price: circle.price };
}

const move = (table: readonly Entry[], steps: Step[]): Entry[] => {
  const moved = [...table];
  for (const { entry, by } of steps) moved[entry] = { ...moved[entry]!, value: moved[entry]!.value + by };
  return moved;
};

const hasRoom = ({ value, least, most }: Entry, by: Direction): boolean => (by > 0 ? value < most : value > least);

const ends = ({ from, to }: Entry, by: Direction): [number, number] => (by > 0 ? [from, to] : [to, from]);

/** The cheapest way back to where the first step started: over hidden entries free of charge, over the others at their price. */
function cheapestCircle(
  table: readonly Entry[],
  hidden: readonly boolean[],
  first: Step,
  mayHide: boolean,
): Circle | null {
  if (!hasRoom(table[first.entry]!, first.by)) return null;
  const [start, next] = ends(table[first.entry]!, first.by);
  const steps = table.flatMap((entry, index): Step[] =>
    index === first.entry || !(hidden[index] || mayHide)
      ? []
      : ([1, -1] as const).filter((by) => hasRoom(entry, by)).map((by) => ({ entry: index, by })),
  );
  const ways = new Map<number, Circle>([
    [next, { steps: [first], price: hidden[first.entry] ? 0 : table[first.entry]!.price }],
  ]);
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
