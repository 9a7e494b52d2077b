import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { revokeSessions } from '../accounts/password-setter';
import { SessionsService } from '../accounts/sessions.service';
import { Database } from '../shared/database/database';
import type { OfferedSecondFactor, SecondFactorResponse } from './dto/second-factor.dto';
import { SecondFactor } from './second-factor.service';
import { SecondFactorNeeded } from './second-factor.problems';
import { addressOf, base32 } from './totp';

const ISSUER = 'Padrón';

/** One's own: setting it up, changing it, doing without it. Every change ends the account's other sessions and tokens. */
@Injectable()
export class OwnSecondFactor {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly factor: SecondFactor,
    private readonly sessions: SessionsService,
  ) {}

  async read(): Promise<SecondFactorResponse> {
    const [row] = await this.database.apart((manager) =>
      manager.query<SecondFactorResponse[]>(READ, [this.access.actor.accountId]),
    );
    return row!;
  }

  async offer(): Promise<OfferedSecondFactor> {
    const { accountId } = this.access.actor;
    const secret = await this.factor.offer(accountId);
    const [account] = await this.database.apart((manager) =>
      manager.query<{ email: string }[]>('SELECT email FROM accounts WHERE id = $1', [accountId]),
    );
    return { secret: base32(secret), address: addressOf(secret, account!.email, ISSUER) };
  }

  /** Answers the recovery codes, and the session's new handle. */
  async confirm(code: string): Promise<{ recoveryCodes: string[]; handle: string }> {
    const { accountId, sessionId } = this.access.actor;
    const recoveryCodes = await this.database.apart(async (manager) => {
      const codes = await this.factor.confirm(manager, accountId, code);
      await revokeSessions(manager, accountId, sessionId);
      return codes;
    });
    return { recoveryCodes, handle: await this.sessions.prove(sessionId!, { secondFactor: true }) };
  }

  async renewCodes(): Promise<string[]> {
    return this.database.apart((manager) => this.factor.renewCodes(manager, this.access.actor.accountId));
  }

  async remove(): Promise<void> {
    if ((await this.read()).isMandatory) throw SecondFactorNeeded();
    const { accountId, sessionId } = this.access.actor;
    await this.database.apart(async (manager) => {
      await this.factor.remove(manager, accountId);
      await revokeSessions(manager, accountId, sessionId);
    });
  }

  /** The step after the password: the code, and from here on another handle. */
  async pass(code: string, address: string): Promise<string> {
    const { accountId, sessionId } = this.access.actor;
    await this.database.commit({ wait: true }); // many tries at once must not each hold a connection and wait for another
    await this.factor.verify(accountId, code, address);
    return this.sessions.prove(sessionId!, { secondFactor: true });
  }
}

const READ = `SELECT EXISTS (SELECT FROM second_factors f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL) AS "isActive",
    EXISTS (SELECT FROM account_grants g, settings s WHERE g.account_id = a.id AND g.ended_at IS NULL AND g.role = ANY (s.second_factor_roles)) AS "isMandatory",
    (SELECT count(*)::int FROM recovery_codes c WHERE c.account_id = a.id AND c.used_at IS NULL) AS "recoveryCodesLeft"
  FROM accounts a WHERE a.id = $1`;
