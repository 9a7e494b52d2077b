import type { Client } from 'pg';

export type Row = Record<string, unknown>;

const AT_ONCE = 4000;
const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** Rows of one shape, with the columns named in camelCase. Columns left out keep their default. */
export async function insertRows(client: Client, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const fields = Object.keys(rows[0]!);
  const columns = fields.map(columnOf).join(', ');
  for (let start = 0; start < rows.length; start += AT_ONCE) {
    const batch = rows
      .slice(start, start + AT_ONCE)
      .map((row) => Object.fromEntries(fields.map((field) => [columnOf(field), (row as Row)[field]])));
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(batch)],
    );
  }
}

export const bytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;
