/**
 * Any table that staff may ask for, worked out from the sealed texts alone by somebody who has read what they mean and not our code: it
 * imports nothing of src. How an indicator's periods become one is no part of a seal, and is told.
 */
interface Figure {
  code: string;
  unit: string;
  isHeadcount: boolean;
  state: string;
  value: string | null;
  denominator: string | null;
  breakdowns: string[];
  cells: Record<string, Record<string, number>>;
}
interface Sealed {
  reportId: string;
  edition: number;
  memberId: string;
  approvedAt: string;
  isNothingToReport: boolean;
  unduplicatedPeople: number | null;
  cycle: { code: string; startsOn: string };
  programs: { id: string; area: string; figures: Figure[] }[];
  memberFigures: Figure[];
}
export interface Asked {
  cycles: string[];
  by: 'area' | 'program' | 'indicator' | 'state' | 'sex_age' | 'disability' | 'cycle' | 'member';
  indicator?: string;
  area?: string;
  state?: string;
  member?: string;
  as?: 'first';
  /** The first instant that is not looked at any more. */
  before?: string;
  members?: 'same';
}

/** `state 09` → `3: 120..180`, or of an indicator `3: 40/50`: how many members, and what they say. */
export function tableOf(texts: string[], asked: Asked, rules: Record<string, string> = {}): Record<string, string> {
  const reports = standing(texts, asked);
  const isOfPeople = !asked.indicator && asked.by !== 'indicator';
  return isOfPeople ? peopleOf(reports, asked) : valuesOf(reports, asked, rules);
}

/** Of every report the edition that stood. */
function standing(texts: string[], { cycles, member, as, before }: Asked): Sealed[] {
  const chosen: Record<string, Sealed> = {};
  for (const text of texts) {
    const sealed = JSON.parse(text) as Sealed;
    if (!cycles.includes(sealed.cycle.code) || (member && sealed.memberId !== member)) continue;
    if (before && Date.parse(sealed.approvedAt) >= Date.parse(before)) continue;
    if (as === 'first' && sealed.edition !== 1) continue;
    const other = chosen[sealed.reportId];
    if (!other || other.edition < sealed.edition) chosen[sealed.reportId] = sealed;
  }
  return Object.values(chosen);
}

const partsOf = (figure: Figure, table: string): Record<string, number> => {
  const whole = parseFloat(figure.value!);
  if (figure.breakdowns.includes(table)) return figure.cells[table] ?? {};
  if (figure.unit === 'percentage' || whole === 0) return {};
  if (table === 'disability' && figure.breakdowns.includes('disability_type')) return { yes: whole };
  return table === 'sex_age' ? { 'U:U': whole } : { unknown: whole };
};

/** Which rows a figure goes to, with how much. */
function shares(figure: Figure, area: string, { by, state }: Asked): [string, number][] {
  const whole = parseFloat(figure.value!);
  if (by === 'state' || by === 'sex_age' || by === 'disability')
    return Object.entries(partsOf(figure, by)).filter(
      ([row, part]) => part > 0 && (by !== 'state' || !state || row === state),
    );
  const amount = state ? (partsOf(figure, 'state')[state] ?? 0) : whole;
  if (state && amount === 0) return [];
  return [[by === 'area' ? area : '', amount]];
}

function peopleOf(reports: Sealed[], asked: Asked): Record<string, string> {
  const isOverTime = asked.by === 'cycle';
  const said: { member: string; cycle: string; row: string; low: number; high: number; whole: number }[] = [];
  for (const { memberId, cycle, isNothingToReport, unduplicatedPeople, programs } of reports) {
    const heads: { id: string; area: string; figure: Figure }[] = [];
    for (const { id, area, figures } of isNothingToReport ? [] : programs) {
      let best: Figure | undefined;
      for (const figure of figures)
        if (figure.isHeadcount && figure.unit === 'people' && figure.state === 'reported')
          if (!best || parseFloat(figure.value!) > parseFloat(best.value!)) best = figure;
      if (best) heads.push({ id, area, figure: best });
    }
    const sizes = heads.map(({ figure }) => parseFloat(figure.value!));
    const whole = unduplicatedPeople ?? sizes.reduce((a, b) => a + b, 0);
    const tell = (row: string, low: number, high: number) =>
      said.push({ member: memberId, cycle: cycle.code, row, low, high, whole });
    const rowOf = (row: string) => (isOverTime ? cycle.code : asked.by === 'member' ? memberId : row);
    const isWhole = !asked.area && !asked.state && ['cycle', 'member'].includes(asked.by);
    if (isWhole && isNothingToReport) tell(rowOf(''), 0, 0);
    if (isWhole && unduplicatedPeople !== null) {
      tell(rowOf(''), unduplicatedPeople, unduplicatedPeople);
      continue;
    }
    const rows: Record<string, number[]> = {};
    for (const { id, area, figure } of heads) {
      if (asked.area && area !== asked.area) continue;
      for (const [row, part] of shares(figure, area, asked))
        (rows[asked.by === 'program' ? id : rowOf(row)] ??= []).push(part);
    }
    const areas = new Set(heads.map(({ area }) => area));
    const isOneArea =
      areas.size === 1 &&
      !asked.state &&
      (asked.by === 'area' || (!!asked.area && ['cycle', 'member'].includes(asked.by)));
    for (const [row, parts] of Object.entries(rows)) {
      if (isOneArea && unduplicatedPeople !== null) tell(row, unduplicatedPeople, unduplicatedPeople);
      else
        tell(
          row,
          Math.max(...parts),
          parts.reduce((a, b) => a + b, 0),
        );
    }
  }
  return added(inAllCycles(asked.cycles.length > 1 && !isOverTime ? largest(said, asked) : said, asked));
}

/** Of several periods, of each member that in which it served most, the later of two; of each program its own. */
function largest<T extends { member: string; cycle: string; row: string; high: number; whole: number }>(
  said: T[],
  { by }: Asked,
): T[] {
  const best: Record<string, T> = {};
  const name = ({ member, row }: T) => (by === 'program' ? row : member);
  for (const each of said) {
    const other = best[name(each)];
    const [mine, theirs] = by === 'program' ? [each.high, other?.high ?? -1] : [each.whole, other?.whole ?? -1];
    if (!other || mine > theirs || (mine === theirs && each.cycle > other.cycle)) best[name(each)] = each;
  }
  return said.filter((each) => best[name(each)]!.cycle === each.cycle);
}

function inAllCycles<T extends { member: string; cycle: string }>(said: T[], { members, cycles }: Asked): T[] {
  if (members !== 'same') return said;
  return said.filter(({ member }) =>
    cycles.every((cycle) => said.some((each) => each.member === member && each.cycle === cycle)),
  );
}

function added(said: { member: string; row: string; low: number; high: number }[]): Record<string, string> {
  const rows: Record<string, { members: Set<string>; low: number; high: number }> = {};
  for (const { member, row, low, high } of said) {
    const total = (rows[row] ??= { members: new Set(), low: 0, high: 0 });
    total.members.add(member);
    total.low += low;
    total.high += high;
  }
  return Object.fromEntries(
    Object.entries(rows).map(([row, { members, low, high }]) => [row, `${members.size}: ${low}..${high}`]),
  );
}

function valuesOf(reports: Sealed[], asked: Asked, rules: Record<string, string>): Record<string, string> {
  const said = reports.flatMap(({ memberId, cycle, isNothingToReport, programs, memberFigures }) =>
    [
      ...programs,
      ...(asked.by === 'program' ? [] : [{ id: `of ${memberId}`, area: 'none', figures: memberFigures }]),
    ].flatMap(({ id, area, figures }) =>
      isNothingToReport || (asked.area && asked.area !== area)
        ? []
        : figures
            .filter(({ state, code }) => state === 'reported' && (!asked.indicator || code === asked.indicator))
            .map((figure) => ({ member: memberId, cycle: cycle.code, startsOn: cycle.startsOn, id, area, figure })),
    ),
  );
  const isPooled = asked.cycles.length > 1 && asked.by !== 'cycle';
  const taken = said.filter((one) => {
    const rule = rules[one.figure.code]!;
    if (!isPooled || rule === 'sum') return true;
    const beats = (other: typeof one) => {
      const [mine, theirs] = [parseFloat(one.figure.value!), parseFloat(other.figure.value!)];
      if (rule === 'max' && mine !== theirs) return theirs > mine;
      return other.startsOn > one.startsOn;
    };
    return !said.some((other) => other.id === one.id && other.figure.code === one.figure.code && beats(other));
  });
  const told = inAllCycles(
    taken.flatMap(({ member, cycle, id, area, figure }) =>
      shares(figure, area, asked).map(([part, value]) => {
        const rows = {
          program: id,
          member,
          cycle,
          indicator: figure.code,
          area: part,
          state: part,
          sex_age: part,
          disability: part,
        };
        const isWhole = !asked.state && !['state', 'sex_age', 'disability'].includes(asked.by);
        return { member, cycle, row: rows[asked.by], value, denominator: isWhole ? figure.denominator : null };
      }),
    ),
    asked,
  );
  const rows: Record<string, { members: Set<string>; value: number; denominator: number | null }> = {};
  for (const { member, row, value, denominator } of told) {
    const total = (rows[row] ??= { members: new Set(), value: 0, denominator: null });
    total.members.add(member);
    total.value += Math.round(value * 10_000);
    if (denominator !== null)
      total.denominator = (total.denominator ?? 0) + Math.round(parseFloat(denominator) * 10_000);
  }
  return Object.fromEntries(
    Object.entries(rows).map(([row, { members, value, denominator }]) => [
      row,
      `${members.size}: ${value / 10_000}${denominator === null ? '' : `/${denominator / 10_000}`}`,
    ]),
  );
}
