import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { Strategy } from 'passport-local';
import { Database } from '../shared/database/database';
import { SignInRefused } from './accounts.problems';
import { MAX_PASSWORD, Passwords } from './passwords';
import { SignInEvents } from './sign-in-events';
import { Throttle } from './throttle';

export interface SignedIn {
  accountId: string;
}

interface Known {
  id: string;
  password_hash: string | null;
  status: string;
}

/** E-mail and password. Same words and the same time whether the account exists or not. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
    private readonly events: SignInEvents,
  ) {
    super({ usernameField: 'email', session: false, passReqToCallback: true });
  }

  async validate(request: FastifyRequest, givenEmail: unknown, password: unknown): Promise<SignedIn> {
    if (typeof givenEmail !== 'string' || typeof password !== 'string' || password.length > 4 * MAX_PASSWORD)
      throw SignInRefused();
    const email = givenEmail.trim().toLowerCase().slice(0, 254);
    await this.throttle.count('sign-in', email, request.ip);
    const [account] = await this.database.apart((manager) =>
      manager.query<Known[]>('SELECT id, password_hash, status FROM accounts WHERE email = $1', [email]),
    );
    const isRight = await this.passwords.matches(password, account?.password_hash);
    if (!isRight || account?.status !== 'active') {
      await this.events.refused(email, account?.id);
      throw SignInRefused();
    }
    await this.throttle.succeed('sign-in', email);
    return { accountId: account.id };
  }
}
