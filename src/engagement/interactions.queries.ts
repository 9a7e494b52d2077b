import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { ListQuery, type Order } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { InteractionsQuery } from './dto/interaction.dto';
import type { FollowUpState, InteractionDays } from './interactions.rules';

@Injectable()
export class InteractionsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('engagement.read');
    const row = await this.database.row<{ interaction: string; version: number }>(
      {
        name: `interactions.one.${reach}`,
        text: `SELECT i.version, ${ITEM} AS interaction FROM ${FROM} WHERE i.id = $1 AND ${memberScope(reach, 'i.member_id', '$2')}`,
      },
      [id, this.own],
    );
    if (!row) throw NotFound();
    return new JsonText(row.interaction, row.version);
  }

  list({ member, kind, followUp, sort = '-happenedOn', ...page }: InteractionsQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.where(memberScope(this.access.reach('engagement.read'), 'i.member_id', list.value(this.own)));
    list.where('i.ended_at IS NULL');
    list.filter(member, (ids) => `i.member_id = ANY (${ids}::uuid[])`);
    list.filter(kind, (kinds) => `i.kind = ANY (${kinds}::text[])`);
    if (followUp) list.where(FOLLOW_UP[followUp]);
    return list.page(this.database, { item: ITEM, from: FROM, id: 'i.id', sort, order: ORDERS[sort] }, page);
  }

  /** Whose it is and its days, held until the transaction ends; 404 unless within the reach of the permission. */
  async lock(id: string, permission: Permission): Promise<InteractionDays & { memberId: string }> {
    const scope = memberScope(this.access.reach(permission), 'i.member_id', '$2');
    const row = await this.database.row<InteractionDays & { memberId: string }>(
      `SELECT i.member_id AS "memberId", i.happened_on::text AS "happenedOn", i.follow_up_on::text AS "followUpOn", i.follow_up AS "followUp"
         FROM interactions i WHERE i.id = $1 AND ${scope} FOR NO KEY UPDATE`,
      [id, this.own],
    );
    if (!row) throw NotFound();
    return row;
  }

  async isContactOf(memberId: string, contactId: string): Promise<boolean> {
    const text = 'SELECT c.id FROM contacts c WHERE c.id = $1 AND c.member_id = $2';
    return (await this.database.row(text, [contactId, memberId])) !== undefined;
  }

  private get own(): readonly string[] {
    return this.access.actor.memberIds;
  }
}

const FOLLOW_UP: Record<FollowUpState, string> = {
  due: 'i.follow_up_on <= (SELECT coalition_today()) AND i.followed_up_on IS NULL',
  open: 'i.follow_up_on IS NOT NULL AND i.followed_up_on IS NULL',
  done: 'i.followed_up_on IS NOT NULL',
};
const ORDERS: Record<'-happenedOn' | 'followUpOn', Order> = {
  '-happenedOn': { by: 'i.happened_on', type: 'date', isDescending: true },
  // What nothing follows stands last.
  followUpOn: { by: `coalesce(i.follow_up_on, 'infinity')`, type: 'date' },
};
const FROM = 'interactions i JOIN members m ON m.id = i.member_id';
const ITEM = `json_build_object('id', i.id, 'memberId', i.member_id, 'memberName', m.name, 'kind', i.kind, 'happenedOn', i.happened_on,
  'contact', (SELECT json_build_object('id', c.id, 'name', c.name) FROM contacts c WHERE c.id = i.contact_id), 'summary', i.summary,
  'followUpOn', i.follow_up_on, 'followUp', i.follow_up, 'followedUpOn', i.followed_up_on,
  'author', (SELECT a.name FROM accounts a WHERE a.id = i.created_by), 'createdAt', i.created_at, 'endedAt', i.ended_at, 'version', i.version)::text`;
