#!/usr/bin/env node
// Lints the OpenAPI document that `npm run openapi` prints, or the file that is named: the recommended rules of Redocly.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createConfig, formatProblems, lintFromString } from '@redocly/openapi-core';

const root = path.resolve(import.meta.dirname, '..');
const [file] = process.argv.slice(2);
const source = file ? readFileSync(file, 'utf8') : printed();

function printed() {
  const command = [path.join(root, 'scripts/run-command.mjs'), 'openapi'];
  const { status, stdout } = spawnSync(process.execPath, command, {
    cwd: root,
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (status !== 0) process.exit(1);
  return String(stdout);
}

const config = await createConfig({
  extends: ['recommended'],
  rules: {
    'info-license': 'off', // the product is not licensed to third parties
    'no-server-example.com': 'off', // one installation per coalition: the only server is the one that serves the document
    'operation-4xx-response': 'off', // the health checks cannot be asked wrongly; for all others the tests hold every answer against the document
    'operation-operationId-unique': 'error',
    'no-unused-components': 'error',
  },
});
const problems = await lintFromString({ source, absoluteRef: 'openapi.json', config });
const errors = problems.filter(({ severity }) => severity === 'error');
if (problems.length)
  formatProblems(problems, {
    format: 'stylish',
    version: '',
    totals: { errors: errors.length, warnings: problems.length - errors.length, ignored: 0 },
  });
const operations = Object.values(JSON.parse(source).paths ?? {}).flatMap((item) => Object.keys(item)).length;
console.log(`OpenAPI: ${operations} operations, ${errors.length} errors, ${problems.length - errors.length} warnings`);
if (!operations || errors.length) process.exitCode = 1;
