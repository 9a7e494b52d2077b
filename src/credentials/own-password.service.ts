import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { PasswordSetter } from '../accounts/password-setter';
import { Passwords } from '../accounts/passwords';
import { Throttle } from '../accounts/throttle';
import { SecondFactor } from '../second-factor/second-factor.service';
import { Database } from '../shared/database/database';
import { Invalid } from '../shared/http/problems';
import type { ReauthenticationDto } from './dto/own-credentials.dto';

/** Proving again that it is oneself, and the password that one may change then. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly passwords: Passwords,
    private readonly setter: PasswordSetter,
    private readonly factor: SecondFactor,
    private readonly throttle: Throttle,
  ) {}

  /** Whether a code was part of it. Counted like a sign-in, before anything is compared. */
  async prove({ password, code }: ReauthenticationDto, address: string): Promise<{ secondFactor: boolean }> {
    const { accountId } = this.access.actor;
    await this.database.commit({ wait: true }); // many tries at once must not each hold a connection and wait for another
    const [account] = await this.database.apart((manager) =>
      manager.query<{ email: string; password_hash: string | null }[]>(
        'SELECT email, password_hash FROM accounts WHERE id = $1',
        [accountId],
      ),
    );
    await this.throttle.count('sign-in', account!.email, address);
    if (!(await this.passwords.matches(password, account!.password_hash)))
      throw Invalid({ errors: [{ pointer: '/password', code: 'password-wrong' }] });
    const secondFactor = await this.factor.has(accountId);
    if (secondFactor && !code) throw Invalid({ errors: [{ pointer: '/code', code: 'required' }] });
    if (secondFactor) await this.factor.verify(accountId, code!, address);
    await this.throttle.succeed('sign-in', account!.email);
    return { secondFactor };
  }

  /** Every other session and every token of the account ends. */
  async change(password: string): Promise<void> {
    const { accountId, sessionId } = this.access.actor;
    await this.database.commit({ wait: true });
    const hash = await this.setter.hashFor(accountId, password);
    await this.database.apart((manager) => this.setter.set(manager, accountId, hash, sessionId));
  }
}
