import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import type { FilePlace, KeptKey } from './file-place';

/** A directory of our own: `<database>/<two letters>/<name>`. */
export class DirectoryPlace implements FilePlace {
  constructor(private readonly root: string) {}

  async keep(key: string, path: string): Promise<void> {
    const target = join(this.root, key);
    await mkdir(dirname(target), { recursive: true, mode: 0o700 });
    await rename(path, target);
    await settle(dirname(target));
  }

  async open(key: string): Promise<Readable | undefined> {
    const stream = createReadStream(join(this.root, key));
    try {
      await once(stream, 'open');
      return stream;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  async remove(key: string): Promise<void> {
    await rm(join(this.root, key), { force: true });
  }

  async *list(prefix: string): AsyncIterable<KeptKey> {
    for (const folder of await names(join(this.root, prefix))) {
      for (const name of await names(join(this.root, prefix, folder))) {
        const key = `${prefix}${folder}/${name}`;
        const found = await stat(join(this.root, key)).catch(() => undefined); // removed meanwhile
        if (found?.isFile()) yield { key, keptAt: found.mtime };
      }
    }
  }
}

const names = (path: string): Promise<string[]> => readdir(path).catch(() => []);

/** The name in the directory outlives a power cut too. */
async function settle(path: string): Promise<void> {
  const directory = await open(path, 'r');
  await directory.sync().finally(() => directory.close());
}
