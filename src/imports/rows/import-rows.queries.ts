import { Injectable } from '@nestjs/common';
import { Access } from '../../access/access';
import { Database } from '../../shared/database/database';
import type { JsonText } from '../../shared/http/json-text';
import { decodeCursor, type ListRow, pageText } from '../../shared/http/pages';
import { fieldDetail } from '../../shared/http/problem';
import { NotFound } from '../../shared/http/problems';
import type { RowProblem } from '../kinds/row';
import type { ImportRowResponse, ImportRowsQuery } from './dto/row.response';

/** What leaves about the rows of an import. */
@Injectable()
export class ImportRowsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async page(id: string, { action, limit = 25, cursor: text, count }: ImportRowsQuery): Promise<JsonText> {
    await this.assertThere(id);
    const cursor = decodeCursor(text, 'number');
    const rows = await this.database.rows<ListRow>(
      `SELECT ${ROW}::text AS item, r.number::text AS sort_key, r.number::text AS id FROM ${ROWS}
        WHERE r.import_id = $1 AND r.number > $2::int ${action ? 'AND r.action = ANY ($4::text[])' : ''} ORDER BY r.number LIMIT $3`,
      [id, cursor?.id ?? 0, limit + 1, ...(action ? [action] : [])],
    );
    const total = count && (await this.database.row<{ n: string }>(COUNT, [id, action ?? null]));
    return pageText(
      rows.map(({ item, ...place }) => ({ ...place, item: this.worded(item) })),
      limit,
      'number',
      total?.n,
    );
  }

  async row(id: string, number: number): Promise<string> {
    const row = await this.database.row<{ item: string }>(
      `SELECT ${ROW}::text AS item FROM ${ROWS} WHERE r.import_id = $1 AND r.number = $2`,
      [id, number],
    );
    if (!row) throw NotFound();
    return this.worded(row.item);
  }

  private async assertThere(id: string): Promise<void> {
    if (!(await this.database.row('SELECT FROM imports WHERE id = $1', [id]))) throw NotFound();
  }

  /** A problem is kept as its code, and put into words for who reads it. */
  private worded(item: string): string {
    const row = JSON.parse(item) as Omit<ImportRowResponse, 'problems'> & { problems: RowProblem[] };
    const { language } = this.access.actor;
    const problems = row.problems.map(({ column, field, code, params, isOverridable = false }) => ({
      column,
      field,
      code,
      detail: fieldDetail({ code, params }, language),
      isOverridable,
    }));
    return JSON.stringify({ ...row, problems });
  }
}

const ROWS = `import_rows r LEFT JOIN members m ON m.id = r.member_id
  LEFT JOIN programs p ON p.id = r.record_id LEFT JOIN contacts c ON c.id = r.record_id`;
/** What an undone import had made is not there any more, and nothing leads to it. */
const ROW = `json_build_object('number', r.number, 'cells', r.cells, 'action', r.action, 'decision', r.decision, 'memberId', m.id, 'memberName', m.name,
  'recordId', coalesce(p.id, c.id, CASE WHEN m.id = r.record_id THEN m.id END), 'recordName', coalesce(p.name, c.name, m.name), 'ownerName', nullif(r.parsed #>> '{owner,name}', ''),
  'overrideReason', coalesce(r.override_reason, (SELECT min(o.value) FROM jsonb_each_text(r.parsed -> 'overrides') AS o)), 'changes', r.changes, 'problems', r.problems, 'candidates', r.candidates)`;
const COUNT =
  'SELECT count(*) AS n FROM import_rows r WHERE r.import_id = $1 AND ($2::text[] IS NULL OR r.action = ANY ($2))';
