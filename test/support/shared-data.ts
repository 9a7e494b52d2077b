import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(__dirname, '../../../shared/data');

export const sharedDataFile = (file: string): string => join(FOLDER, file);

/** Real files that lie beside the repository, not in it. */
export const sharedData = (file: string): Buffer => readFileSync(sharedDataFile(file));

/** `describe` where the files are there; elsewhere the tests count as skipped, and the log says which files they want. */
export function describeWithShared(name: string, files: string[], tests: () => void): void {
  const missing = files.filter((file) => !existsSync(join(FOLDER, file)));
  if (missing.length) process.stderr.write(`\nPASSED OVER: "${name}" needs ${missing.join(', ')} in ${FOLDER}\n\n`);
  (missing.length ? describe.skip : describe)(name, tests);
}
