import { createHash } from 'node:crypto';
import { contentHash, firstBreak, GENESIS, type Link, sealHash } from './chain';

function chain(...contents: string[]): Link[] {
  let previousHash: Buffer = GENESIS;
  return contents.map((content, index) => {
    const number = BigInt(index + 1);
    const hash = sealHash(number, previousHash, contentHash(content));
    const link = { number, content, contentHash: contentHash(content), previousHash, hash };
    previousHash = hash;
    return link;
  });
}

/** What somebody does who rewrites a seal and everything in it, but not those after it. */
function forged(link: Link, content: string): Link {
  const hashed = { ...link, content, contentHash: contentHash(content) };
  return { ...hashed, hash: sealHash(link.number, link.previousHash, hashed.contentHash) };
}

describe('the chain of seals', () => {
  it('starts at 32 zero bytes and hashes number, previous hash and content hash', () => {
    const content = createHash('sha256').update('{"a":1}').digest();
    const bytes = Buffer.concat([Buffer.from('1:', 'ascii'), Buffer.alloc(32), content]);
    expect(sealHash(1n, GENESIS, contentHash('{"a":1}'))).toEqual(createHash('sha256').update(bytes).digest());
    expect(contentHash('')).toEqual(
      Buffer.from('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'hex'),
    );
  });

  it('holds while nobody touches it', () => {
    expect(firstBreak([])).toBeUndefined();
    expect(firstBreak(chain('a', 'b', 'c'))).toBeUndefined();
  });

  it.each<[string, (links: Link[]) => Link[], object]>([
    ['a content that was changed', ([a, b, c]) => [a!, { ...b!, content: 'x' }, c!], { number: 2n, reason: 'content' }],
    ['a seal that was rewritten whole', ([a, b, c]) => [a!, forged(b!, 'x'), c!], { number: 3n, reason: 'previous' }],
    ['a seal that was taken out', ([a, , c]) => [a!, c!], { number: 2n, reason: 'missing' }],
    ['two seals that changed places', ([a, b, c]) => [b!, a!, c!], { number: 1n, reason: 'missing' }],
    ['a hash that was changed', ([a, b]) => [a!, { ...b!, hash: GENESIS }], { number: 2n, reason: 'hash' }],
    ['another first seal', ([a]) => [{ ...a!, previousHash: Buffer.alloc(32, 1) }], { number: 1n, reason: 'previous' }],
    [
      'a number that was changed with its place',
      ([a, b]) => [a!, { ...b!, number: 3n }],
      { number: 2n, reason: 'missing' },
    ],
  ])('finds %s', (_name, tamper, expected) => {
    expect(firstBreak(tamper(chain('a', 'b', 'c')))).toEqual(expected);
  });
});
