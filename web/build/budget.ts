import { gzipSync } from 'node:zlib';
import type { Plugin, Rolldown } from 'vite';

interface Budget {
  /** The most that the first load of a page may weigh, gzipped. Fonts apart: they do not hold the page up. */
  kilobytes: number;
  /** What pages under a folder may weigh beyond that. */
  more?: Record<string, number>;
}

/** Fails the build when the first load of any page is too heavy: the entry and the page, with all they import and their style. */
export function budget({ kilobytes, more = {} }: Budget): Plugin {
  return {
    name: 'padron:budget',
    apply: 'build',
    writeBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const entry = chunks.find((chunk) => chunk.isEntry);
      if (!entry) return;
      const pages = chunks.filter((chunk) => entry.dynamicImports.includes(chunk.fileName));
      const loads = [entry, ...pages].map((page) => weigh(page, entry, bundle));
      const heavy = loads.filter(({ source, size }) => size > limitFor(source, kilobytes, more) * 1000);
      const report = loads.sort((a, b) => b.size - a.size).map(({ source, size }) => `${inKilobytes(size)}  ${source}`);
      this.info(`first load of each page, gzipped:\n${report.join('\n')}`);
      if (heavy.length)
        this.error(
          heavy
            .map(
              ({ source, size }) =>
                `${source} weighs ${inKilobytes(size)}; ${limitFor(source, kilobytes, more)} kB are allowed.`,
            )
            .join('\n'),
        );
    },
  };
}

const limitFor = (source: string, kilobytes: number, more: Record<string, number>) =>
  kilobytes + (Object.entries(more).find(([folder]) => source.startsWith(folder))?.[1] ?? 0);

const inKilobytes = (size: number) => `${(size / 1000).toFixed(1).padStart(6)} kB`;

function weigh(page: Rolldown.OutputChunk, entry: Rolldown.OutputChunk, bundle: Rolldown.OutputBundle) {
  const files = new Set<string>(['index.html']);
  const visit = (name: string) => {
    const file = bundle[name];
    if (files.has(name) || file?.type !== 'chunk') return;
    files.add(name);
    file.imports.forEach(visit);
    file.viteMetadata?.importedCss.forEach((style) => files.add(style));
  };
  visit(entry.fileName);
  visit(page.fileName);
  const size = [...files].reduce((sum, name) => sum + weightOf(bundle[name]), 0);
  return { source: sourceOf(page), size };
}

function weightOf(file: Rolldown.OutputAsset | Rolldown.OutputChunk | undefined): number {
  return file ? gzipSync(file.type === 'chunk' ? file.code : file.source).length : 0;
}

function sourceOf(chunk: Rolldown.OutputChunk): string {
  const id = chunk.facadeModuleId ?? chunk.fileName;
  return id.slice(Math.max(id.lastIndexOf('/web/') + '/web/'.length, 0));
}
