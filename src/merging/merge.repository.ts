import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { MEMBER_COLUMNS, type MemberField } from '../members/member-columns';
import { Database } from '../shared/database/database';
import { FOLLOWING, MOVED } from './owned-tables';

export interface LockedMember {
  id: string;
  version: number;
  mergedInto: string | null;
}

/** Writes a merge: what changes of each row is kept beside it, before and after. */
@Injectable()
export class MergeRepository {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Both at once and in one order, so that who merges the other way round waits and finds it done. */
  async lock(ids: readonly string[]): Promise<LockedMember[]> {
    return this.database.rows<LockedMember>(
      'SELECT id, version, merged_into AS "mergedInto" FROM members WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE',
      [ids],
    );
  }

  async merge(keptId: string, mergedId: string, take: readonly MemberField[], reason: string | null): Promise<string> {
    const id = uuid();
    await this.database.execute(
      'INSERT INTO member_merges (id, member_id, merged_id, reason, merged_by) VALUES ($1, $2, $3, $4, $5)',
      [id, keptId, mergedId, reason, this.access.actor.accountId],
    );
    const values = [id, keptId, mergedId];
    await this.database.execute(PROFILE(take), values);
    await this.database.execute(REDIRECT, values);
    for (const { table, unless } of MOVED) await this.database.execute(MOVE(table, unless), values);
    for (const { table, yields } of FOLLOWING) if (yields) await this.database.execute(YIELD(table, yields), values);
    for (const { table, parent, by } of FOLLOWING)
      await this.database.execute(FOLLOW(table, parent, by), [mergedId, keptId]);
    return id;
  }
}

// $1 the merge, $2 who lives on, $3 whose id leads there.
const KEEP = (table: string, changed: string, row: string, before: string, after: string) =>
  `INSERT INTO merged_rows (id, member_id, merge_id, table_name, row_id, before, after)
   SELECT new_id(), $2, $1, '${table}', ${row}, ${before}, ${after} FROM ${changed}`;

const BUMP = 'version = version + 1, updated_at = now()';
const REDIRECT = `WITH changed AS (UPDATE members SET merged_into = $2, ${BUMP} WHERE id = $3 RETURNING id)
  ${KEEP('members', 'changed', 'id', `'{"merged_into": null}'`, `jsonb_build_object('merged_into', $2::uuid)`)}`;

/** Whatever of the row has become different, also by a trigger, such as the code of another municipality. */
function PROFILE(take: readonly MemberField[]): string {
  const taken = take.map((field) => `${MEMBER_COLUMNS[field][0]} = l.${MEMBER_COLUMNS[field][0]},`).join(' ');
  const columns = Object.values(MEMBER_COLUMNS).map(([column]) => `'${column}'`);
  const difference = (of: string) =>
    `(SELECT coalesce(jsonb_object_agg(k, ${of} -> k), '{}') FROM unnest(ARRAY[${columns.join(', ')}]) k WHERE before -> k <> after -> k)`;
  return `WITH was AS (SELECT to_jsonb(m) AS before FROM members m WHERE m.id = $2),
    changed AS (UPDATE members m SET ${taken} version = m.version + 1, updated_at = now() FROM members l WHERE m.id = $2 AND l.id = $3 RETURNING m.*)
    ${KEEP('members', '(SELECT c.id, was.before, to_jsonb(c) AS after FROM changed c, was) compared', 'id', difference('before'), difference('after'))}`;
}

const MOVE = (table: string, unless: string | undefined) => `WITH changed AS (
    UPDATE ${table} l SET member_id = $2 WHERE l.member_id = $3
      ${unless ? `AND NOT EXISTS (SELECT FROM ${table} w WHERE w.member_id = $2 AND ${unless})` : ''} RETURNING l.id)
  ${KEEP(table, 'changed', 'id', `jsonb_build_object('member_id', $3::uuid)`, `jsonb_build_object('member_id', $2::uuid)`)}`;

const YIELD = (
  table: string,
  { column, from, to, where }: { column: string; from: string; to: string; where: string },
) =>
  `WITH changed AS (UPDATE ${table} l SET ${column} = ${to} WHERE l.member_id = $3
      AND EXISTS (SELECT FROM ${table} w WHERE w.member_id = $2 AND ${where}) RETURNING l.id)
  ${KEEP(table, 'changed', 'id', `'{"${column}": ${from}}'`, `'{"${column}": ${to}}'`)}`;

/** $1 whose they were, $2 whose they are to be, now that the rows they belong to are. */
export const FOLLOW = (table: string, parent: string, by: string): string =>
  `UPDATE ${table} c SET member_id = $2 FROM ${parent} p WHERE p.id = c.${by} AND c.member_id = $1 AND p.member_id = $2`;
