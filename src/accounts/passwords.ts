import { Injectable } from '@nestjs/common';
import { Algorithm, hash, verify } from '@node-rs/argon2';

/** OWASP's argon2id parameters (security.md §1): 19 MiB, two passes, one lane; about 33 ms. */
export const ARGON2 = { algorithm: Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const AT_ONCE = 4;
export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 128;

/** Hashes at most four at a time, so that many sign-ins cannot take the machine's memory. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  // Verified in place of an absent account's hash, so that known and unknown addresses take the same time.
  private readonly nobody = hash('a password that nobody has', ARGON2);

  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(password.normalize('NFC'), ARGON2));
  }

  async matches(password: string, stored: string | null | undefined): Promise<boolean> {
    const against = stored ?? (await this.nobody);
    const isSame = await this.inTurn(() => verify(against, password.normalize('NFC')));
    return isSame && !!stored;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
