#!/usr/bin/env node
// `node scripts/run-command.mjs migrate --down`: runs src/commands/migrate.ts, built first when it is stale.
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { build, root } from './build.mjs';

const [name, ...args] = process.argv.slice(2);
const command = `${root}/dist/src/commands/${name}.js`;
console.log = console.error; // what a command prints may be read by another program: the build must not mix in
const isBuilt = await build({ only: 'server' });
console.log = (...text) => process.stdout.write(`${text.join(' ')}\n`);
if (!isBuilt) process.exit(1);
if (!existsSync(command)) {
  console.error(`There is no command "${name}" in src/commands.`);
  process.exit(1);
}
process.argv = [process.argv[0], command, ...args];
await import(pathToFileURL(command).href);
