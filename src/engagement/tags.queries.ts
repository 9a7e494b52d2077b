import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery, type Order } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { TagsQuery } from './dto/tag.dto';

@Injectable()
export class TagsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{ tag: string; version: number }>(
      {
        name: `tags.one.${this.access.reach('engagement.read')}`,
        text: `SELECT t.version, ${ITEM} AS tag FROM tags t WHERE t.id = $1 AND t.merged_into IS NULL AND ${this.scope('$2')}`,
      },
      [id, this.own],
    );
    if (!row) throw NotFound();
    return new JsonText(row.tag, row.version);
  }

  list({ q, include, ...page }: TagsQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.where(this.scope(list.value(this.own))).where('t.merged_into IS NULL');
    if (q) list.where(containsWords('normalise_name(t.name)', list.value(q)));
    if (!include) list.where('t.retired_at IS NULL');
    return list.page(this.database, { item: ITEM, from: 'tags t', id: 't.id', sort: 'name', order: BY_NAME }, page);
  }

  /** Those that a member carries, for who has made sure that the member is within reach. */
  async carriedBy(memberId: string): Promise<JsonText> {
    const row = await this.database.row<{ tags: string }>(
      {
        name: `tags.carried.${this.access.reach('engagement.read')}`,
        text: `SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', t.id, 'name', t.name) ORDER BY normalise_name(t.name)), '[]'))::text AS tags
                 FROM member_tags c JOIN tags t ON t.id = c.tag_id WHERE c.member_id = $1 AND ${memberScope(this.access.reach('engagement.read'), 'c.member_id', '$2')}`,
      },
      [memberId, this.own],
    );
    return new JsonText(row!.tags);
  }

  /** In use: neither retired nor merged into another. Held until the transaction ends. */
  async inUse(id: string): Promise<'yes' | 'retired' | 'absent'> {
    const row = await this.database.row<{ isRetired: boolean }>(
      `SELECT t.retired_at IS NOT NULL AS "isRetired" FROM tags t WHERE t.id = $1 AND t.merged_into IS NULL AND ${this.scope('$2')} FOR SHARE`,
      [id, this.own],
    );
    if (!row) return 'absent';
    return row.isRetired ? 'retired' : 'yes';
  }

  /** A tag belongs to no member: who reaches all of them reaches it. */
  private scope(own: string): string {
    return memberScope(this.access.reach('engagement.read'), 't.id', own);
  }

  private get own(): readonly string[] {
    return this.access.actor.memberIds;
  }
}

const BY_NAME: Order = { by: 'normalise_name(t.name)', type: 'text' };
const ITEM = `json_build_object('id', t.id, 'name', t.name, 'isRetired', t.retired_at IS NOT NULL, 'version', t.version,
  'members', (SELECT count(*) FROM member_tags c WHERE c.tag_id = t.id))::text`;
