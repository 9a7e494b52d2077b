import { checkIdentifier } from '../../members/identifiers';
import { type Field, isScheme, type Kind, type Mapping } from '../columns/fields';
import { IMPORT_KINDS } from './kinds';
import { countryOf, likelyCountry } from './member-kind';
import { municipalityProblem } from './municipality-column';
import { line, parseClean } from '../cells/parse-cell';
import type { ReadRow, SaidOwner } from './row';

export interface Reading {
  kind: Kind;
  /** How many columns the file has; what stands beyond them has no name. */
  width: number;
  mapping: Mapping;
  /** What somebody has given for this row, before what the file says. */
  overrideReason?: string | null;
}

interface Place {
  column: number;
  field: Field;
  text: string;
}

export function readRow(cells: readonly string[], { kind: name, width, mapping, overrideReason }: Reading): ReadRow {
  const kind = IMPORT_KINDS[name];
  const places = Object.entries(mapping).flatMap(([column, field]): Place[] => {
    const text = cells[Number(column)]?.trim() ?? '';
    return field && text ? [{ column: Number(column), field, text }] : [];
  });
  const textOf = (field: Field) => places.find((place) => place.field === field)?.text;
  const reason = overrideReason ?? reasonOf(textOf('overrideReason'));
  const read: ReadRow = {
    values: {},
    identifiers: {},
    overrides: {},
    owner: null,
    lacking: [],
    labels: [],
    problems: [],
  };
  const country = countryOf(textOf('addressCountry'));
  const likely = country ?? likelyCountry(textOf);
  for (const { column, field, text } of places) {
    if (field === 'overrideReason' || (kind.isOwned && (field === 'memberName' || isScheme(field)))) continue;
    let parsed = parseClean(text, (clean) => kind.parse(field, clean, { country: likely }));
    if ('code' in parsed && likely !== country)
      parsed = parseClean(text, (clean) => kind.parse(field, clean, { country }));
    if ('doubtful' in parsed) {
      read.identifiers[field] = parsed.doubtful;
      if (reason) read.overrides[field] = reason;
      else read.problems.push({ column, field, code: parsed.code, isOverridable: true });
    } else if ('code' in parsed) read.problems.push({ column, field, ...parsed });
    else if (isScheme(field)) read.identifiers[field] = String(parsed.value);
    else read.values[field] = parsed.value;
  }
  const { addressState, addressMunicipalityCode: code } = read.values;
  if (code && addressState && !String(code).startsWith(String(addressState)))
    read.problems.push(municipalityProblem('municipality-outside-state', mapping));
  if (cells.length > width) read.problems.push({ column: width, field: null, code: 'more-cells-than-columns' });
  const whole = kind.complete(read, textOf);
  return {
    ...whole,
    identifiers: kind.keysOf(whole),
    owner: kind.isOwned ? ownerOf(places) : null,
    lacking: kind.lacking(whole.values),
    labels: kind.namesOf(whole.values),
  };
}

function reasonOf(text: string | undefined): string | undefined {
  const parsed = text && parseClean(text, line(500));
  return parsed && 'value' in parsed ? String(parsed.value) : undefined;
}

/** To find it by, not to keep: an identifier is compared as it would be stored, right or wrong. */
function ownerOf(places: readonly Place[]): SaidOwner {
  const schemes = places.flatMap(({ field, text }) =>
    isScheme(field) ? [[field, checkIdentifier(field, text.normalize('NFC')).value] as const] : [],
  );
  const name = places.find(({ field }) => field === 'memberName')?.text.normalize('NFC') ?? '';
  return { identifiers: Object.fromEntries(schemes), name: name.replaceAll('\0', '').toWellFormed().slice(0, 300) };
}
