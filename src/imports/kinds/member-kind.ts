import { identifiersOf, profileOf } from '../../members/member-columns';
import { countryOfState } from '../../shared/places';
import type { MemberImportField } from '../columns/fields';
import type { ImportKind } from './kind';
import { parseCell } from '../cells/parse-cell';
import type { ReadRow } from './row';

const SURVIVOR = 'CASE WHEN m.merged_into IS NULL THEN m.id ELSE surviving_member(m.id) END';

export const memberKind: ImportKind = {
  isOwned: false,
  parse(field, text, { country }) {
    return parseCell(field as MemberImportField, text, country);
  },
  complete(read, textOf) {
    return completed(read, countryOf(textOf('addressCountry')) ?? likelyCountry(textOf));
  },
  lacking: ({ legalName, name }) => (legalName || name ? [] : ['legalName']),
  namesOf: ({ legalName, name }) => [legalName, name].filter((text) => text !== undefined).map(String),
  keysOf: ({ identifiers }) => identifiers,
  isKeyShared: false,
  table: 'members',
  profile: profileOf('m'),
  identifiers: identifiersOf('m'),
  // Who was merged is still known by its names and identifiers, and stands for whom it has become.
  register: `SELECT ${SURVIVOR} AS id, ${SURVIVOR} AS "memberId", '' AS scope, m.name, ARRAY[m.name_normalised, m.legal_name_normalised] AS names,
                    ${identifiersOf('m')} AS identifiers FROM members m`,
  conflicts: null,
};

type TextOf = Parameters<ImportKind['complete']>[1];

/** Who is known to the IRS and not to the SAT has its seat in the US. */
export const likelyCountry = (textOf: TextOf): string | undefined =>
  textOf('US-EIN') && !textOf('MX-RFC') ? 'US' : undefined;

export function countryOf(text: string | undefined): string | undefined {
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
