/** One definition of an indicator, as far as figures over time ask. Of one indicator, sorted by `number`. */
export interface Definition {
  id: string;
  code: string;
  number: number;
  /** How it compares with the definition before. */
  comparability: 'comparable' | 'rescaled' | 'broken' | null;
  rescaleFactor: number | null;
  /** Whether any of the chosen periods was reported under it. */
  isUsed: boolean;
}

/** Where its figures stand beside others: times `factor`, in the series of that number, counted from 1 for the oldest. */
export interface Place {
  factor: number;
  series: number;
}

/**
 * Figures are told in the terms of the newest definition that is used: what a rescaled definition came after is multiplied by its
 * factor, what a broken one came after is a series of its own, told in the terms of its own newest.
 */
export function placesOf(definitions: readonly Definition[]): Map<string, Place> {
  const newestUsed = definitions.findLastIndex(({ isUsed }) => isUsed);
  const places = new Map<string, Place>();
  let [factor, breaks] = [1, 0];
  for (let at = newestUsed; at >= 0; at--) {
    const { id, comparability, rescaleFactor } = definitions[at]!;
    places.set(id, { factor, series: breaks });
    if (comparability === 'rescaled') factor *= rescaleFactor!;
    if (comparability === 'broken') [factor, breaks] = [1, breaks + 1];
  }
  return numbered(definitions, places);
}

/** From 1 in the order of time, over the series that are used. */
function numbered(definitions: readonly Definition[], places: Map<string, Place>): Map<string, Place> {
  const used = definitions.filter(({ isUsed }) => isUsed);
  const breaks = [...new Set(used.map(({ id }) => places.get(id)!.series))].sort((a, b) => b - a);
  return new Map(
    used.map(({ id }) => {
      const { factor, series } = places.get(id)!;
      return [id, { factor, series: breaks.indexOf(series) + 1 }];
    }),
  );
}
