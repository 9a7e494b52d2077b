import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { NotFound } from '../shared/http/problems';
import type { PersonPlaceResponse } from './dto/erasure.dto';
import type { PersonPatterns } from './person-patterns';

@Injectable()
export class ErasuresQueries {
  constructor(private readonly database: Database) {}

  list(page: PageQuery): Promise<JsonText> {
    const list = new ListQuery().where('true');
    const order = { by: 'e.id::text', type: 'text', isDescending: true } as const; // ids are in the order of time
    return list.page(this.database, { item: `${ITEM}::text`, from: FROM, id: 'e.id', sort: '-createdAt', order }, page);
  }

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{ item: string }>(`SELECT ${ITEM}::text AS item FROM ${FROM} WHERE e.id = $1`, [
      id,
    ]);
    if (!row) throw NotFound();
    return new JsonText(row.item);
  }

  /** The functions stand behind the wall: they see every row, and an administrator alone may call them. */
  find({ emails, others }: PersonPatterns): Promise<PersonPlaceResponse[]> {
    return this.database.rows<PersonPlaceResponse>(FIND, [emails, others]);
  }

  async erase(
    patterns: PersonPatterns,
    addresses: readonly string[],
    spared: readonly string[],
  ): Promise<Record<string, number>> {
    const row = await this.database.row<{ counts: Record<string, number> }>(
      'SELECT erase_person($1, $2, $3, $4) AS counts',
      [patterns.emails, patterns.others, addresses, spared],
    );
    return row!.counts;
  }

  async redact(patterns: PersonPatterns, spared: readonly string[], erasureId: string): Promise<number> {
    const row = await this.database.row<{ count: number }>('SELECT audit.redact($1, $2, $3, $4) AS count', [
      patterns.emails,
      patterns.others,
      spared,
      erasureId,
    ]);
    return row!.count;
  }

  async addressOf(accountId: string): Promise<string> {
    const row = await this.database.row<{ email: string }>('SELECT email FROM accounts WHERE id = $1', [accountId]);
    return row!.email;
  }
}

const FIND = `SELECT p.place, p.table_name AS "table", p.field, p.member_id AS "memberId", m.name AS "memberName", left(p.excerpt, 1000) AS excerpt
  FROM find_person($1, $2) p LEFT JOIN members m ON m.id = p.member_id ORDER BY p.table_name, m.name, p.row_key, p.field`;
const FROM = 'erasures e JOIN accounts a ON a.id = e.created_by';
const ITEM = `json_build_object('id', e.id, 'ground', e.ground, 'counts', e.counts, 'trailCount', e.trail_count, 'fileCount', e.file_count,
  'by', a.name, 'createdAt', e.created_at)`;
