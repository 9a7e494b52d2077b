/**
 * The board's figures worked out from nothing but the sealed texts, by somebody who has read what they mean and not our code: it
 * imports nothing of src, and goes about it another way on purpose.
 */
interface Figure {
  unit: string;
  isHeadcount: boolean;
  state: string;
  value: string | null;
  breakdowns: string[];
  cells: Record<string, Record<string, number>>;
}
interface Sealed {
  memberId: string;
  edition: number;
  reportId: string;
  isNothingToReport: boolean;
  unduplicatedPeople: number | null;
  cycle: { code: string };
  programs: { area: string; figures: Figure[] }[];
}

/** `2026-Q1 | state | 09` → `3 members, 120..180`. */
export function figuresOfSeals(texts: string[]): Record<string, string> {
  const newest: Record<string, Sealed> = {};
  for (const text of texts) {
    const sealed = JSON.parse(text) as Sealed;
    if (sealed.edition > (newest[sealed.reportId]?.edition ?? 0)) newest[sealed.reportId] = sealed;
  }
  const totals: Record<string, [number, number, number]> = {};
  const count = (cycle: string, table: string, row: string, least: number, most: number) => {
    const total = (totals[`${cycle} | ${table} | ${row}`] ??= [0, 0, 0]);
    total[0] += 1;
    total[1] += least;
    total[2] += most;
  };
  for (const { cycle, isNothingToReport, unduplicatedPeople, programs } of Object.values(newest)) {
    if (isNothingToReport) {
      count(cycle.code, 'all', 'all', 0, 0);
      continue;
    }
    // A program's people: its largest headcount, because one program counts nobody twice.
    const served: { area: string; people: number; figure: Figure }[] = [];
    for (const { area, figures } of programs) {
      let best: Figure | undefined;
      for (const figure of figures)
        if (figure.isHeadcount && figure.unit === 'people' && figure.state === 'reported')
          if (!best || parseFloat(figure.value!) > parseFloat(best.value!)) best = figure;
      if (best) served.push({ area, people: parseFloat(best.value!), figure: best });
    }
    const least = (numbers: number[]) => numbers.reduce((a, b) => (a > b ? a : b), 0);
    const most = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
    const people = served.map((each) => each.people);
    if (unduplicatedPeople !== null) count(cycle.code, 'all', 'all', unduplicatedPeople, unduplicatedPeople);
    else if (people.length) count(cycle.code, 'all', 'all', least(people), most(people));
    const areas = new Set(served.map(({ area }) => area));
    for (const area of areas) {
      const ofArea = served.filter((each) => each.area === area).map((each) => each.people);
      if (areas.size === 1 && unduplicatedPeople !== null)
        count(cycle.code, 'area', area, unduplicatedPeople, unduplicatedPeople);
      else count(cycle.code, 'area', area, least(ofArea), most(ofArea));
    }
    for (const table of ['state', 'sex_age', 'disability']) {
      const split = served.map(({ figure, people }): Record<string, number> => {
        if (figure.breakdowns.includes(table)) return figure.cells[table] ?? {};
        // Not asked is not known; but whoever is counted by type of disability has one.
        if (table === 'disability' && figure.breakdowns.includes('disability_type')) return { yes: people };
        return table === 'sex_age' ? { 'U:U': people } : { unknown: people };
      });
      for (const row of new Set(split.flatMap((parts) => Object.keys(parts)))) {
        const parts = split.map((each) => each[row] ?? 0);
        if (most(parts) > 0) count(cycle.code, table, row, least(parts), most(parts));
      }
    }
  }
  return Object.fromEntries(
    Object.entries(totals).map(([name, [members, low, high]]) => [name, `${members} members, ${low}..${high}`]),
  );
}
