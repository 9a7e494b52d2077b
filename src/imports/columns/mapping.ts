import { fold } from '../../shared/fold';
import { type Field, FIELDS_OF, type Kind, KINDS, type Mapping } from './fields';
import { HEADERS, NAMES } from './headers';

/** `Razón social`, `RAZON_SOCIAL` and `razonSocial` are one. */
export const keyOf = (header: string): string => fold(header).replaceAll(' ', '');
const keysOf = (headers: string): string[] => headers.split(' | ').map(keyOf);

const NAME_KEYS = keysOf(NAMES);
const FIELD_OF = new Map(KINDS.map((kind) => [kind, fieldsByKey(kind)]));

function fieldsByKey(kind: Kind): Map<string, Field> {
  const known = FIELDS_OF[kind].flatMap((field) =>
    [keyOf(field), ...keysOf(HEADERS[kind][field] ?? '')].map((key) => [key, field] as const),
  );
  // A field's own name goes before what another field is also called.
  const own = FIELDS_OF[kind].map((field) => [keyOf(field), field] as const);
  return new Map([...known, ...own].filter(([key]) => kind !== 'members' || !NAME_KEYS.includes(key)));
}

/**
 * What each column of a file probably holds, by its header; for people to correct. A field has one column, the first of its
 * name. A column of mere names holds the legal name, because no organisation is registered without one; where another column
 * holds that, it is the name in use.
 */
export function suggestMapping(columns: readonly string[], kind: Kind = 'members'): Mapping {
  const fields = columns
    .map((column) => fieldOf(column, kind))
    .map((field, place, all) => (all.indexOf(field) === place ? field : null));
  const missing = (['legalName', 'name'] as const).find((field) => !fields.includes(field));
  const names = columns.findIndex((column) => keyOf(column) === plainest(columns));
  if (kind === 'members' && missing && names >= 0) fields[names] = missing;
  return Object.fromEntries(fields.map((field, place) => [place, field]));
}

/** What stands in brackets explains a header, if it is not known with them: `RFC (12 caracteres)`. */
function fieldOf(header: string, kind: Kind): Field | null {
  const fields = FIELD_OF.get(kind)!;
  return fields.get(keyOf(header)) ?? fields.get(keyOf(withoutBrackets(header))) ?? null;
}

const withoutBrackets = (header: string): string => header.replace(/\([^)]*\)|\[[^\]]*\]/g, ' ');

function plainest(columns: readonly string[]): string | undefined {
  const keys = new Set(columns.map(keyOf));
  return NAME_KEYS.find((key) => keys.has(key));
}
