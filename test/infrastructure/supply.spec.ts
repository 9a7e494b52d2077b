import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const run = (script: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts', script), ...args], {
    encoding: 'utf8',
    maxBuffer: 64e6,
  });
  return { status, stdout, stderr };
};

interface Locked {
  name?: string;
  version?: string;
  integrity?: string;
  resolved?: string;
  hasInstallScript?: boolean;
  dependencies?: Record<string, string>;
}
interface Lock {
  packages: Record<string, Locked>;
}

describe('S-48 the lockfile', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'padron-lock-'));
    mkdirSync(join(folder, 'web'));
    for (const name of ['package.json', 'web/package.json'])
      writeFileSync(join(folder, name), readFileSync(join(ROOT, name)));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const lintWith = (change: (packages: Record<string, Locked>) => void) => {
    const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
    change(lock.packages);
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    return run('lint-lockfile.mjs', folder);
  };

  test('holds for this project', () => {
    expect(run('lint-lockfile.mjs')).toMatchObject({ status: 0, stderr: '' });
    expect(lintWith(() => {})).toMatchObject({ status: 0, stderr: '' });
  });

  test.each<[string, (packages: Record<string, Locked>) => void, RegExp]>([
    ['a package without a hash', (all) => delete all['node_modules/pg']!.integrity, /node_modules\/pg: has no SHA-512/],
    ['a weak hash', (all) => (all['node_modules/pg']!.integrity = 'sha1-AAAA'), /has no SHA-512/],
    [
      'an address',
      (all) => (all['node_modules/pg']!.resolved = 'https://elsewhere.example/pg.tgz'),
      /names an address/,
    ],
    [
      'a repository',
      (all) => (all['node_modules/pg']!.version = 'git+ssh://git@host/pg.git#1'),
      /no version of the registry/,
    ],
    [
      'a package that asks for an address',
      (all) => (all['node_modules/pg']!.dependencies = { x: 'https://elsewhere.example/x.tgz' }),
      /asks for x from elsewhere/,
    ],
    ['a script at installation', (all) => (all['node_modules/pg']!.hasInstallScript = true), /runs a script/],
    [
      'a platform that is missing',
      (all) => delete all['node_modules/@swc/core-darwin-arm64'],
      /@swc\/core-darwin-arm64 is missing/,
    ],
    [
      'another version than is asked for',
      (all) => (all['']!.dependencies!['pg'] = '^1.0.0'),
      /dependencies are not those of the lock/,
    ],
  ])('is refused with %s', (_, change, words) => {
    const { status, stderr } = lintWith(change);
    expect([status, stderr]).toEqual([1, expect.stringMatching(words)]);
  });
});

test('S-48 the bill of materials names every package of the lock, with its hash', () => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;
  const bill = JSON.parse(run('sbom.mjs').stdout) as {
    bomFormat: string;
    components: { purl: string }[];
  };
  const locked = Object.entries(packages).filter(([, each]) => each.integrity);
  const named = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
  const missing = locked
    .map(
      ([place, each]) => `pkg:npm/${each.name ?? place.slice(place.lastIndexOf('node_modules/') + 13)}@${each.version}`,
    )
    .filter((purl) => !named.has(purl));
  expect(bill.bomFormat).toBe('CycloneDX');
  expect(missing).toEqual([]);
});
