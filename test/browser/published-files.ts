import ExcelJS from 'exceljs';
import type { PdfRead } from '../support/pdf';

/** Columns that count people, in Spanish; the others count organisations, or are words. */
const PEOPLE = ['Personas atendidas', 'Mujeres', 'Hombres', 'Otro', 'Sin dato', 'Mínimo', 'Máximo'];

export interface PublishedTable {
  header: string[];
  rows: string[][];
}

export const tablesOf = (read: PdfRead): PublishedTable[] =>
  read.tags('Table').map((table) => {
    const [header = [], ...rows] = table.children
      .flatMap((child) => (child.type === 'TR' ? [child] : child.children))
      .map(({ children }) => children.map(({ text }) => text));
    return { header, rows };
  });

export async function sheetsOf(bytes: Buffer): Promise<PublishedTable[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes as unknown as ArrayBuffer);
  return book.worksheets.map((sheet) => {
    const [header = [], ...rows] = (sheet.getSheetValues() as unknown[][])
      .slice(1)
      .map((row) => Array.from(row.slice(1), (value) => (value === undefined ? '' : String(value as string | number))));
    return { header, rows };
  });
}

/** Each figure of people that a table tells, words such as “Protegida” among them. */
export const peopleIn = (tables: readonly PublishedTable[]): string[] =>
  tables.flatMap(({ header, rows }) =>
    rows.flatMap((row) => row.filter((_, at) => at > 0 && PEOPLE.includes(header[at] ?? ''))),
  );

/** What a chart says in words: `Chiapas: Protegida; Oaxaca: 970`. */
export const peopleInPictures = (read: PdfRead): string[] =>
  read.tags('Figure').flatMap(({ alt = '' }) => [...alt.matchAll(/: ([^;]+)/g)].map(([, said]) => said!.trim()));

export const isFew = (said: string): boolean => /^[1-4](\.|$)/.test(said);
