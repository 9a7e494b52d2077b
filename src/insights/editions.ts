import { type Bounds, isHidden, type SeenTables, suppressTables, type Tables } from './suppression';

/**
 * The next edition of a cycle as the board may see it beside all that it has seen. Null where nothing of it could be shown: then none is
 * made, and the one before stands until more is reported.
 */
export function nextEdition(whole: Tables<string, Bounds | null>, seen: readonly SeenTables[]): SeenTables | null {
  const shown = suppressTables(whole.tables, whole.total, seen);
  const numbers = [...shown.tables.flatMap((rows) => rows.map(({ people }) => people)), shown.total];
  return numbers.some((people) => people !== null && !isHidden(people)) ? { whole, shown } : null;
}
