import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { AccountsQuery } from './dto/account-access.dto';

/** Accounts as the office sees them: row level security lets nobody else see but the own. */
@Injectable()
export class AccountsQueries {
  constructor(private readonly database: Database) {}

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{ account: string; version: number }>(
      { name: 'people.account', text: `SELECT (${ITEM})::text AS account, a.version FROM accounts a WHERE a.id = $1` },
      [id],
    );
    if (!row) throw NotFound();
    return new JsonText(row.account, row.version);
  }

  list({ q, role, status, memberId, ...page }: AccountsQuery): Promise<JsonText> {
    const list = new ListQuery();
    list.filter(
      q || undefined,
      (words) => `(${containsWords('normalise_name(a.name)', words)} OR strpos(a.email, lower(${words})) > 0)`,
    );
    list.filter(status, (statuses) => `a.status = ANY (${statuses}::text[])`);
    list.filter(role, (roles) => held(`g.role = ANY (${roles}::text[])`));
    list.filter(memberId, (id) => held(`g.member_ids && member_family(ARRAY[${id}::uuid])`));
    return list.page(
      this.database,
      {
        item: `(${ITEM})::text`,
        from: 'accounts a',
        id: 'a.id',
        sort: 'name',
        order: { by: 'lower(a.name)', type: 'text' },
      },
      page,
    );
  }
}

const held = (condition: string): string =>
  `EXISTS (SELECT FROM account_grants g WHERE g.account_id = a.id AND g.ended_at IS NULL AND ${condition})`;

/** A merged NGO is told as the one it has become. */
const MEMBERS = `
  SELECT json_agg(json_build_object('id', m.id, 'name', m.name, 'isAlone', a.status = 'active' AND NOT EXISTS (
      SELECT FROM account_grants o JOIN accounts b ON b.id = o.account_id AND b.status = 'active'
       WHERE o.role = 'coordinator' AND o.ended_at IS NULL AND o.account_id <> a.id AND o.member_ids && member_family(ARRAY[m.id]))) ORDER BY m.name_normalised)
    FROM members m WHERE m.id IN (SELECT coalesce(n.merged_into, n.id) FROM members n WHERE n.id = ANY (g.member_ids))`;

const ITEM = `json_build_object('id', a.id, 'email', a.email, 'name', a.name, 'language', a.language, 'status', a.status, 'createdAt', a.created_at, 'version', a.version,
  'grants', coalesce((SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'members', coalesce((${MEMBERS}), '[]')) ORDER BY g.created_at, g.id)
    FROM account_grants g WHERE g.account_id = a.id AND g.ended_at IS NULL), '[]'))`;
