import type { Client as Connection } from 'pg';
import { v7 as uuid } from 'uuid';
import type { Answer, Client } from '../support/as';
import { expectStatus } from '../support/reports';

export interface Preview {
  kept: { id: string; version: number };
  merged: { id: string; version: number };
  fields: { field: string; kept: unknown; merged: unknown; proposed: string; isSame: boolean }[];
  moves: { table: string; count: number }[];
  stays: { table: string; count: number }[];
  conflicts: { kind: string; value: string; count: number }[];
}
export interface Merge {
  id: string;
  memberId: string;
  mergedId: string;
  mergedName: string;
  mergedBy: string | null;
  reason: string | null;
  reversedAt: string | null;
  isReversible: boolean;
}
interface Member {
  id: string;
}

export const preview = async (staff: Client, kept: Member, merged: Member): Promise<Preview> =>
  expectStatus(await staff.get<Preview>(`/members/${kept.id}/merge-preview?with=${merged.id}`), 200);

/** As the page does it: looks first, and takes what is proposed. */
export async function tryMerge(staff: Client, kept: Member, merged: Member, take?: string[]): Promise<Answer<Merge>> {
  const seen = await preview(staff, kept, merged);
  const proposed = seen.fields.filter(({ proposed }) => proposed === 'merged').map(({ field }) => field);
  return staff.post<Merge>(`/members/${kept.id}/merge`, {
    memberId: merged.id,
    take: take ?? proposed,
    version: seen.kept.version,
    mergedVersion: seen.merged.version,
    reason: 'Registrada dos veces',
  });
}
export const merge = async (staff: Client, kept: Member, merged: Member, take?: string[]): Promise<Merge> =>
  expectStatus(await tryMerge(staff, kept, merged, take), 201);

/** The record of the merge itself, what is reckoned, and counters of use. */
const APART = [
  'member_merges',
  'merged_rows',
  'duplicate_queue',
  'duplicate_pairs',
  'kept_standings',
  'standing_changes',
  'kept_membership_changes',
  'kept_joining_days',
  'idempotency_keys',
  'jobs',
  'migrations',
];

/** Every row of every table, but for versions and the time of the last change. */
export async function everyRow(owner: Connection): Promise<Record<string, unknown[]>> {
  const { rows: tables } = await owner.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> ALL ($1) ORDER BY 1`,
    [APART],
  );
  const all: Record<string, unknown[]> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ row: unknown }>(
      `SELECT to_jsonb(t) - '{version,updated_at,last_seen_at}'::text[] AS row FROM ${name} t ORDER BY 1`,
    );
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}

/**
 * A row for the member in each of the tables of src/merging/owned-tables.ts that has none yet. Whoever declares a table there says here
 * what a row of it looks like; `$1` is the member, `$2` an account.
 */
const ROWS: Record<string, string> = {
  contact_roles: `INSERT INTO contact_roles (id, member_id, contact_id, role, is_primary, started_on) SELECT new_id(), $1, id, 'director', true, '2024-01-01' FROM contacts WHERE member_id = $1 AND $2::uuid IS NOT NULL`,
  program_indicators: `INSERT INTO program_indicators (id, member_id, program_id, indicator_id)
    SELECT new_id(), $1, p.id, (SELECT id FROM indicators WHERE level = 'program' LIMIT 1) FROM programs p WHERE p.member_id = $1 AND $2::uuid IS NOT NULL`,
  program_targets: `INSERT INTO program_targets (id, member_id, program_id, indicator_id, starts_on, ends_on, target)
    SELECT new_id(), $1, p.program_id, p.indicator_id, '2026-01-01', '2026-12-31', 5 FROM program_indicators p WHERE p.member_id = $1 AND $2::uuid IS NOT NULL`,
  cycle_members: `INSERT INTO cycle_members (id, cycle_id, member_id) SELECT new_id(), cycle_id, $1 FROM obligations WHERE member_id = $1 AND $2::uuid IS NOT NULL`,
  obligation_extensions: `INSERT INTO obligation_extensions (id, member_id, obligation_id, extended_to, reason, granted_by)
    SELECT new_id(), $1, id, due_on + 5, 'Un sismo', $2 FROM obligations WHERE member_id = $1`,
  restatements: `WITH r AS (INSERT INTO restatements (id, member_id, report_id, base_seal_id, reason, requested_by, started_by)
      SELECT new_id(), $1, s.report_id, s.id, 'Se contó dos veces', 'member', $2 FROM seals s WHERE s.member_id = $1 LIMIT 1 RETURNING id, report_id)
    INSERT INTO restated_figures (id, member_id, restatement_id, figure_id, state, value)
    SELECT new_id(), $1, r.id, f.id, 'reported', 11 FROM r JOIN figures f ON f.report_id = r.report_id`,
  terms: `INSERT INTO terms (id, member_id, category_id, starts_on, ends_on, amount, currency)
    SELECT new_id(), $1, (SELECT id FROM membership_categories LIMIT 1), d, d + 30, 100, 'MXN' FROM unnest(ARRAY['2025-01-01', '2025-06-01']::date[]) d WHERE $2::uuid IS NOT NULL`,
  member_tags: `INSERT INTO member_tags (id, member_id, tag_id, added_by) SELECT new_id(), $1, id, $2 FROM tags`,
  member_notes: `INSERT INTO member_notes (id, member_id, text, created_by) VALUES (new_id(), $1, 'Una nota', $2)`,
  interactions: `INSERT INTO interactions (id, member_id, kind, happened_on, contact_id, summary, created_by)
    SELECT new_id(), $1, 'call', '2026-01-01', id, 'Una llamada', $2 FROM contacts WHERE member_id = $1`,
  donataria_standings: `INSERT INTO donataria_standings (id, member_id, fiscal_year, state, source)
    SELECT new_id(), $1, y, 'authorised', 'hand' FROM generate_series(2024, 2025) y WHERE $2::uuid IS NOT NULL`,
  stored_files: `INSERT INTO stored_files (id, member_id, name, media_type, size, sha256, storage_key, is_encrypted, created_by)
    VALUES (new_id(), $1, 'a.pdf', 'application/pdf', 1, 'x', new_id()::text, false, $2)`,
  documents: `WITH f AS (INSERT INTO stored_files (id, member_id, name, media_type, size, sha256, storage_key, is_encrypted, created_by)
      VALUES (new_id(), $1, 'b.pdf', 'application/pdf', 1, 'x', new_id()::text, false, $2) RETURNING id)
    INSERT INTO documents (id, member_id, type_id, file_id, issued_on, created_by)
    SELECT new_id(), $1, t.id, f.id, '2026-01-01', $2 FROM f, (SELECT id FROM document_types ORDER BY sort_order, id LIMIT 2) t`,
  report_attachments: `WITH f AS (INSERT INTO stored_files (id, member_id, name, media_type, size, sha256, storage_key, is_encrypted, created_by)
      VALUES (new_id(), $1, 'c.pdf', 'application/pdf', 1, 'y', new_id()::text, false, $2) RETURNING id)
    INSERT INTO report_attachments (id, member_id, report_id, file_id, created_by)
    SELECT new_id(), $1, r.id, f.id, $2 FROM f, reports r WHERE r.member_id = $1 LIMIT 1`,
  change_requests: `WITH r AS (INSERT INTO change_requests (id, member_id, file_id, requested_by)
      SELECT new_id(), $1, id, $2 FROM stored_files WHERE member_id = $1 LIMIT 1 RETURNING id)
    INSERT INTO requested_changes (id, member_id, request_id, field, before, after) SELECT new_id(), $1, id, 'legalName', 'Dalia', 'Dalias' FROM r`,
  applications: `INSERT INTO applications (id, handle_hash, state, legal_name, focus_areas, primary_focus, mission, contact_name, contact_email, language, member_id, decided_by)
    VALUES (new_id(), uuid_send(new_id()), 'registered', 'Dalia', '{children}', 'children', 'Una misión', 'Una persona', 'a@a.example', 'es', $1, $2)`,
  import_rows: `WITH i AS (INSERT INTO imports (id, kind, file_name, file_hash, columns, mapping, row_count, state, created_by)
      VALUES (new_id(), 'members', 'a.csv', '\\x00', '{}', '{}', 1, 'applied', $2) RETURNING id)
    INSERT INTO import_rows (import_id, number, cells, member_id) SELECT id, 1, '{}', $1 FROM i`,
};

export async function ownSomethingOfAll(owner: Connection, member: Member, accountId: string): Promise<void> {
  await owner.query(`INSERT INTO membership_categories (id, name_es, name_en, amount, currency) SELECT new_id(), 'Única', 'Only', 100, 'MXN'
    WHERE NOT EXISTS (SELECT FROM membership_categories)`);
  await owner.query(
    `INSERT INTO tags (id, name) SELECT $1, 'una' WHERE NOT EXISTS (SELECT FROM tags WHERE name = 'una')`,
    [uuid()],
  );
  for (const statement of Object.values(ROWS)) await owner.query(statement, [member.id, accountId]);
}
