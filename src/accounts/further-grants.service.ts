import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { IDLE_MINUTES, type Role } from '../access/policy';
import { Database } from '../shared/database/database';
import { Forbidden, Invalid } from '../shared/http/problems';
import { InvitationForOther, InvitationGone } from './accounts.problems';
import { hashHandle, newHandle } from './handles';
import { Throttle } from './throttle';

interface Taken {
  role: Role;
  member_ids: string[];
}

/** What an account may act as besides: accepted with it, and chosen by whoever is signed in. */
@Injectable()
export class FurtherGrants {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly throttle: Throttle,
  ) {}

  /** Only what was sent to the account's own address, and by somebody else. Answers the grant that it is now part of. */
  async accept(token: string, address: string): Promise<string> {
    const { accountId } = this.browserActor();
    await this.throttle.count('invitation', address, address);
    return this.database.apart(async (manager) => {
      await manager.query(`SELECT set_config('app.account_id', $1, true)`, [accountId]); // who did it, for the trail
      const [[taken]] = await manager.query<[Taken[], number]>(
        `UPDATE invitations SET accepted_at = now() WHERE token_hash = $1 AND ${OPEN}
            AND email = (SELECT email FROM accounts WHERE id = $2) AND invited_by IS DISTINCT FROM $2 RETURNING role, member_ids`,
        [hashHandle(token), accountId],
      );
      if (!taken) throw await this.refusal(manager, token, accountId);
      await manager.query('UPDATE accounts SET version = version + 1 WHERE id = $1', [accountId]);
      return this.add(manager, accountId, taken);
    });
  }

  /** The session goes on under another grant of the same account, with a new handle: the old one is worth nothing from here on. */
  async switchTo(grantId: string): Promise<string> {
    const { accountId, sessionId } = this.browserActor();
    const handle = newHandle();
    await this.database.apart(async (manager) => {
      const [grant] = await manager.query<{ role: Role }[]>(
        'SELECT role FROM account_grants WHERE id = $1 AND account_id = $2 AND ended_at IS NULL',
        [grantId, accountId],
      );
      if (!grant) throw Invalid({ errors: [{ pointer: '/grantId', code: 'not-found' }] });
      await manager.query(
        'UPDATE sessions SET grant_id = $2, handle_hash = $3, idle_minutes = $4 WHERE id = $1 AND revoked_at IS NULL',
        [sessionId, grantId, hashHandle(handle), IDLE_MINUTES[grant.role]],
      );
    });
    return handle;
  }

  /** A machine's token acts under the grant that it was made for. */
  private browserActor() {
    const { actor } = this.access;
    if (actor.carrier !== 'browser') throw Forbidden();
    return actor;
  }

  /** A coordinator goes on with one grant that names all the NGOs. The account's row, just written, is the lock. */
  private async add(manager: EntityManager, accountId: string, { role, member_ids }: Taken): Promise<string> {
    const [[held]] = await manager.query<[{ id: string }[], number]>(
      `UPDATE account_grants SET member_ids = ARRAY(SELECT DISTINCT unnest(member_ids || $3::uuid[]) ORDER BY 1)
        WHERE account_id = $1 AND role = $2 AND ended_at IS NULL RETURNING id`,
      [accountId, role, member_ids],
    );
    if (held) return held.id;
    const id = uuid();
    await manager.query('INSERT INTO account_grants (id, account_id, role, member_ids) VALUES ($1, $2, $3, $4)', [
      id,
      accountId,
      role,
      member_ids,
    ]);
    return id;
  }

  private async refusal(manager: EntityManager, token: string, accountId: string) {
    const rows = await manager.query<object[]>(
      `SELECT FROM invitations WHERE token_hash = $1 AND ${OPEN} AND email <> (SELECT email FROM accounts WHERE id = $2)`,
      [hashHandle(token), accountId],
    );
    return rows.length ? InvitationForOther() : InvitationGone();
  }
}

const OPEN = 'accepted_at IS NULL AND revoked_at IS NULL AND expires_at > now()';
