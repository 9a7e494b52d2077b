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
  /** A reason would settle it; the identifier is read all the same. */
  isOverridable?: boolean;
}

/** What a row says, as the register would keep it. An empty cell says nothing. */
export interface ReadRow {
  values: ProfileValues;
  identifiers: Record<string, string>;
  /** Why an identifier that looks wrong is right, by its scheme. */
  overrides: Record<string, string>;
  problems: RowProblem[];
}

const isScheme = (field: string): boolean => (SCHEMES as readonly string[]).includes(field);

export interface Reading {
  /** How many columns the file has; what stands beyond them has no name. */
  width: number;
  mapping: Mapping;
  /** What somebody has given for this row, before what the file says. */
  overrideReason?: string | null;
}

export function readRow(cells: readonly string[], { width, mapping, overrideReason }: Reading): ReadRow {
  const places = Object.entries(mapping).flatMap(([column, field]) => {
    const text = cells[Number(column)]?.trim() ?? '';
    return field && text ? [{ column: Number(column), field, text }] : [];
  });
  const textOf = (field: Field) => places.find((place) => place.field === field)?.text;
  const reasonCell = textOf('overrideReason');
  const reason = overrideReason ?? (reasonCell && valueOf(reasonCell));
  const read: ReadRow = { values: {}, identifiers: {}, overrides: {}, problems: [] };
  const country = countryOf(textOf('addressCountry'));
  // Who is known to the IRS and not to the SAT has its seat in the US.
  const likely = country ?? (textOf('US-EIN') && !textOf('MX-RFC') ? 'US' : undefined);
  for (const { column, field, text } of places) {
    let parsed = parseCell(field, text, likely);
    if ('code' in parsed && likely !== country) parsed = parseCell(field, text, country);
    if ('doubtful' in parsed) {
      read.identifiers[field] = parsed.doubtful;
      if (reason) read.overrides[field] = reason;
      else read.problems.push({ column, field, code: parsed.code, isOverridable: true });
    } else if ('code' in parsed) read.problems.push({ column, field, ...parsed });
    else if (isScheme(field)) read.identifiers[field] = String(parsed.value);
    else if (field !== 'overrideReason') Object.assign(read.values, { [field]: parsed.value });
  }
  const { addressState, addressMunicipalityCode: code } = read.values;
  if (code && addressState && !String(code).startsWith(String(addressState)))
    read.problems.push(municipalityProblem('municipality-outside-state', mapping));
  if (cells.length > width) read.problems.push({ column: width, field: null, code: 'more-cells-than-columns' });
  return completed(read, likely);
}

function municipalityProblem(code: string, mapping: Mapping): RowProblem {
  const field = 'addressMunicipalityCode';
  return { column: Number(Object.keys(mapping).find((place) => mapping[place] === field)), field, code };
}

/** Told by the catalogue, which the row alone does not know. */
export function withUnknownMunicipality<Row extends ReadRow>(row: Row, unknown: Set<string>, mapping: Mapping): Row {
  const isUnknown = unknown.has(String(row.values.addressMunicipalityCode));
  return isUnknown
    ? { ...row, problems: [...row.problems, municipalityProblem('municipality-unknown', mapping)] }
    : row;
}

function valueOf(reason: string): string | undefined {
  const parsed = parseCell('overrideReason', reason);
  return 'value' in parsed ? String(parsed.value) : undefined;
}

function countryOf(text: string | undefined): string | undefined {
  const parsed = text && parseCell('addressCountry', text);
  return parsed && 'value' in parsed ? String(parsed.value) : undefined;
}

/** What follows from what is said: a municipality lies in a state, a state in a country, and the primary area is one of the areas. */
function completed(read: ReadRow, likely: string | undefined): ReadRow {
  const { addressMunicipalityCode, addressCountry, focusAreas, primaryFocus } = read.values;
  const addressState =
    read.values.addressState ?? (addressMunicipalityCode && String(addressMunicipalityCode).slice(0, 2));
  const country = addressCountry ?? (addressState ? countryOfState(String(addressState)) : likely);
  const areas = focusAreas && primaryFocus && [...new Set([...(focusAreas as string[]), String(primaryFocus)])];
  return {
    ...read,
    values: {
      ...read.values,
      ...(addressState && { addressState }),
      ...(country && { addressCountry: country }),
      ...(areas && { focusAreas: areas }),
    },
  };
}
