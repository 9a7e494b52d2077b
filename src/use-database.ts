import type { Config, RunningConfig } from './shared/config';
import { assertHarmlessLogin, assertSupportedServer } from './shared/database/app-login';
import { withConnection } from './shared/database/connect';
import { assertMigrated, migrate } from './shared/database/migrate';
import { StartError } from './shared/start-error';

/** A real installation: an own server, two logins, and no demonstration, ever. */
export async function useDatabase(config: Config): Promise<RunningConfig> {
  const { databaseUrl, databaseOwnerUrl, secret } = config;
  if (!databaseUrl || !secret) throw new StartError('DATABASE_URL and PADRON_SECRET are missing'); // readConfig has seen to it
  await withConnection(databaseUrl, 'DATABASE_URL', async (client) => {
    await assertSupportedServer(client);
    await assertHarmlessLogin(client);
  });
  if (databaseOwnerUrl) await migrate(databaseOwnerUrl);
  await withConnection(databaseUrl, 'DATABASE_URL', async (client) => {
    await assertMigrated(client);
    await assertHarmlessLogin(client); // migrations grant roles and make tables
  });
  return Object.freeze({ ...config, databaseUrl, secret });
}
