import { Injectable } from '@nestjs/common';
import { AREAS } from '../shared/areas';
import { CATEGORIES } from '../shared/breakdowns';
import { JsonText } from '../shared/http/json-text';
import { EditionCache } from './edition-cache';
import type { StaffFiguresBy, StaffFiguresQuery } from './dto/figures.query';
import type { FigureRow, FiguresResponse } from './dto/figures.response';
import { FigureRowsQueries, type PeopleRow, type ValueRow } from './figure-rows.queries';
import type { Scope } from './figure-scope';
import { type Plan, planOf, totalOf } from './figures-plan';
import { type ChosenCycle, FiguresQueries, type IndicatorDefinition } from './figures.queries';
import type { Place } from './definitions';

type PlacedDefinition = IndicatorDefinition & Place;

/** A table that may be drawn: what was asked, and what stands behind it. */
export interface Question {
  query: StaffFiguresQuery;
  cycles: ChosenCycle[];
  scope: Scope;
  indicator: PlacedDefinition | null;
  definitions: PlacedDefinition[];
  targets: { cycleId: string; target: number }[];
}

/** Puts a table together. */
@Injectable()
export class FigureTables {
  private readonly totals = new EditionCache();

  constructor(
    private readonly rows: FigureRowsQueries,
    private readonly queries: FiguresQueries,
  ) {}

  async draw(question: Question): Promise<FiguresResponse> {
    const { query } = question;
    const by = query.by ?? 'area';
    const cut = await this.cut(question);
    return { ...(await this.head(question)), rows: ROWS[by as keyof typeof ROWS](question, cut) };
  }

  /** By member and by program: a page of them, and the numbers of those alone. */
  async list(question: Question): Promise<FiguresResponse> {
    const { query, scope } = question;
    const of = query.by === 'program' ? 'program' : 'member';
    const { items, nextCursor } = await this.queries[of === 'program' ? 'programs' : 'members'](scope, query);
    const ids = items.map(({ id }) => id);
    const narrowed = of === 'program' ? { ...scope, programIds: ids } : { ...scope, memberIds: ids };
    const cut = await this.cut({ ...question, scope: narrowed });
    const behind = await (of === 'program'
      ? this.queries.sourcesOfPrograms(scope, ids)
      : this.queries.sourcesOfMembers(scope, ids));
    const sources = new Map(behind.map(({ id, sources: seals }) => [id, seals]));
    const rows = items.map(({ id, name, memberId, memberName, reporting }): FigureRow => ({
      ...cut.of(id),
      category: id,
      nameEs: name,
      nameEn: name,
      ...(of === 'program' ? { memberId, memberName } : { reporting }),
      sources: sources.get(id) ?? [],
    }));
    return { ...(await this.head(question)), rows, nextCursor };
  }

  private cut({ query, cycles, scope }: Question): Promise<Cut> {
    return this.numbers(query, planOf(query, cycles.length)!, scope);
  }

  /** What stands over a table: its total, of how many, and how it was put together. */
  private async head({ query, cycles, scope, indicator, targets }: Question): Promise<Omit<FiguresResponse, 'rows'>> {
    const by = query.by ?? 'area';
    const total = by === 'cycle' || by === 'indicator' ? null : await this.total({ query, cycles, scope });
    const one = cycles.length === 1 ? cycles[0]! : null;
    // Over time each period says its own, and the table as a whole what its newest does.
    const { approved, owing } =
      one ?? (by === 'cycle' ? cycles.at(-1)! : await this.queries.coverage(scope.cycleIds, query));
    return {
      cycle: shown(cycles.at(-1)!),
      cycles: cycles.map(shown),
      by,
      indicator: indicator && only(indicator),
      total: total?.people ?? null,
      sum: total?.value === undefined || total.value === null ? null : sumOf(total),
      counted: total?.reported ?? (total ? 0 : null),
      reported: approved,
      owing,
      target: one && (targets[0]?.target ?? null),
      periodRule: scope.isPooled ? (indicator?.periodRule ?? (by === 'indicator' ? null : 'max')) : null,
      members: scope.isSame ? 'same' : 'all',
      as: scope.isFirst ? 'first' : 'restated',
      asOf: scope.asOf,
      mayRepeat: !query.member || query.member.length > 1,
    };
  }

  /** The same over every page of a list, until a seal or a definition changes it. */
  private async total({ query, cycles, scope }: Pick<Question, 'query' | 'cycles' | 'scope'>): Promise<Numbers> {
    const { limit: _limit, cursor: _cursor, reporting: _reporting, ...asked } = query;
    const plan = planOf(totalOf(query), cycles.length)!;
    const { text } = await this.totals.get(
      JSON.stringify([asked, scope, cycles]),
      async () => new JsonText(JSON.stringify((await this.numbers(query, plan, scope)).of('all'))),
    );
    return JSON.parse(text) as Numbers;
  }

  private async numbers(query: StaffFiguresQuery, plan: Plan, scope: Scope): Promise<Cut> {
    return isOfPeople(query)
      ? ofPeople(await this.rows.people(plan, scope))
      : ofValues(await this.rows.values(plan, scope), scope);
  }
}

type Numbers = Omit<FigureRow, 'category'>;
/** The numbers of a row by its key; of a key without any, what says so. */
interface Cut {
  of: (key: string) => Numbers;
  all: { key: string; series: number; numbers: Numbers }[];
}
const NOBODY: Numbers = { people: null, reported: 0 };

const isOfPeople = ({ indicator, by }: StaffFiguresQuery): boolean => !indicator && by !== 'indicator';

function ofPeople(rows: PeopleRow[]): Cut {
  const all = rows.map(({ key, members, low, high }) => ({
    key,
    series: 1,
    numbers: { people: { low, high }, reported: members },
  }));
  const byKey = new Map(all.map(({ key, numbers }) => [key, numbers]));
  return { all, of: (key) => byKey.get(key) ?? NOBODY };
}

function ofValues(rows: ValueRow[], { definitions }: Scope): Cut {
  const hasSeries = new Set(definitions.map(({ series }) => series)).size > 1;
  const all = rows.map(({ key, series, isRescaled, members, value, denominator }) => ({
    key,
    series,
    numbers: {
      people: null,
      reported: members,
      value: exact(value),
      denominator: denominator === null ? null : exact(denominator),
      percent: percentOf(value, denominator),
      isRescaled,
      ...(hasSeries && { series }),
    },
  }));
  const byKey = new Map(all.map(({ key, numbers }) => [key, numbers]));
  return { all, of: (key) => byKey.get(key) ?? { ...NOBODY, value: null } };
}

/** From the sums, never from percentages. */
const percentOf = (numerator: number, denominator: number | null): number | null =>
  denominator ? Math.round((numerator / denominator) * 1000) / 10 : null;
const exact = (value: number): number => Math.round(value * 10_000) / 10_000;
const sumOf = ({ value, denominator, percent }: Numbers) => ({
  value: value!,
  denominator: denominator ?? null,
  percent: percent ?? null,
});

const listed = (categories: readonly string[], cut: Cut): FigureRow[] =>
  categories.map((category) => ({ category, ...cut.of(category) }));

const ROWS: Record<Exclude<StaffFiguresBy, 'member' | 'program'>, (question: Question, cut: Cut) => FigureRow[]> = {
  area: ({ query }, cut) => {
    const areas = query.area ? [query.area] : AREAS;
    const none = cut.all.some(({ key }) => key === 'none') ? ['none'] : [];
    return listed([...areas, ...none], cut);
  },
  state: ({ query }, cut) => listed(query.state ? [query.state] : CATEGORIES.state, cut),
  sex_age: (_question, cut) => listed(CATEGORIES.sex_age, cut),
  disability: (_question, cut) => listed(CATEGORIES.disability, cut),
  cycle: ({ cycles, targets }, cut) =>
    cycles.map(({ id, nameEs, nameEn, approved, owing }) => ({
      category: id,
      ...cut.of(id),
      nameEs,
      nameEn,
      approved,
      owing,
      target: targets.find(({ cycleId }) => cycleId === id)?.target ?? null,
    })),
  indicator: ({ definitions }, cut) =>
    cut.all
      .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.series - b.series))
      .map(({ key, series, numbers }) => {
        const { nameEs, nameEn, unit } = definitions.findLast(
          (each) => each.code === key && each.isUsed && each.series === series,
        )!;
        return { category: key, ...numbers, nameEs, nameEn, unit, series };
      }),
};

const shown = ({ id, code, nameEs, nameEn, startsOn, endsOn, dueOn }: ChosenCycle) => ({
  id,
  code,
  nameEs,
  nameEn,
  startsOn,
  endsOn,
  dueOn,
});
const only = ({ code, area, nameEs, nameEn, unit }: IndicatorDefinition) => ({ code, area, nameEs, nameEn, unit });
