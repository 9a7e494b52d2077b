import { AREAS } from '../shared/areas';
import { CATEGORIES } from '../shared/breakdowns';
import type { FiguresBy } from './dto/insights.query';
import { nextEdition } from './editions';
import type { Summary } from './insights.queries';
import { type Bounds, isHidden, type Row, type SeenTables, type Shown, type Tables } from './suppression';

export interface ShownRow extends Row<string, Shown> {
  /** Null where the people are hidden: each member counted has at least one person, so that the count would narrow them down. */
  reported: number | null;
}

/** All that the board may ask of a cycle's people: one audience sees all of it, so what is hidden in one must not be told by another. */
export interface BoardTables {
  total: Shown;
  by: Record<FiguresBy, ShownRow[]>;
}

/** The listed set of tables. One more here is one more that is suppressed along with the others, and that every edition carries. */
const ROWS: Record<FiguresBy, readonly string[]> = {
  area: AREAS,
  state: CATEGORIES.state,
  sex_age: CATEGORIES.sex_age,
  disability: CATEGORIES.disability,
};
const DIMENSIONS = Object.keys(ROWS) as FiguresBy[];

/** As counted, and what of it one edition shows. */
export interface SeenEdition {
  summaries: readonly Summary[];
  shown: BoardTables;
}

/** With nothing hidden: for whoever may see figures of 1 to 4 people. */
export function wholeTables(summaries: readonly Summary[]): BoardTables {
  const { tables, total } = tablesOf(summaries);
  return placed(summaries, { tables, total });
}

/**
 * The next edition of a cycle for the board, beside those that it has seen: figures of 1 to 4 people are hidden, and what they could be
 * worked out from, in this table, in another or by comparing editions. Null where nothing could be shown.
 */
export function nextTables(summaries: readonly Summary[], seen: readonly SeenEdition[]): BoardTables | null {
  const next = nextEdition(tablesOf(summaries), seen.map(seenTables));
  return next && placed(summaries, next.shown);
}

/** Before there is any edition: all is kept back but that nobody reported something. */
export function hiddenTables(summaries: readonly Summary[]): BoardTables {
  const hide = (people: Bounds | null): Shown => people && { suppressed: true };
  const { tables, total } = tablesOf(summaries);
  return placed(summaries, {
    tables: tables.map((rows) => rows.map(({ category, people }) => ({ category, people: hide(people) }))),
    total: hide(total),
  });
}

function tablesOf(summaries: readonly Summary[]): Tables<string, Bounds | null> {
  const people = (dimension: string, category: string): Bounds | null => {
    const found = find(summaries, dimension, category);
    return found ? { low: found.low, high: found.high } : null;
  };
  return {
    tables: DIMENSIONS.map((dimension) =>
      ROWS[dimension].map((category) => ({ category, people: people(dimension, category) })),
    ),
    total: people('all', 'all'),
  };
}

function placed(summaries: readonly Summary[], { tables, total }: Tables<string, Shown>): BoardTables {
  const by = DIMENSIONS.map((dimension, index) => [
    dimension,
    tables[index]!.map((row): ShownRow => ({
      ...row,
      reported: isHidden(row.people) ? null : (find(summaries, dimension, row.category)?.members ?? 0),
    })),
  ]);
  return { total, by: Object.fromEntries(by) as BoardTables['by'] };
}

/** Row by row as they are listed today: one that an old edition did not know was not told then, unless nobody had reported it. */
function seenTables({ summaries, shown }: SeenEdition): SeenTables {
  const whole = tablesOf(summaries);
  const tables = DIMENSIONS.map((dimension, index) =>
    whole.tables[index]!.map(({ category, people }): Row<string, Shown> => {
      const row = shown.by[dimension]?.find((each) => each.category === category);
      return { category, people: row ? row.people : people && { suppressed: true } };
    }),
  );
  return { whole, shown: { tables, total: shown.total } };
}

const find = (summaries: readonly Summary[], dimension: string, category: string): Summary | undefined =>
  summaries.find((summary) => summary.dimension === dimension && summary.category === category);
