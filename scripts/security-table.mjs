#!/usr/bin/env node
// Writes docs/security.md: each requirement, the tests that bear its number, and what became of them in the last run of all tests.
// `npm run security:table`; `-- --check` only compares, for .ci; `-- --list` prints what the sources prove.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...names) => path.join(root, ...names);
const TARGET = at('docs/security.md');
/** The first text of a call that begins with a number: `test('S-18 …'`, `describe("S-18 …"`, `])('S-18 %s …'`. */
const NUMBERED = /\(\s*(['"`])((?:[SR]-\d{2}[ ,:]+)+)((?:\\.|(?!\1).)*)\1/gs;

const { security, reliability, owasp } = JSON.parse(readFileSync(at('docs/security/requirements.json'), 'utf8'));
const known = new Map([...security, ...reliability]);

function* specs(folder) {
  for (const entry of readdirSync(at(folder), { withFileTypes: true })) {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory() && entry.name !== 'node_modules') yield* specs(name);
    else if (entry.name.endsWith('.spec.ts')) yield name;
  }
}

/** Requirement → the titles that bear its number, in the order of the files. */
function proofs() {
  const found = new Map([...known.keys()].map((number) => [number, []]));
  const files = ['src', 'test', 'web/src'].flatMap((folder) => [...specs(folder)]).sort();
  for (const file of files)
    for (const [, , numbers, title] of readFileSync(at(file), 'utf8').matchAll(NUMBERED))
      for (const number of numbers.match(/[SR]-\d{2}/g)) {
        if (!found.has(number))
          throw new Error(`${file}: “${number} ${title}” is of no requirement in docs/security/requirements.json`);
        found.get(number).push({ file, title: title.replace(/\\(.)/g, '$1').replace(/\s+/g, ' ') });
      }
  return found;
}

/** What the results reporter left of the last run, by file and number. */
function lastRun() {
  const file = at('test-results/jest.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).numbered : null;
}

const isLong = ({ file }) => file.startsWith('test/long/');

function resultOf(number, tests, run) {
  if (!tests.length) return '**no test yet**';
  const states = tests.filter((test) => !isLong(test)).flatMap(({ file }) => run?.[file]?.[number] ?? ['unknown']);
  if (states.includes('failed')) return '**fails**';
  if (states.some((state) => state !== 'passed')) return 'not run';
  return states.length ? 'holds' : 'long run';
}

const cell = (text) => text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*');

/** One line per file: what is said there, and where. */
function proofCell(tests) {
  return [...grouped(tests)]
    .map(
      ([file, each]) =>
        `${each.map(({ title }) => cell(title)).join('; ')} ([${path.basename(file, '.spec.ts')}](../${file}))`,
    )
    .join('<br>');
}
function grouped(tests) {
  const files = new Map();
  for (const test of tests) files.set(test.file, [...(files.get(test.file) ?? []), test]);
  return files;
}

function table(requirements, found, run) {
  const rows = requirements.map(
    ([number, text]) =>
      `| ${number} | ${text} | ${proofCell(found.get(number))} | ${resultOf(number, found.get(number), run)} |`,
  );
  return ['| | Requirement | Proof | Result |', '|---|---|---|---|', ...rows].join('\n');
}

function document(found, run) {
  const proven = security.filter(([number]) => found.get(number).length).length;
  return `# Security: what is promised, and what proves it

Written by \`npm run security:table\` from the names of the tests and from the last run of all of them; not edited by hand. The requirements stand in \`docs/security/requirements.json\`. A test proves a requirement by bearing its number: \`npm test -- -t "S-18"\` runs what proves S-18, \`npm run test:long -- -t "R-01"\` what takes minutes (here: long run). \`.ci/run\` fails where this table names other tests than the sources, or where one of them fails in its own run.

How to report a weakness, and what is promised then: [SECURITY.md](../SECURITY.md). How something gets into the trail: [adding-an-event.md](adding-an-event.md).

## Security

${proven} of ${security.length} requirements have a test that bears their number.

${table(security, found, run)}

## Reliability

${table(reliability, found, run)}

## The ten of OWASP’s API Security Top 10 (2023)

| | Risk | Answered by | More |
|---|---|---|---|
${owasp.map(([id, name, by, more]) => `| ${id} | ${name} | ${by.join(', ')} | ${more ?? ''} |`).join('\n')}
`;
}

const found = proofs();
const [mode] = process.argv.slice(2);
/** What became of the tests is of one run: names are compared, and of the own run that nothing fails. */
const named = (text) => text.replace(/ \| (holds|not run|long run|\*\*fails\*\*) \|$/gm, ' | ? |');

if (mode === '--list') {
  console.log(JSON.stringify(Object.fromEntries(found), null, 2));
} else if (mode === '--check') {
  const run = lastRun();
  const [there, due] = [existsSync(TARGET) ? readFileSync(TARGET, 'utf8') : '', document(found, run)];
  if (run && due.includes('| **fails** |')) {
    console.error('A test that bears a requirement’s number fails.');
    process.exitCode = 1;
  }
  const [before, now] = [named(there), named(due)];
  const unlike = now.split('\n').filter((line) => !before.split('\n').includes(line));
  if (before !== now) {
    console.error(
      `docs/security.md is not what the tests say: npm test && npm run security:table\n${unlike.join('\n')}`,
    );
    process.exitCode = 1;
  }
} else {
  writeFileSync(TARGET, document(found, lastRun()));
  for (const [number, tests] of found) if (!tests.length) console.log(`${number}: no test bears this number`);
}
