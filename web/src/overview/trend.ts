import type { Bounds } from './figures';

export interface Place {
  code: string;
  x: number;
  /** Null where nobody reported, or where the figure is kept back. */
  bounds: Bounds | null;
  isPartial: boolean;
}
export type Point = Place & { bounds: Bounds };

interface Reporting {
  reported: number;
  owing: number;
}

/** The same period a year before, by its code: 2025-Q3 of 2026-Q3. */
export function yearBefore<Cycle extends { code: string }>(cycles: readonly Cycle[], code: string): Cycle | undefined {
  const [, year, rest] = /^(\d{4})(.*)$/.exec(code) ?? [];
  return year ? cycles.find((each) => each.code === `${Number(year) - 1}${rest}`) : undefined;
}

const ENOUGH = 0.8;

/** From which period on reports are still coming in: the newest ones with clearly fewer than the best has. A fall there is none. */
export function partialFrom(cycles: readonly Reporting[]): number {
  const shares = cycles.map(({ reported, owing }) => (owing ? reported / owing : 0));
  const best = Math.max(0, ...shares);
  return shares.findLastIndex((share) => share >= best * ENOUGH) + 1;
}

const isShown = (place: Place): place is Point => place.bounds !== null;

/** What is drawn as one line: whole periods that follow each other. A period without a figure is a gap, never a zero. */
export function runsOf(places: readonly Place[]): Point[][] {
  const runs: Point[][] = [[]];
  for (const place of places) {
    if (isShown(place) && !place.isPartial) runs.at(-1)!.push(place);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** The way to each period that is still being reported, from the period before it. */
export const stepsToPartial = (places: readonly Place[]): [Point, Point][] =>
  places.flatMap((place, index) => {
    const before = places[index - 1];
    return before && place.isPartial && isShown(before) && isShown(place) ? [[before, place] as [Point, Point]] : [];
  });

export const pointsOf = (places: readonly Place[]): Point[] => places.filter(isShown);
