import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { NotFound } from '../shared/http/problems';
import type { Kind } from './kinds';

interface HeldFile {
  kind: Kind;
  filters: object;
  fileId: string | null;
  isGone: boolean;
}

/** One's own, and of those what one made under the role that one acts under now, with no more NGOs than one has now. */
@Injectable()
export class ExportsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{ item: string }>(
      { name: 'exports.one', text: `SELECT ${ITEM} AS item FROM ${FROM} WHERE e.id = $1 AND ${own('$2', '$3', '$4')}` },
      [id, ...this.maker],
    );
    if (!row) throw NotFound();
    return new JsonText(row.item);
  }

  list(page: PageQuery): Promise<JsonText> {
    const list = new ListQuery();
    const [account, role, members] = this.maker;
    list.where(own(list.value(account), list.value(role), list.value(members)));
    const order = { by: 'e.id::text', type: 'text', isDescending: true } as const; // ids are in the order of time
    return list.page(this.database, { item: `${ITEM}`, from: FROM, id: 'e.id', sort: '-createdAt', order }, page);
  }

  async file(id: string): Promise<HeldFile> {
    const row = await this.database.row<HeldFile>(
      {
        name: 'exports.file',
        text: `SELECT e.kind, e.filters, e.file_id AS "fileId", ${IS_GONE} AS "isGone" FROM ${FROM} WHERE e.id = $1 AND ${own('$2', '$3', '$4')}`,
      },
      [id, ...this.maker],
    );
    if (!row) throw NotFound();
    return row;
  }

  private get maker(): [string, string, readonly string[]] {
    const { accountId, role, memberIds } = this.access.actor;
    return [accountId, role, memberIds];
  }
}

const own = (account: string, role: string, members: string): string =>
  `e.account_id = ${account}::uuid AND e.role = ${role}::text AND e.member_ids <@ ${members}::uuid[]`;
const FROM = 'exports e JOIN jobs j ON j.id = e.job_id LEFT JOIN stored_files f ON f.id = e.file_id';
const IS_GONE = 'coalesce(f.removed_at IS NOT NULL OR e.expires_at < now(), false)';
const ITEM = `json_build_object('id', e.id, 'kind', e.kind, 'format', e.format, 'language', e.language, 'filters', e.filters,
  'state', CASE WHEN ${IS_GONE} THEN 'expired' ELSE j.state END, 'jobId', e.job_id, 'done', j.done, 'rowCount', e.row_count,
  'fileName', f.name, 'size', f.size, 'problem', j.problem, 'createdAt', e.created_at, 'expiresAt', e.expires_at)::text`;
