import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { cloneDatabase, emptyDatabase, type TestDatabase } from '../support/database';

const ROOT = join(__dirname, '../..');
const SECRET = 'q7Jx0mUu2kP9dVw4sZr8eTn1bYh6cLf3';

let folder: string;
let migrated: TestDatabase;
let empty: TestDatabase;
let busy: Server;
let port: number;
const children = new Set<ChildProcess>();

beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--server', '--stale'], { stdio: 'pipe' });
  folder = mkdtempSync(join(tmpdir(), 'padron-start-'));
  chmodSync(folder, 0o755);
  [migrated, empty] = await Promise.all([cloneDatabase(), emptyDatabase()]);
  busy = await listen();
  const spare = await listen();
  port = portOf(spare);
  await new Promise((resolve) => spare.close(resolve));
}, 60_000);

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL');
  await new Promise((resolve) => busy.close(resolve));
  await Promise.all([migrated.drop(), empty.drop()]);
  rmSync(folder, { recursive: true, force: true });
});

const listen = () =>
  new Promise<Server>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => resolve(server));
  });
const portOf = (server: Server) => (server.address() as { port: number }).port;

interface Run {
  child: ChildProcess;
  out: () => string;
  ended: Promise<{ code: number | null; out: string; err: string }>;
}

function start(env: Record<string, string>): Run {
  const child = spawn(process.execPath, [join(ROOT, 'dist/src/main.js')], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let out = '';
  let err = '';
  child.stdout.on('data', (data) => (out += String(data)));
  child.stderr.on('data', (data) => (err += String(data)));
  const ended = new Promise<{ code: number | null; out: string; err: string }>((resolve) =>
    child.on('close', (code) => {
      children.delete(child);
      resolve({ code, out, err });
    }),
  );
  return { child, out: () => out, ended };
}

const real = (databaseUrl: string, more: Record<string, string> = {}) => ({
  DATABASE_URL: databaseUrl,
  PADRON_ORIGIN: `http://127.0.0.1:${port}`,
  PADRON_SECRET: SECRET,
  PADRON_FILES_DIR: join(folder, 'files'),
  ...more,
});

async function sql(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(text).finally(() => client.end());
}

async function until(holds: () => boolean | Promise<boolean>, seconds: number): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await wait(25)) if (await holds()) return;
  throw new Error(`it did not happen within ${seconds} s`);
}

describe('S-47 does not start, and says why in one line', () => {
  const cases: [string, () => Record<string, string>, RegExp][] = [
    ['a bad setting', () => ({ PORT: 'http' }), /PORT must be a whole number from 1 to 65535, not "http"/],
    [
      'a port in use',
      () => ({ PORT: String(portOf(busy)) }),
      /PORT \d+ is in use on 127\.0\.0\.1: stop what uses it, or set PORT to another/,
    ],
    ['a missing secret', () => ({ ...real(migrated.appUrl), PADRON_SECRET: '' }), /PADRON_SECRET is missing: /],
    ['a weak secret', () => real(migrated.appUrl, { PADRON_SECRET: 'x'.repeat(40) }), /PADRON_SECRET repeats itself: /],
    [
      'an unreachable database',
      () => real('postgres://padron_app:word@127.0.0.1:1/padron'),
      /DATABASE_URL: no PostgreSQL answers at 127\.0\.0\.1:1 \(ECONNREFUSED\)/,
    ],
    [
      'a wrong password',
      () => real(migrated.appUrl.replace(/:[^:@]+@/, ':wrong@')),
      /DATABASE_URL: PostgreSQL at 127\.0\.0\.1:\d+ refuses the login padron_app/,
    ],
    [
      'an absent database',
      () => real(`${migrated.appUrl}x`),
      /DATABASE_URL: PostgreSQL at \S+ has no database padron_\w+x/,
    ],
    [
      'a superuser',
      () => real(migrated.superuserUrl),
      /DATABASE_URL: the login postgres is a superuser: use one made as in docker\/provision\.sql/,
    ],
    [
      'the owner',
      () => real(migrated.ownerUrl),
      /DATABASE_URL: the login padron_owner has CREATEROLE, and owns the database or its tables, .*/,
    ],
    [
      'a database without its schema',
      () => real(empty.appUrl),
      /the database lacks \d+ of \d+ migrations: run "npm run migrate" .*/,
    ],
  ];

  it.each(cases)('%s', async (_what, env, line) => {
    const { code, out, err } = await start(env()).ended;
    expect({ code, out, err }).toEqual({
      code: 1,
      out: '',
      err: expect.stringMatching(new RegExp(`^Padrón does not start: ${line.source}[^\\n]*\\n$`)) as string,
    });
    expect(existsSync(join(folder, '.padron'))).toBe(false);
  });

  it('an inheriting login', async () => {
    await sql(
      migrated.superuserUrl,
      `CREATE ROLE careless LOGIN PASSWORD 'careless' INHERIT; GRANT padron_staff TO careless`,
    );
    try {
      const url = new URL(migrated.appUrl);
      Object.assign(url, { username: 'careless', password: 'careless' });
      expect((await start(real(url.href)).ended).err).toMatch(
        /^Padrón does not start: DATABASE_URL: the login careless inherits .*\n$/,
      );
    } finally {
      await sql(migrated.superuserUrl, 'DROP ROLE careless');
    }
  });

  it('a database that is newer than the code', async () => {
    const newer = await cloneDatabase();
    await sql(
      newer.ownerUrl,
      `INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'AddFuture9999999999999')`,
    );
    const { code, err } = await start(real(newer.appUrl, { DATABASE_OWNER_URL: newer.ownerUrl })).ended;
    await newer.drop();
    expect([code, err]).toEqual([
      1,
      expect.stringMatching(
        /^Padrón does not start: the database is newer than the code: .*AddFuture9999999999999.*\n$/,
      ),
    ]);
  });
});

it('migrates a real database, serves, and stops on SIGTERM with nothing said on stderr', async () => {
  const { child, out, ended } = start(real(empty.appUrl, { DATABASE_OWNER_URL: empty.ownerUrl }));
  await until(() => out().includes('Padrón is ready') || child.exitCode !== null, 15);
  if (child.exitCode !== null) throw new Error((await ended).err);
  const live = await fetch(`http://127.0.0.1:${port}/api/v1/health/live`);
  expect(live.status).toBe(200);
  const asked = Date.now();
  child.kill('SIGTERM');
  child.kill('SIGINT'); // a group's second signal changes nothing
  expect(await ended).toEqual({ code: 0, out: expect.stringContaining(`http://127.0.0.1:${port}`) as string, err: '' });
  expect(Date.now() - asked).toBeLessThan(10_000);
});

it('stopped in the middle of its first start, it leaves nothing running', async () => {
  const { child, ended } = start({ PADRON_DATA_DIR: join(folder, 'cut') });
  const note = join(folder, 'cut/postgres/postmaster.pid');
  await until(() => existsSync(note), 15);
  const pid = Number(readFileSync(note, 'utf8').split('\n')[0]);
  child.kill('SIGTERM');
  expect(await ended).toMatchObject({ code: 0, err: '' });
  expect([existsSync(note), existsSync(`/proc/${pid}/cwd`)]).toEqual([false, false]);
});
