import { join } from 'node:path';
import { readConfig } from '../shared/config';
import { startEmbeddedPostgres } from '../shared/database/embedded-postgres';
import { migrate } from '../shared/database/migrate';
import { reportStartFailure } from '../shared/report-start-failure';
import { StartError } from '../shared/start-error';

/** `npm run migrate`, or `npm run migrate -- --down` for all the way down: the database of DATABASE_OWNER_URL, else the embedded one. */
async function main(args: string[]): Promise<void> {
  const unknown = args.find((argument) => argument !== '--down');
  if (unknown) throw new StartError(`migrate knows --down, not ${unknown}`);
  const direction = args.includes('--down') ? 'down' : 'up';
  const ownerUrl = process.env.DATABASE_OWNER_URL?.trim();
  if (ownerUrl) return report(await migrate(ownerUrl, { direction }), direction);
  const config = readConfig(process.env);
  if (!config.isEmbedded) throw new StartError('DATABASE_OWNER_URL is missing: migrations need the owner’s login');
  const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), share: true });
  try {
    report(await migrate(postgres.urlFor('owner', 'padron'), { direction }), direction);
  } finally {
    await postgres.stop();
  }
}

function report(names: string[], direction: 'up' | 'down'): void {
  for (const name of names) console.log(`${direction} ${name}`);
  if (!names.length) console.log('nothing to do');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  reportStartFailure(error);
  process.exitCode = 1;
});
