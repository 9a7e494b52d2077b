import { type ContactField, contactProfileOf } from '../../contacts/contact-columns';
import type { ImportKind } from './kind';
import { CONTACT_CELLS, rolesOf } from '../cells/parse-contact-cell';
import type { ReadRow } from './row';

export const contactKind: ImportKind = {
  isOwned: true,
  parse: (field, text) => CONTACT_CELLS[field as ContactField](text),
  complete: (read, textOf) => bounded(withPrimary(read, textOf('roles'))),
  lacking: ({ name }) => (name ? [] : ['name']),
  namesOf: ({ name }) => (name ? [String(name)] : []),
  keysOf: ({ values: { email } }): Record<string, string> => (email ? { email: String(email).toLowerCase() } : {}),
  isKeyShared: true,
  table: 'contacts',
  profile: contactProfileOf('m'),
  identifiers: `'{}'::jsonb`,
  register: `SELECT m.id, m.member_id AS "memberId", m.member_id::text AS scope, m.name, ARRAY[m.name_normalised] AS names,
                    jsonb_strip_nulls(jsonb_build_object('email', lower(m.email))) AS identifiers FROM contacts m`,
  conflicts: `
    WITH claims AS (
      SELECT r.number, r.member_id, r.record_id, p.role FROM import_rows r
       CROSS JOIN LATERAL jsonb_array_elements_text(r.parsed #> '{values,primaryRoles}') AS p(role)
       WHERE r.import_id = $1 AND r.action IN ('create', 'update') AND NOT r.parsed -> 'values' ? 'endedOn')
    SELECT DISTINCT ON (c.number) c.number, 'primaryRoles' AS field,
           CASE WHEN o.number IS NULL THEN 'primary-held' ELSE 'primary-in-row' END AS code,
           CASE WHEN o.number IS NULL THEN '{}' ELSE jsonb_build_object('row', o.number) END AS params
      FROM claims c
      LEFT JOIN claims o ON o.member_id = c.member_id AND o.role = c.role AND o.number < c.number
     WHERE ($2::int IS NULL OR c.number = $2) AND (o.number IS NOT NULL OR EXISTS (
       SELECT FROM contact_roles h WHERE h.member_id = c.member_id AND h.role = c.role AND h.is_primary AND h.ended_on IS NULL
          AND h.contact_id IS DISTINCT FROM c.record_id))
     ORDER BY c.number`,
};

/** Roles are marked in their own column, or named in another; a primary role is one of the roles. */
function withPrimary(read: ReadRow, text: string | undefined): ReadRow {
  const roles = read.values.roles as string[] | undefined;
  const said = read.values.primaryRoles as string[] | undefined;
  const marked = text ? rolesOf(text)?.marked : undefined;
  const primary = said?.includes('*') ? roles : (said ?? (marked?.length ? marked : undefined));
  const { primaryRoles: _, ...values } = read.values;
  if (!primary) return { ...read, values };
  const all = roles && [...new Set([...roles, ...primary])];
  return { ...read, values: { ...values, primaryRoles: primary, ...(all && { roles: all }) } };
}

function bounded(read: ReadRow): ReadRow {
  const { startedOn, endedOn } = read.values;
  if (!startedOn || !endedOn || endedOn >= startedOn) return read;
  return { ...read, problems: [...read.problems, { column: null, field: 'endedOn', code: 'ends-before-start' }] };
}
