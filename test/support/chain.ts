import type { Client } from 'pg';
import { checkFigures } from '../../src/seals/check-figures';
import { checkSeals } from '../../src/seals/check-seals';

/** The chain is whole, and the figures are what the seals say: as `seals:verify` and `figures:check` see it. */
export async function expectWhole(owner: Client): Promise<void> {
  const lines: string[] = [];
  const print = (line: string) => lines.push(line);
  const holds = [await checkSeals(owner, print), await checkFigures(owner, print)];
  expect([holds, lines.filter((line) => !/ (0 breaks|0 differences)/.test(line))]).toEqual([[true, true], []]);
}
