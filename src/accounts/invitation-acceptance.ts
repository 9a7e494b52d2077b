import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import type { Role } from '../access/policy';
import { Database } from '../shared/database/database';
import { Invalid } from '../shared/http/problems';
import { InvitationGone } from './accounts.problems';
import type { AcceptInvitationDto } from './dto/invitation.dto';
import { hashHandle } from './handles';
import { passwordWeakness } from './password-rules';
import { Passwords } from './passwords';
import { Throttle } from './throttle';

interface Open {
  id: string;
  email: string;
  role: Role;
  member_ids: string[];
}

/** Turns an invitation into an account. An address that has one already is refused: its owner signs in and accepts with it. */
@Injectable()
export class InvitationAcceptance {
  constructor(
    private readonly database: Database,
    private readonly passwords: Passwords,
    private readonly throttle: Throttle,
  ) {}

  /** One transaction of the login role, which alone may make accounts. Of 20 at once, one finds the invitation open. */
  async accept({ token, name, language, password }: AcceptInvitationDto, address: string): Promise<string> {
    await this.throttle.count('invitation', address, address);
    const known = await this.read(token);
    if (!known) throw InvitationGone();
    const weakness = passwordWeakness(password, [known.email, name, known.words]);
    if (weakness) throw Invalid({ errors: [{ pointer: '/password', code: weakness }] });
    const passwordHash = await this.passwords.hash(password);
    return this.database.apart(async (manager) => {
      const [taken] = await manager.query<[Open[], number]>(
        'UPDATE invitations SET accepted_at = now() WHERE token_hash = $1 AND accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now() RETURNING id, email, role, member_ids',
        [hashHandle(token)],
      );
      const invitation = taken[0];
      if (!invitation) throw InvitationGone();
      const accountId = uuid();
      await manager.query(
        'INSERT INTO accounts (id, email, name, language, password_hash) VALUES ($1, $2, $3, $4, $5)',
        [accountId, invitation.email, name, language, passwordHash],
      );
      await manager.query('INSERT INTO account_grants (id, account_id, role, member_ids) VALUES ($1, $2, $3, $4)', [
        uuid(),
        accountId,
        invitation.role,
        invitation.member_ids,
      ]);
      return accountId;
    });
  }

  private async read(token: string): Promise<{ email: string; words: string } | undefined> {
    const [row] = await this.database.apart((manager) =>
      manager.query<{ email: string; words: string }[]>(
        `SELECT i.email, password_context(i.member_ids) AS words FROM invitations i
          WHERE i.token_hash = $1 AND i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`,
        [hashHandle(token)],
      ),
    );
    return row;
  }
}
