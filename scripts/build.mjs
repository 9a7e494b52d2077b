#!/usr/bin/env node
// Builds what is stale, server and page at the same time; `npm start` calls it too. Types are checked by `npm run typecheck`.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { oneAtATime } from './one-at-a-time.mjs';

export const root = path.resolve(import.meta.dirname, '..');
const at = (...names) => path.join(root, ...names);

const parts = {
  server: {
    sources: ['src', 'migrations', 'tsconfig.json', 'tsconfig.build.json', 'package-lock.json'],
    result: 'dist/src/main.js',
    // Compiled files of sources that are gone must go too: a migration among them would run.
    clean: ['dist/src', 'dist/migrations'],
    command: [at('node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json', '--noCheck'],
    folder: '.',
  },
  page: {
    sources: ['web', 'src/access', 'package-lock.json'],
    result: 'web/dist/index.html',
    clean: [],
    command: [at('node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
    folder: 'web',
  },
};

/**
 * Whoever comes while another builds waits, and then mostly finds it done.
 * @param {{ force?: boolean, only?: 'server' | 'page' }} options
 */
export async function build({ force = false, only } = {}) {
  const names = Object.keys(parts).filter((name) => (!only || name === only) && isBuildable(name));
  const stale = () => names.filter((name) => force || isStale(name));
  if (!stale().length) return true;
  return oneAtATime(`build ${root}`, async () => {
    const due = stale();
    if (due.length) console.log(`Building ${due.map((name) => `the ${name}`).join(' and ')} …`);
    const results = await Promise.all(due.map(compile));
    return results.every(Boolean);
  });
}

function isBuildable(name) {
  return name === 'server' || readdirSync(at('web')).some((file) => file.startsWith('vite.config.'));
}

const stampOf = (name) => at('dist', `.${name}.stamp`);

function isStale(name) {
  return (
    !existsSync(at(parts[name].result)) ||
    !existsSync(stampOf(name)) ||
    readFileSync(stampOf(name), 'utf8') !== fingerprint(name)
  );
}

/** Names, sizes and times of change: a checkout or an edit changes them, and reading them takes milliseconds. */
function fingerprint(name) {
  const hash = createHash('sha256');
  const visit = (file) => {
    const stat = statSync(file, { throwIfNoEntry: false });
    if (!stat) return;
    if (!stat.isDirectory()) return void hash.update(`${file} ${stat.size} ${stat.mtimeMs}\n`);
    for (const entry of readdirSync(file).sort())
      if (entry !== 'node_modules' && entry !== 'dist') visit(path.join(file, entry));
  };
  for (const source of parts[name].sources) visit(at(source));
  return hash.digest('hex');
}

async function compile(name) {
  const { command, folder, clean, result } = parts[name];
  const sources = fingerprint(name);
  rmSync(stampOf(name), { force: true });
  for (const old of clean) rmSync(at(old), { recursive: true, force: true, maxRetries: 5 });
  const code = await new Promise((resolve) => {
    // Without its parent it would go on writing where the next build has begun.
    const child = spawn(process.execPath, ['--require', at('scripts/end-with-parent.cjs'), ...command], {
      cwd: at(folder),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, BUILDER: String(process.pid) },
    });
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  if (code !== 0 || !existsSync(at(result))) {
    console.error(`The ${name} does not build (exit code ${code}).`);
    return false;
  }
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stampOf(name), sources);
  return true;
}

// `node scripts/build.mjs`: everything; `--stale`: what is stale; `--server`, `--page`: that part.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const has = (flag) => process.argv.includes(flag);
  const only = has('--server') ? 'server' : has('--page') ? 'page' : undefined;
  process.exitCode = (await build({ force: !has('--stale'), only })) ? 0 : 1;
}
