interface Period {
  id: string;
  kind: string;
  startsOn: string;
}

/** Over time, so many periods are shown where nobody says from when. */
const OVER_TIME = 8;

/** The chosen periods from their ends: `opened` has the newest first. One alone, or all of its kind in between, the newest first. */
export function periodsBetween(opened: readonly Period[], since: string, until: string, isOverTime: boolean): string[] {
  const [first, last] = [since, until].map((id) => opened.find((each) => each.id === id));
  if (!first && !last) return [];
  const { kind } = (last ?? first)!;
  const ofKind = opened.filter((each) => each.kind === kind && (!last || each.startsOn <= last.startsOn));
  if (first) return ofKind.filter(({ startsOn }) => startsOn >= first.startsOn).map(({ id }) => id);
  return isOverTime ? ofKind.slice(0, OVER_TIME).map(({ id }) => id) : [until];
}
