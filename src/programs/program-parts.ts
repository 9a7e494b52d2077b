import type { FieldError } from '../shared/http/problem';

/** What turns the rows that are held into those that are wanted, told apart by a key. */
export function planParts<Held, Wanted>(
  held: Held[],
  wanted: Wanted[],
  keyOf: (part: Held | Wanted) => string,
): { add: Wanted[]; keep: { held: Held; wanted: Wanted }[]; drop: Held[] } {
  const byKey = new Map(held.map((part) => [keyOf(part), part]));
  const wantedKeys = new Set(wanted.map(keyOf));
  return {
    add: wanted.filter((part) => !byKey.has(keyOf(part))),
    keep: wanted.flatMap((part) => {
      const same = byKey.get(keyOf(part));
      return same ? [{ held: same, wanted: part }] : [];
    }),
    drop: held.filter((part) => !wantedKeys.has(keyOf(part))),
  };
}

/** Every part that stands in the list a second time. */
export function repeated<Wanted>(list: string, wanted: Wanted[], keyOf: (part: Wanted) => string): FieldError[] {
  const keys = wanted.map(keyOf);
  return keys.flatMap((key, index) =>
    keys.indexOf(key) < index ? [{ pointer: `/${list}/${index}`, code: 'not-unique' }] : [],
  );
}

interface Period {
  startsOn: string;
  endsOn: string;
}

/** Targets for periods that end before they start, or that are aimed at twice. */
export function periodErrors(list: string, periods: Period[]): FieldError[] {
  return [
    ...repeated(list, periods, ({ startsOn, endsOn }) => `${startsOn} ${endsOn}`),
    ...periods.flatMap(({ startsOn, endsOn }, index) =>
      endsOn < startsOn ? [{ pointer: `/${list}/${index}/endsOn`, code: 'dates-reversed' }] : [],
    ),
  ];
}

interface Bounds {
  ageFrom?: number | null;
  ageTo?: number | null;
  startsOn?: string | null;
  endsOn?: string | null;
}

/** What is wrong in what was sent; against what is stored already, the database's checks decide. */
export function boundErrors({ ageFrom, ageTo, startsOn, endsOn }: Bounds): FieldError[] {
  return [
    ...(ageFrom != null && ageTo != null && ageTo < ageFrom ? [{ pointer: '/ageTo', code: 'ages-reversed' }] : []),
    ...(startsOn && endsOn && endsOn < startsOn ? [{ pointer: '/endsOn', code: 'dates-reversed' }] : []),
  ];
}
