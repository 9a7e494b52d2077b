import { once } from 'node:events';
import type { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { neutralise } from './formula-cells';

export type CellValue = string | number | null;

/** A header, and rows as they are asked for. */
export interface Sheet {
  title: string;
  columns: readonly string[];
  batches: AsyncIterable<readonly CellValue[][]>;
}

const MAX_WIDTH = 60;

/** A workbook of one sheet, row by row as they come, so that none is ever in memory whole. Texts are neutralised as in a CSV, which it may become. */
export async function writeWorkbook(to: PassThrough, { title, columns, batches }: Sheet): Promise<void> {
  const { default: exceljs } = await import('exceljs'); // takes 200 ms: only who asks for a workbook waits for it
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: to, useSharedStrings: false, useStyles: true });
  const page = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map((header) => ({ width: Math.min(MAX_WIDTH, Math.max(14, header.length + 4)) }));
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = page.addRow(columns.map(neutralise));
  head.font = { bold: true };
  head.commit();
  for await (const rows of batches) {
    for (const cells of rows) page.addRow(cells.map(safe)).commit();
    if (to.writableNeedDrain) await Promise.race([once(to, 'drain'), once(to, 'close')]);
    await setImmediate(); // others want to be served too
  }
  page.commit();
  await workbook.commit();
}

const safe = (cell: CellValue): CellValue => (typeof cell === 'string' ? neutralise(cell) || null : cell);
