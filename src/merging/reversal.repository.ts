import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { FOLLOW } from './merge.repository';
import { FOLLOWING, MOVED, OWNED_TABLES } from './owned-tables';

/** What stands in the way of undoing a merge. */
export interface Obstacle {
  /** Changed or taken away since; a later row that would hang between the two; or the surviving member itself merged since. */
  kind: 'edited' | 'removed' | 'depends' | 'merged-on';
  table: string;
  /** The columns that were edited. */
  columns: string[];
  count: number;
}

export interface MergeToUndo {
  id: string;
  memberId: string;
  mergedId: string;
  reversedAt: string | null;
  isTooOld: boolean;
}

export const REVERSIBLE_DAYS = 30;

/** Puts every row back, and says what could not be. */
@Injectable()
export class ReversalRepository {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Locked: of several who undo it at once, one does. */
  async lock(id: string): Promise<MergeToUndo | undefined> {
    return this.database.row<MergeToUndo>(
      `SELECT id, member_id AS "memberId", merged_id AS "mergedId", reversed_at AS "reversedAt",
              merged_at < now() - make_interval(days => $2) AS "isTooOld" FROM member_merges WHERE id = $1 FOR UPDATE`,
      [id, REVERSIBLE_DAYS],
    );
  }

  /** Rows that no longer are as the merge left them. */
  async changedSince(id: string): Promise<Obstacle[]> {
    return this.database.rows<Obstacle>(CHANGED_SINCE, [id]);
  }

  /** What moved first, then what follows it, then what had yielded and finds its place free again. */
  async putBack({ id, memberId, mergedId }: MergeToUndo): Promise<void> {
    for (const { table, columns } of await this.database.rows<{ table: string; columns: string[] }>(SHAPES, [id]))
      if (!YIELDED.has(table)) await this.restore(id, table, columns);
    for (const { table, parent, by } of FOLLOWING)
      await this.database.execute(FOLLOW(table, parent, by), [memberId, mergedId]);
    for (const { table, columns } of await this.database.rows<{ table: string; columns: string[] }>(SHAPES, [id]))
      if (YIELDED.has(table)) await this.restore(id, table, columns);
    await this.database.execute(
      'UPDATE members SET version = version + 1, updated_at = now() WHERE id = ANY ($1::uuid[])',
      [[memberId, mergedId]],
    );
    await this.database.execute('UPDATE member_merges SET reversed_at = now(), reversed_by = $2 WHERE id = $1', [
      id,
      this.access.actor.accountId,
    ]);
    await this.database.execute(
      'INSERT INTO duplicate_queue (member_id) SELECT unnest($1::uuid[]) ON CONFLICT DO NOTHING',
      [[memberId, mergedId]],
    );
  }

  /** Once all is put back: rows of the one that hang on rows of the other, because they were made or linked since. */
  async hangingBetween(one: string, other: string): Promise<Obstacle[]> {
    const links = await this.database.rows<Link>(LINKS);
    const obstacles = await this.database.rows<Obstacle>(
      links.map(HANGING).join(' UNION ALL ') || `SELECT 'depends' AS kind WHERE $1::uuid = $2::uuid`,
      [one, other],
    );
    return obstacles.filter(({ count }) => count > 0);
  }

  private async restore(id: string, table: string, columns: string[]): Promise<void> {
    if (columns.length === 0) return;
    const set = columns.map((column) => `${quoted(column)} = b.${quoted(column)}`).join(', ');
    await this.database.execute(
      `UPDATE ${table} t SET ${set} FROM merged_rows w CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, w.before) b
        WHERE w.merge_id = $1 AND w.table_name = '${table}' AND ARRAY(SELECT jsonb_object_keys(w.before) ORDER BY 1) = $2::text[] AND t.id = w.row_id`,
      [id, columns],
    );
  }
}

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
const YIELDED = new Set(FOLLOWING.filter(({ yields }) => yields).map(({ table }) => table));
const KEPT_ROWS = ['members', ...MOVED.map(({ table }) => table), ...YIELDED];

const SHAPES = `SELECT DISTINCT table_name AS "table", ARRAY(SELECT jsonb_object_keys(before) ORDER BY 1) AS columns FROM merged_rows
  WHERE merge_id = $1 AND table_name IN (${KEPT_ROWS.map((table) => `'${table}'`).join(', ')}) ORDER BY 1`;

/** A row that has been put back by hand is no obstacle. */
const CHANGED_SINCE = KEPT_ROWS.map(
  (
    table,
  ) => `SELECT CASE WHEN t.id IS NULL THEN 'removed' ELSE 'edited' END AS kind, '${table}' AS "table", d.columns, count(*)::int AS count
    FROM merged_rows w LEFT JOIN ${table} t ON t.id = w.row_id
   CROSS JOIN LATERAL (SELECT ARRAY(SELECT a.key FROM jsonb_each(w.after) a
      WHERE a.value <> to_jsonb(t) -> a.key AND w.before -> a.key <> to_jsonb(t) -> a.key ORDER BY 1) AS columns) d
   WHERE w.merge_id = $1 AND w.table_name = '${table}' AND (t.id IS NULL OR d.columns <> '{}') GROUP BY 1, 2, 3`,
).join(' UNION ALL ');

interface Link {
  table: string;
  column: string;
  parent: string;
}
/** Every reference from one owned table to another, as the database knows them. */
const LINKS = `SELECT c.conrelid::regclass::text AS "table", a.attname AS "column", c.confrelid::regclass::text AS parent
  FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
 WHERE c.contype = 'f' AND cardinality(c.conkey) = 1 AND c.confrelid <> 'members'::regclass
   AND c.conrelid::regclass::text = ANY (ARRAY[${ownedNames()}]) AND c.confrelid::regclass::text = ANY (ARRAY[${ownedNames()}])`;
function ownedNames(): string {
  return Object.keys(OWNED_TABLES)
    .filter((table) => table !== 'merged_rows' && table !== 'member_merges')
    .map((table) => `'${table}'`)
    .join(', ');
}
const HANGING = ({ table, column, parent }: Link) =>
  `SELECT 'depends' AS kind, '${table}' AS "table", '{}'::text[] AS columns, count(*)::int AS count
     FROM ${table} c JOIN ${parent} p ON p.id = c.${quoted(column)}
    WHERE (c.member_id = $1 AND p.member_id = $2) OR (c.member_id = $2 AND p.member_id = $1)`;
