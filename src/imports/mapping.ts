import { fold } from '../shared/fold';
import { type Field, IMPORT_FIELDS, type Mapping } from './fields';
import { HEADERS, NAMES } from './headers';

export { type Field, IMPORT_FIELDS, isField, type Mapping } from './fields';
export { parseCell, type Parsed } from './parse-cell';

/** `Razón social`, `RAZON_SOCIAL` and `razonSocial` are one. */
const keyOf = (header: string): string => fold(header).replaceAll(' ', '');
const keysOf = (headers: string): string[] => headers.split(' | ').map(keyOf);

const NAME_KEYS = keysOf(NAMES);
const FIELD_OF = new Map<string, Field>(
  IMPORT_FIELDS.flatMap((field) =>
    [keyOf(field), ...keysOf(HEADERS[field])].map((key) => [key, field] as const),
  ).filter(([key]) => !NAME_KEYS.includes(key)),
);

/**
 * What each column of a file probably holds, by its header; for people to correct. A field has one column, the first of its
 * name. A column of mere names holds the legal name, because no organisation is registered without one; where another column
 * holds that, it is the name in use.
 */
export function suggestMapping(columns: readonly string[]): Mapping {
  const fields = columns.map(fieldOf).map((field, place, all) => (all.indexOf(field) === place ? field : null));
  const missing = (['legalName', 'name'] as const).find((field) => !fields.includes(field));
  const names = columns.findIndex((column) => keyOf(column) === plainest(columns));
  if (missing && names >= 0) fields[names] = missing;
  return Object.fromEntries(fields.map((field, place) => [place, field]));
}

/** What stands in brackets explains a header, if it is not known with them: `RFC (12 caracteres)`. */
function fieldOf(header: string): Field | null {
  return FIELD_OF.get(keyOf(header)) ?? FIELD_OF.get(keyOf(withoutBrackets(header))) ?? null;
}

const withoutBrackets = (header: string): string => header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');

function plainest(columns: readonly string[]): string | undefined {
  const keys = new Set(columns.map(keyOf));
  return NAME_KEYS.find((key) => keys.has(key));
}
