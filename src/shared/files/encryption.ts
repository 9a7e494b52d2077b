import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Transform } from 'node:stream';

/** A file at rest: mark, salt, nonce, ciphertext, tag. AES-256-GCM, with a key of its own for every file. */
const MARK = Buffer.from('PDRN1');
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const OVERHEAD = MARK.length + SALT + NONCE + TAG;

/** The content was changed, or it was encrypted under another key. */
export class FileUnreadable extends Error {}

export function encrypting(secret: string): Transform {
  const [salt, nonce] = [randomBytes(SALT), randomBytes(NONCE)];
  const cipher = createCipheriv('aes-256-gcm', keyOf(secret, salt), nonce);
  let hasBegun = false;
  const begin = (stream: Transform) => {
    if (!hasBegun) stream.push(Buffer.concat([MARK, salt, nonce]));
    hasBegun = true;
  };
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      begin(this);
      done(null, cipher.update(chunk));
    },
    flush(done) {
      begin(this);
      this.push(cipher.final());
      this.push(cipher.getAuthTag());
      done();
    },
  });
}

/** The whole at once: nothing is given out before the tag has shown that it is what was written. */
export function decrypt(secret: string, stored: Buffer): Buffer {
  if (stored.length < OVERHEAD || !stored.subarray(0, MARK.length).equals(MARK))
    throw new FileUnreadable('no such file');
  const salt = stored.subarray(MARK.length, MARK.length + SALT);
  const nonce = stored.subarray(MARK.length + SALT, MARK.length + SALT + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', keyOf(secret, salt), nonce);
  decipher.setAuthTag(stored.subarray(stored.length - TAG));
  try {
    return Buffer.concat([decipher.update(stored.subarray(OVERHEAD - TAG, stored.length - TAG)), decipher.final()]);
  } catch {
    throw new FileUnreadable('changed, or encrypted under another key');
  }
}

const keyOf = (secret: string, salt: Buffer): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'padron files', 32));
