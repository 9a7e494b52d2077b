import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { ListQuery, type Order, pagesOf, searched } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { ContactResponse } from './dto/contact.dto';
import type { ContactsQuery } from './dto/contacts.query';

@Injectable()
export class ContactsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('contacts.read');
    const statement = {
      name: `contacts.one.${reach}`,
      text: `SELECT c.version, ${ITEM} AS contact FROM ${FROM} WHERE c.id = $1 AND ${memberScope(reach, 'c.member_id', '$2')}`,
    };
    const row = await this.database.row<{ contact: string; version: number }>(statement, [id, this.own]);
    if (!row) throw NotFound();
    return new JsonText(row.contact, row.version);
  }

  /** All that fits, a page at a time. */
  pages(query: ContactsQuery): AsyncGenerator<ContactResponse[]> {
    return pagesOf((page) => this.list({ ...query, ...page, count: undefined }));
  }

  async list({ q, role, member, include, ...page }: ContactsQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.where(memberScope(this.access.reach('contacts.read'), 'c.member_id', list.value(this.own)));
    const isAddress = q?.includes('@');
    if (isAddress) list.where(`lower(c.email) = lower(${list.value(q)})`);
    const order = !q
      ? BY_NAME
      : isAddress
        ? searched(BY_NAME)
        : await list.holding(this.database, q, 'contacts c', BY_NAME);
    list.filter(member, (ids) => `c.member_id = ANY (${ids}::uuid[])`);
    list.filter(
      role,
      (roles) =>
        `EXISTS (SELECT FROM contact_roles r WHERE r.contact_id = c.id AND r.ended_on IS NULL AND r.role = ANY (${roles}::text[]))`,
    );
    if (!include) list.where('(c.ended_on IS NULL OR c.ended_on > (SELECT coalition_today()))');
    return list.page(
      this.database,
      { item: ITEM, from: FROM, found: 'contacts c', id: 'c.id', sort: 'name', order },
      page,
    );
  }

  /** Whose contact it is; 404 unless within the reach of the permission. */
  async memberOf(id: string, permission: Permission): Promise<string> {
    const reach = this.access.reach(permission);
    const row = await this.database.row<{ memberId: string }>(
      {
        name: `contacts.member-of.${reach}`,
        text: `SELECT c.member_id AS "memberId" FROM contacts c WHERE c.id = $1 AND ${memberScope(reach, 'c.member_id', '$2')}`,
      },
      [id, this.own],
    );
    if (!row) throw NotFound();
    return row.memberId;
  }

  private get own(): readonly string[] {
    return this.access.actor.memberIds;
  }
}

const BY_NAME: Order = { by: 'c.name_normalised', type: 'text' };
const FROM = 'contacts c JOIN members m ON m.id = c.member_id';
const ITEM = `json_build_object('id', c.id, 'memberId', c.member_id, 'memberName', m.name, 'name', c.name, 'email', c.email, 'phone', c.phone,
  'language', c.language, 'endedOn', c.ended_on, 'version', c.version, 'roles', coalesce((
    SELECT json_agg(json_build_object('id', r.id, 'role', r.role, 'isPrimary', r.is_primary, 'startedOn', r.started_on, 'endedOn', r.ended_on)
             ORDER BY r.ended_on DESC NULLS FIRST, r.started_on, r.role) FROM contact_roles r WHERE r.contact_id = c.id), '[]'))::text`;
