import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadCatalogue, readCatalogue } from '../geography/catalogue';
import { readConfig } from '../shared/config';
import { withConnection } from '../shared/database/connect';
import { startEmbeddedPostgres } from '../shared/database/embedded-postgres';
import { assertMigrated } from '../shared/database/migrate';
import { Problem, problemDocument } from '../shared/http/problem';
import { reportStartFailure } from '../shared/report-start-failure';
import { StartError } from '../shared/start-error';

/**
 * `npm run municipalities -- FILE`: loads INEGI's catalogue from a CSV with the columns cvegeo and nom_mun into the database of
 * DATABASE_OWNER_URL, else the embedded one. Again and again to the same effect; names that are gone are retired.
 */
async function main(args: string[]): Promise<void> {
  const [file, ...rest] = args;
  if (!file || rest.length) throw new StartError('say which file: npm run municipalities -- mx-municipios.csv');
  const entries = await readCatalogue(await contentOf(file)).catch((error: unknown) => {
    throw error instanceof Problem ? new StartError(String(problemDocument(error, 'en', file).detail)) : error;
  });
  const load = (ownerUrl: string) =>
    withConnection(ownerUrl, 'DATABASE_OWNER_URL', async (client) => {
      await assertMigrated(client);
      const { added, renamed, returned, retired, membersCoded, locationsCoded } = await loadCatalogue(client, entries);
      console.log(
        `${entries.length} municipalities: ${added} new, ${renamed} renamed, ${returned} back, ${retired} retired; ` +
          `${membersCoded} addresses and ${locationsCoded} places of programs got their code`,
      );
    });
  const ownerUrl = process.env.DATABASE_OWNER_URL?.trim();
  if (ownerUrl) return load(ownerUrl);
  const config = readConfig(process.env);
  if (!config.isEmbedded) throw new StartError('DATABASE_OWNER_URL is missing: the catalogue is the owner’s to load');
  const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), share: true });
  try {
    await load(postgres.urlFor('owner', 'padron'));
  } finally {
    await postgres.stop();
  }
}

const contentOf = (file: string): Promise<Buffer> =>
  readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(`${file} cannot be read (${error.code})`);
  });

main(process.argv.slice(2)).catch((error: unknown) => {
  reportStartFailure(error);
  process.exitCode = 1;
});
