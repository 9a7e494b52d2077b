import type { CellValue, Workbook, Worksheet } from 'exceljs';
import { restore } from '../shared/tables/formula-cells';
import { entriesOf, unpackedSize } from '../shared/tables/archive';
import { WorkbookBroken, WorkbookTooLarge } from '../shared/tables/table.problems';
import { type Input, type Manifest, readManifest } from './manifest';
import { BrokenCopy, ForeignWorkbook } from './offline-copies.problems';

export const MAX_COPY_BYTES = 3 * 1024 * 1024;
/** All sheets together: a copy of the largest report has a tenth of it. */
const MAX_UNPACKED = 24_000_000;
const ZIP = Buffer.from('PK\u0003\u0004');

export interface FilledCopy extends Pick<Manifest, 'reportId' | 'downloadedAt'> {
  inputs: (Input & { text: string })[];
}

/** A workbook that somebody sends back: measured before it is unpacked, and refused unless it is whole and one of ours. */
export async function readCopy(content: Buffer): Promise<FilledCopy> {
  if (!content.subarray(0, 4).equals(ZIP)) throw ForeignWorkbook();
  await measure(content);
  const workbook = await load(content);
  const { inputs, anchors, ...manifest } = readManifest(workbook, (sheet, cell) => textOf(sheet, cell));
  for (const { sheet, cell, text } of anchors) if (textOf(sheetOf(workbook, sheet), cell) !== text) throw BrokenCopy();
  return {
    ...manifest,
    inputs: inputs.map((input) => ({ ...input, text: restore(textOf(sheetOf(workbook, input.sheet), input.cell)) })),
  };
}

async function measure(content: Buffer): Promise<void> {
  let left = MAX_UNPACKED;
  for (const entry of entriesOf(content).values()) left -= await unpackedSize(entry, left);
  if (left < 0) throw WorkbookTooLarge();
}

async function load(content: Buffer): Promise<Workbook> {
  const { default: exceljs } = await import('exceljs'); // takes 200 ms: only who sends a copy waits for it
  const workbook = new exceljs.Workbook();
  try {
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
  } catch {
    throw WorkbookBroken();
  }
  return workbook;
}

function sheetOf(workbook: Workbook, name: string): Worksheet {
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw BrokenCopy();
  return sheet;
}

const textOf = (sheet: Worksheet, cell: string): string => textOfValue(sheet.getCell(cell).value).replaceAll('\0', '');

/** What the cell shows: of a formula its result. */
function textOfValue(value: CellValue): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text ?? '').join('');
  if ('text' in value) return textOfValue(value.text as CellValue);
  if ('error' in value) return value.error;
  return 'result' in value ? textOfValue(value.result as CellValue) : '';
}
