import { canonicalJson } from '../../src/seals/canonical-json';
import { checkSeals } from '../../src/seals/check-seals';
import { contentHash, sealHash } from '../../src/seals/chain';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { approve, fillIn, openCycle, readReport, reportOf, submit } from '../support/reports';

let it_: TestApp;
let staff: Client;
let seals: Seal[];
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
  for (const name of ['Fundación Uno', 'Fundación Dos', 'Fundación Tres']) await aSealedReport(name);
  seals = await rowsOf<Seal>('SELECT * FROM seals ORDER BY number');
});
afterAll(() => it_?.close());

interface Seal {
  id: string;
  number: string;
  report_id: string;
  content: string;
  content_hash: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
}
const rowsOf = async <T extends object>(text: string, values: unknown[] = []) =>
  (await it_.owner.query<T>(text, values)).rows;

async function aSealedReport(name: string) {
  const indicator = await it_.build.indicator();
  const member = await it_.build.member({ name });
  await it_.build.program(member, { indicators: [indicator.code] });
  const cycle = await it_.build.cycle([indicator]);
  await openCycle(staff, cycle);
  const coordinator = await it_.as.coordinator(member);
  const report = await reportOf(coordinator, member, cycle);
  await fillIn(coordinator, report);
  const { version } = await readReport(coordinator, report.id);
  const words = { narrative: 'Talleres', narrativeLanguage: 'es', signatory: 'Ana López' };
  await coordinator.patch(`/reports/${report.id}`, `"${version}"`, words);
  await submit(coordinator, report);
  await approve(staff, report);
}

async function verify() {
  const lines: string[] = [];
  return { holds: await checkSeals(it_.owner, (line) => lines.push(line)), lines };
}

/** Does something to the database as its owner, looks, and takes it back. */
async function tampered(work: () => Promise<unknown>) {
  await it_.owner.query('BEGIN');
  try {
    await work();
    // The check opens a snapshot of its own: here it has to look at what is not committed.
    const query = it_.owner.query.bind(it_.owner) as (...given: unknown[]) => Promise<unknown>;
    const lines: string[] = [];
    const inside = {
      query: (text: string, ...rest: unknown[]) =>
        /^(BEGIN|ROLLBACK)/.test(text) ? Promise.resolve() : query(text, ...rest),
    };
    const holds = await checkSeals(inside as unknown as typeof it_.owner, (line) => lines.push(line));
    return { holds, first: lines[0], lines };
  } finally {
    await it_.owner.query('ROLLBACK');
  }
}
const hex = (bytes: Buffer) => bytes.toString('hex');
const change = (column: string, value: unknown, { id } = seals[1]!) =>
  rowsOf(`UPDATE seals SET ${column} = $2 WHERE id = $1`, [id, value]);

test('a chain that nobody touched holds, and its newest seal is named', async () => {
  const { holds, lines } = await verify();
  expect(holds).toBe(true);
  expect(lines).toEqual([
    `3 seals, 6 texts beside them, 0 erased, files not looked at, 0 breaks; the newest is number 3, ${hex(seals[2]!.hash)}`,
  ]);
});

test('texts that were erased are counted, and break nothing', async () => {
  const { holds, lines } = await tampered(() => rowsOf('DELETE FROM seal_texts WHERE seal_id = $1', [seals[0]!.id]));
  expect(holds).toBe(true);
  expect(lines).toEqual([
    expect.stringContaining('3 seals, 4 texts beside them, 2 erased, files not looked at, 0 breaks') as string,
  ]);
});

describe('it finds, by number, member and what differs,', () => {
  test('one byte of a content', async () => {
    const altered = seals[1]!.content.replace('"value":"10"', '"value":"11"');
    expect(altered).not.toBe(seals[1]!.content);
    const { holds, first } = await tampered(() => change('content', altered));
    expect(holds).toBe(false);
    expect(first).toBe(
      `seal 2 of Fundación Dos: its content was changed: sealed under ${hex(seals[1]!.content_hash)}, it hashes to ${hex(contentHash(altered))}`,
    );
  });

  test('every single byte, wherever it is flipped', async () => {
    const bytes = Buffer.from(seals[1]!.content, 'ascii');
    for (let at = 0; at < bytes.length; at += 97) {
      const altered = Buffer.from(bytes);
      altered[at] = altered[at] === 0x30 ? 0x31 : 0x30;
      const { holds, first } = await tampered(() => change('content', altered.toString('ascii')));
      expect([at, holds, first?.startsWith('seal 2 of Fundación Dos: its content')]).toEqual([at, false, true]);
    }
  });

  test('a seal that was made anew with hashes that fit it, by the one that follows', async () => {
    const { number, previous_hash, content } = seals[1]!;
    const altered = content.replace('"value":"10"', '"value":"11"');
    const hash = sealHash(BigInt(number), previous_hash, contentHash(altered));
    const { first } = await tampered(async () => {
      await change('content', altered);
      await change('content_hash', contentHash(altered));
      await change('hash', hash);
    });
    expect(first).toBe(
      `seal 3 of Fundación Tres: does not follow the seal before it: that one is ${hex(hash)}, here stands ${hex(seals[1]!.hash)}`,
    );
  });

  test('a seal that was taken out', async () => {
    const { lines } = await tampered(async () => {
      await rowsOf('DELETE FROM member_summaries');
      await rowsOf('DELETE FROM indicator_summaries');
      await rowsOf('DELETE FROM seal_texts WHERE seal_id = $1', [seals[1]!.id]);
      await rowsOf('DELETE FROM seals WHERE id = $1', [seals[1]!.id]);
    });
    expect(lines.slice(0, -1)).toEqual([
      'seal 2: is missing: number 3 follows in its place',
      `report ${seals[1]!.report_id} of Fundación Dos: was approved and has no seal`,
    ]);
  });

  test('a seal that was cut off at the end, by its report', async () => {
    const { holds, first } = await tampered(async () => {
      await rowsOf('DELETE FROM member_summaries');
      await rowsOf('DELETE FROM indicator_summaries');
      await rowsOf('DELETE FROM seal_texts WHERE seal_id = $1', [seals[2]!.id]);
      await rowsOf('DELETE FROM seals WHERE id = $1', [seals[2]!.id]);
    });
    expect(holds).toBe(false);
    expect(first).toBe(`report ${seals[2]!.report_id} of Fundación Tres: was approved and has no seal`);
  });

  test('a hash before that was changed', async () => {
    const { first } = await tampered(() => change('previous_hash', Buffer.alloc(32, 7)));
    expect(first).toBe(
      `seal 2 of Fundación Dos: does not follow the seal before it: that one is ${hex(seals[0]!.hash)}, here stands ${'07'.repeat(32)}`,
    );
  });

  test('a hash that was changed', async () => {
    const { first } = await tampered(() => change('hash', Buffer.alloc(32, 7)));
    expect(first).toMatch(
      /^seal 2 of Fundación Dos: its own hash was changed: it should be [0-9a-f]{64}, it is (07){32}$/,
    );
  });

  test.each([
    ['edition', 2, 'edition was changed: sealed 1, kept 2'],
    ['sealed_at', '2020-01-01T00:00:00Z', /sealed_at was changed: sealed .*, kept 2020-01-01T00:00:00.000Z/],
  ])('a column that tells what stands in the content: %s', async (column, value, said) => {
    const { holds, first } = await tampered(() => change(column, value));
    expect(holds).toBe(false);
    expect(first).toMatch(said instanceof RegExp ? said : new RegExp(said));
  });

  test('a content that is not in the one form there is, under hashes that fit it', async () => {
    const spaced = JSON.stringify(JSON.parse(seals[2]!.content), null, 1);
    const { first } = await tampered(async () => {
      await change('content', spaced, seals[2]);
      await change('content_hash', contentHash(spaced), seals[2]);
      await change('hash', sealHash(3n, seals[1]!.hash, contentHash(spaced)), seals[2]);
    });
    expect(first).toBe('seal 3 of Fundación Tres: its content is not canonical JSON');
    expect(canonicalJson(JSON.parse(spaced) as object)).toBe(seals[2]!.content);
  });

  test('a text beside it that was changed', async () => {
    const { holds, first } = await tampered(() =>
      rowsOf(`UPDATE seal_texts SET text = 'Otra persona' WHERE seal_id = $1 AND pointer = '/signatory'`, [
        seals[1]!.id,
      ]),
    );
    expect(holds).toBe(false);
    expect(first).toMatch(
      /^seal 2 of Fundación Dos: the text beside it at \/signatory was changed: sealed under [0-9a-f]{64}, it hashes to [0-9a-f]{64}$/,
    );
  });
});
