import { execFileSync, spawn } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { StartError } from '../../start-error';
import type { Binaries } from './binaries';
import { run, spawnOptions, type RunAs } from './run-as';

export interface Postmaster {
  pid: number;
  port: number;
  isReady: boolean;
}

/** The server that runs on this data directory, if one does: alive, and not another process that was given its number. */
export function findPostmaster(dataDir: string): Postmaster | undefined {
  const noted = readNote(dataDir);
  return noted && isPostmasterOf(dataDir, noted.pid) ? noted : undefined;
}

/** PostgreSQL refuses to start when the number in a dead server's note belongs to any other process of the same user. */
export function removeDeadNote(dataDir: string): void {
  const noted = readNote(dataDir);
  if (noted && isAlive(noted.pid) && !isPostmasterOf(dataDir, noted.pid)) rmSync(noteOf(dataDir), { force: true });
}

const noteOf = (dataDir: string) => join(dataDir, 'postmaster.pid');

/** Lines of postmaster.pid: 1 process, 4 port, 8 status. A server that is still starting has not written them all. */
function readNote(dataDir: string): Postmaster | undefined {
  let lines: string[];
  try {
    lines = readFileSync(noteOf(dataDir), 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const pid = Number(lines[0]);
  return pid > 0 ? { pid, port: Number(lines[3] ?? 0), isReady: lines[7]?.trim() === 'ready' } : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isPostmasterOf(dataDir: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === dataDir; // where a postmaster always stands
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-p', String(pid), '-o', 'args='], { stdio: 'pipe' })
      .toString()
      .includes(dataDir);
  } catch {
    return false; // it has ended meanwhile, or is another user's
  }
}

export interface Launch {
  dataDir: string;
  binaries: Binaries;
  as: RunAs;
  port: number | undefined;
  settings: Record<string, string | number>;
  logFile: string;
}

/** The server did not come up, but another try may: its port was taken, or another start was faster. */
export class TryAgain extends Error {}

/** Detached, so that Ctrl-C reaches the app first, and with a log of its own, so that it outlives a killed app in good order. */
export async function launch({ dataDir, binaries, as, port, settings, logFile }: Launch): Promise<void> {
  const chosen = port ?? (await freePort());
  const options = Object.entries({
    ...settings,
    port: chosen,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
  });
  const log = openSync(logFile, 'a', 0o600);
  const logStart = fstatSync(log).size;
  let end: string | undefined;
  try {
    const child = spawn(
      binaries.postgres,
      ['-D', dataDir, ...options.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
      {
        ...spawnOptions(as),
        stdio: ['ignore', log, log],
        detached: process.platform !== 'win32',
      },
    );
    child.on('error', (error) => (end = error.message));
    child.on('exit', (code, signal) => (end = `it ended with ${code ?? signal}`));
    child.unref();
    for (const deadline = Date.now() + 60_000; !end; await wait(15)) {
      const found = readNote(dataDir);
      if (found?.pid === child.pid && found?.isReady) return;
      if (Date.now() > deadline) {
        child.kill('SIGKILL');
        end = 'it was not ready after a minute';
      }
    }
  } finally {
    closeSync(log);
  }
  const said = readFileSync(logFile).subarray(logStart).toString();
  if (
    /Address already in use|lock file "postmaster.pid" already exists|shared memory block .* is still in use/.test(said)
  )
    throw new TryAgain(said);
  const reason = said
    .split('\n')
    .find((line) => /FATAL|PANIC/.test(line))
    ?.replace(/^.*?(FATAL|PANIC): +/, '');
  throw new StartError(`the embedded PostgreSQL in ${dataDir} does not start: ${reason ?? end} (see ${logFile})`);
}

/** Ends sessions and stops; what does not end in time is cut off, which loses nothing that was committed. */
export async function shutDown(dataDir: string, binaries: Binaries, as: RunAs): Promise<void> {
  const server = findPostmaster(dataDir);
  if (!server) return;
  const stop = (mode: string, seconds: number) =>
    run(binaries.pgCtl, ['stop', '-D', dataDir, '-m', mode, '-w', '-t', String(seconds)], as);
  if (!(await stop('fast', 6)).isDone) await stop('immediate', 2);
  for (const deadline = Date.now() + 2000; isPostmasterOf(dataDir, server.pid) && Date.now() < deadline;)
    await wait(10);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
