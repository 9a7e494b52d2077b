import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { RequestState } from './change-request.values';
import type { ChangeRequestsQuery } from './dto/change-request.dto';

export interface HeldRequest {
  id: string;
  memberId: string;
  state: RequestState;
  version: number;
  fileId: string;
  /** The member has been merged into another since. */
  isOfMerged: boolean;
}

@Injectable()
export class ChangeRequestsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('change-requests.read');
    const statement = {
      name: `change-requests.one.${reach}.${this.isNamed}`,
      text: `SELECT r.version, ${ITEM(this.isNamed)}::text AS body FROM ${FROM} WHERE r.id = $1 AND ${memberScope(reach, 'r.member_id', '$2')}`,
    };
    const row = await this.database.row<{ body: string; version: number }>(statement, [id, this.own]);
    if (!row) throw NotFound();
    return new JsonText(row.body, row.version);
  }

  /** The newest first: the ids are made in the order of time. */
  list({ state, member, ...page }: ChangeRequestsQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.where(memberScope(this.access.reach('change-requests.read'), 'r.member_id', list.value(this.own)));
    list.filter(state, (states) => `r.state = ANY (${states}::text[])`);
    list.filter(member, (ids) => `r.member_id = ANY (${ids}::uuid[])`);
    const order = { by: 'r.id::text', type: 'text' as const, isDescending: true };
    const item = `${ITEM(this.isNamed)}::text`;
    return list.page(this.database, { item, from: FROM, id: 'r.id', sort: '-requestedAt', order }, page);
  }

  async find(id: string, permission: Permission, { isHeld = false } = {}): Promise<HeldRequest> {
    const reach = this.access.reach(permission);
    const row = await this.database.row<HeldRequest>(
      {
        name: `change-requests.find.${reach}.${isHeld}`,
        text: `SELECT r.id, r.member_id AS "memberId", r.state, r.version, r.file_id AS "fileId",
                      surviving_member(r.member_id) <> r.member_id AS "isOfMerged" FROM change_requests r
                WHERE r.id = $1 AND ${memberScope(reach, 'r.member_id', '$2')} ${isHeld ? 'FOR UPDATE' : ''}`,
      },
      [id, this.own],
    );
    if (!row) throw NotFound();
    return row;
  }

  private get isNamed(): boolean {
    return this.access.can('accounts.named');
  }

  private get own(): readonly string[] {
    return this.access.actor.memberIds;
  }
}

const FROM = 'change_requests r JOIN members m ON m.id = r.member_id JOIN stored_files f ON f.id = r.file_id';
const identifier = (scheme: string) =>
  `(SELECT i.value FROM member_identifiers i WHERE i.member_id = m.id AND i.scheme = '${scheme}')`;
/** What stands in a protected field of the member `m` today. */
const NOW = `CASE c.field WHEN 'legalName' THEN m.legal_name WHEN 'legalForm' THEN m.legal_form WHEN 'rfc' THEN ${identifier('MX-RFC')}
  WHEN 'cluni' THEN ${identifier('MX-CLUNI')} WHEN 'ein' THEN ${identifier('US-EIN')} END`;
const nameOf = (account: string) => `(SELECT a.name FROM accounts a WHERE a.id = ${account})`;
const ITEM = (
  isNamed: boolean,
) => `json_build_object('id', r.id, 'version', r.version, 'memberId', r.member_id, 'memberName', m.name,
  'memberVersion', m.version, 'state', r.state, 'note', r.note, 'reason', r.reason, 'requestedAt', r.created_at, 'requestedBy', ${nameOf('r.requested_by')},
  'decidedAt', r.decided_at, 'decidedBy', ${isNamed ? nameOf('r.decided_by') : 'NULL'},
  'file', json_build_object('name', f.name, 'mediaType', f.media_type, 'size', f.size),
  'changes', (SELECT coalesce(json_agg(json_build_object('field', c.field, 'before', c.before, 'after', c.after, 'now', ${NOW},
      'overrideReason', c.override_reason) ORDER BY c.id), '[]') FROM requested_changes c WHERE c.request_id = r.id))`;
