import { Readable } from 'node:stream';
import { Injectable, StreamableFile } from '@nestjs/common';
import { Access } from '../../access/access';
import { Database } from '../../shared/database/database';
import { fieldDetail } from '../../shared/http/problem';
import { NotFound } from '../../shared/http/problems';
import { BYTE_ORDER_MARK, csvLine } from '../../shared/tables/csv-writer';
import type { RowProblem } from '../kinds/row';

/** The column that is added, in the words of who asks; no import takes it for a field. */
const REASONS = { es: 'Motivos del rechazo', en: 'Reasons for refusal' } as const;

interface Refused {
  number: number;
  cells: string[];
  problems: RowProblem[];
}

/** The refused rows as a file like the one that was sent, with why: to be corrected and sent again. */
@Injectable()
export class RefusedRowsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async file(id: string): Promise<StreamableFile> {
    const sent = await this.database.row<{ columns: string[]; delimiter: string | null }>(SENT, [id]);
    if (!sent) throw NotFound();
    const { language } = this.access.actor;
    const kept = sent.columns.map((column) => !Object.values<string>(REASONS).includes(column));
    const line = (cells: readonly string[], reasons: string) =>
      csvLine([...cells.filter((_, place) => kept[place] ?? true), reasons], sent.delimiter ?? ',');
    const lines = [BYTE_ORDER_MARK + line(sent.columns, REASONS[language])];
    for (let last = 0; ;) {
      const rows = await this.database.rows<Refused>(ROWS, [id, last]);
      if (!rows.length) break;
      for (const { cells, problems } of rows) {
        const whole = sent.columns.map((_, place) => cells[place] ?? '');
        lines.push(line(whole, problems.map((problem) => reasonOf(problem, sent.columns, language)).join(' ')));
      }
      last = rows.at(-1)!.number;
    }
    return new StreamableFile(Readable.from(lines), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="${language === 'es' ? 'filas-rechazadas' : 'refused-rows'}.csv"`,
    });
  }
}

function reasonOf({ column, code, params }: RowProblem, columns: readonly string[], language: 'es' | 'en'): string {
  const name = column === null ? undefined : columns[column];
  return `${name ? `${name}: ` : ''}${fieldDetail({ code, params }, language)}`;
}

const SENT = 'SELECT columns, delimiter FROM imports WHERE id = $1';
const ROWS = `
  SELECT number, cells, problems FROM import_rows
   WHERE import_id = $1 AND action = 'refused' AND number > $2 ORDER BY number LIMIT 1000`;
