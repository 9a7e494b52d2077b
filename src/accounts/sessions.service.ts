import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { IDLE_MINUTES, permissionsOf, type Role } from '../access/policy';
import { Database } from '../shared/database/database';
import { SignInRefused } from './accounts.problems';
import { hashHandle, newHandle } from './handles';
import type { SessionResponse } from './dto/session.response';

export const ABSOLUTE_HOURS = 12;

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Opens a session under the account's first grant; the handle is new at every sign-in. */
  async open(accountId: string): Promise<string> {
    const handle = newHandle();
    await this.database.apart(async (manager) => {
      const [grant] = await manager.query<{ id: string; role: Role }[]>(
        'SELECT id, role FROM account_grants WHERE account_id = $1 AND ended_at IS NULL ORDER BY created_at, id LIMIT 1',
        [accountId],
      );
      if (!grant) throw SignInRefused();
      await manager.query(
        `INSERT INTO sessions (id, handle_hash, account_id, grant_id, carrier, idle_minutes, expires_at) VALUES ($1, $2, $3, $4, 'browser', $5, now() + make_interval(hours => $6))`,
        [uuid(), hashHandle(handle), accountId, grant.id, IDLE_MINUTES[grant.role], ABSOLUTE_HOURS],
      );
    });
    return handle;
  }

  /** For a handle just opened, before any guard has seen it. */
  async describeNew(handle: string): Promise<SessionResponse> {
    await this.database.enterSession(hashHandle(handle), 'browser');
    return this.describe();
  }

  async describe(): Promise<SessionResponse> {
    const { actor } = this.access;
    const row = await this.database.row<{ session: Omit<SessionResponse, 'permissions' | 'role' | 'grantId'> }>(
      DESCRIBE,
      [actor.accountId, actor.memberIds],
    );
    return {
      ...row!.session,
      role: this.access.role,
      grantId: actor.grantId,
      permissions: permissionsOf(this.access.role).filter((permission) => this.access.can(permission)),
    };
  }

  /** Apart: the session ends even when something else in the request fails. */
  async close(): Promise<void> {
    const { sessionId } = this.access.actor;
    await this.database.apart((manager) =>
      manager.query('UPDATE sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL', [sessionId]),
    );
  }
}

const DESCRIBE = {
  name: 'session.describe',
  text: `SELECT json_build_object(
      'account', (SELECT json_build_object('id', id, 'email', email, 'name', name, 'language', language, 'version', version) FROM accounts WHERE id = $1),
      'members', coalesce((SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name_normalised) FROM members WHERE id = ANY ($2::uuid[]) AND merged_into IS NULL), '[]'),
      'grants', (SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'members', coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name_normalised)
          FROM members m WHERE m.id = ANY (g.member_ids) AND m.merged_into IS NULL), '[]')) ORDER BY g.created_at, g.id) FROM account_grants g WHERE g.account_id = $1 AND g.ended_at IS NULL),
      'coalition', (SELECT json_build_object('name', coalition_name, 'shortName', coalition_short_name, 'timeZone', time_zone, 'isDemonstration', is_demonstration, 'today', coalition_today()) FROM settings)) AS session`,
};
