import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { ListQuery, type Order } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { NotesQuery } from './dto/note.dto';

@Injectable()
export class NotesQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string, permission: Permission = 'engagement.read'): Promise<JsonText> {
    const reach = this.access.reach(permission);
    const row = await this.database.row<{ note: string; version: number }>(
      {
        name: `notes.one.${reach}`,
        text: `SELECT n.version, ${ITEM} AS note FROM member_notes n WHERE n.id = $1 AND ${memberScope(reach, 'n.member_id', '$2')}`,
      },
      [id, this.access.actor.memberIds],
    );
    if (!row) throw NotFound();
    return new JsonText(row.note, row.version);
  }

  listOf(memberId: string, { include, ...page }: NotesQuery): Promise<JsonText> {
    const list = new ListQuery();
    const own = list.value(this.access.actor.memberIds);
    list.where(memberScope(this.access.reach('engagement.read'), 'n.member_id', own));
    list.where(`n.member_id = ${list.value(memberId)}::uuid`);
    if (!include) list.where('n.ended_at IS NULL');
    return list.page(
      this.database,
      { item: ITEM, from: 'member_notes n', id: 'n.id', sort: 'pinned', order: PINNED_THEN_NEWEST },
      page,
    );
  }
}

/** Ids tell the time. */
const PINNED_THEN_NEWEST: Order = { by: '(n.is_pinned::int || n.id::text)', type: 'text', isDescending: true };
const ITEM = `json_build_object('id', n.id, 'memberId', n.member_id, 'text', n.text, 'isPinned', n.is_pinned,
  'author', (SELECT a.name FROM accounts a WHERE a.id = n.created_by), 'createdAt', n.created_at, 'updatedAt', n.updated_at,
  'endedAt', n.ended_at, 'version', n.version)::text`;
