import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Client as Connection } from 'pg';
import { textsOf } from '../../src/privacy/file-texts';

/** Somebody who is nowhere else. */
export const CANARY = {
  names: ['Zoraida Canárias Núñez'],
  emails: ['zoraida@canaria.example'],
  phones: ['55 4433 2211'],
};
export const SAID = `Llamó ${CANARY.names[0]} (${CANARY.emails[0]}, ${CANARY.phones[0]}).`;
const ANY = /zoraida|can[aá]ria|4433.?2211/i;

interface Column {
  target: string;
  name: string;
  kind: string;
}
/** What carries figures or is held against a seal: the canary would change it, and not only name somebody. */
const FIGURES = /^(figures\.cells|restated_figures\.cells|indicator|cycle|settings|pgboss|jobs\.kind|duplicate_pairs)/;

/** Puts the canary into one row of every column of text that takes it; answers which did. */
export async function plant(owner: Connection): Promise<string[]> {
  const { rows } = await owner.query<Column>('SELECT target::text, name, kind FROM texts_of_people ORDER BY 1, 2');
  const planted: string[] = [];
  for (const { target, name, kind } of rows.filter(({ target, name }) => !FIGURES.test(`${target}.${name}`))) {
    const wrapped =
      kind === '_text'
        ? 'ARRAY[$1]::text[]'
        : kind === 'jsonb'
          ? `jsonb_build_array(jsonb_build_object('said', $1::text))`
          : '$1';
    for (const text of [SAID, CANARY.emails[0]]) {
      await owner.query('BEGIN');
      const done = await owner
        .query(`UPDATE ${target} SET "${name}" = ${wrapped} WHERE ctid = (SELECT ctid FROM ${target} LIMIT 1)`, [text])
        .then(({ rowCount }) => (rowCount ?? 0) > 0)
        .catch(() => false);
      await owner.query(done ? 'COMMIT' : 'ROLLBACK');
      if (!done) continue;
      planted.push(`${target}.${name}`);
      break;
    }
  }
  return planted;
}

/** Where in any row of any table of any schema the canary still is. */
export async function inTables(owner: Connection): Promise<string[]> {
  const { rows } = await owner.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
      WHERE c.relkind IN ('r', 'p', 'm') AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema' ORDER BY 1`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const copy = await owner.query<{ line: string }>(`SELECT t::text AS line FROM ${name} t`);
    found.push(...copy.rows.filter(({ line }) => ANY.test(line)).map(({ line }) => `${name}: ${line.slice(0, 300)}`));
  }
  return found;
}

/** Which files below a directory still hold it, as they are or in what is packed in them. */
export function inFiles(directory: string): string[] {
  return (readdirSync(directory, { recursive: true }) as string[])
    .map((name) => join(directory, name))
    .filter((path) => statSync(path).isFile())
    .filter((path) => [...textsOf(readFileSync(path))].some((text) => ANY.test(text)));
}

export const namesTheCanary = (text: string): boolean => ANY.test(text);
