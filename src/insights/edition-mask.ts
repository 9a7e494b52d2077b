import { type Direction, type Entry, LEAST_VALUES, shiftsOf, wayFarther } from './additive-table';

/** The tables of one edition, one for each bound, under one mask. */
export interface MaskedEdition {
  tables: readonly (readonly Entry[])[];
  hidden: readonly boolean[];
  /** Per number: it must be free to move without the editions before this one, because its difference from one of them tells of few. */
  apartFrom: readonly number[];
}

interface Target {
  edition: number;
  index: number;
}
/** Editions that follow each other and move together, while those around them stay. */
interface Span {
  first: number;
  last: number;
}
const DIRECTIONS = [1, -1] as const;

/**
 * Hides more in the newest edition, the cheapest first, until every hidden number of every edition could be any of three, whatever the
 * other editions show. The earlier ones have been seen: their masks stand. The reader is credited with knowing of every number whether
 * it rose, fell or stayed from one edition to the next.
 */
export function hideUntilSafe(earlier: readonly MaskedEdition[], newest: MaskedEdition): boolean[] {
  const hidden = [...newest.hidden];
  const editions = [...earlier, { ...newest, hidden }];
  const spans = new Spans(editions);
  const isOpen = (target: Target) => openIn(spans, target) === null;
  const earlierTargets = earlier.flatMap((each, edition) =>
    targetsOf(each.hidden, each.tables[0]!, edition).filter(
      (target) => openIn(spans, target, earlier.length - 2) !== null,
    ),
  );
  const targets = () => [...targetsOf(hidden, newest.tables[0]!, earlier.length), ...earlierTargets];
  const primary = [...newest.hidden];
  for (;;) {
    const pinned = targets().find((target) => !isOpen(target));
    if (!pinned) break;
    if (!hideCheapest(spans, hidden, pinned)) return hidden.map(() => true); // more cannot be done
  }
  showNeedless(newest.tables[0]!, hidden, primary, () => targets().every(isOpen));
  return hidden;
}

/** Sums come last in a table and first here: what has to be hidden for a sum often saves the cells in it. */
const targetsOf = (hidden: readonly boolean[], table: readonly Entry[], edition: number): Target[] =>
  [...hidden.keys()]
    .filter((index) => hidden[index] && !table[index]!.isBypass)
    .map((index) => ({ edition, index }))
    .reverse();

/** What a later choice made superfluous is shown again, the dearest first. */
function showNeedless(
  table: readonly Entry[],
  hidden: boolean[],
  primary: readonly boolean[],
  isSafe: () => boolean,
): void {
  const secondary = [...hidden.keys()].filter((index) => hidden[index] && !primary[index]);
  for (const index of secondary.sort((a, b) => table[b]!.price - table[a]!.price)) {
    hidden[index] = false;
    hidden[index] = !isSafe();
  }
}

/** The first bound under which the number has fewer than three values; null where it has them under each. */
function openIn(spans: Spans, target: Target, until?: number): number | null {
  const reach = spans.around(target, until);
  for (let bound = 0; bound < spans.bounds; bound++) {
    const farthest = (by: Direction) =>
      Math.max(
        0,
        ...reach.map((span) => {
          const { table, hidden } = spans.together(span, bound);
          return shiftsOf(table, hidden, target.index, by).count;
        }),
      );
    const up = farthest(1);
    if (1 + up < LEAST_VALUES && 1 + up + farthest(-1) < LEAST_VALUES) return bound;
  }
  return null;
}

/** False where nothing that the newest edition could hide helps. */
function hideCheapest(spans: Spans, hidden: boolean[], target: Target): boolean {
  const bound = openIn(spans, target)!;
  const ways = spans.around(target).flatMap((span) => {
    const { table, hidden: isHidden } = spans.together(span, bound);
    return DIRECTIONS.flatMap((by) => wayFarther(table, isHidden, target.index, by) ?? []);
  });
  const [cheapest] = ways.filter(({ price }) => price > 0).sort((a, b) => a.price - b.price);
  for (const entry of cheapest?.entries ?? []) hidden[entry] = true;
  return cheapest !== undefined;
}

/** How numbers may move in some editions at once: by how much, and where only the newest stands in the way. */
class Spans {
  private readonly kept = new Map<string, Entry[]>();
  readonly bounds: number;

  constructor(private readonly editions: readonly MaskedEdition[]) {
    this.bounds = editions[0]!.tables.length;
  }

  /** Some of all: what is found in them is possible; what is missed is hidden too much, never too little. */
  around({ edition, index }: Target, until = this.editions.length - 1): Span[] {
    const end = this.editions.length - 1;
    const from = this.editions[edition]!.apartFrom[index]!;
    const firsts = [edition, edition - 1, from].filter((first) => first >= from && first >= 0);
    const lasts = [edition, edition + 1, end - 1, end].filter((last) => last >= edition && last <= until);
    const all = firsts.flatMap((first) => lasts.map((last) => ({ first, last })));
    return all.filter(
      ({ first, last }, at) => all.findIndex((other) => other.first === first && other.last === last) === at,
    );
  }

  together(span: Span, bound: number): { table: Entry[]; hidden: readonly boolean[] } {
    const key = `${bound} ${span.first} ${span.last}`;
    const table = this.kept.get(key) ?? this.draw(span, bound);
    this.kept.set(key, table);
    const end = this.editions.length - 1;
    return { table, hidden: span.last === end ? this.editions[end]!.hidden : table.map(() => true) };
  }

  /** From zero: by how much each number may differ from what it is in all of these editions. */
  private draw({ first, last }: Span, bound: number): Entry[] {
    const end = this.editions.length - 1;
    return this.editions[first]!.tables[bound]!.map((entry, index) => {
      const within = this.editions.slice(first, last + 1).map(({ tables }) => tables[bound]![index]!);
      let least = Math.max(...within.map((each) => each.least - each.value));
      let most = Math.min(...within.map((each) => each.most - each.value));
      const isShown = this.editions.slice(first, Math.min(last + 1, end)).some(({ hidden }) => !hidden[index]);
      if (isShown) return { ...entry, value: 0, least: 0, most: 0 };
      if (!entry.isBypass) {
        const change = (edition: number) =>
          this.editions[edition + 1]!.tables[bound]![index]!.value -
          this.editions[edition]!.tables[bound]![index]!.value;
        if (first > 0) {
          const by = change(first - 1);
          if (by >= 0) least = Math.max(least, by > 0 ? 1 - by : 0);
          if (by <= 0) most = Math.min(most, by < 0 ? -1 - by : 0);
        }
        if (last < end) {
          const by = change(last);
          if (by >= 0) most = Math.min(most, by > 0 ? by - 1 : 0);
          if (by <= 0) least = Math.max(least, by < 0 ? by + 1 : 0);
        }
      }
      return { ...entry, value: 0, least, most, price: this.editions[end]!.tables[bound]![index]!.price };
    });
  }
}
