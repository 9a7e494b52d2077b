import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { RUNNING_CONFIG, type RunningConfig } from '../shared/running-config';

const NONCE = 12;
const TAG = 16;

/** Keeps second factors so that a copy of the database alone is worth nothing: AES-256-GCM, bound to the account; the key comes from the settings. */
@Injectable()
export class Vault {
  private readonly key: Buffer;

  constructor(@Inject(RUNNING_CONFIG) config: RunningConfig) {
    this.key = Buffer.from(hkdfSync('sha256', config.files.key ?? config.secret, '', 'padron second factor', 32));
  }

  seal(secret: Buffer, accountId: string): Buffer {
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(accountId));
    return Buffer.concat([nonce, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  }

  open(sealed: Buffer, accountId: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.key, sealed.subarray(0, NONCE))
      .setAAD(Buffer.from(accountId))
      .setAuthTag(sealed.subarray(-TAG));
    return Buffer.concat([decipher.update(sealed.subarray(NONCE, -TAG)), decipher.final()]);
  }

  /** Of a recovery code: keyed, so that it cannot be guessed from the table. */
  digest(code: string, accountId: string): Buffer {
    return createHmac('sha256', this.key).update(`${accountId} ${code}`).digest();
  }
}
