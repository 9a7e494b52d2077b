import { Injectable } from '@nestjs/common';
import { MEMBER_FIELDS, type MemberField, profileOf } from '../members/member-columns';
import { Database } from '../shared/database/database';
import { NotFound } from '../shared/http/problems';
import type { MergePreview } from './dto/merge.dto';
import { FOLLOWING, MOVED, OWNED_TABLES } from './owned-tables';

type Value = MergePreview['fields'][number]['kept'];
type Profile = Record<MemberField, Value>;
interface Side {
  id: string;
  name: string;
  version: number;
  profile: Profile;
}

/** What a merge would do, asked of the same list that it is done by. */
@Injectable()
export class MergePreviewQueries {
  constructor(private readonly database: Database) {}

  async of(keptId: string, mergedId: string): Promise<MergePreview> {
    const sides = await this.database.rows<Side>(SIDES, [[keptId, mergedId]]);
    const [kept, merged] = [keptId, mergedId].map((id) => sides.find((side) => side.id === id));
    if (!kept || !merged || kept === merged) throw NotFound();
    const ids = [kept.id, merged.id];
    const counts = await this.database.rows<{ table: string; moves: number; stays: number }>(COUNTS, ids);
    const conflicts = await this.database.rows<MergePreview['conflicts'][number]>(CONFLICTING, ids);
    return {
      kept: sideOf(kept),
      merged: sideOf(merged),
      fields: MEMBER_FIELDS.map((field) => choiceOf(field, kept.profile[field], merged.profile[field])),
      moves: counts.flatMap(({ table, moves }) => (moves > 0 ? [{ table, count: moves }] : [])),
      stays: counts.flatMap(({ table, stays }) => (stays > 0 ? [{ table, count: stays }] : [])),
      conflicts,
    };
  }
}

const sideOf = ({ id, name, version }: Side) => ({ id, name, version });

/** The surviving member's own, unless it says nothing. */
export function choiceOf(field: MemberField, kept: Value, merged: Value): MergePreview['fields'][number] {
  const isSame = JSON.stringify(kept) === JSON.stringify(merged);
  return { field, kept, merged, isSame, proposed: isNothing(kept) && !isNothing(merged) ? 'merged' : 'kept' };
}
const isNothing = (value: Value): boolean =>
  value === null || value === '' || (Array.isArray(value) && value.length === 0);

const SIDES = `SELECT m.id, m.name, m.version, ${profileOf('m')} AS profile FROM members m WHERE m.id = ANY ($1::uuid[]) AND m.merged_into IS NULL`;

const stands = (table: string, unless: string | undefined) =>
  unless ? `EXISTS (SELECT FROM ${table} w WHERE w.member_id = $1 AND ${unless})` : 'false';
const counted = (table: string, stays: string) =>
  `SELECT '${table}' AS "table", count(*) FILTER (WHERE NOT ${stays})::int AS moves, count(*) FILTER (WHERE ${stays})::int AS stays FROM ${table} l WHERE l.member_id = $2`;
/** Of what stays, what a person knows: not what is reckoned from it. */
const SHOWN_STAYING = ['obligations', 'reports', 'seals', 'membership_periods'].filter(
  (table) => table in OWNED_TABLES,
);
const COUNTS = [
  ...MOVED.map(({ table, unless }) => counted(table, stands(table, unless))),
  ...FOLLOWING.map(({ table }) => counted(table, 'false')),
  ...SHOWN_STAYING.map((table) => counted(table, 'true')),
].join(' UNION ALL ');

const STAYING = MOVED.flatMap(({ table, unless }) => {
  const value = table === 'member_identifiers' ? 'l.scheme' : `'${table}'`;
  return unless
    ? `SELECT 'stays' AS kind, ${value} AS value, count(*)::int AS count FROM ${table} l WHERE l.member_id = $2 AND ${stands(table, unless)} GROUP BY 2`
    : [];
});
const YIELDING = FOLLOWING.flatMap(({ table, yields }) =>
  yields
    ? `SELECT 'primary-role', l.role, count(*)::int FROM ${table} l WHERE l.member_id = $2 AND ${stands(table, yields.where)} GROUP BY 2`
    : [],
);
const ON = '(SELECT coalition_today())';
const CONFLICTING = [
  ...STAYING,
  ...YIELDING,
  `SELECT 'both-report', c.code, 1 FROM cycles c JOIN obligations a ON a.cycle_id = c.id AND a.member_id = $1
     JOIN obligations b ON b.cycle_id = c.id AND b.member_id = $2 WHERE c.closed_at IS NULL`,
  `SELECT 'membership', membership_status($2, ${ON}), 1 WHERE membership_status($2, ${ON}) IN ('active', 'grace')
     AND coalesce(membership_status($1, ${ON}), '') NOT IN ('active', 'grace')`,
].join(' UNION ALL ');
