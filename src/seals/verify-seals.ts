import type { ClientBase } from 'pg';
import { canonicalJson } from './canonical-json';
import { ChainWalk, contentHash, GENESIS, sealHash } from './chain';
import { digestOf, type SealContent } from './seal-content';
import { AttachmentCheck, type FileTally, type OpenFile } from './verify-attachments';
import { contentOf, linkOf, sealBatches, type SealRow } from './seal-rows';

export type BreakReason =
  | 'missing'
  | 'content'
  | 'previous'
  | 'hash'
  | 'form'
  | 'place'
  | 'edition'
  | 'text'
  | 'file'
  | 'file-missing'
  | 'unsealed';

/** Where the chain, or what lies beside it, does not hold. */
export interface SealBreak {
  /** Of the seal; null where a report has none. */
  number: string | null;
  memberId: string | null;
  reportId: string | null;
  reason: BreakReason;
  /** What differs: a column, a JSON pointer. */
  where: string | null;
  expected: string | null;
  found: string | null;
}

export interface SealTally extends FileTally {
  seals: number;
  texts: number;
  /** Digests in the seals whose text has been taken away: allowed. */
  erased: number;
  newest: { number: string; hash: string } | null;
}

export const newTally = (): SealTally => ({ seals: 0, texts: 0, erased: 0, files: 0, erasedFiles: 0, newest: null });

/**
 * Walks the whole chain: each seal's content against its hash and its canonical form, the hash before, its own hash, the columns that
 * repeat the content, its edition, the texts beside it, the files that go with it. What was cut off at the end shows in approved reports without a seal.
 */
export async function* verifySeals(client: ClientBase, tally: SealTally, open?: OpenFile): AsyncGenerator<SealBreak> {
  const chain = new Chain();
  const files = new AttachmentCheck(client, tally, open);
  for await (const seals of sealBatches(client)) {
    const texts = await textsOf(client, seals);
    for (const seal of seals) {
      yield* chain.step(seal);
      yield* textBreaks(seal, texts.get(seal.id) ?? [], tally);
      for await (const { reason, ...detail } of files.breaks(contentOf(seal)?.attachments ?? []))
        yield about(seal, reason, detail);
    }
    tally.seals += seals.length;
    const { number, hash } = seals.at(-1)!;
    tally.newest = { number, hash: hash.toString('hex') };
  }
  yield* unsealed(client);
}

const about = (seal: SealRow, reason: BreakReason, detail: Partial<SealBreak> = {}): SealBreak => ({
  number: seal.number,
  memberId: seal.member_id,
  reportId: seal.report_id,
  reason,
  where: null,
  expected: null,
  found: null,
  ...detail,
});

/** After its first break everything that follows hangs in the air, and is not told seal by seal. */
class Chain {
  private readonly walk = new ChainWalk();
  private readonly editions = new Map<string, number>();
  private previous: Buffer = GENESIS;
  private isWhole = true;

  *step(seal: SealRow): Generator<SealBreak> {
    const link = linkOf(seal);
    const broken = this.isWhole ? this.walk.step(link) : undefined;
    if (broken) {
      this.isWhole = false;
      const hex = (expected: Buffer, found: Buffer) => ({
        expected: expected.toString('hex'),
        found: found.toString('hex'),
      });
      if (broken.reason === 'missing')
        yield {
          ...about(seal, 'missing'),
          number: String(broken.number),
          memberId: null,
          reportId: null,
          found: seal.number,
        };
      else if (broken.reason === 'content')
        yield about(seal, 'content', hex(link.contentHash, contentHash(seal.content)));
      else if (broken.reason === 'previous') yield about(seal, 'previous', hex(this.previous, link.previousHash));
      else yield about(seal, 'hash', hex(sealHash(link.number, link.previousHash, link.contentHash), link.hash));
    } else if (this.isWhole) yield* this.within(seal);
    this.previous = link.hash;
    this.editions.set(seal.report_id, seal.edition);
  }

  /** What the hashes do not say: the content's form, and the columns that tell what stands in it. */
  private *within(seal: SealRow): Generator<SealBreak> {
    const content = contentOf(seal);
    if (!content || canonicalJson(content) !== seal.content) return void (yield about(seal, 'form'));
    for (const [where, expected, found] of places(seal, content))
      if (expected !== found) yield about(seal, 'place', { where, expected, found });
    const edition = (this.editions.get(seal.report_id) ?? 0) + 1;
    if (seal.edition !== edition)
      yield about(seal, 'edition', { expected: String(edition), found: String(seal.edition) });
  }
}

const places = (seal: SealRow, content: SealContent): [string, string, string][] => [
  ['member_id', content.memberId, seal.member_id],
  ['report_id', content.reportId, seal.report_id],
  ['cycle_id', content.cycle.id, seal.cycle_id],
  ['edition', String(content.edition), String(seal.edition)],
  ['sealed_at', content.approvedAt, seal.sealed_at.toISOString()],
  ['sealed_by', content.approvedBy, seal.sealed_by],
];

interface TextRow {
  seal_id: string;
  pointer: string;
  salt: Buffer;
  text: string;
}

async function textsOf(client: ClientBase, seals: SealRow[]): Promise<Map<string, TextRow[]>> {
  const { rows } = await client.query<TextRow>(
    'SELECT seal_id, pointer, salt, text FROM seal_texts WHERE seal_id = ANY ($1) ORDER BY seal_id, pointer',
    [seals.map(({ id }) => id)],
  );
  const bySeal = new Map<string, TextRow[]>(seals.map(({ id }) => [id, []]));
  for (const row of rows) bySeal.get(row.seal_id)!.push(row);
  return bySeal;
}

function* textBreaks(seal: SealRow, texts: TextRow[], tally: SealTally): Generator<SealBreak> {
  const digests = digestsIn(contentOf(seal));
  for (const { pointer, salt, text } of texts) {
    const expected = digests.get(pointer) ?? null;
    const found = digestOf(salt, text);
    if (found !== expected) yield about(seal, 'text', { where: pointer, expected, found });
    digests.delete(pointer);
  }
  tally.texts += texts.length;
  tally.erased += digests.size;
}

/** Every digest of a content, by its JSON pointer. */
export function digestsIn(content: unknown): Map<string, string> {
  const digests = new Map<string, string>();
  const visit = (value: unknown, pointer: string): void => {
    if (value === null || typeof value !== 'object') return;
    const { digest } = value as { digest?: unknown };
    if (typeof digest === 'string') digests.set(pointer, digest);
    for (const [key, item] of Object.entries(value)) visit(item, `${pointer}/${key}`);
  };
  visit(content, '');
  return digests;
}

/** A chain that was cut short holds: what is missing at its end shows in the reports. */
async function* unsealed(client: ClientBase): AsyncGenerator<SealBreak> {
  const { rows } = await client.query<{ id: string; member_id: string }>(
    `SELECT r.id, r.member_id FROM reports r WHERE r.state = 'approved' AND NOT EXISTS (SELECT FROM seals s WHERE s.report_id = r.id) ORDER BY r.id`,
  );
  for (const { id, member_id: memberId } of rows)
    yield { number: null, memberId, reportId: id, reason: 'unsealed', where: null, expected: null, found: null };
}
