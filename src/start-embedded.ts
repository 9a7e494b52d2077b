import { randomBytes, randomInt } from 'node:crypto';
import { join } from 'node:path';
import { loadDemonstration } from './demonstration/load-demonstration';
import type { Config, RunningConfig } from './shared/config';
import { withConnection } from './shared/database/connect';
import { startEmbeddedPostgres, type EmbeddedPostgres } from './shared/database/embedded-postgres';
import { migrate } from './shared/database/migrate';
import { keepOnce } from './shared/kept-file';
import type { Lifecycle } from './shared/lifecycle';

const DATABASE = 'padron';

export interface Demonstration {
  config: RunningConfig;
  signIns: { emails: string[]; password: string };
}

/** Nothing installed, nothing set: an embedded PostgreSQL, migrated, with the fictional coalition when it is empty. */
export async function startEmbedded(config: Config, lifecycle: Lifecycle): Promise<Demonstration> {
  const starting = startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), log: console.log });
  const postgres = await lifecycle.hold('The embedded PostgreSQL', starting, (server) => server.stop());
  if (postgres.isReused) console.log('Took over the database of a start that had been cut off.');
  const ownerUrl = postgres.urlFor('owner', DATABASE);
  await migrate(ownerUrl);
  const password = demoPassword(config);
  if (await isEmpty(postgres)) {
    console.log('Loading the demonstration …');
    await loadDemonstration({ ownerUrl, password, filesDirectory: config.files.directory });
  }
  const secret = config.secret ?? keepOnce(join(config.dataDir, 'secret'), () => randomBytes(32).toString('base64url'));
  const emails = ['admin', 'staff', 'coordinator', 'board'].map((name) => `${name}@padron.example`);
  return {
    config: Object.freeze({ ...config, databaseUrl: postgres.urlFor('app', DATABASE), secret }),
    signIns: { emails, password },
  };
}

async function isEmpty(postgres: EmbeddedPostgres): Promise<boolean> {
  return withConnection(postgres.urlFor('superuser', DATABASE), 'the embedded PostgreSQL', async (client) => {
    const { rows } = await client.query<{ isEmpty: boolean }>('SELECT NOT EXISTS (SELECT FROM accounts) AS "isEmpty"');
    return rows[0]!.isEmpty;
  });
}

/** Kept before the demonstration is loaded with it; a later PADRON_DEMO_PASSWORD does not change the accounts. */
function demoPassword(config: Config): string {
  const file = join(config.dataDir, 'demo-password');
  const kept = keepOnce(file, () => config.demoPassword ?? readablePassword());
  if (config.demoPassword !== undefined && config.demoPassword !== kept) {
    console.warn(`PADRON_DEMO_PASSWORD is not used: the demonstration was loaded with the password in ${file}.`);
  }
  return kept;
}

/** 20 letters and digits that are not taken for each other, in fours: 98 bits. */
function readablePassword(): string {
  const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789';
  const four = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('');
  return Array.from({ length: 5 }, four).join('-');
}
