import { execFileSync, spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import { StartError } from '../../start-error';

/** Empty for an ordinary user, who runs PostgreSQL as themselves. */
export interface RunAs {
  uid?: number;
  gid?: number;
}

/** PostgreSQL refuses to run as root, so root runs it as whoever owns the data already, else as an account that is always there. */
export function chooseUser(dataDir: string): RunAs {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(dataDir, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf(name, '-u'), gid: idOf(name, '-g') };
    } catch {
      continue;
    }
  }
  throw new StartError(
    'PostgreSQL does not run as root, and there is neither an account postgres nor nobody: start as an ordinary user',
  );
}

function idOf(name: string, flag: '-u' | '-g'): number {
  return Number(execFileSync('id', [flag, name], { stdio: 'pipe' }).toString());
}

/** Without the caller's PG* variables and language, which PostgreSQL would obey. */
export function spawnOptions(as: RunAs) {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('PG'));
  return {
    ...as,
    cwd: '/',
    env: { ...Object.fromEntries(kept), LC_ALL: 'C', LANG: 'C', TZ: 'UTC' },
    windowsHide: true,
  };
}

/** Runs to the end; the output is for the message when it fails. */
export function run(command: string, args: string[], as: RunAs): Promise<{ isDone: boolean; output: string }> {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { ...spawnOptions(as), stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (data) => (output += String(data)));
    child.stderr.on('data', (data) => (output += String(data)));
    child.on('error', (error) => resolve({ isDone: false, output: error.message }));
    child.on('close', (code) => resolve({ isDone: code === 0, output: output.trim() }));
  });
}
