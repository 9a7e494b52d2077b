/** Every field of a contact, the column that keeps it, and its type: for statements over many contacts at once. */
export const CONTACT_COLUMNS = {
  name: ['name', 'text'],
  email: ['email', 'text'],
  phone: ['phone', 'text'],
  language: ['language', 'text'],
  endedOn: ['ended_on', 'date'],
} as const satisfies Record<string, readonly [column: string, type: 'text' | 'date']>;

export type ContactColumn = keyof typeof CONTACT_COLUMNS;
export const CONTACT_COLUMN_NAMES = Object.keys(CONTACT_COLUMNS) as ContactColumn[];

/** What the rows of roles keep: those that go on (or went on to the end), the primary ones among them, and since when the first. */
export const CONTACT_ROLE_FIELDS = ['roles', 'primaryRoles', 'startedOn'] as const;
export type ContactField = ContactColumn | (typeof CONTACT_ROLE_FIELDS)[number];
export const CONTACT_FIELDS: readonly ContactField[] = [...CONTACT_COLUMN_NAMES, ...CONTACT_ROLE_FIELDS];

/** The contact as a JSON object by field; `c` is the contacts row. */
export const contactProfileOf = (c: string): string => `(
  SELECT jsonb_build_object(${CONTACT_COLUMN_NAMES.map((field) => `'${field}', ${c}.${CONTACT_COLUMNS[field][0]}`).join(', ')},
           'roles', coalesce(jsonb_agg(DISTINCT r.role) FILTER (WHERE r.id IS NOT NULL), '[]'),
           'primaryRoles', coalesce(jsonb_agg(DISTINCT r.role) FILTER (WHERE r.is_primary), '[]'), 'startedOn', min(r.started_on))
    FROM (SELECT) AS one LEFT JOIN contact_roles r ON r.contact_id = ${c}.id AND (r.ended_on IS NULL OR r.ended_on >= ${c}.ended_on))`;
