import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

/** What is made once and kept for its owner's eyes only. Of two starts at once, the first one's content counts. */
export function keepOnce(file: string, make: () => string): string {
  return read(file) ?? write(file, make());
}

/** The file's content without its last line break, or undefined when there is none. */
export function readKept(file: string): string | undefined {
  return read(file);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').replace(/\n$/, '');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whole or not at all, also after a power cut: the database behind a lost password would be lost too. */
function write(file: string, content: string): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${content}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  try {
    linkSync(draft, file);
    return content;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return read(file) ?? content;
  } finally {
    rmSync(draft, { force: true });
  }
}
