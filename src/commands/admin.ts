import { join } from 'node:path';
import { isEmail } from 'class-validator';
import { v7 as uuid } from 'uuid';
import { hashHandle, newHandle } from '../accounts/handles';
import { readConfig } from '../shared/config';
import { withConnection } from '../shared/database/connect';
import { startEmbeddedPostgres } from '../shared/database/embedded-postgres';
import { reportStartFailure } from '../shared/report-start-failure';
import { StartError } from '../shared/start-error';

/** `npm run admin -- --email somebody@example.org`: a one-time link to an administrator's account, for the first one and for a locked-out one. */
async function main(args: string[]): Promise<void> {
  const [flag, email, ...rest] = args;
  if (flag !== '--email' || !email || rest.length || !isEmail(email))
    throw new StartError('say whom to make an administrator: npm run admin -- --email somebody@example.org');
  const config = readConfig(process.env);
  if (config.databaseUrl) return invite(config.databaseUrl, config.origin, email.toLowerCase());
  const postgres = await startEmbeddedPostgres({ dataDir: join(config.dataDir, 'postgres'), share: true });
  try {
    await invite(postgres.urlFor('app', 'padron'), config.origin, email.toLowerCase());
  } finally {
    await postgres.stop();
  }
}

async function invite(databaseUrl: string, origin: string, email: string): Promise<void> {
  const token = newHandle();
  await withConnection(databaseUrl, 'DATABASE_URL', async (client) => {
    const { rowCount } = await client.query('SELECT FROM accounts WHERE email = $1', [email]);
    if (rowCount) throw new StartError(`${email} has an account already`);
    await client.query(
      'UPDATE invitations SET revoked_at = now() WHERE email = $1 AND accepted_at IS NULL AND revoked_at IS NULL',
      [email],
    );
    await client.query(
      `INSERT INTO invitations (id, email, role, token_hash, expires_at) VALUES ($1, $2, 'administrator', $3, now() + interval '1 day')`,
      [uuid(), email, hashHandle(token)],
    );
  });
  console.log(`Open this within a day, once:\n${origin}/invitation#${token}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  reportStartFailure(error);
  process.exitCode = 1;
});
