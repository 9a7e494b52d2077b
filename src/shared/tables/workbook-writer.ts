import { once } from 'node:events';
import type { PassThrough, Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import type { stream } from 'exceljs';
import { neutralise } from './formula-cells';

export type CellValue = string | number | null;

/** A header, and rows as they are asked for. */
export interface Sheet {
  title: string;
  columns: readonly string[];
  batches: AsyncIterable<readonly CellValue[][]>;
  /** In letters; by the headers, where left out. */
  widths?: readonly number[];
  /** Of all numbers in it, such as `#,##0`. */
  numberFormat?: string;
}

const MAX_WIDTH = 60;
const TURN = 20;

/** A workbook, row by row as they come, so that no sheet is ever in memory whole. Texts are neutralised as in a CSV, which it may become. */
export async function writeWorkbook(to: PassThrough, ...sheets: readonly Sheet[]): Promise<void> {
  const { default: exceljs } = await import('exceljs'); // takes 200 ms: only who asks for a workbook waits for it
  const workbook = new exceljs.stream.xlsx.WorkbookWriter({ stream: to, useSharedStrings: false, useStyles: true });
  for (const sheet of sheets) await writeSheet(workbook, sheet);
  await workbook.commit();
}

async function writeSheet(workbook: stream.xlsx.WorkbookWriter, sheet: Sheet): Promise<void> {
  const { title, columns, batches, widths, numberFormat } = sheet;
  const page = workbook.addWorksheet(title, { views: [{ state: 'frozen', ySplit: 1 }] });
  page.columns = columns.map((header, at) => ({
    width: widths?.[at] ?? Math.min(MAX_WIDTH, Math.max(14, header.length + 4)),
    ...(numberFormat && { style: { numFmt: numberFormat } }),
  }));
  page.autoFilter = { from: { row: 1, column: 1 }, to: { row: 1, column: columns.length } };
  const head = page.addRow(columns.map(neutralise));
  head.font = { bold: true };
  head.commit();
  for await (const rows of batches) {
    let count = 0;
    for (const cells of rows) {
      page.addRow(cells.map(safe)).commit();
      if (++count % TURN === 0) await caughtUp(page);
    }
    await caughtUp(page);
  }
  page.commit();
}

/** exceljs writes on whatever waits to be packed, which then piles up: here it waits, and others are served. */
async function caughtUp(page: object): Promise<void> {
  const { pipes } = (page as { stream: { pipes: Writable[] } }).stream;
  for (const pipe of pipes) {
    if (pipe.writableNeedDrain) await Promise.race([once(pipe, 'drain'), once(pipe, 'close')]);
  }
  await setImmediate();
}

const safe = (cell: CellValue): CellValue => (typeof cell === 'string' ? neutralise(cell) || null : cell);
