import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { reachOf, ROLES } from '../access/policy';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import type { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import type { AuditQuery } from './audit.query';

export interface RowChange {
  at: string;
  by: { kind: 'staff' | 'member'; name: string | null } | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** Reads what the database's triggers have written, newest first. Nothing here writes. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list({ table, action, happened, member, account, request, from, to, ...page }: AuditQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.filter(table, (name) => `a.table_name = ${name}`);
    list.filter(member, (id) => `a.member_id = ${id}::uuid`);
    list.filter(account, (id) => `a.account_id = ${id}::uuid`);
    list.filter(action, (name) => `a.action = ${name}`);
    list.filter(happened, (word) => `a.action = 'event' AND a.after ->> 'happened' = ${word}`);
    list.filter(request, (id) => `a.request_id = ${id}`);
    list.filter(from, (day) => `a.at >= ${startOf(`${day}::date`)}`);
    list.filter(to, (day) => `a.at < ${startOf(`${day}::date + 1`)}`);
    return this.page(list, page);
  }

  /** For who has made sure that the member is within reach. */
  ofMember(id: string, page: PageQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.where(`a.member_id = ${list.value(id)}::uuid`);
    return this.page(list, page);
  }

  /** One row's changes, newest first, for who has made sure that it is within reach. */
  ofRow(table: string, rowId: string): Promise<RowChange[]> {
    const audience = this.access.can('audit.read') ? 'true' : `a.audience = 'member'`;
    return this.database.rows<RowChange>(
      `SELECT to_json(a.at) AS at, ${this.by()} AS by, a.before, a.after FROM audit.entries a
        WHERE a.table_name = $1 AND a.row_id = $2 AND ${audience} ORDER BY a.id DESC LIMIT ${CHANGES}`,
      [table, rowId],
    );
  }

  private page(list: ListQuery, page: PageQuery): Promise<JsonText> {
    if (!this.access.can('audit.read')) list.where(`a.audience = 'member'`);
    const isNamed = this.access.can('accounts.named');
    const shown = (row: string) => (isNamed ? row : `${row} - '{${WHO.join(',')}}'::text[]`);
    const item = `json_build_object('id', a.id::text, 'at', a.at, 'action', a.action, 'table', a.table_name, 'rowId', a.row_id, 'memberId', a.member_id, 'requestId', ${isNamed ? 'a.request_id' : 'NULL'},
      'by', ${this.by()},
      'before', ${shown('a.before')}, 'after', ${shown('a.after')})::text`;
    return list.page(
      this.database,
      {
        item,
        from: 'audit.entries a',
        id: 'a.id',
        idType: 'bigint',
        sort: '-at',
        order: { by: 'a.id', type: 'bigint', isDescending: true },
      },
      page,
    );
  }

  /** Who in the office it was is told only to those who are named to each other. */
  private by(): string {
    const isOffice = `a.acting_role IN (${OFFICE.map((role) => `'${role}'`).join(', ')})`;
    const isTold = this.access.can('accounts.named') ? 'true' : `NOT ${isOffice}`;
    const name = `coalesce((SELECT p.name FROM accounts p WHERE p.id = a.account_id AND ${isTold}), CASE WHEN NOT ${isOffice} THEN colleague_name(a.account_id) END)`;
    return `CASE WHEN a.account_id IS NOT NULL THEN json_build_object('kind', CASE WHEN ${isOffice} THEN 'staff' ELSE 'member' END, 'name', ${name}) END`;
  }
}

const startOf = (day: string): string => `((${day})::timestamp AT TIME ZONE (SELECT time_zone FROM settings))`;

/** Enough to find who wrote what stands there now. */
const CHANGES = 200;

/** Whose names only those see who are named to each other. */
const OFFICE = ROLES.filter((role) => reachOf(role, 'accounts.named') !== 'none');

/** Columns that say which account it was, hidden with the name. */
const WHO = [
  'decided_by',
  'created_by',
  'updated_by',
  'submitted_by',
  'last_edited_by',
  'sealed_by',
  'merged_by',
  'reversed_by',
  'dismissed_by',
  'account_id',
];
