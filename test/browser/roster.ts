import { existsSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { sharedData, sharedDataFile } from '../support/shared-data';

const FILE = 'rosters/irs-eo-bmf-mt.csv';
const FIRST = 130;

export interface Roster {
  /** What the first import sends: 130 rows with a heading. */
  first: Buffer;
  /** The names in it. */
  names: string[];
  /** A real roster of thousands whose first rows are those; only where it lies beside the repository. */
  whole: { content: Buffer; rows: number } | null;
}

/** A real roster where there is one; elsewhere 130 organisations that do not exist, and the log says so. */
export function readRoster(): Roster {
  if (!existsSync(sharedDataFile(FILE))) {
    process.stderr.write(`\nPASSED OVER: the whole roster needs ${sharedDataFile(FILE)}; 130 made-up rows instead\n\n`);
    return { ...inFile(madeUp()), whole: null };
  }
  const content = sharedData(FILE);
  const rows = parse(content) as string[][];
  return { ...inFile(rows.slice(0, FIRST + 1)), whole: { content, rows: rows.length - 1 } };
}

const KINDS = ['Casa', 'Fundación', 'Hogar', 'Puente', 'Semilla'];
const WORDS = ['Aurora', 'Brisa', 'Cedro', 'Duna', 'Encino', 'Faro', 'Girasol', 'Jacaranda', 'Laurel', 'Marea'];
const PLACES = ['del Norte', 'del Valle', 'de la Sierra'];

const inFile = (rows: string[][]) => ({
  first: Buffer.from(stringify(rows)),
  names: rows.slice(1).map((row) => row[rows[0]!.indexOf('NAME')]!),
});

function madeUp(): string[][] {
  const rows = Array.from({ length: FIRST }, (_, n) => [
    String(900_000_001 + n),
    `${KINDS[n % 5]} ${WORDS[Math.floor(n / 5) % 10]} ${PLACES[Math.floor(n / 50)]}`,
    'Helena',
    'MT',
  ]);
  return [['EIN', 'NAME', 'CITY', 'STATE'], ...rows];
}
