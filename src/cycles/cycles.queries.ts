import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { decodeCursor, type ListRow, pageText, type PageQuery } from '../shared/http/pages';
import { NotFound } from '../shared/http/problems';

const SORT = '-startsOn';

@Injectable()
export class CyclesQueries {
  constructor(private readonly database: Database) {}

  async list({ limit = 25, cursor: text, count }: PageQuery): Promise<JsonText> {
    const cursor = decodeCursor(text, SORT);
    const rows = await this.database.rows<ListRow>(LIST, [cursor?.key ?? null, cursor?.id ?? null, limit + 1]);
    const total = count && (await this.database.row<{ n: number }>('SELECT count(*)::int AS n FROM cycles'));
    return pageText(rows, limit, SORT, total?.n);
  }

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{ item: string; version: number }>(ONE, [id]);
    if (!row) throw NotFound();
    return new JsonText(row.item, row.version);
  }
}

const ASKED_OF = `coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name_normalised, m.id)
  FROM cycle_members a JOIN members m ON m.id = a.member_id WHERE a.cycle_id = c.id), '[]')`;
const ITEM = `json_build_object('id', c.id, 'code', c.code, 'kind', c.kind, 'nameEs', c.name_es, 'nameEn', c.name_en,
  'startsOn', c.starts_on, 'endsOn', c.ends_on, 'opensOn', c.opens_on, 'dueOn', c.due_on, 'graceDays', c.grace_days,
  'openedAt', c.opened_at, 'closedAt', c.closed_at,
  'indicatorCount', (SELECT count(*) FROM cycle_indicators i WHERE i.cycle_id = c.id),
  'obligationCount', (SELECT count(*) FROM obligations o WHERE o.cycle_id = c.id), 'askedOf', ${ASKED_OF}, 'version', c.version)::text AS item`;

const LIST = {
  name: 'cycles.list',
  text: `SELECT ${ITEM}, c.starts_on::text AS sort_key, c.id FROM cycles c
    WHERE $1::date IS NULL OR c.starts_on < $1 OR (c.starts_on = $1 AND c.id > $2::uuid) ORDER BY c.starts_on DESC, c.id LIMIT $3`,
};
const ONE = { name: 'cycles.one', text: `SELECT ${ITEM}, c.version FROM cycles c WHERE c.id = $1` };
