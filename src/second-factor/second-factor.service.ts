import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Throttle } from '../accounts/throttle';
import { Database } from '../shared/database/database';
import { CodeRefused } from './second-factor.problems';
import { stepOf } from './totp';
import { Vault } from './vault';

const RECOVERY_CODES = 10;
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789'; // none that is taken for another
const LONG = 12;

/** What somebody has besides the password. Always in transactions of the login role, which alone sees these tables. */
@Injectable()
export class SecondFactor {
  constructor(
    private readonly database: Database,
    private readonly vault: Vault,
    private readonly throttle: Throttle,
  ) {}

  /** Counted before anything is compared. A code of the app, or one of the recovery codes; neither works twice. */
  async verify(accountId: string, given: string, address: string): Promise<void> {
    await this.throttle.count('second-factor', accountId, address);
    const isRight = await this.database.apart((manager) => this.use(manager, accountId, given));
    if (!isRight) throw CodeRefused({ errors: [{ pointer: '/code', code: 'code-refused' }] });
    await this.throttle.succeed('second-factor', accountId);
  }

  async has(accountId: string): Promise<boolean> {
    const rows = await this.database.apart((manager) =>
      manager.query<object[]>('SELECT FROM second_factors WHERE account_id = $1 AND confirmed_at IS NOT NULL', [
        accountId,
      ]),
    );
    return rows.length > 0;
  }

  /** Not in force until a code of it comes back; what was in force remains so until then. */
  async offer(accountId: string): Promise<Buffer> {
    const secret = randomBytes(20);
    await this.database.apart((manager) =>
      manager.query(
        `INSERT INTO second_factors (id, account_id, offered_secret) VALUES ($1, $2, $3)
         ON CONFLICT (account_id) DO UPDATE SET offered_secret = excluded.offered_secret`,
        [uuid(), accountId, this.vault.seal(secret, accountId)],
      ),
    );
    return secret;
  }

  /** The offered secret comes into force; answers new recovery codes, the only time that they are seen. */
  async confirm(manager: EntityManager, accountId: string, code: string): Promise<string[]> {
    const [row] = await manager.query<{ offered_secret: Buffer | null }[]>(
      'SELECT offered_secret FROM second_factors WHERE account_id = $1 FOR UPDATE',
      [accountId],
    );
    const step = row?.offered_secret && stepOf(code, this.vault.open(row.offered_secret, accountId), Date.now());
    if (!step) throw CodeRefused({ errors: [{ pointer: '/code', code: 'code-refused' }] });
    await manager.query(
      'UPDATE second_factors SET secret = offered_secret, offered_secret = NULL, last_step = $2, confirmed_at = now() WHERE account_id = $1',
      [accountId, step],
    );
    return this.renewCodes(manager, accountId);
  }

  async renewCodes(manager: EntityManager, accountId: string): Promise<string[]> {
    const codes = Array.from({ length: RECOVERY_CODES }, () =>
      Array.from({ length: LONG }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''),
    );
    await manager.query('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
    for (const code of codes)
      await manager.query('INSERT INTO recovery_codes (id, account_id, code_hash) VALUES ($1, $2, $3)', [
        uuid(),
        accountId,
        this.vault.digest(code, accountId),
      ]);
    return codes.map((code) => code.replace(/(.{4})(?=.)/g, '$1-'));
  }

  async remove(manager: EntityManager, accountId: string): Promise<void> {
    await manager.query('DELETE FROM recovery_codes WHERE account_id = $1', [accountId]);
    await manager.query('DELETE FROM second_factors WHERE account_id = $1', [accountId]);
  }

  private async use(manager: EntityManager, accountId: string, given: string): Promise<boolean> {
    const code = given.replace(/[\s-]/g, '').toLowerCase();
    const [row] = await manager.query<{ secret: Buffer }[]>(
      'SELECT secret FROM second_factors WHERE account_id = $1 AND confirmed_at IS NOT NULL',
      [accountId],
    );
    const step = row && stepOf(code, this.vault.open(row.secret, accountId), Date.now());
    const [, used] = step
      ? await manager.query<[object[], number]>(
          'UPDATE second_factors SET last_step = $2 WHERE account_id = $1 AND coalesce(last_step, 0) < $2',
          [accountId, step],
        )
      : await manager.query<[object[], number]>(
          'UPDATE recovery_codes SET used_at = now() WHERE account_id = $1 AND code_hash = $2 AND used_at IS NULL',
          [accountId, this.vault.digest(code, accountId)],
        );
    return used === 1;
  }
}
