import { openCsv } from './csv';
import { restore } from './formula-cells';
import { MAX_COLUMNS, MAX_ROWS, MAX_TABLE_BYTES, type Table, type TableRow } from './table';
import * as problems from './table.problems';
import { workbookRows } from './workbook';

const ZIP = Buffer.from('PK\u0003\u0004');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex'); // an encrypted workbook, or one of before 2007
/** What no column is called: an identifier, an amount, a date, an address on the web or of mail. */
const DATA = /^(?:[\d.,/ -]*\d{2}[\d.,/ -]*|\S+@\S+\.\S+|https?:\/\/\S+|[A-ZÑ&]{3,4}\d{6}[A-Z0-9]{3})$/i;

/** Reads by content, not by name. What cannot be a table is a problem that says so in the reader's words. */
export async function openTable(content: Buffer): Promise<Table> {
  if (content.length > MAX_TABLE_BYTES) throw tooLarge();
  if (content.subarray(0, 8).equals(OLE)) throw problems.WorkbookProtected();
  const { encoding, delimiter, rows } = content.subarray(0, 4).equals(ZIP)
    ? { encoding: null, delimiter: null, rows: workbookRows(content) }
    : openCsv(content);
  const filled = notEmpty(rows);
  const header = await filled.next();
  if (header.done) throw problems.TableEmpty();
  const columns = header.value.cells.map((cell) =>
    restore(cell).replace(/\s+/g, ' ').trim().normalize('NFC').slice(0, 200),
  );
  if (columns.length > MAX_COLUMNS) throw problems.TableTooWide({ params: { max: MAX_COLUMNS } });
  if (columns.some((column) => DATA.test(column))) throw problems.TableWithoutHeader();
  return { encoding, delimiter, columns, rows: evened(filled, columns.length) };
}

export const tooLarge = () => problems.TableTooLarge({ params: { megabytes: MAX_TABLE_BYTES / 1024 / 1024 } });

async function* notEmpty(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow> {
  for await (const row of rows) if (row.cells.some((cell) => cell.trim() !== '')) yield row;
}

/** As many cells as columns; what stands beyond them and is not empty stays. What was marked against formulas is as it was. */
async function* evened(rows: AsyncIterable<TableRow>, width: number): AsyncGenerator<TableRow> {
  let count = 0;
  for await (const { number, cells } of rows) {
    if (++count > MAX_ROWS) throw problems.TableTooLong({ params: { max: MAX_ROWS } });
    while (cells.length < width) cells.push('');
    while (cells.length > width && cells.at(-1)!.trim() === '') cells.pop();
    if (cells.length > MAX_COLUMNS) throw problems.TableTooWide({ params: { max: MAX_COLUMNS } });
    yield { number, cells: cells.map(restore) };
  }
  if (count === 0) throw problems.TableEmpty();
}
