import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { StartError } from '../../start-error';
import type { Binaries } from './binaries';
import { run, type RunAs } from './run-as';

/** For what PostgreSQL's own account must reach when the project lies under a home that is closed to it. */
export const OPEN_FOLDER = '/var/lib/padron';

/**
 * The directory as PostgreSQL can reach it. When root starts it under a closed home, `wanted` becomes a link into OPEN_FOLDER,
 * so that the data is still found, and seen, beside everything else.
 */
export async function placeDataDirectory(wanted: string, as: RunAs): Promise<string> {
  const parent = dirname(wanted);
  if (mkdirSync(parent, { recursive: true })) chmodSync(parent, 0o711);
  if (existsSync(wanted)) return realpathSync(wanted);
  if (as.uid === undefined || (await run('/bin/sh', ['-c', 'cd "$0"', parent], as)).isDone)
    return join(realpathSync(parent), basename(wanted));

  openFolder();
  const place = mkdtempSync(join(OPEN_FOLDER, 'data-'));
  const dataDir = join(place, 'postgres');
  chmodSync(place, 0o711);
  mkdirSync(dataDir, { mode: 0o700 });
  chownSync(dataDir, as.uid, as.gid ?? -1);
  if (lstatSync(wanted, { throwIfNoEntry: false })) rmSync(wanted); // a link whose data is gone
  try {
    symlinkSync(dataDir, wanted);
  } catch (error) {
    rmSync(place, { recursive: true });
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error; // else another start was faster
  }
  return realpathSync(wanted);
}

export function openFolder(): string {
  if (mkdirSync(OPEN_FOLDER, { recursive: true })) chmodSync(OPEN_FOLDER, 0o711);
  return OPEN_FOLDER;
}

/** Makes the cluster beside its place and moves it there whole: a start that dies half-way, or a second one, spoils nothing. */
export async function initialise(
  dataDir: string,
  superuser: string,
  password: string,
  binaries: Binaries,
  as: RunAs,
  isEphemeral: boolean,
): Promise<void> {
  if (existsSync(join(dataDir, 'PG_VERSION'))) return;
  if (existsSync(dataDir) && readdirSync(dataDir).length > 0)
    throw new StartError(
      `${dataDir} holds something that is not a PostgreSQL database: move it away, or set PADRON_DATA_DIR`,
    );
  removeOldDrafts(dataDir);
  const draft = `${dataDir}.new-${randomBytes(6).toString('hex')}`;
  const passwordFile = `${draft}.password`;
  try {
    mkdirSync(draft, { mode: 0o700 });
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    if (as.uid !== undefined) for (const path of [draft, passwordFile]) chownSync(path, as.uid, as.gid ?? -1);
    const options = [
      '--auth=scram-sha-256',
      '--data-checksums',
      '--encoding=UTF8',
      '--locale=C',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ];
    const made = await run(
      binaries.initdb,
      ['-D', draft, '-U', superuser, `--pwfile=${passwordFile}`, ...options, ...(isEphemeral ? ['--no-sync'] : [])],
      as,
    );
    if (!made.isDone)
      throw new StartError(
        `the embedded PostgreSQL could not make its database in ${dataDir}: ${lastLine(made.output)}`,
      );
    renameSync(draft, dataDir);
  } catch (error) {
    if (!existsSync(join(dataDir, 'PG_VERSION'))) throw error; // else another start was faster
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(draft, { recursive: true, force: true });
  }
}

/** Left by a start that was killed while it made the cluster; a younger one may still be at work. */
function removeOldDrafts(dataDir: string): void {
  const parent = dirname(dataDir);
  for (const name of readdirSync(parent)) {
    const path = join(parent, name);
    if (!name.startsWith(`${basename(dataDir)}.new-`)) continue;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > 10 * 60_000) rmSync(path, { recursive: true, force: true });
  }
}

function lastLine(text: string): string {
  return text.split('\n').findLast((line) => /error|fatal|could not|must/i.test(line)) ?? text.split('\n').at(-1) ?? '';
}
