import { PassThrough } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import type { ShownRow } from '../insights/board-tables';
import type { Shown } from '../insights/suppression';
import type { Language } from '../shared/http/problem';
import { type CellValue, type Sheet, writeWorkbook } from '../shared/tables/workbook-writer';
import type { Frozen } from './publication-pdf';
import { PublicationReader, rangeOf } from './publication-reader';
import type { Word } from './publication-words';

/** One sheet for each table and one of definitions: numbers as numbers, what is protected as a word. */
export async function publicationWorkbook(frozen: Frozen, language: Language): Promise<Buffer> {
  const content = new PassThrough();
  const [bytes] = await Promise.all([buffer(content), writeWorkbook(content, ...sheetsOf(frozen, language))]);
  return bytes;
}

function sheetsOf({ content, contentHash }: Frozen, language: Language): Sheet[] {
  const reader = new PublicationReader(language);
  const { figures, members, definitions, coalition, edition } = content;
  const caution = reader.caution(content);
  const say = (word: Word): string => reader.word(word);
  const sheet = (title: Word, columns: readonly Word[], rows: CellValue[][], widths?: readonly number[]): Sheet => ({
    title: say(title).slice(0, 31),
    columns: columns.map(say),
    batches: batchesOf(rows),
    numberFormat: '#,##0',
    ...(widths && { widths }),
  });
  const both = (people: Shown): [CellValue, CellValue] => {
    const range = rangeOf(people);
    const word = reader.people(people);
    return range ? [range.low, range.high] : [word, word];
  };
  const reported = (count: number | null): CellValue => count ?? say('suppressed');
  const table = (name: Word, rows: readonly ShownRow[], nameOf: (category: string) => string): Sheet =>
    sheet(
      name,
      [name === 'where' ? 'state' : name, 'lowest', 'highest', 'reported'],
      rows.map((row) => [nameOf(row.category), ...both(row.people), reported(row.reported)]),
      [34, 16, 16, 18],
    );
  return [
    {
      title: say('title').slice(0, 31),
      columns: [coalition.name, reader.cycle(content)],
      batches: batchesOf([
        ...(edition === null
          ? [[say('draft'), null]]
          : [[reader.word('edition', { edition }), reader.instant(content.publishedAt, coalition.timeZone)]]),
        [`${say('people')}: ${say('lowest')}`, both(figures.people)[0]],
        [`${say('people')}: ${say('highest')}`, both(figures.people)[1]],
        [say('reported'), figures.reported],
        [say('owing'), figures.owing],
        ...(caution ? [[null, caution]] : []),
        ...(figures.edition
          ? [
              [say('boardEdition'), reader.boardEdition(content)],
              [say('boardEdition.hash'), figures.edition.hash],
            ]
          : []),
        [say('hash'), contentHash ?? '–'],
        [say('introduction'), content.introduction[language]],
        ...content.method[language].map((paragraph, at) => [at === 0 ? say('method') : null, paragraph]),
        [say('credits'), say('credits.map')],
      ]),
      widths: [38, 100],
      numberFormat: '#,##0',
    },
    sheet(
      'areas',
      ['area', 'lowest', 'highest', 'reported', 'owing'],
      figures.byArea.map((row) => [
        reader.term('area', row.category),
        ...both(row.people),
        reported(row.reported),
        row.owing,
      ]),
      [34, 16, 16, 18, 18],
    ),
    table('where', figures.byState, (code) => reader.state(code)),
    sheet(
      'sexAge',
      ['sex', 'age', 'lowest', 'highest', 'reported'],
      figures.bySexAge.map(({ category, people, reported: count }) => {
        const [sex = '', age = ''] = category.split(':');
        return [reader.term('sex', sex), reader.term('age', age), ...both(people), reported(count)];
      }),
      [18, 14, 16, 16, 18],
    ),
    table('disability', figures.byDisability, (category) => reader.term('disability', category)),
    sheet(
      'trend',
      ['period', 'lowest', 'highest', 'reported', 'owing', 'boardEdition.column'],
      figures.byCycle.map((row) => [row.code, ...both(row.people), row.reported, row.owing, row.edition ?? null]),
    ),
    sheet(
      'timeliness',
      ['area', 'onTime', 'late', 'missing', 'pending'],
      figures.timeliness.map(({ area, onTime, late, missing, pending }) => [
        reader.term('area', area),
        onTime,
        late,
        missing,
        pending,
      ]),
      [34, 14, 14, 14, 14],
    ),
    sheet(
      'organisations',
      ['organisation', 'isCovered', 'seal'],
      [
        ...members.covered.map(({ name, sealNumber }) => [name, say('yes'), sealNumber]),
        ...members.missing.map(({ name }) => [name, say('no'), null]),
      ],
      [60, 12, 12],
    ),
    sheet(
      'definitions',
      ['code', 'version', 'indicator', 'definition', 'unit'],
      definitions.map(({ code, number, name, definition, unit }) => [
        code,
        number,
        name[language],
        definition[language],
        reader.term('unit', unit),
      ]),
      [12, 10, 44, 100, 14],
    ),
  ];
}

async function* batchesOf(rows: readonly CellValue[][]): AsyncGenerator<readonly CellValue[][]> {
  yield rows;
}
