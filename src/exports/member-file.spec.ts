import { MEMBER_FIELDS } from '../members/member-columns';
import type { MemberResponse } from '../members/dto/member.response';
import { BUDGET_BANDS, COUNTRIES, LEGAL_FORMS, STATE_CODES } from '../members/member.values';
import { AREAS } from '../shared/areas';
import { parseCell } from '../imports/cells/parse-cell';
import { FIELDS_OF, type MemberImportField as Field } from '../imports/columns/fields';
import { suggestMapping } from '../imports/columns/mapping';
import { memberColumns } from './member-file';

const MEMBER = {
  legalName: 'Fundación Luz, A.C.',
  name: 'Luz',
  acronym: 'FL',
  legalForm: 'AC',
  foundedOn: '1998-04-30',
  focusAreas: ['children', 'families'],
  primaryFocus: 'children',
  statesServed: ['09', '15', '30'],
  missionEs: 'Dos\nlíneas',
  missionEn: '- a list',
  descriptionEs: 'Niñas, niños; y más',
  descriptionEn: 'x',
  addressCountry: 'MX',
  addressState: '15',
  addressMunicipality: 'Toluca',
  addressMunicipalityCode: '15106',
  addressNeighbourhood: 'Centro',
  addressStreet: 'Calle',
  addressNumber: '12 int. 3',
  addressPostalCode: '01000',
  website: 'https://luz.example',
  publicEmail: 'luz@luz.example',
  publicPhone: '+52 55 0000 0000',
  socialLinks: ['https://social.example/luz', 'https://otra.example/luz'],
  languages: ['es', 'nah', 'Zapoteco'],
  paidStaff: 14,
  volunteers: 0,
  budgetBand: '500k_2m',
  status: 'active',
  joinedOn: '2020-01-01',
  identifiers: [
    { scheme: 'MX-RFC', value: 'FDL900306PM6', state: 'overridden', overrideReason: 'Así está en su constancia' },
    { scheme: 'MX-CLUNI', value: 'FDL90030605017', state: 'unverified', overrideReason: null },
    { scheme: 'US-EIN', value: '04-3456789', state: 'unverified', overrideReason: null },
    { scheme: 'member-number', value: 'M-0042', state: 'unverified', overrideReason: null },
    { scheme: 'slug', value: 'luz', state: 'unverified', overrideReason: null },
  ],
} as unknown as MemberResponse;

const COLUMNS = memberColumns({ isPrivate: true });
/** As an import reads what the export wrote of this member. */
function readBack(member: MemberResponse, language: 'es' | 'en') {
  const mapping = Object.values(suggestMapping(COLUMNS.map(({ header }) => header[language])));
  return COLUMNS.flatMap(({ cell }, at) => {
    const field = mapping[at];
    const text = String(cell(member, language) ?? '');
    return field && text ? [[field, parseCell(field as Field, text, 'MX')] as const] : [];
  });
}
const value = (field: Field, member: Partial<Record<string, unknown>>) => ({ ...MEMBER, ...member, field });

describe.each(['es', 'en'] as const)('a file of members in %s', (language) => {
  it('has a column for everything that an import takes, and is read over where it takes nothing', () => {
    const mapping = Object.values(suggestMapping(COLUMNS.map(({ header }) => header[language])));
    expect(mapping.filter(Boolean).sort()).toEqual([...FIELDS_OF.members].sort());
    expect(mapping.filter((field) => !field)).toHaveLength(2); // status and joined on
  });

  it('is read back as it was written', () => {
    const read = Object.fromEntries(readBack(MEMBER, language));
    for (const field of MEMBER_FIELDS) expect([field, read[field]]).toEqual([field, { value: MEMBER[field] }]);
    for (const { scheme, value } of MEMBER.identifiers) expect(read[scheme]).toEqual({ value });
  });

  it.each([
    ...LEGAL_FORMS.map((legalForm) => ({ legalForm })),
    ...BUDGET_BANDS.map((budgetBand) => ({ budgetBand })),
    ...AREAS.map((primaryFocus) => ({ primaryFocus })),
    ...STATE_CODES.map((addressState) => ({ addressState })),
    ...COUNTRIES.map((addressCountry) => ({ addressCountry })),
    { statesServed: [...STATE_CODES] },
    { languages: ['es', 'en', 'fr', 'nah', 'yua', 'tzo', 'tzh', 'oto', 'tar', 'mfs'] },
  ])('has words for %j that an import understands', (change) => {
    const [field] = Object.keys(change) as [Field];
    const member = value(field, change) as unknown as MemberResponse;
    expect(Object.fromEntries(readBack(member, language))[field]).toEqual({ value: Object.values(change)[0] });
  });
});

test('the board’s file has no column that the board does not see', () => {
  const headers = memberColumns({ isPrivate: false }).map(({ header }) => header.en);
  expect(headers).toContain('Member number');
  for (const hidden of [
    'RFC',
    'EIN',
    'CLUNI',
    'Street',
    'Postal code',
    'Paid staff',
    'Annual budget',
    'Override reason',
  ])
    expect(headers).not.toContain(hidden);
});
