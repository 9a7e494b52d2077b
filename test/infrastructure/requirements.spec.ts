import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const { security, reliability, owasp, open } = JSON.parse(
  readFileSync(join(ROOT, 'docs/security/requirements.json'), 'utf8'),
) as { security: string[][]; reliability: string[][]; owasp: [string, string, string[]][]; open: string[] };

/** Fails by itself where a test bears the number of no requirement. */
function proofs(): Record<string, { file: string; title: string }[]> {
  const { stdout, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/security-table.mjs'), '--list'], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout) as ReturnType<typeof proofs>;
}

test('every requirement of security has a test that bears its number, but for those written down as open', () => {
  const found = proofs();
  const unproven = security.map(([number]) => number!).filter((number) => !found[number]!.length);
  expect(unproven.filter((number) => !open.includes(number))).toEqual([]);
});

test('requirements are numbered without a gap, and OWASP’s ten are answered by them', () => {
  const numbered = (letter: string, count: number) =>
    Array.from({ length: count }, (_, index) => `${letter}-${String(index + 1).padStart(2, '0')}`);
  expect(security.map(([number]) => number)).toEqual(numbered('S', 50));
  expect(reliability.map(([number]) => number)).toEqual(numbered('R', 22));
  expect(owasp.map(([id]) => id)).toEqual(Array.from({ length: 10 }, (_, index) => `API${index + 1}`));
  const known = [...security, ...reliability].map(([number]) => number);
  expect(owasp.flatMap(([, , by]) => by).filter((number) => !known.includes(number))).toEqual([]);
});
