import { AREAS } from '../shared/areas';
import { CATEGORIES } from '../shared/breakdowns';
import type { FiguresBy } from './dto/insights.query';
import type { Summary } from './insights.queries';
import { type Bounds, type Row, type Shown, suppressTables } from './suppression';

export interface ShownRow extends Row<string, Shown> {
  /** Null where the people are hidden: each member counted has at least one person, so that the count would narrow them down. */
  reported: number | null;
}

/** All tables of a cycle: one audience sees all of them, so what is hidden in one must not be told by another. */
export interface BoardTables {
  total: Shown;
  by: Record<FiguresBy, ShownRow[]>;
}

const ROWS: Record<FiguresBy, readonly string[]> = {
  area: AREAS,
  state: CATEGORIES.state,
  sex_age: CATEGORIES.sex_age,
  disability: CATEGORIES.disability,
};
const DIMENSIONS = Object.keys(ROWS) as FiguresBy[];

/** `isProtected`: figures of 1 to 4 people are hidden, and what they could be worked out from, in this table or in another. */
export function boardTables(summaries: readonly Summary[], isProtected: boolean): BoardTables {
  const found = (dimension: string, category: string) =>
    summaries.find((summary) => summary.dimension === dimension && summary.category === category);
  const total = boundsOf(found('all', 'all'));
  const tables = DIMENSIONS.map((dimension) =>
    ROWS[dimension].map((category) => ({ category, people: boundsOf(found(dimension, category)) })),
  );
  const shown = isProtected ? suppressTables(tables, total) : { tables, total };
  const by = DIMENSIONS.map((dimension, index) => [
    dimension,
    shown.tables[index]!.map((row) => ({
      ...row,
      reported: isHidden(row.people) ? null : (found(dimension, row.category)?.members ?? 0),
    })),
  ]);
  return { total: shown.total, by: Object.fromEntries(by) as BoardTables['by'] };
}

export const isHidden = (people: Shown): boolean => people !== null && 'suppressed' in people;

const boundsOf = (summary: Summary | undefined): Bounds | null =>
  summary ? { low: summary.low, high: summary.high } : null;
