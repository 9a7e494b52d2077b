import type { ClientBase } from 'pg';
import { fold } from '../shared/fold';
import { StartError } from '../shared/start-error';
import { openTable } from '../shared/tables/open-table';
import { municipalityCodeFromText } from './municipality-code';

export interface CatalogueEntry {
  code: string;
  name: string;
}

const CODE_HEADERS = ['cvegeo', 'clave', 'code', 'clave geoestadistica'];
const NAME_HEADERS = ['nom mun', 'nombre', 'municipio', 'name'];

/** The rows of a file with INEGI's columns `cvegeo` and `nom_mun`; what else it has is left aside. */
export async function readCatalogue(content: Buffer): Promise<CatalogueEntry[]> {
  const { columns, rows } = await openTable(content);
  const place = (headers: string[]) => columns.findIndex((column) => headers.includes(fold(column)));
  const [codeAt, nameAt] = [place(CODE_HEADERS), place(NAME_HEADERS)];
  if (codeAt < 0 || nameAt < 0)
    throw new StartError('the file needs a column cvegeo, with five digits, and a column nom_mun, with the name');
  const entries = new Map<string, CatalogueEntry>();
  for await (const { number, cells } of rows) {
    const code = municipalityCodeFromText(cells[codeAt] ?? '');
    const name = (cells[nameAt] ?? '').trim().normalize('NFC');
    if (!code || !name || name.length > 120)
      throw new StartError(`row ${number} has no code of five digits, or no name`);
    if (entries.has(code)) throw new StartError(`row ${number} has the code ${code} a second time`);
    entries.set(code, { code, name });
  }
  return [...entries.values()];
}

export interface Loaded {
  added: number;
  renamed: number;
  returned: number;
  retired: number;
  membersCoded: number;
  locationsCoded: number;
}

/** Makes the catalogue as the file has it, as the owner of the tables. A second time it changes nothing. */
export async function loadCatalogue(client: ClientBase, entries: readonly CatalogueEntry[]): Promise<Loaded> {
  const batch = JSON.stringify(entries);
  const count = async (text: string, values: unknown[] = [batch]) => (await client.query(text, values)).rowCount ?? 0;
  await client.query('BEGIN');
  try {
    const loaded = {
      returned: await count(
        `UPDATE municipalities m SET retired_on = NULL FROM ${FILE} WHERE m.code = f.code AND m.retired_on IS NOT NULL`,
      ),
      renamed: await count(
        `UPDATE municipalities m SET name = f.name, name_normalised = normalise_name(f.name) FROM ${FILE} WHERE m.code = f.code AND m.name <> f.name`,
      ),
      added: await count(
        `INSERT INTO municipalities (code, state, name, name_normalised) SELECT f.code, left(f.code, 2), f.name, normalise_name(f.name) FROM ${FILE}
          ON CONFLICT (code) DO NOTHING`,
      ),
      retired: await count(
        `UPDATE municipalities m SET retired_on = coalition_today() WHERE m.retired_on IS NULL AND NOT EXISTS (SELECT FROM ${FILE} WHERE f.code = m.code)`,
      ),
      membersCoded: await count(CODE_MEMBERS, []),
      locationsCoded: await count(CODE_LOCATIONS, []),
    };
    await client.query('COMMIT');
    return loaded;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}

const FILE = 'jsonb_to_recordset($1::jsonb) AS f(code text, name text)';
/** What was typed before there was a catalogue. */
const CODE_MEMBERS = `
  UPDATE members SET address_municipality_code = municipality_code(address_state, address_municipality), version = version + 1, updated_at = now()
   WHERE address_municipality_code IS NULL AND municipality_code(address_state, address_municipality) IS NOT NULL`;
const CODE_LOCATIONS = `
  UPDATE program_locations SET municipality_code = municipality_code(state, municipality)
   WHERE municipality_code IS NULL AND municipality_code(state, municipality) IS NOT NULL`;
