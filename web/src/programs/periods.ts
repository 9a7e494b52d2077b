interface Days {
  startsOn: string;
  endsOn: string;
}

const ENDS = ['03-31', '06-30', '09-30', '12-31'] as const;

/** The days of `2026`, `2026-Q3` or `2026-07-01..2026-08-31`. */
export function daysOfPeriod(period: string): Days {
  const [startsOn, endsOn] = period.split('..');
  if (startsOn && endsOn) return { startsOn, endsOn };
  const [year, quarter] = period.split('-Q');
  if (!quarter) return { startsOn: `${year}-01-01`, endsOn: `${year}-12-31` };
  const number = Number(quarter);
  return {
    startsOn: `${year}-${String(number * 3 - 2).padStart(2, '0')}-01`,
    endsOn: `${year}-${ENDS[number - 1]}`,
  };
}

/** How a period is called: by its year or quarter where it is one. */
export function periodOf({ startsOn, endsOn }: Days): string {
  const year = startsOn.slice(0, 4);
  const names = [year, ...ENDS.map((_, index) => `${year}-Q${index + 1}`)];
  const is = (name: string) => {
    const days = daysOfPeriod(name);
    return days.startsOn === startsOn && days.endsOn === endsOn;
  };
  return names.find(is) ?? `${startsOn}..${endsOn}`;
}

/** The years about today with their quarters, and whatever is aimed at already. */
export function periodChoices(today: string, held: readonly string[]): string[] {
  const year = Number(today.slice(0, 4));
  const offered = [year - 1, year, year + 1].flatMap((each) => [
    String(each),
    ...ENDS.map((_, index) => `${each}-Q${index + 1}`),
  ]);
  return [...new Set([...held.filter((period) => period && !offered.includes(period)), ...offered])];
}
