#!/usr/bin/env node
// `npm start`: builds what is stale, then becomes the server. In this very process, so that signals and the exit code are its own.
import { pathToFileURL } from 'node:url';
import { build, root } from './build.mjs';

process.chdir(root);
stopWithNpm();
if (await build()) await import(pathToFileURL(`${root}/dist/src/main.js`).href);
else process.exitCode = 1;

/** A signal to npm alone ends npm and its shell but never reaches this process: it stops when they are gone. */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 250);
  watch.unref();
}
