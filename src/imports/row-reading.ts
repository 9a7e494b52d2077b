import { SCHEMES } from '../members/member.values';
import type { ProfileValues } from '../members/members-in-bulk';
import { countryOfState } from '../shared/places';
import { type Field, type Mapping, parseCell } from './mapping';

export interface RowProblem {
  /** From 0; null where no column holds it. */
  column: number | null;
  field: string | null;
  code: string;
  params?: Record<string, string | number>;
}

/** What a row says, as the register would keep it. An empty cell says nothing. */
export interface ReadRow {
  values: ProfileValues;
  identifiers: Record<string, string>;
  problems: RowProblem[];
}

const isScheme = (field: string): boolean => (SCHEMES as readonly string[]).includes(field);

/** `width`: how many columns the file has; what stands beyond them has no name. */
export function readRow(cells: readonly string[], width: number, mapping: Mapping): ReadRow {
  const places = Object.entries(mapping).flatMap(([column, field]) => {
    const text = cells[Number(column)]?.trim() ?? '';
    return field && text ? [{ column: Number(column), field, text }] : [];
  });
  const textOf = (field: Field) => places.find((place) => place.field === field)?.text;
  const read: ReadRow = { values: {}, identifiers: {}, problems: [] };
  const country = countryOf(textOf('addressCountry'));
  // Who is known to the IRS and not to the SAT has its seat in the US.
  const likely = country ?? (textOf('US-EIN') && !textOf('MX-RFC') ? 'US' : undefined);
  for (const { column, field, text } of places) {
    let parsed = parseCell(field, text, likely);
    if ('code' in parsed && likely !== country) parsed = parseCell(field, text, country);
    if ('code' in parsed) read.problems.push({ column, field, ...parsed });
    else if (isScheme(field)) read.identifiers[field] = String(parsed.value);
    else Object.assign(read.values, { [field]: parsed.value });
  }
  if (cells.length > width) read.problems.push({ column: width, field: null, code: 'more-cells-than-columns' });
  return completed(read, likely);
}

function countryOf(text: string | undefined): string | undefined {
  const parsed = text && parseCell('addressCountry', text);
  return parsed && 'value' in parsed ? String(parsed.value) : undefined;
}

/** What follows from what is said: a state lies in a country, and the primary area is one of the areas. */
function completed({ values, identifiers, problems }: ReadRow, likely: string | undefined): ReadRow {
  const { addressState, addressCountry, focusAreas, primaryFocus } = values;
  const country = addressCountry ?? (addressState ? countryOfState(String(addressState)) : likely);
  const areas = focusAreas && primaryFocus && [...new Set([...(focusAreas as string[]), String(primaryFocus)])];
  return {
    values: { ...values, ...(country && { addressCountry: country }), ...(areas && { focusAreas: areas }) },
    identifiers,
    problems,
  };
}
