import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { DocumentStatus } from './document.entity';
import type { DocumentsQuery, DocumentState } from './dto/document.dto';

/** What a decision needs to know of a paper. */
export interface Held {
  id: string;
  memberId: string;
  typeId: string;
  fileId: string;
  status: DocumentStatus;
  isCurrent: boolean;
  isSensitive: boolean;
  issuedOn: string | null;
  statedExpiry: string | null;
}

@Injectable()
export class DocumentsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('documents.read');
    const statement = {
      name: `documents.one.${reach}`,
      text: `SELECT ${ITEM} AS item, d.version FROM ${FROM} WHERE d.id = $1 AND ${memberScope(reach, 'd.member_id', '$2')}`,
    };
    const row = await this.database.row<{ item: string; version: number }>(statement, [id, this.own]);
    if (!row) throw NotFound();
    return new JsonText(row.item, row.version);
  }

  /** 404 unless within the reach of the permission; locked, so that of two decisions the second sees the first. */
  async held(id: string, permission: Permission, { isLocked = false } = {}): Promise<Held> {
    const reach = this.access.reach(permission);
    const row = await this.database.row<Held>(
      `SELECT d.id, d.member_id AS "memberId", d.type_id AS "typeId", d.file_id AS "fileId", d.status, d.superseded_at IS NULL AS "isCurrent",
              t.is_sensitive AS "isSensitive", d.issued_on::text AS "issuedOn", d.stated_expiry::text AS "statedExpiry"
         FROM documents d JOIN document_types t ON t.id = d.type_id
        WHERE d.id = $1 AND ${memberScope(reach, 'd.member_id', '$2')} ${isLocked ? 'FOR UPDATE OF d' : ''}`,
      [id, this.own],
    );
    if (!row) throw NotFound();
    return row;
  }

  list({ q, member, type, state, ...page }: DocumentsQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.where(memberScope(this.access.reach('documents.read'), 'd.member_id', list.value(this.own)));
    if (q) list.where(containsWords('m.search_text', list.value(q)));
    list.filter(member, (ids) => `d.member_id = ANY (${ids}::uuid[])`);
    list.filter(type, (ids) => `d.type_id = ANY (${ids}::uuid[])`);
    if (state) list.where(`d.superseded_at IS NULL AND (${state.map((each) => `(${BY_STATE[each]})`).join(' OR ')})`);
    const isOfEnds = state?.length && state.every((each) => each === 'expiring' || each === 'expired');
    const byEnd = { sort: 'expiresOn', order: { by: `coalesce(d.valid_until, 'infinity')`, type: 'date' } } as const;
    const isQueue = state?.length === 1 && state[0] === 'submitted';
    const bySent = {
      sort: isQueue ? 'sentAt' : '-sentAt',
      order: { by: 'd.created_at', type: 'timestamptz', isDescending: !isQueue },
    } as const;
    const isOfRule = state?.some((each) => each === 'verified' || each === 'expiring');
    const found = [
      'documents d',
      q && 'JOIN members m ON m.id = d.member_id',
      isOfRule && 'JOIN document_types t ON t.id = d.type_id',
    ]
      .filter(Boolean)
      .join(' ');
    const order = isOfEnds ? byEnd : bySent;
    return list.page(this.database, { item: ITEM, from: FROM, found, id: 'd.id', ...order }, page);
  }

  /** One line for each type that is asked for. */
  async papersOf(memberId: string): Promise<JsonText> {
    const row = await this.database.row<{ items: string }>(PAPERS, [memberId]);
    return new JsonText(`{"items":${row!.items}}`);
  }

  private get own(): readonly string[] {
    return this.access.actor.memberIds;
  }
}

const TODAY = '(SELECT coalition_today())';
const NOTICE = 'document_notice(t.validity_rule, t.validity_count)';
/** The same as `document_state` says, in a form that the indexes serve. */
const BY_STATE: Record<DocumentState, string> = {
  submitted: `d.status = 'submitted'`,
  rejected: `d.status = 'rejected'`,
  verified: `d.status = 'verified' AND (d.valid_until IS NULL OR d.valid_until > ${TODAY} + ${NOTICE})`,
  expiring: `d.status = 'verified' AND d.valid_until BETWEEN ${TODAY} AND ${TODAY} + 60 AND d.valid_until <= ${TODAY} + ${NOTICE}`,
  expired: `d.status = 'verified' AND d.valid_until < ${TODAY}`,
  superseded: 'false',
  withdrawn: `d.status = 'withdrawn'`,
};

const FROM = `documents d JOIN members m ON m.id = d.member_id JOIN document_types t ON t.id = d.type_id JOIN stored_files f ON f.id = d.file_id
  LEFT JOIN LATERAL document_state(${TODAY}, true, d.valid_until, ${NOTICE}, NULL) s ON d.status = 'verified' AND d.superseded_at IS NULL`;
const named = (column: string) => `(SELECT p.name FROM accounts p WHERE p.id = ${column})`;
const ITEM = `json_build_object('id', d.id, 'memberId', d.member_id, 'memberName', m.name,
  'type', json_build_object('id', t.id, 'code', t.code, 'nameEs', t.name_es, 'nameEn', t.name_en, 'isSensitive', t.is_sensitive),
  'state', CASE WHEN d.status = 'withdrawn' THEN 'withdrawn' WHEN d.superseded_at IS NOT NULL THEN 'superseded' ELSE coalesce(s.state, d.status) END,
  'issuedOn', d.issued_on, 'expiresOn', d.valid_until, 'changesOn', s.changes_on, 'noticeDays', s.notice_days, 'note', d.note,
  'file', json_build_object('name', f.name, 'mediaType', f.media_type, 'size', f.size, 'removedAt', f.removed_at),
  'sentAt', d.created_at, 'sentBy', ${named('d.created_by')}, 'isOnBehalf', d.is_on_behalf,
  'decision', CASE WHEN d.decided_at IS NOT NULL THEN json_build_object('at', d.decided_at, 'by', ${named('d.decided_by')}, 'reason', d.reason,
    'isBySender', d.decided_by = d.created_by) END,
  'version', d.version)::text`;
const PAPERS = {
  name: 'documents.papers',
  text: `SELECT coalesce(json_agg(json_build_object('typeId', p.type_id, 'state', p.state, 'isRequired', p.is_required, 'expiresOn', p.expires_on,
      'changesOn', p.changes_on, 'noticeDays', p.notice_days, 'verifiedId', p.held_id, 'sentId', p.sent_id) ORDER BY p.sort_order, p.code), '[]')::text AS items
    FROM document_standing p WHERE p.member_id = $1`,
};
