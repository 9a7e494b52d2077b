#!/usr/bin/env node
// Prints what Padrón is made of, from the lockfile alone: CycloneDX 1.5, each package with its hash. `npm run sbom > sbom.json`.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const { name } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
const { status, stdout } = spawnSync(
  'npm',
  ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'],
  {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64e6,
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  },
);
if (status !== 0) process.exit(1);

const bill = JSON.parse(stdout);
bill.metadata.component.name = name; // npm says the folder's
const isOwn = ({ purl }) => purl.startsWith(`pkg:npm/%40${name}/`);
const hashless = bill.components.filter((each) => !each.hashes?.length && !isOwn(each));
if (!bill.components.length || hashless.length) {
  console.error(`Without a hash: ${hashless.map(({ purl }) => purl).join(', ') || 'there are no packages at all'}`);
  process.exit(1);
}
console.log(JSON.stringify(bill, null, 2));
