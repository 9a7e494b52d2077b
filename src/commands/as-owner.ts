import { join } from 'node:path';
import type { Client } from 'pg';
import { readConfig } from '../shared/config';
import { withConnection } from '../shared/database/connect';
import { startEmbeddedPostgres } from '../shared/database/embedded-postgres';
import { assertMigrated } from '../shared/database/migrate';
import { StartError } from '../shared/start-error';

/** For what reads every seal: the database of DATABASE_OWNER_URL, else the embedded one, also while the app runs on it. */
export async function asOwner<T>(task: (client: Client) => Promise<T>): Promise<T> {
  const ownerUrl = process.env.DATABASE_OWNER_URL?.trim();
  if (ownerUrl) return connected(ownerUrl, task);
  const config = readConfig(process.env);
  if (!config.isEmbedded) throw new StartError('DATABASE_OWNER_URL is missing: the check reads every seal');
  const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), share: true });
  try {
    return await connected(postgres.urlFor('owner', 'padron'), task);
  } finally {
    await postgres.stop();
  }
}

const connected = <T>(ownerUrl: string, task: (client: Client) => Promise<T>): Promise<T> =>
  withConnection(ownerUrl, 'DATABASE_OWNER_URL', async (client) => {
    await assertMigrated(client);
    return task(client);
  });
