import { Readable } from 'node:stream';
import type { Cell, CellValue, Row } from 'exceljs';
import { Problem } from '../http/problem';
import { archiveOf, entriesOf, type Entry, storedEntry, textOf, unpackedSize } from './archive';
import { keptStrings } from './kept-strings';
import { MAX_COLUMNS, type TableRow } from './table';
import { NotATable, TableTooWide, WorkbookBroken } from './table.problems';

const WORKBOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const STYLES = 'xl/styles.xml';
const STRINGS = 'xl/sharedStrings.xml';
const SHEET = 'xl/worksheets/sheet1.xml';
/** The strings are held while the sheet is read, twice as much text as the largest CSV has; the sheet streams. */
const MAX_STRINGS_BYTES = 40_000_000;
const MAX_SHEET_BYTES = 300_000_000;

/** The rows of a workbook's first visible sheet, empty ones left out. */
export async function* workbookRows(content: Buffer): AsyncGenerator<TableRow> {
  const parts = await partsOf(content);
  const { default: exceljs } = await import('exceljs'); // takes 200 ms: only who sends a workbook waits for it
  const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from(archiveOf(parts)), {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'ignore',
  });
  const strings = keptStrings();
  Object.defineProperty(reader, 'sharedStrings', { get: () => strings, set: () => undefined });
  let last = 0;
  try {
    for await (const sheet of reader) {
      for await (const row of sheet as AsyncIterable<Row>) {
        last = Number.isInteger(row.number) ? row.number : last + 1;
        yield { number: last, cells: cellsOf(row) };
      }
    }
  } catch (error) {
    throw error instanceof Problem ? error : WorkbookBroken();
  }
}

/** In the order in which the reader needs them, so that it puts nothing aside on the disk; other sheets and pictures stay out. */
async function partsOf(content: Buffer): Promise<Entry[]> {
  const entries = entriesOf(content);
  const workbook = entries.get(WORKBOOK);
  if (!workbook) throw NotATable();
  const relations = textOf(entries.get(RELATIONS));
  const sheet = entries.get(firstSheet(textOf(workbook), relations));
  if (!sheet) throw WorkbookBroken();
  const styles = entries.get(STYLES);
  const strings = entries.get(STRINGS) ?? storedEntry(STRINGS, '<sst/>');
  await unpackedSize(sheet, MAX_SHEET_BYTES);
  await unpackedSize(strings, MAX_STRINGS_BYTES);
  if (styles) textOf(styles, 20_000_000);
  const named = { ...sheet, name: SHEET };
  return [storedEntry(RELATIONS, relations), workbook, ...(styles ? [styles] : []), strings, named];
}

function firstSheet(workbook: string, relations: string): string {
  const sheets = [...workbook.matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)].map(([tag]) => tag);
  const shown = sheets.find((tag) => !/\sstate="(?:hidden|veryHidden)"/.test(tag)) ?? sheets[0];
  const id = shown && /\s\w+:id="([^"]*)"/.exec(shown)?.[1];
  const relation = [...relations.matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)]
    .map(([tag]) => tag)
    .find((tag) => id !== undefined && tag.includes(`Id="${id}"`));
  const target = relation && /\sTarget="([^"]*)"/.exec(relation)?.[1];
  if (!target) throw WorkbookBroken();
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

function cellsOf(row: Row): string[] {
  const cells: string[] = [];
  row.eachCell((cell, column) => {
    const text = textOfCell(cell);
    if (text === '') return;
    if (column > MAX_COLUMNS) throw TableTooWide({ params: { max: MAX_COLUMNS } });
    while (cells.length < column - 1) cells.push('');
    cells[column - 1] = text;
  });
  return cells;
}

function textOfCell({ value, numFmt }: Cell): string {
  // 010571299 kept as a number: its format says how many digits it has.
  if (typeof value === 'number' && /^0+$/.test(numFmt ?? '')) return String(value).padStart(numFmt.length, '0');
  return textOfValue(value).replaceAll('\0', '');
}

function textOfValue(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().replace('T00:00:00.000Z', '');
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text ?? '').join('');
  if ('text' in value) return textOfValue(value.text as CellValue);
  if ('error' in value) return value.error;
  return 'result' in value ? textOfValue(value.result as CellValue) : '';
}
