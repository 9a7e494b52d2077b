/** What a coalition's register may need, and what one process can hold while it reads. */
export const MAX_TABLE_BYTES = 20 * 1024 * 1024;
export const MAX_ROWS = 50_000;
export const MAX_COLUMNS = 200;

export interface TableRow {
  /** As a spreadsheet counts: the first row of the file is 1, the header usually that one. */
  number: number;
  /** Text as it stands in the file, one for each column; more where the row is longer than the header. */
  cells: string[];
}

/** A file as a table: a header and rows that are read as they are asked for. */
export interface Table {
  /** Null for a workbook. */
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | null;
  /** Null for a workbook, and for a text of one column. */
  delimiter: ',' | ';' | '\t' | null;
  /** Empty where a header is missing, repeated where it is repeated. */
  columns: string[];
  rows: AsyncIterable<TableRow>;
}
