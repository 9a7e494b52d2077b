/** Every field of a program, the column that keeps it, and its type: for statements over many programs at once. */
export const PROGRAM_COLUMNS = {
  name: ['name', 'text'],
  area: ['area', 'text'],
  descriptionEs: ['description_es', 'text'],
  descriptionEn: ['description_en', 'text'],
  populationServed: ['population_served', 'text'],
  ageFrom: ['age_from', 'int'],
  ageTo: ['age_to', 'int'],
  modality: ['modality', 'text'],
  startsOn: ['starts_on', 'date'],
  endsOn: ['ends_on', 'date'],
  budgetAmount: ['budget_amount', 'numeric'],
  budgetCurrency: ['budget_currency', 'text'],
  funders: ['funders', 'text'],
  sdgGoals: ['sdg_goals', 'int[]'],
} as const satisfies Record<string, readonly [column: string, type: 'text' | 'int' | 'int[]' | 'date' | 'numeric']>;

export type ProgramColumn = keyof typeof PROGRAM_COLUMNS;
export const PROGRAM_COLUMN_NAMES = Object.keys(PROGRAM_COLUMNS) as ProgramColumn[];

/** What rows beside the program keep: codes of states, `09 Coyoacán` for a municipality in one, and codes of indicators. */
export const PROGRAM_LISTS = ['states', 'municipalities', 'indicators'] as const;
export type ProgramField = ProgramColumn | (typeof PROGRAM_LISTS)[number];
export const PROGRAM_FIELDS: readonly ProgramField[] = [...PROGRAM_COLUMN_NAMES, ...PROGRAM_LISTS];

const valueOf = (p: string, field: ProgramColumn): string =>
  `${p}.${PROGRAM_COLUMNS[field][0]}${field === 'budgetAmount' ? '::text' : ''}`;

/** The program as a JSON object by field; `p` is the programs row. */
export const programProfileOf = (p: string): string => `jsonb_build_object(
  ${PROGRAM_COLUMN_NAMES.map((field) => `'${field}', ${valueOf(p, field)}`).join(', ')},
  'states', (SELECT coalesce(jsonb_agg(DISTINCT l.state), '[]') FROM program_locations l WHERE l.program_id = ${p}.id),
  'municipalities', (SELECT coalesce(jsonb_agg(l.state || ' ' || l.municipality), '[]') FROM program_locations l
    WHERE l.program_id = ${p}.id AND l.municipality IS NOT NULL),
  'indicators', (SELECT coalesce(jsonb_agg(i.code), '[]') FROM program_indicators c JOIN indicators i ON i.id = c.indicator_id
    WHERE c.program_id = ${p}.id))`;
