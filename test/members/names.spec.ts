import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { Client } from 'pg';
import { normaliseName } from '../../src/members/legal-names';
import { cloneDatabase, type TestDatabase } from '../support/database';

/** Real names, where they lie beside the repository. */
const ROSTERS = join(__dirname, '../../../shared/data/rosters');
const FILES: [file: string, column: string][] = [
  ['irs-eo-bmf-mt.csv', 'NAME'],
  ['interaction-ngoaidmap-new-orgs.csv', 'name'],
  ['uk-charity-names.csv', 'alternative_name'],
];

describe('names', () => {
  let database: TestDatabase;
  let client: Client;
  beforeAll(async () => {
    database = await cloneDatabase();
    client = new Client({ connectionString: database.ownerUrl });
    await client.connect();
  });
  afterAll(async () => {
    await client.end();
    await database.drop();
  });

  async function differences(names: string[]): Promise<object[]> {
    const { rows } = await client.query<{ name: string; kept: string }>(
      'SELECT name, normalise_name(name) AS kept FROM unnest($1::text[]) name',
      [names],
    );
    expect(rows).toHaveLength(names.length);
    return rows
      .map(({ name, kept }) => ({ name, kept, ours: normaliseName(name) }))
      .filter(({ kept, ours }) => kept !== ours);
  }

  it('are normalised by the database as by the rule, character by character', async () => {
    // Scripts that Unicode has not added to for years: Node and PostgreSQL may know different versions of it.
    const ranges: [number, number][] = [
      [0x0001, 0x2fff],
      [0xf900, 0xfffd],
    ];
    const characters = ranges.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (_, index) => String.fromCharCode(first + index)),
    );
    // Between letters and points, so that what a character does to its neighbours shows.
    expect(await differences(characters.map((each) => `A${each}b.${each}C x`))).toEqual([]);
  });

  it('are one name whatever the legal form behind them, and however it is written', async () => {
    const forms = [
      'A.C.',
      'A. C.',
      'AC',
      'a.c',
      'I.A.P.',
      'S.C.',
      'S. C. P.',
      'I. A. P.',
      'I.B.P.',
      'I. B. P.',
      'A.B.P.',
      'A. B. P.',
      'F.B.P.',
      'F. B. P.',
      'I.A.S.P.',
      'I. A. S. P.',
    ];
    const more = [
      'Asociación Civil',
      'Institución de Asistencia Privada',
      'S.A. de C.V.',
      'INC',
      'Inc.',
      'LLC',
      'Ltd.',
    ];
    const names = [...forms, ...more].flatMap((form) => [`Niñez y Juego, ${form}`, `NIÑEZ Y JUEGO ${form}`]);
    expect(await differences([...names, ...forms, ...more, `${forms[0]} ${forms[1]}`, ''])).toEqual([]);
    const { rows } = await client.query('SELECT DISTINCT normalise_name(name) AS kept FROM unnest($1::text[]) name', [
      names,
    ]);
    expect(rows).toEqual([{ kept: 'ninez y juego' }]);
  });

  it.each(FILES)('of %s are normalised alike', async (file, column) => {
    const path = join(ROSTERS, file);
    if (!existsSync(path)) return console.warn(`passed over: ${path} is not here`);
    const rows = parse<Record<string, string>>(readFileSync(path), {
      columns: true,
      bom: true,
      relax_column_count: true,
    });
    const names = rows.map((row) => row[column] ?? '').filter(Boolean);
    expect(names.length).toBeGreaterThan(1000);
    expect(await differences(names)).toEqual([]);
  });
});
