import type { ImportKind } from '../kinds/kind';

const BATCH = `jsonb_to_recordset($2::jsonb) AS b(number int, cells text[], parsed jsonb, problems jsonb)`;
/** With its names as the register normalises them. */
const PARSED = `b.parsed || jsonb_build_object(
  'names', (SELECT coalesce(jsonb_agg(DISTINCT normalise_name(n.name)) FILTER (WHERE normalise_name(n.name) <> ''), '[]')
    FROM jsonb_array_elements_text(b.parsed -> 'labels') AS n(name)),
  'owner', CASE WHEN b.parsed -> 'owner' <> 'null' THEN
    (b.parsed -> 'owner') || jsonb_build_object('normalised', normalise_name(b.parsed #>> '{owner,name}')) END)`;
export const INSERT = `INSERT INTO import_rows (import_id, number, cells, parsed, problems) SELECT $1, b.number, b.cells, ${PARSED}, b.problems FROM ${BATCH}`;
export const REREAD = `UPDATE import_rows r SET parsed = ${PARSED}, problems = b.problems, decision = NULL FROM ${BATCH} WHERE r.import_id = $1 AND r.number = b.number`;

const HELD_CELLS = 'SELECT number, cells, override_reason AS "overrideReason" FROM import_rows';
export const CELLS = `${HELD_CELLS} WHERE import_id = $1 AND number > $2 ORDER BY number LIMIT 1000`;
export const CELLS_OF = `${HELD_CELLS} WHERE import_id = $1 AND number = ANY ($2::int[]) ORDER BY number`;

const WANTED = `r.number, r.parsed -> 'identifiers' AS identifiers, r.parsed -> 'overrides' AS overrides,
  r.member_id AS "memberId"`;
export const TO_CREATE = `
  SELECT ${WANTED}, r.parsed -> 'values' AS "values" FROM import_rows r WHERE r.import_id = $1 AND r.action = 'create' AND r.number > $2 ORDER BY r.number LIMIT 500`;
/** Only what it changes: a name in capitals, which says nothing new, does not slip in with another field. */
export const TO_UPDATE = `
  SELECT ${WANTED}, r.record_id AS id,
         (SELECT coalesce(jsonb_object_agg(v.key, v.value), '{}') FROM jsonb_each(r.parsed -> 'values') AS v
           WHERE r.changes @> jsonb_build_array(jsonb_build_object('field', v.key))) AS "values" FROM import_rows r
   WHERE r.import_id = $1 AND r.action = 'update' AND r.number > $2 ORDER BY r.number LIMIT 500`;
/** A member is its own. */
export const SET_RECORDS = `
  UPDATE import_rows r SET record_id = p.id, member_id = coalesce(r.member_id, p.id) FROM unnest($2::int[], $3::uuid[]) AS p(number, id)
   WHERE r.import_id = $1 AND r.number = p.number`;

/** An identifier that the register has already is not judged again. */
const IS_REFUSED = `EXISTS (
  SELECT FROM jsonb_array_elements(parsed -> 'problems') AS p
   WHERE NOT (p ? 'isOverridable' AND EXISTS (
     SELECT FROM member_identifiers i WHERE i.scheme = p ->> 'field' AND i.value = parsed -> 'identifiers' ->> (p ->> 'field'))))`;
export const KNOWN = `
  SELECT number, coalesce(parsed -> 'labels' ->> 0, '') AS name, parsed -> 'names' AS names, parsed -> 'identifiers' AS identifiers,
         coalesce(parsed -> 'lacking', '[]') AS lacking, nullif(parsed -> 'owner', 'null') AS owner, chosen_member_id AS "chosenMemberId",
         ${IS_REFUSED} AS "isRefused", action, decision IS NOT NULL AS "isDecided", parsed -> 'proposal' AS proposal
    FROM import_rows WHERE import_id = $1 ORDER BY number`;
export const TAKEN = `
  SELECT DISTINCT r.number FROM import_rows r CROSS JOIN LATERAL jsonb_each_text(r.parsed -> 'identifiers') AS i
    JOIN member_identifiers o ON o.scheme = i.key AND o.value = i.value
   WHERE r.import_id = $1 AND r.action IN ('create', 'update') AND (r.action = 'create' OR surviving_member(o.member_id) <> r.record_id)`;
export const COUNTS = 'SELECT action, count(*)::int AS n FROM import_rows WHERE import_id = $1 GROUP BY action';

const lettersOf = (text: string) => `regexp_replace(lower(unaccent(${text} #>> '{}')), '[^a-z0-9]', '', 'g')`;
/** A roster in capitals without accents says nothing against a name that is written as it should be. */
const SHOUTED = `d.new #>> '{}' = upper(d.new #>> '{}') AND d.old #>> '{}' <> upper(d.old #>> '{}') AND ${lettersOf('d.old')} = ${lettersOf('d.new')}`;

/**
 * Field by field what row `r` says otherwise than record `m`; lists are compared as sets, and an empty cell says nothing.
 * OFFSET 0: or the planner would build the record's whole profile once for each field.
 */
export const changesOf = ({ profile, identifiers, isOwned }: ImportKind): string => `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('field', d.key, 'from', d.old, 'to', d.new) ORDER BY d.key), '[]') FROM (
    SELECT v.key, p.profile -> v.key AS old, v.value AS new
      FROM (SELECT ${profile} OFFSET 0) AS p(profile), jsonb_each(r.parsed -> 'values') AS v
    ${
      isOwned
        ? ''
        : `UNION ALL
    SELECT v.key, i.held -> v.key, v.value FROM (SELECT ${identifiers} OFFSET 0) AS i(held), jsonb_each(r.parsed -> 'identifiers') AS v`
    }) AS d
   WHERE d.old IS NULL OR NOT ((d.old @> d.new AND d.new @> d.old) OR (d.key IN ('legalName', 'name') AND ${SHOUTED})))`;

/** The statements that look at the records of a kind. */
export function ofKind(kind: ImportKind) {
  const { table, conflicts } = kind;
  const changes = changesOf(kind);
  return {
    versions: `SELECT m.id, m.version FROM import_rows r JOIN ${table} m ON m.id = r.record_id WHERE r.import_id = $1 AND r.action = 'update'`,
    oldNews: `
      SELECT p.number, p.record_id FROM unnest($2::int[], $3::uuid[]) AS p(number, record_id)
        JOIN import_rows r ON r.import_id = $1 AND r.number = p.number JOIN ${table} m ON m.id = p.record_id WHERE ${changes} = '[]'`,
    propose: `
      UPDATE import_rows r SET action = p.action, decision = NULL, member_id = p."memberId", record_id = p."recordId", candidates = p.candidates,
             problems = CASE WHEN p.action = 'refused' THEN r.parsed -> 'problems' ELSE '[]' END || coalesce(p.problems, '[]'),
             parsed = r.parsed || jsonb_build_object('proposal', jsonb_build_object('action', p.action, 'memberId', p."memberId", 'recordId', p."recordId")),
             changes = CASE WHEN m.id IS NULL OR p.action = 'unchanged' THEN '[]' ELSE ${changes.replaceAll('r.parsed', 'o.parsed')} END
        FROM jsonb_to_recordset($2::jsonb) AS p(number int, action text, "memberId" uuid, "recordId" uuid, candidates jsonb, problems jsonb)
        JOIN import_rows o ON o.import_id = $1 AND o.number = p.number
        LEFT JOIN ${table} m ON m.id = p."recordId"
       WHERE r.import_id = $1 AND r.number = p.number`,
    refuse:
      conflicts &&
      `UPDATE import_rows r SET action = 'refused', changes = '[]', problems = r.problems || c.problems
         FROM (SELECT number, jsonb_agg(jsonb_build_object('column', NULL, 'field', field, 'code', code, 'params', params)) AS problems
                 FROM (${conflicts}) AS found GROUP BY number) AS c
        WHERE r.import_id = $1 AND r.number = c.number AND r.decision IS NULL`,
    changedSince: `
      SELECT r.number FROM import_rows r JOIN ${table} m ON m.id = r.record_id
       WHERE r.import_id = $1 AND r.action = 'update' AND r.changes <> ${changes} ORDER BY r.number`,
    /** Back to what was proposed where nothing is decided. An update that would change nothing is none. */
    decide: `
      UPDATE import_rows o SET decision = $3, record_id = t.record_id, member_id = coalesce(t.member_id, t.owner_id), changes = t.changes,
             action = CASE WHEN t.wanted = 'update' AND t.changes = '[]' THEN 'unchanged' ELSE t.wanted END
        FROM (SELECT r.number, r.record_id, r.wanted, r.owner_id, ${kind.isOwned ? 'm.member_id' : 'm.id'} AS member_id,
                     CASE WHEN m.id IS NULL OR r.wanted IN ('create', 'skip', 'unchanged') THEN '[]' ELSE ${changes} END AS changes
                FROM (SELECT number, parsed, coalesce($3::text, parsed -> 'proposal' ->> 'action') AS wanted,
                             ${kind.isOwned ? `(parsed -> 'proposal' ->> 'memberId')::uuid` : 'NULL::uuid'} AS owner_id,
                             CASE WHEN $3::text IS NULL THEN (parsed -> 'proposal' ->> 'recordId')::uuid ELSE $4::uuid END AS record_id
                        FROM import_rows WHERE import_id = $1 AND number = $2) AS r
                LEFT JOIN ${table} m ON m.id = r.record_id) AS t
       WHERE o.import_id = $1 AND o.number = t.number`,
  };
}
