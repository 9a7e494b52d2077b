/** Every field of a member's profile, the column that keeps it, and its type: for statements over many members at once. */
export const MEMBER_COLUMNS = {
  legalName: ['legal_name', 'text'],
  name: ['name', 'text'],
  acronym: ['acronym', 'text'],
  missionEs: ['mission_es', 'text'],
  missionEn: ['mission_en', 'text'],
  descriptionEs: ['description_es', 'text'],
  descriptionEn: ['description_en', 'text'],
  legalForm: ['legal_form', 'text'],
  foundedOn: ['founded_on', 'date'],
  focusAreas: ['focus_areas', 'text[]'],
  primaryFocus: ['primary_focus', 'text'],
  statesServed: ['states_served', 'text[]'],
  addressCountry: ['address_country', 'text'],
  addressStreet: ['address_street', 'text'],
  addressNumber: ['address_number', 'text'],
  addressNeighbourhood: ['address_neighbourhood', 'text'],
  addressMunicipality: ['address_municipality', 'text'],
  addressMunicipalityCode: ['address_municipality_code', 'text'],
  addressState: ['address_state', 'text'],
  addressPostalCode: ['address_postal_code', 'text'],
  website: ['website', 'text'],
  publicEmail: ['public_email', 'text'],
  publicPhone: ['public_phone', 'text'],
  socialLinks: ['social_links', 'text[]'],
  languages: ['languages', 'text[]'],
  paidStaff: ['paid_staff', 'int'],
  volunteers: ['volunteers', 'int'],
  budgetBand: ['budget_band', 'text'],
} as const satisfies Record<string, readonly [column: string, type: 'text' | 'text[]' | 'int' | 'date']>;

export type MemberField = keyof typeof MEMBER_COLUMNS;
export const MEMBER_FIELDS = Object.keys(MEMBER_COLUMNS) as MemberField[];

/** The profile as a JSON object; `m` is the members row. */
export const profileOf = (m: string): string =>
  `jsonb_build_object(${MEMBER_FIELDS.map((field) => `'${field}', ${m}.${MEMBER_COLUMNS[field][0]}`).join(', ')})`;

/** The identifiers as a JSON object by scheme. */
export const identifiersOf = (m: string): string =>
  `(SELECT coalesce(jsonb_object_agg(i.scheme, i.value), '{}') FROM member_identifiers i WHERE i.member_id = ${m}.id)`;
