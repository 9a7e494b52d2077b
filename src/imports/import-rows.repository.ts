import { Injectable } from '@nestjs/common';
import { identifiersOf, profileOf } from '../members/member-columns';
import type { MemberChange, NewMember } from '../members/members-in-bulk';
import { Database } from '../shared/database/database';
import type { KnownMember, KnownRow } from './matching';
import type { Action, Proposal } from './proposing';
import type { ReadRow } from './row-reading';

export interface NewRow extends ReadRow {
  number: number;
  cells: readonly string[];
}
export interface ProposedRow extends KnownRow {
  isRefused: boolean;
  action: Action | null;
  isDecided: boolean;
  proposal: { action: Action; memberId: string | null } | null;
}
export interface HeldCells {
  number: number;
  cells: string[];
  overrideReason: string | null;
}

/** The rows of an import, by the thousand: each statement is about many. */
@Injectable()
export class ImportRowsRepository {
  constructor(private readonly database: Database) {}

  async insert(importId: string, rows: readonly NewRow[]): Promise<void> {
    await this.database.execute(INSERT, [importId, batchOf(rows)]);
  }

  /** The same cells, read under another mapping; decisions taken under the old one are void. */
  async reread(importId: string, rows: readonly NewRow[]): Promise<void> {
    await this.database.execute(REREAD, [importId, batchOf(rows)]);
  }

  /** Page after page, so that a large file is never in memory whole. */
  cells(importId: string): AsyncGenerator<HeldCells[]> {
    return this.paged(CELLS, importId);
  }
  cellsOf(importId: string, numbers: readonly number[]): Promise<HeldCells[]> {
    return this.database.rows<HeldCells>(CELLS_OF, [importId, numbers]);
  }
  toCreate(importId: string): AsyncGenerator<(Omit<NewMember, 'id'> & { number: number })[]> {
    return this.paged(TO_CREATE, importId);
  }
  toUpdate(importId: string): AsyncGenerator<(Omit<MemberChange, 'version'> & { number: number })[]> {
    return this.paged(TO_UPDATE, importId);
  }

  private async *paged<T extends { number: number }>(statement: string, importId: string): AsyncGenerator<T[]> {
    for (let last = 0; ;) {
      const rows = await this.database.rows<T>(statement, [importId, last]);
      if (rows.length === 0) return;
      yield rows;
      last = rows.at(-1)!.number;
    }
  }

  /** Of the members to be changed: what stands there now, to be told from what stands there when they are. */
  async versions(importId: string): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ id: string; version: number }>(VERSIONS, [importId]);
    return new Map(rows.map(({ id, version }) => [id, version]));
  }

  /** The members that rows were made into. */
  async setMembers(importId: string, numbers: readonly number[], memberIds: readonly string[]): Promise<void> {
    await this.database.execute(SET_MEMBERS, [importId, numbers, memberIds]);
  }

  known(importId: string): Promise<ProposedRow[]> {
    return this.database.rows<ProposedRow>(KNOWN, [importId]);
  }

  register(): Promise<KnownMember[]> {
    return this.database.rows<KnownMember>(REGISTER);
  }

  /** Those of the pairs in which the row says nothing that the register does not say of the member. */
  async oldNews(importId: string, pairs: readonly { number: number; memberId: string }[]): Promise<Set<string>> {
    const old = new Set<string>();
    for (const batch of batches(pairs)) {
      const rows = await this.database.rows<{ number: number; member_id: string }>(OLD_NEWS, [
        importId,
        batch.map(({ number }) => number),
        batch.map(({ memberId }) => memberId),
      ]);
      for (const { number, member_id } of rows) old.add(`${number} ${member_id}`);
    }
    return old;
  }

  async writeProposals(importId: string, proposals: readonly Proposal[]): Promise<void> {
    for (const batch of batches(proposals)) await this.database.execute(PROPOSE, [importId, JSON.stringify(batch)]);
  }

  /** The rows to be changed whose member is no longer as it was when they were proposed. */
  async changedSince(importId: string): Promise<number[]> {
    return (await this.database.rows<{ number: number }>(CHANGED_SINCE, [importId])).map(({ number }) => number);
  }

  /** The rows to be applied one of whose identifiers a member has that they are not about. */
  async identifiersTaken(importId: string): Promise<number[]> {
    return (await this.database.rows<{ number: number }>(TAKEN, [importId])).map(({ number }) => number);
  }

  async counts(importId: string): Promise<Record<Action, number>> {
    const none = { create: 0, update: 0, unchanged: 0, refused: 0, duplicate: 0, skip: 0 };
    const rows = await this.database.rows<{ action: Action; n: number }>(COUNTS, [importId]);
    return { ...none, ...Object.fromEntries(rows.map(({ action, n }) => [action, n])) };
  }
}

export function* batches<T>(list: readonly T[], size = 1000): Generator<readonly T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}

const batchOf = (rows: readonly NewRow[]): string =>
  JSON.stringify(
    rows.map(({ number, cells, problems, ...read }) => ({
      number,
      cells,
      problems,
      parsed: { ...read, problems },
    })),
  );

const BATCH = `jsonb_to_recordset($2::jsonb) AS b(number int, cells text[], parsed jsonb, problems jsonb)`;
/** With its names as the register normalises them. */
const PARSED = `b.parsed || jsonb_build_object('names', (SELECT coalesce(jsonb_agg(DISTINCT n.name), '[]') FROM (VALUES
  (normalise_name(b.parsed -> 'values' ->> 'legalName')), (normalise_name(b.parsed -> 'values' ->> 'name'))) AS n(name) WHERE n.name <> ''))`;
const INSERT = `INSERT INTO import_rows (import_id, number, cells, parsed, problems) SELECT $1, b.number, b.cells, ${PARSED}, b.problems FROM ${BATCH}`;
const REREAD = `UPDATE import_rows r SET parsed = ${PARSED}, problems = b.problems, decision = NULL FROM ${BATCH} WHERE r.import_id = $1 AND r.number = b.number`;
const HELD_CELLS = 'SELECT number, cells, override_reason AS "overrideReason" FROM import_rows';
const CELLS = `${HELD_CELLS} WHERE import_id = $1 AND number > $2 ORDER BY number LIMIT 1000`;
const CELLS_OF = `${HELD_CELLS} WHERE import_id = $1 AND number = ANY ($2::int[]) ORDER BY number`;

const WANTED = `parsed -> 'values' AS "values", parsed -> 'identifiers' AS identifiers, parsed -> 'overrides' AS overrides`;
const TO_CREATE = `SELECT number, ${WANTED} FROM import_rows WHERE import_id = $1 AND action = 'create' AND number > $2 ORDER BY number LIMIT 500`;
const TO_UPDATE = `
  SELECT r.number, ${WANTED.replaceAll('parsed', 'r.parsed')}, r.member_id AS id FROM import_rows r
   WHERE r.import_id = $1 AND r.action = 'update' AND r.number > $2 ORDER BY r.number LIMIT 500`;
const VERSIONS = `
  SELECT m.id, m.version FROM import_rows r JOIN members m ON m.id = r.member_id WHERE r.import_id = $1 AND r.action = 'update'`;
const SET_MEMBERS = `
  UPDATE import_rows r SET member_id = p.member_id FROM unnest($2::int[], $3::uuid[]) AS p(number, member_id)
   WHERE r.import_id = $1 AND r.number = p.number`;

/** An identifier that the register has already is not judged again. */
export const IS_REFUSED = `EXISTS (
  SELECT FROM jsonb_array_elements(parsed -> 'problems') AS p
   WHERE NOT (p ? 'isOverridable' AND EXISTS (
     SELECT FROM member_identifiers i WHERE i.scheme = p ->> 'field' AND i.value = parsed -> 'identifiers' ->> (p ->> 'field'))))`;
const KNOWN = `
  SELECT number, coalesce(parsed -> 'values' ->> 'legalName', parsed -> 'values' ->> 'name', '') AS name, parsed -> 'names' AS names,
         parsed -> 'identifiers' AS identifiers, ${IS_REFUSED} AS "isRefused", action, decision IS NOT NULL AS "isDecided", parsed -> 'proposal' AS proposal
    FROM import_rows WHERE import_id = $1 ORDER BY number`;
// Who was merged is still known by its names and identifiers, and stands for whom it has become.
const REGISTER = `SELECT CASE WHEN m.merged_into IS NULL THEN m.id ELSE surviving_member(m.id) END AS id, m.name, ARRAY[m.name_normalised, m.legal_name_normalised] AS names, ${identifiersOf('m')} AS identifiers FROM members m`;

const lettersOf = (text: string) => `regexp_replace(lower(unaccent(${text} #>> '{}')), '[^a-z0-9]', '', 'g')`;
/** A roster in capitals without accents says nothing against a name that is written as it should be. */
const SHOUTED = `d.new #>> '{}' = upper(d.new #>> '{}') AND d.old #>> '{}' <> upper(d.old #>> '{}') AND ${lettersOf('d.old')} = ${lettersOf('d.new')}`;

/**
 * Field by field what the row says otherwise than the register; lists are compared as sets, and an empty cell says nothing.
 * OFFSET 0: or the planner would build the member's whole profile once for each field.
 */
export const CHANGES = `(
  SELECT coalesce(jsonb_agg(jsonb_build_object('field', d.key, 'from', d.old, 'to', d.new) ORDER BY d.key), '[]') FROM (
    SELECT v.key, p.profile -> v.key AS old, v.value AS new
      FROM (SELECT ${profileOf('m')} OFFSET 0) AS p(profile), jsonb_each(r.parsed -> 'values') AS v
    UNION ALL
    SELECT v.key, i.held -> v.key, v.value FROM (SELECT ${identifiersOf('m')} OFFSET 0) AS i(held), jsonb_each(r.parsed -> 'identifiers') AS v) AS d
   WHERE d.old IS NULL OR NOT ((d.old @> d.new AND d.new @> d.old) OR (d.key IN ('legalName', 'name') AND ${SHOUTED})))`;

const OLD_NEWS = `
  SELECT p.number, p.member_id FROM unnest($2::int[], $3::uuid[]) AS p(number, member_id)
    JOIN import_rows r ON r.import_id = $1 AND r.number = p.number JOIN members m ON m.id = p.member_id WHERE ${CHANGES} = '[]'`;
const PROPOSE = `
  UPDATE import_rows r SET action = p.action, decision = NULL, member_id = p."memberId", candidates = p.candidates,
         problems = CASE WHEN p.action = 'refused' THEN r.parsed -> 'problems' ELSE '[]' END || coalesce(p.problems, '[]'),
         parsed = r.parsed || jsonb_build_object('proposal', jsonb_build_object('action', p.action, 'memberId', p."memberId")),
         changes = CASE WHEN m.id IS NULL OR p.action = 'unchanged' THEN '[]' ELSE ${CHANGES.replaceAll('r.parsed', 'o.parsed')} END
    FROM jsonb_to_recordset($2::jsonb) AS p(number int, action text, "memberId" uuid, candidates jsonb, problems jsonb)
    JOIN import_rows o ON o.import_id = $1 AND o.number = p.number
    LEFT JOIN members m ON m.id = p."memberId"
   WHERE r.import_id = $1 AND r.number = p.number`;
const CHANGED_SINCE = `
  SELECT r.number FROM import_rows r JOIN members m ON m.id = r.member_id
   WHERE r.import_id = $1 AND r.action = 'update' AND r.changes <> ${CHANGES} ORDER BY r.number`;
const TAKEN = `
  SELECT DISTINCT r.number FROM import_rows r CROSS JOIN LATERAL jsonb_each_text(r.parsed -> 'identifiers') AS i
    JOIN member_identifiers o ON o.scheme = i.key AND o.value = i.value
   WHERE r.import_id = $1 AND r.action IN ('create', 'update') AND (r.action = 'create' OR surviving_member(o.member_id) <> r.member_id)`;
const COUNTS = 'SELECT action, count(*)::int AS n FROM import_rows WHERE import_id = $1 GROUP BY action';
