import { Injectable } from '@nestjs/common';
import { RunningOrigin } from '../access/running-origin';
import { PasswordSetter } from '../accounts/password-setter';
import { Throttle } from '../accounts/throttle';
import { Mail } from '../mail/mail';
import { Database } from '../shared/database/database';
import { PASSWORD_CHANGED, PASSWORD_RESET } from './credentials.letters';
import { LinkGone } from './credentials.problems';
import { OneTimeLinks } from './one-time-links';

const VALID_MINUTES = 30;

interface Person {
  id: string;
  email: string;
  name: string;
  language: 'es' | 'en';
}

/** For who has forgotten the password. The second factor is asked for at sign-in all the same: nobody is signed in by a reset. */
@Injectable()
export class PasswordResetsService {
  constructor(
    private readonly database: Database,
    private readonly links: OneTimeLinks,
    private readonly passwords: PasswordSetter,
    private readonly throttle: Throttle,
    private readonly mail: Mail,
    private readonly origin: RunningOrigin,
  ) {}

  /** Answered before anything is looked up: whether there is such an account shows neither in the answer nor in its time. */
  async request(givenEmail: string, address: string): Promise<void> {
    const email = givenEmail.toLowerCase();
    await this.throttle.count('password-reset', email, address);
    this.mail.prepare(async () => {
      const asked = await this.issueFor(email);
      if (!asked) return undefined;
      const { name, language } = asked.person;
      const link = `${this.origin.value}/reset#${asked.token}`;
      return { to: email, language, kind: PASSWORD_RESET, values: { name }, link };
    });
  }

  /** The rules first: a password that is refused does not use the link up. */
  async confirm(token: string, password: string, address: string): Promise<void> {
    await this.throttle.count('one-time-link', address, address);
    const known = await this.database.apart((manager) => this.links.peek(manager, token, 'password-reset'));
    if (!known) throw LinkGone();
    const hash = await this.passwords.hashFor(known, password);
    const person = await this.database.apart(async (manager) => {
      const used = await this.links.use(manager, token, 'password-reset');
      if (!used) throw LinkGone();
      await this.passwords.set(manager, used.accountId, hash);
      const [found] = await manager.query<Person[]>(PERSON, [used.accountId]);
      return found!;
    });
    await this.throttle.succeed('sign-in', person.email);
    this.mail.post({
      to: person.email,
      language: person.language,
      kind: PASSWORD_CHANGED,
      values: { name: person.name },
      link: `${this.origin.value}/reset`,
    });
  }

  private issueFor(email: string): Promise<{ person: Person; token: string } | undefined> {
    return this.database.apart(async (manager) => {
      const [person] = await manager.query<Person[]>(
        `SELECT id, email, name, language FROM accounts a WHERE email = $1 AND status = 'active'
            AND EXISTS (SELECT FROM account_grants g WHERE g.account_id = a.id AND g.ended_at IS NULL)`,
        [email],
      );
      if (!person) return undefined;
      const token = await this.links.issue(manager, {
        accountId: person.id,
        purpose: 'password-reset',
        minutes: VALID_MINUTES,
      });
      return { person, token };
    });
  }
}

const PERSON = 'SELECT id, email, name, language FROM accounts WHERE id = $1';
