import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Plugin } from 'vite';

const COMPRESSIBLE = /\.(js|css|html|svg|webmanifest)$/;

/** Lays a .br and a .gz beside each file, so that the server never compresses the page again. */
export function compressed(): Plugin {
  let folder = '';
  return {
    name: 'padron:compressed',
    apply: 'build',
    configResolved: (config) => {
      folder = join(config.root, config.build.outDir);
    },
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(
        files
          .filter((name) => COMPRESSIBLE.test(name))
          .map(async (name) => {
            const file = join(folder, name);
            const content = await readFile(file);
            const brotli = promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
            await Promise.all([
              writeFile(`${file}.br`, await brotli),
              writeFile(`${file}.gz`, await promisify(gzip)(content)),
            ]);
          }),
      );
    },
  };
}
