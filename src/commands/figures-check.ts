import { join } from 'node:path';
import { checkFigures } from '../seals/check-figures';
import { readConfig } from '../shared/config';
import { withConnection } from '../shared/database/connect';
import { startEmbeddedPostgres } from '../shared/database/embedded-postgres';
import { assertMigrated } from '../shared/database/migrate';
import { reportStartFailure } from '../shared/report-start-failure';
import { StartError } from '../shared/start-error';

/**
 * `npm run figures:check`: makes the board's figures anew from the seals and compares; the database of DATABASE_OWNER_URL, else the
 * embedded one. Exits 1 when something differs.
 */
async function main(): Promise<void> {
  const ownerUrl = process.env.DATABASE_OWNER_URL?.trim();
  if (ownerUrl) return check(ownerUrl);
  const config = readConfig(process.env);
  if (!config.isEmbedded) throw new StartError('DATABASE_OWNER_URL is missing: the check reads every seal');
  const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), share: true });
  try {
    await check(postgres.urlFor('owner', 'padron'));
  } finally {
    await postgres.stop();
  }
}

async function check(ownerUrl: string): Promise<void> {
  const holds = await withConnection(ownerUrl, 'DATABASE_OWNER_URL', async (client) => {
    await assertMigrated(client);
    return checkFigures(client, console.log);
  });
  if (!holds) process.exitCode = 1;
}

main().catch((error: unknown) => {
  reportStartFailure(error);
  process.exitCode = 1;
});
