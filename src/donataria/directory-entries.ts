import { checkRfc, normaliseRfc } from '../members/rfc';
import { fold } from '../shared/fold';
import { dayOf } from '../shared/parse-day';
import type { Table, TableRow } from '../shared/tables/table';
import { CATEGORIES, type Category } from './donataria.values';

/** All that is kept of a row of the directory. The names, addresses, telephones and people in it are never read. */
export interface DirectoryEntry {
  rfc: string;
  category: Category | null;
  letterNumber: string | null;
  letterOn: string | null;
}

/** What the tax office calls the columns; accents and capitals aside. */
const COLUMNS = {
  rfc: ['rfc', 'registro federal de contribuyentes'],
  category: ['actividad o fin autorizado', 'rubro', 'actividad'],
  letterNumber: ['oficio de autorizacion', 'numero de oficio', 'oficio'],
  letterOn: ['fecha de oficio', 'fecha del oficio'],
} as const;
type Place = Record<keyof typeof COLUMNS, number>;

/** Some years the file begins with a title or two. */
const TITLE_ROWS = 10;

/** Undefined where no row of the beginning is a header with an RFC. */
export async function entriesOf({
  columns,
  rows,
}: Pick<Table, 'columns' | 'rows'>): Promise<{ rowCount: number; entries: DirectoryEntry[] } | undefined> {
  let place = placeOf(columns);
  let [rowCount, titles] = [0, 0];
  const entries = new Map<string, DirectoryEntry>();
  for await (const row of rows) {
    if (!place) {
      place = placeOf(row.cells);
      if (!place && ++titles > TITLE_ROWS) return undefined;
      continue;
    }
    rowCount++;
    const entry = entryOf(row, place);
    // One that has several rubros stands there several times: the first is its main one.
    if (entry && !entries.has(entry.rfc)) entries.set(entry.rfc, entry);
  }
  return place && { rowCount, entries: [...entries.values()] };
}

function placeOf(cells: readonly string[]): Place | undefined {
  const folded = cells.map(fold);
  const find = (names: readonly string[]) => names.map((name) => folded.indexOf(name)).find((at) => at >= 0) ?? -1;
  const rfc = find(COLUMNS.rfc);
  if (rfc < 0) return undefined;
  return {
    rfc,
    category: find(COLUMNS.category),
    letterNumber: find(COLUMNS.letterNumber),
    letterOn: find(COLUMNS.letterOn),
  };
}

function entryOf({ cells }: TableRow, place: Place): DirectoryEntry | undefined {
  const at = (column: number) => (cells[column] ?? '').replace(/\s+/g, ' ').trim();
  const rfc = normaliseRfc(at(place.rfc));
  if (checkRfc(rfc).result === 'invalid') return undefined;
  return {
    rfc,
    category: categoryOf(at(place.category)),
    letterNumber: at(place.letterNumber).normalize('NFC').slice(0, 120) || null,
    letterOn: dayOf(at(place.letterOn)),
  };
}

/** By its letter, or by the words that the directory uses for it. The order matters: museums are cultural too. */
const WORDS: readonly (readonly [RegExp, Category])[] = [
  [/extincion/, 'G'],
  [/extranjero|convenio/, 'M'],
  [/bibliotec/, 'J'],
  [/museo/, 'K'],
  [/obras? o servicios?|servicios? publicos?/, 'I'],
  [/apoyo economico/, 'H'],
  [/desarrollo social/, 'L'],
  [/\bbec/, 'E'],
  [/ecolog/, 'F'],
  [/investigacion/, 'C'],
  [/cultural/, 'D'],
  [/educativ/, 'B'],
  [/asistencia/, 'A'],
];

export function categoryOf(text: string): Category | null {
  const words = fold(text);
  const letter = /^(?:rubro )?([a-m])(?: |$)/.exec(words)?.[1]?.toUpperCase();
  return CATEGORIES.find((category) => category === letter) ?? WORDS.find(([word]) => word.test(words))?.[1] ?? null;
}
