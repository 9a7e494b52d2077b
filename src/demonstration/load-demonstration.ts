import type { Client } from 'pg';
import { withConnection } from '../shared/database/connect';
import type { Day } from './days';
import { drawAttachments, insertAttachments } from './attachments';
import { insertApplicantsPapers } from './applicants-papers';
import { readCatalogue, type Indicator } from './indicators';
import { insertDocuments } from './member-documents';
import { fillDailySummaries, insertLastNight, insertReporting } from './insert-reporting';
import { insertNewEdition, insertPublication } from './publication';
import { Dice } from './random';
import { insertRegister, makeRegister } from './register';
import { makeReporting } from './reporting';

/** Fills an empty, migrated database with a coalition that does not exist. */
export async function loadDemonstration({
  ownerUrl,
  password,
  filesDirectory,
}: {
  ownerUrl: string;
  password: string;
  /** Where the papers of the demonstration are kept. */
  filesDirectory?: string;
}): Promise<void> {
  await withConnection(ownerUrl, 'DATABASE_OWNER_URL', async (client) => {
    await client.query('BEGIN');
    await load(client, password, filesDirectory);
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}

async function load(client: Client, password: string, filesDirectory?: string): Promise<void> {
  const { rows } = await client.query<{ today: Day }>('SELECT coalition_today()::text AS today');
  const catalogue = await readCatalogue(client);
  const { register, reporting, drawings } = await makeDemonstration({ today: rows[0]!.today, password, catalogue });
  await client.query(`UPDATE settings SET coalition_name = $1, coalition_short_name = $2, is_demonstration = true`, [
    'The American Society of Mexico (demonstration)',
    'AMSOC demo',
  ]);
  await insertRegister(client, register, filesDirectory);
  await insertReporting(client, reporting);
  const { reports } = reporting;
  await insertAttachments(client, { reports, drawings }, filesDirectory, new Dice('padrón').of('attachments'));
  await insertPublication(client, reporting.cycles, register.accounts, new Dice('padrón').of('publication'));
  await insertLastNight(client, reporting);
  await fillDailySummaries(client);
  await insertNewEdition(client, reporting, register.accounts, new Dice('padrón').of('new edition'));
  const given = { ...register, today: rows[0]!.today, filesDirectory };
  await insertDocuments(client, given, new Dice('padrón').of('documents'));
  await insertApplicantsPapers(client, given, new Dice('padrón').of('papers of applicants'));
}

/** The same every time for the same day and catalogue, but for the salt of the password's hash. */
export async function makeDemonstration(given: { today: Day; password: string; catalogue: Indicator[] }) {
  const dice = new Dice('padrón');
  const register = await makeRegister(given, dice);
  const drawings = await drawAttachments();
  return { register, reporting: makeReporting({ ...register, ...given, drawings }, dice), drawings };
}
