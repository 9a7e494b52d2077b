import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const ROOT = join(__dirname, '../..');
/** Notes when it begins and ends, and is as busy meanwhile as the real one. */
const COMPILER = `
  const { appendFileSync, mkdirSync, readFileSync, writeFileSync } = require('node:fs');
  const note = (text) => appendFileSync('notes', text + ' ');
  note('begin');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, Number(readFileSync('takes', 'utf8')));
  mkdirSync('dist/src', { recursive: true });
  writeFileSync('dist/src/main.js', '');
  note('end');
`;

let project: string;
const children: ChildProcess[] = [];

beforeEach(() => {
  project = realpathSync(mkdtempSync(join(tmpdir(), 'padron-build-')));
  cpSync(join(ROOT, 'scripts'), join(project, 'scripts'), { recursive: true });
  write('src/main.ts', '');
  write('node_modules/typescript/bin/tsc', COMPILER);
  write('takes', '300');
  write('notes', '');
});
afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(project, { recursive: true, force: true });
});

function write(name: string, content: string): void {
  mkdirSync(dirname(join(project, name)), { recursive: true });
  writeFileSync(join(project, name), content);
}
const notes = () => readFileSync(join(project, 'notes'), 'utf8').trim();

function build(...flags: string[]) {
  const child = spawn(process.execPath, ['scripts/build.mjs', '--server', ...flags], { cwd: project });
  children.push(child);
  return { child, code: new Promise<number | null>((resolve) => child.once('close', resolve)) };
}
const codes = (builds: ReturnType<typeof build>[]) => Promise.all(builds.map(({ code }) => code));

test('of several that find the same thing stale at once, one builds and the others wait for it', async () => {
  expect(await codes(Array.from({ length: 5 }, () => build('--stale')))).toEqual([0, 0, 0, 0, 0]);
  expect(notes()).toBe('begin end');
  expect(await build('--stale').code).toBe(0);
  expect(notes()).toBe('begin end');
});

test('who builds in any case does so one after another', async () => {
  expect(await codes([build(), build(), build()])).toEqual([0, 0, 0]);
  expect(notes()).toBe('begin end begin end begin end');
});

test('a build that is killed takes its compiler with it, and one of those who wait builds', async () => {
  write('takes', '20000');
  const killed = build('--stale');
  while (notes() !== 'begin') await wait(20);
  const others = [build('--stale'), build('--stale')];
  await wait(500);
  expect(notes()).toBe('begin');
  write('takes', '300');
  killed.child.kill('SIGKILL');
  expect(await killed.code).toBeNull(); // its output is closed by the last who writes there: the compiler is gone as well
  expect(await codes(others)).toEqual([0, 0]);
  expect(notes()).toBe('begin begin end');
  expect(existsSync(join(project, 'dist/src/main.js'))).toBe(true);
});

test('a build that fails says so to every one of those who waited', async () => {
  write('node_modules/typescript/bin/tsc', `process.exitCode = 1`);
  expect(await codes([build('--stale'), build('--stale'), build('--stale')])).toEqual([1, 1, 1]);
});
