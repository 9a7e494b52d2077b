import type { Client } from 'pg';
import { withConnection } from '../shared/database/connect';
import type { Day } from './days';
import { readCatalogue } from './indicators';
import { Dice } from './random';
import { insertRegister, makeRegister } from './register';
import { insertReporting, makeReporting } from './reporting';

/** Fills an empty, migrated database with a coalition that does not exist. The same every time on the same day. */
export async function loadDemonstration({ ownerUrl, password }: { ownerUrl: string; password: string }): Promise<void> {
  await withConnection(ownerUrl, 'DATABASE_OWNER_URL', async (client) => {
    await client.query('BEGIN');
    const { rows } = await client.query<{ today: Day }>('SELECT coalition_today()::text AS today');
    await load(client, { today: rows[0]!.today, password });
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}

/** Makes the register first, then what was reported, each part from chance of its own. */
async function load(client: Client, { today, password }: { today: Day; password: string }): Promise<void> {
  const dice = new Dice('padrón');
  await client.query(`UPDATE settings SET coalition_name = $1, coalition_short_name = $2, is_demonstration = true`, [
    'The American Society of Mexico (demonstration)',
    'AMSOC demo',
  ]);
  const catalogue = await readCatalogue(client);
  const register = await makeRegister({ today, password, catalogue }, dice);
  const reporting = makeReporting({ ...register, today, catalogue }, dice);
  await insertRegister(client, register, dice);
  await insertReporting(client, reporting, catalogue);
}
