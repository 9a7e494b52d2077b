import { AREAS } from '../shared/areas';
import { CATEGORIES } from '../shared/breakdowns';
import type { FiguresBy } from './dto/insights.query';
import type { Summary } from './insights.queries';
import { type Bounds, type Row, type Shown, suppressRows } from './suppression';

export interface ShownRow extends Row<string, Shown> {
  reported: number;
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

/** `isProtected`: figures of 1 to 4 people are hidden, and what they could be worked out from. */
export function boardTables(summaries: readonly Summary[], isProtected: boolean): BoardTables {
  const found = (dimension: string, category: string) =>
    summaries.find((summary) => summary.dimension === dimension && summary.category === category);
  const total = boundsOf(found('all', 'all'));
  const tables = DIMENSIONS.map((dimension) => {
    const rows = ROWS[dimension].map((category) => ({ category, people: boundsOf(found(dimension, category)) }));
    const shown = isProtected ? suppressRows(rows, total) : { rows, total };
    return { dimension, total: shown.total, rows: shown.rows };
  });
  const hidden = tables.find((table) => table.total !== null && 'suppressed' in table.total);
  const by = tables.map(({ dimension, rows }) => [
    dimension,
    rows.map((row) => ({ ...row, reported: found(dimension, row.category)?.members ?? 0 })),
  ]);
  return { total: hidden ? hidden.total : total, by: Object.fromEntries(by) as BoardTables['by'] };
}

const boundsOf = (summary: Summary | undefined): Bounds | null =>
  summary ? { low: summary.low, high: summary.high } : null;
