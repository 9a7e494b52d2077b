import { neutralise } from './formula-cells';

/** Without it, Excel takes UTF-8 for Windows-1252. */
export const BYTE_ORDER_MARK = '\ufeff';

/** One line of a CSV as Excel in Mexico opens it: commas, quotes where needed, no cell that is computed. */
export const csvLine = (cells: readonly string[], delimiter = ','): string =>
  `${cells.map(csvCell).join(delimiter)}\r\n`;

function csvCell(text: string): string {
  const cell = neutralise(text);
  return /[",;\t\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
