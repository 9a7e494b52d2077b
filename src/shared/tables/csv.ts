import { Readable } from 'node:stream';
import { type CsvError, parse, type Options } from 'csv-parse';
import { parse as parseSample } from 'csv-parse/sync';
import type { Table, TableRow } from './table';
import { NotATable, TableBroken } from './table.problems';
import { decoded, encodingOf } from './text';

const DELIMITERS = [',', ';', '\t'] as const;
/** In no file: a text of one column is not cut, whatever commas its names hold. */
const NONE = '\u001f';
const LINE_ENDS = ['\r\n', '\n', '\r'];
/** Excel writes this line to itself. */
const SEPARATOR_LINE = /^sep=([,;\t])(?:\r\n?|\n)/i;

const options = (delimiter: string): Options => ({
  delimiter,
  record_delimiter: LINE_ENDS,
  relax_column_count: true,
  relax_quotes: true,
  max_record_size: 1_000_000,
});

/** Rows of a text, with what its bytes and first lines tell about it. */
export function openCsv(content: Buffer): Omit<Table, 'columns'> {
  const encoding = encodingOf(content);
  const sample = decoded(content, encoding).next().value ?? '';
  if (/^\s*(?:%PDF|<!doctype|<html|<\?xml|[{[]\s*["{[\]}])/i.test(sample)) throw NotATable();
  const separator = SEPARATOR_LINE.exec(sample);
  const delimiter = (separator?.[1] as Table['delimiter']) ?? delimiterOf(sample);
  return { encoding, delimiter, rows: rowsOf(content, encoding, delimiter ?? NONE, separator?.[0].length ?? 0) };
}

async function* rowsOf(
  content: Buffer,
  encoding: NonNullable<Table['encoding']>,
  delimiter: string,
  skip: number,
): AsyncGenerator<TableRow> {
  const records = Readable.from(withoutStart(decoded(content, encoding), skip)).pipe(parse(options(delimiter)));
  let number = 0;
  try {
    for await (const cells of records as AsyncIterable<string[]>) yield { number: ++number, cells };
  } catch (error) {
    const { code, lines } = error as CsvError & { lines?: number };
    if (!code?.startsWith('CSV_')) throw error;
    throw TableBroken({ params: { line: lines ?? number + 1 } });
  }
}

function* withoutStart(pieces: Generator<string>, length: number): Generator<string> {
  let left = length;
  for (const piece of pieces) {
    if (piece.length > left) yield left ? piece.slice(left) : piece;
    left = Math.max(0, left - piece.length);
  }
}

/** The one that cuts the header into most columns, and the rows below it like the header. */
function delimiterOf(sample: string): Table['delimiter'] {
  let [best, most]: [Table['delimiter'], number] = [null, 0];
  for (const delimiter of DELIMITERS) {
    const score = scoreOf(sample, delimiter);
    if (score > most) [best, most] = [delimiter, score];
  }
  return best;
}

function scoreOf(sample: string, delimiter: string): number {
  try {
    const records = parseSample(sample, { ...options(delimiter), to: 20, skip_empty_lines: true }) as string[][];
    const columns = records[0]?.length ?? 0;
    const alike = records.filter(({ length }) => length === columns).length / records.length;
    return columns > 1 ? columns * (0.5 + alike) : 0;
  } catch {
    return 0; // the sample ends inside quotes, or this is not the delimiter
  }
}
