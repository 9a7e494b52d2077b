import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { decrypt, encrypting, FileUnreadable } from './encryption';

const encrypt = (content: string, secret = 'one secret') =>
  buffer(Readable.from([Buffer.from(content)]).pipe(encrypting(secret)));

test('what was encrypted is read again, under the same secret alone', async () => {
  const stored = await encrypt('CLAVE DE ELECTOR');
  expect(stored.includes('ELECTOR')).toBe(false);
  expect(decrypt('one secret', stored).toString()).toBe('CLAVE DE ELECTOR');
  expect(() => decrypt('another secret', stored)).toThrow(FileUnreadable);
});

test('the same content is never the same bytes', async () => {
  expect(await encrypt('x')).not.toEqual(await encrypt('x'));
});

test('one changed bit anywhere, or a cut, and nothing is given out', async () => {
  const stored = await encrypt('content');
  for (let index = 0; index < stored.length; index++) {
    const changed = Buffer.from(stored);
    changed[index]! ^= 1;
    expect(() => decrypt('one secret', changed)).toThrow(FileUnreadable);
  }
  expect(() => decrypt('one secret', stored.subarray(0, -1))).toThrow(FileUnreadable);
  expect(() => decrypt('one secret', Buffer.alloc(0))).toThrow(FileUnreadable);
});
