import { type Field, isField, type Kind, type Mapping } from '../columns/fields';
import { keyOf, suggestMapping } from '../columns/mapping';

/** A column by what its header says, wherever it stands. */
export interface NamedColumn {
  header: string;
  field: Field | null;
}

/** Headers as they are compared. The second of one name is another column than the first. */
function keysOf(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const key = keyOf(header);
    const place = seen.get(key) ?? 0;
    seen.set(key, place + 1);
    return place ? `${key} ${place}` : key;
  });
}

/** Whether a file has just the columns that were saved, in whatever order. */
export function hasSameHeaders(saved: readonly NamedColumn[], columns: readonly string[]): boolean {
  const [known, given] = [keysOf(saved.map(({ header }) => header)), keysOf(columns)];
  return known.sort().join('\n') === given.sort().join('\n');
}

/**
 * The saved columns found in a file by their headers. A column that was not there then is taken for what its own header
 * says, unless another holds that; a field that is gone from the program since is left out.
 */
export function placeColumns(saved: readonly NamedColumn[], columns: readonly string[], kind: Kind): Mapping {
  const keys = keysOf(saved.map(({ header }) => header));
  const known = new Map(keys.map((key, place) => [key, saved[place]!.field]));
  const given = keysOf(columns);
  const taken = new Set(given.map((key) => known.get(key)));
  const suggested = suggestMapping(columns, kind);
  const fieldAt = (key: string, place: number): Field | null => {
    const field = known.get(key);
    if (field !== undefined) return isField(field, kind) ? field : null;
    const own = suggested[place] ?? null;
    return taken.has(own) ? null : own;
  };
  return Object.fromEntries(given.map((key, place) => [place, fieldAt(key, place)]));
}
