import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');

let folder: string;
let port: number;
let npm: ChildProcess | undefined;
let output = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'padron-npm-start-'));
  chmodSync(folder, 0o755);
  port = await new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address() as { port: number };
      server.close(() => resolve(address.port));
    });
  });
});
afterAll(async () => {
  signalGroup('SIGKILL');
  const note = join(folder, 'postgres/postmaster.pid');
  if (existsSync(note)) process.kill(Number(readFileSync(note, 'utf8').split('\n')[0]), 'SIGQUIT');
  await wait(500);
  rmSync(folder, { recursive: true, force: true });
});

/** In a group of its own, as a terminal would start it; resolves with the seconds until it was ready. */
async function start(): Promise<number> {
  output = '';
  npm = spawn('npm', ['start'], {
    cwd: ROOT,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), PADRON_DATA_DIR: folder },
  });
  for (const stream of [npm.stdout!, npm.stderr!]) stream.on('data', (data) => (output += String(data)));
  const began = Date.now();
  while (!(await isReady())) {
    if (npm.exitCode !== null || Date.now() - began > 120_000) throw new Error(output);
    await wait(50);
  }
  return (Date.now() - began) / 1000;
}

const isReady = () =>
  fetch(`http://127.0.0.1:${port}/api/v1/health/ready`).then(
    ({ status }) => status === 200,
    () => false,
  );

function signalGroup(signal: NodeJS.Signals): void {
  try {
    if (npm?.pid) process.kill(-npm.pid, signal);
  } catch {
    // nobody is left in it
  }
}

/** Npm's output ends when the last process that writes to it has ended. */
async function expectNothingLeft(ask: () => void): Promise<void> {
  const closed = new Promise((resolve) => npm!.once('close', resolve));
  const asked = Date.now();
  ask();
  await Promise.race([closed, wait(15_000)]);
  expect(Date.now() - asked).toBeLessThan(10_000);
  expect([existsSync(join(folder, 'postgres/postmaster.pid')), await isReady()]).toEqual([false, false]);
}

it('starts from nothing, and stops when its terminal says Ctrl-C', async () => {
  expect(await start()).toBeLessThan(90);
  expect(output).toMatch(/admin@padron\.example[\s\S]*with the password/);
  await expectNothingLeft(() => signalGroup('SIGINT'));
});

it('is back within 6 seconds, and stops when npm alone is told to', async () => {
  expect(await start()).toBeLessThan(6);
  await expectNothingLeft(() => npm!.kill('SIGTERM'));
});

it('takes its database over after kill -9, within 6 seconds', async () => {
  await start();
  signalGroup('SIGKILL');
  await wait(200);
  expect(await start()).toBeLessThan(6);
  expect(output).toContain('Took over the database');
  await expectNothingLeft(() => signalGroup('SIGTERM'));
});
