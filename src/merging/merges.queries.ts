import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import { REVERSIBLE_DAYS } from './reversal.repository';

@Injectable()
export class MergesQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('merges.read');
    const row = await this.database.row<{ item: string }>(
      `SELECT ${this.item}::text AS item ${FROM} WHERE g.id = $1 AND ${memberScope(reach, 'g.member_id', '$2')}`,
      [id, this.access.actor.memberIds],
    );
    if (!row) throw NotFound();
    return new JsonText(row.item);
  }

  /** Who became one with a member, those that were undone too. */
  async ofMember(memberId: string): Promise<JsonText> {
    const reach = this.access.reach('merges.read');
    const row = await this.database.row<{ items: string }>(
      `SELECT json_build_object('items', coalesce((SELECT json_agg(${this.item} ORDER BY g.merged_at DESC, g.id) ${FROM}
         WHERE g.member_id = m.id), '[]'))::text AS items FROM members m WHERE m.id = $1 AND ${memberScope(reach, 'm.id', '$2')}`,
      [memberId, this.access.actor.memberIds],
    );
    if (!row) throw NotFound();
    return new JsonText(row.items);
  }

  private get item(): string {
    const isOffice = this.access.can('members.merge');
    return `json_build_object('id', g.id, 'memberId', g.member_id, 'memberName', k.name, 'mergedId', g.merged_id, 'mergedName', o.name,
      'mergedAt', g.merged_at, 'mergedBy', ${isOffice ? '(SELECT name FROM accounts WHERE id = g.merged_by)' : 'NULL'},
      'reason', ${isOffice ? 'g.reason' : 'NULL'}, 'reversedAt', g.reversed_at, 'reversibleUntil', ${UNTIL},
      'isReversible', ${isOffice} AND g.reversed_at IS NULL AND ${UNTIL} > now())`;
  }
}

const UNTIL = `(g.merged_at + interval '${REVERSIBLE_DAYS} days')`;
const FROM = 'FROM member_merges g JOIN members k ON k.id = g.member_id JOIN members o ON o.id = g.merged_id';
