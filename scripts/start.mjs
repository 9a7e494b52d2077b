#!/usr/bin/env node
// `npm start`: builds what is stale, then becomes the server. In this very process, so that signals and the exit code are its own.
import { pathToFileURL } from 'node:url';
import { build, root } from './build.mjs';

process.chdir(root);
if (await build()) await import(pathToFileURL(`${root}/dist/src/main.js`).href);
else process.exitCode = 1;
