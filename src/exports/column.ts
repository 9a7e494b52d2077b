import { MEXICAN_STATES } from '../shared/places';
import type { Language } from '../shared/http/problem';
import type { CellValue } from '../shared/tables/workbook-writer';
import type { Words } from './words';

/** A column of a file: what it is called, and what stands in it, in the file's language. */
export interface Column<Item> {
  header: Words;
  field: keyof Item & string;
  cell(item: Item, language: Language): CellValue;
}

/** What goes into a file: its header, and rows as they are asked for. */
export interface Source {
  headers(language: Language): string[];
  batches(language: Language): AsyncIterable<readonly CellValue[][]>;
}

export const sourceOf = <Item>(columns: readonly Column<Item>[], pages: AsyncIterable<readonly Item[]>): Source => ({
  headers: (language) => columns.map(({ header }) => header[language]),
  async *batches(language) {
    for await (const items of pages) yield items.map((item) => columns.map(({ cell }) => cell(item, language)));
  },
});

/** Between the values of a list: not a comma, which stands in names. */
const BETWEEN = '; ';
export const joined = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join(BETWEEN);

export const wordOf = (words: Partial<Record<string, Words>>, value: string | null, language: Language): string =>
  value === null ? '' : (words[value]?.[language] ?? value);

const STATE_NAMES: ReadonlyMap<string, string> = new Map(MEXICAN_STATES.map(({ code, name }) => [code, name]));
/** The name of a Mexican state; of a state of the US its two letters. */
export const stateName = (code: string | null): string => (code === null ? '' : (STATE_NAMES.get(code) ?? code));
