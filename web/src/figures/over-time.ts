import type { FiguresTable } from '../api/types';
import { boundsOf } from '../overview/figures';

type Row = FiguresTable['rows'][number];

/** One period of a chart; `low` and `high` are null where nobody reported. */
export interface Place {
  code: string;
  x: number;
  bounds: { low: number; high: number } | null;
  series: number;
  target: number | null;
  /** Its reports are still coming in: it is no fall. */
  isPartial: boolean;
}
export type Point = Place & { bounds: { low: number; high: number } };

/** What is drawn of a row: the range of people, the percentage, or the one value. */
export function boundsOfRow({ people, percent, value }: Row): Point['bounds'] | null {
  const one = percent ?? value;
  return one === null || one === undefined ? boundsOf(people) : { low: one, high: one };
}

const isShown = (place: Place): place is Point => place.bounds !== null;

/** What is drawn as one line: periods that follow each other under definitions that compare. A gap is never a zero, a break never a fall. */
export function linesOf(places: readonly Place[]): Point[][] {
  const lines: Point[][] = [];
  let before: Place | undefined;
  for (const place of places) {
    const goesOn = before && isShown(before) && before.series === place.series && !place.isPartial;
    if (isShown(place) && goesOn) lines.at(-1)!.push(place);
    else if (isShown(place)) lines.push([place]);
    before = place;
  }
  return lines;
}

/** The way to each period that is still being reported, from the one before it. */
export const stepsToPartial = (places: readonly Place[]): [Point, Point][] =>
  places.flatMap((place, index) => {
    const before = places[index - 1];
    const isStep = before && place.isPartial && isShown(before) && isShown(place) && before.series === place.series;
    return isStep ? [[before, place] as [Point, Point]] : [];
  });

/** Where a broken definition begins a new series: between these two periods. */
export const breaksOf = (places: readonly Place[]): number[] =>
  places.flatMap((place, index) => {
    const before = places[index - 1];
    return before && before.series !== place.series ? [(before.x + place.x) / 2] : [];
  });

/** The same for what is aimed at. */
export function aimsOf(places: readonly Place[]): (Place & { target: number })[][] {
  const lines: (Place & { target: number })[][] = [[]];
  for (const place of places) {
    if (place.target === null) lines.push([]);
    else lines.at(-1)!.push({ ...place, target: place.target });
  }
  return lines.filter((line) => line.length > 0);
}
