import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedPostgres, type EmbeddedPostgres } from '../../src/shared/database/embedded-postgres';

const psqlVersion = /\b(\d+)/.exec(String(spawnSync('psql', ['--version']).stdout))?.[1];
const hasPsql = Number(psqlVersion) >= 15; // \getenv
if (!hasPsql)
  process.stderr.write(
    '\nPASSED OVER: docker/provision.sql needs psql 15 or newer, and there is none on this machine\n',
  );

const FACTS = `
  SELECT rolname, rolcanlogin, rolsuper, rolinherit, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls FROM pg_roles WHERE rolname LIKE 'padron%'
  UNION ALL SELECT datname || ' of ' || datdba::regrole || ' ' || datacl::text, null, null, null, null, null, null, null FROM pg_database WHERE datname = 'padron' ORDER BY 1`;

(hasPsql ? describe : describe.skip)('docker/provision.sql', () => {
  let folder: string;
  let postgres: EmbeddedPostgres;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'padron-provision-'));
    postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), ephemeral: true });
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const facts = async () => {
    const client = new Client({ connectionString: postgres.urlFor('superuser', 'postgres') });
    await client.connect();
    try {
      return (await client.query(FACTS)).rows as unknown[];
    } finally {
      await client.end();
    }
  };

  it('makes the same logins and the same database as the embedded server has, and may be repeated', async () => {
    const embedded = await facts();
    const superuser = postgres.urlFor('superuser', 'postgres');
    const psql = (...args: string[]) =>
      execFileSync('psql', ['-X', '-q', '-v', 'ON_ERROR_STOP=1', ...args, superuser], {
        stdio: 'pipe',
        env: { PATH: process.env.PATH, PADRON_OWNER_PASSWORD: "an owner's", PADRON_APP_PASSWORD: "an app's" },
      });
    psql('-c', 'DROP DATABASE padron', '-c', 'DROP ROLE padron_app', '-c', 'DROP ROLE padron_owner');
    for (const _ of ['once', 'twice']) psql('-f', join(__dirname, '../../docker/provision.sql'));
    expect(await facts()).toEqual(embedded);
    const app = new URL(postgres.urlFor('app', 'padron'));
    const client = new Client({
      host: app.hostname,
      port: Number(app.port),
      user: 'padron_app',
      password: "an app's",
      database: 'padron',
    });
    await client.connect();
    await client.end();
  });
});
