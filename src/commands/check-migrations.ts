import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../shared/database/embedded-postgres';
import { migrate } from '../shared/database/migrate';

/** `npm run migrations:check`: every migration up, all the way down, and up again, on a database of its own. */
async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'padron-migrations-'));
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), ephemeral: true });
  try {
    const ownerUrl = postgres.urlFor('owner', 'padron');
    const ups = await migrate(ownerUrl);
    const downs = await migrate(ownerUrl, { direction: 'down' });
    const again = await migrate(ownerUrl);
    if (!ups.length || downs.length !== ups.length || again.length !== ups.length)
      throw new Error(`up ${ups.length}, down ${downs.length}, up ${again.length}`);
    console.log(`${ups.length} migrations: up, down and up again`);
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
