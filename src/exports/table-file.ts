import { once } from 'node:events';
import { PassThrough, type Readable } from 'node:stream';
import { BYTE_ORDER_MARK, csvLine } from '../shared/tables/csv-writer';
import { type CellValue, type Sheet, writeWorkbook } from '../shared/tables/workbook-writer';

/** A list is a table; a dossier is an archive. */
export const FORMATS = ['csv', 'xlsx', 'zip'] as const;
export type Format = (typeof FORMATS)[number];
export type TableFormat = Exclude<Format, 'zip'>;

/**
 * Rows in, bytes out, as fast as they are taken. The rows are asked for here, in the job's own flow, and pushed: a stream that
 * pulled them would do it outside of the job's transaction. `done` fails as the stream does.
 */
export function tableFile(format: TableFormat, sheet: Sheet): { content: Readable; done: Promise<void> } {
  const content = new PassThrough();
  const done = (format === 'xlsx' ? writeWorkbook : writeCsv)(content, sheet).catch((error: Error) => {
    content.destroy(error);
    throw error;
  });
  return { content, done };
}

async function writeCsv(to: PassThrough, { columns, batches }: Sheet): Promise<void> {
  to.write(BYTE_ORDER_MARK + csvLine(columns));
  for await (const rows of batches) {
    const lines = rows.map((cells) => csvLine(cells.map(textOf))).join('');
    if (lines && !to.write(lines)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
  }
  to.end();
}

const textOf = (cell: CellValue): string => String(cell ?? '');
