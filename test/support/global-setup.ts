import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/shared/database/embedded-postgres';
import { migrate } from '../../src/shared/database/migrate';
import { TEMPLATE, asSuperuser } from './database';

const PREFIX = 'padron-test-';

/** Once per run: one embedded server and one migrated template, which each test file clones (database.ts). */
export default async function globalSetup(): Promise<void> {
  await stopAbandonedServers();
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`));
  const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), ephemeral: true });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  Object.assign(globalThis, { stopTestPostgres: stop });
  process.env.PADRON_TEST_FOLDER = folder;
  process.env.PADRON_TEST_SUPERUSER_URL = server.urlFor('superuser', 'postgres'); // the workers inherit these
  process.env.PADRON_TEST_OWNER_URL = server.urlFor('owner', TEMPLATE);
  process.env.PADRON_TEST_APP_URL = server.urlFor('app', TEMPLATE);
  try {
    await makeTemplate(server);
  } catch (error) {
    await stop(); // Jest runs no teardown after a failed setup
    throw error;
  }
}

async function makeTemplate(server: EmbeddedPostgres): Promise<void> {
  await asSuperuser((client) => client.query(`CREATE DATABASE ${TEMPLATE} OWNER padron_owner`));
  await migrate(server.urlFor('owner', TEMPLATE));
  // A template that somebody is connected to cannot be cloned.
  await asSuperuser((client) =>
    client.query(`ALTER DATABASE ${TEMPLATE} WITH ALLOW_CONNECTIONS false IS_TEMPLATE true`),
  );
}

/** A run that was killed leaves its server behind; the folder says whose it was. */
async function stopAbandonedServers(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(new RegExp(`^${PREFIX}(\\d+)-`).exec(name)?.[1]);
    if (!pid || isAlive(pid)) continue;
    const folder = join(tmpdir(), name);
    try {
      const abandoned = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), ephemeral: true });
      await abandoned.stop();
    } catch {
      // Somebody else's, or past help: the folder goes all the same if it may.
    }
    rmSync(folder, { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
