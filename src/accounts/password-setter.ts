import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../shared/database/database';
import { Invalid } from '../shared/http/problems';
import { passwordWeakness } from './password-rules';
import { Passwords } from './passwords';

interface Context {
  email: string;
  name: string;
  words: string;
}

/** A new password for somebody who has an account: the rules, the hash, and the end of whatever was open under the old one. */
@Injectable()
export class PasswordSetter {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
  ) {}

  /** The hash of a password that the rules allow to this account. Hashing is slow: outside of any transaction. */
  async hashFor(accountId: string, password: string): Promise<string> {
    const [context] = await this.database.apart((manager) => manager.query<Context[]>(CONTEXT, [accountId]));
    const weakness = passwordWeakness(password, context ? [context.email, context.name, context.words] : []);
    if (weakness) throw Invalid({ errors: [{ pointer: '/password', code: weakness }] });
    return this.passwords.hash(password);
  }

  /** Ends every session and token but the one that stays. */
  async set(manager: EntityManager, accountId: string, hash: string, stays: string | null = null): Promise<void> {
    await manager.query('UPDATE accounts SET password_hash = $2, password_changed_at = now() WHERE id = $1', [
      accountId,
      hash,
    ]);
    await revokeSessions(manager, accountId, stays);
  }
}

/** What a change of password, address or second factor does to everything else that is open. */
export async function revokeSessions(manager: EntityManager, accountId: string, stays: string | null): Promise<void> {
  await manager.query(
    'UPDATE sessions SET revoked_at = now() WHERE account_id = $1 AND revoked_at IS NULL AND id IS DISTINCT FROM $2::uuid',
    [accountId, stays],
  );
}

const CONTEXT = `SELECT a.email, a.name, password_context(coalesce(
    (SELECT array_agg(member_id) FROM account_grants g, unnest(g.member_ids) AS member_id WHERE g.account_id = a.id AND g.ended_at IS NULL), '{}')) AS words
  FROM accounts a WHERE a.id = $1`;
