import { createHash } from 'node:crypto';

/** What stands before the first seal. */
export const GENESIS = Buffer.alloc(32);

export interface Link {
  /** Place in the chain, from 1. */
  number: bigint;
  content: string;
  contentHash: Buffer;
  previousHash: Buffer;
  hash: Buffer;
}

export const contentHash = (content: string): Buffer => createHash('sha256').update(content, 'utf8').digest();

/** SHA-256 over the number (decimal, then a colon), the hash before and the content's hash. */
export const sealHash = (number: bigint, previousHash: Buffer, hashOfContent: Buffer): Buffer =>
  createHash('sha256').update(`${number}:`).update(previousHash).update(hashOfContent).digest();

export type Break = { number: bigint; reason: 'missing' | 'content' | 'previous' | 'hash' };

/** Walks the chain in order, holding one hash in memory, and tells the first break. */
export class ChainWalk {
  private expected = 1n;
  private previous: Buffer = GENESIS;

  /** Undefined while the chain holds. */
  step(link: Link): Break | undefined {
    const at = (reason: Break['reason']): Break => ({
      number: reason === 'missing' ? this.expected : link.number,
      reason,
    });
    if (link.number !== this.expected) return at('missing');
    if (!contentHash(link.content).equals(link.contentHash)) return at('content');
    if (!link.previousHash.equals(this.previous)) return at('previous');
    if (!sealHash(link.number, link.previousHash, link.contentHash).equals(link.hash)) return at('hash');
    this.expected += 1n;
    this.previous = link.hash;
    return undefined;
  }
}

export function firstBreak(links: Iterable<Link>): Break | undefined {
  const walk = new ChainWalk();
  for (const link of links) {
    const broken = walk.step(link);
    if (broken) return broken;
  }
  return undefined;
}
