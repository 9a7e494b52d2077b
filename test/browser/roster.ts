import { existsSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { sharedData, sharedDataFile } from '../support/shared-data';

const FILE = 'rosters/irs-eo-bmf-mt.csv';
const FIRST = 130;

export interface Roster {
  /** What the first import sends: 130 rows with a heading. */
  first: Buffer;
  /** A real roster of thousands whose first rows are those; only where it lies beside the repository. */
  whole: { content: Buffer; rows: number } | null;
}

/** A real roster where there is one; elsewhere 130 organisations that do not exist, and the log says so. */
export function readRoster(): Roster {
  if (!existsSync(sharedDataFile(FILE))) {
    process.stderr.write(`\nPASSED OVER: the whole roster needs ${sharedDataFile(FILE)}; 130 made-up rows instead\n\n`);
    return { first: madeUp(), whole: null };
  }
  const content = sharedData(FILE);
  const rows = parse(content) as string[][];
  return { first: Buffer.from(stringify(rows.slice(0, FIRST + 1))), whole: { content, rows: rows.length - 1 } };
}

const KINDS = ['Casa', 'Fundación', 'Hogar', 'Puente', 'Semilla'];
const WORDS = ['Aurora', 'Brisa', 'Cedro', 'Duna', 'Encino', 'Faro', 'Girasol', 'Jacaranda', 'Laurel', 'Marea'];
const PLACES = ['del Norte', 'del Valle', 'de la Sierra'];

function madeUp(): Buffer {
  const rows = Array.from({ length: FIRST }, (_, n) => [
    String(900_000_001 + n),
    `${KINDS[n % 5]} ${WORDS[Math.floor(n / 5) % 10]} ${PLACES[Math.floor(n / 50)]}`,
    'Helena',
    'MT',
  ]);
  return Buffer.from(stringify([['EIN', 'NAME', 'CITY', 'STATE'], ...rows]));
}
