import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { IDLE_MINUTES, permissionsOf, type Role } from '../access/policy';
import { Database } from '../shared/database/database';
import { SignInRefused } from './accounts.problems';
import { deviceOf } from './device';
import { hashHandle, newHandle } from './handles';
import { SignInEvents } from './sign-in-events';
import type { SessionResponse } from './dto/session.response';

export const ABSOLUTE_HOURS = 12;

@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly events: SignInEvents,
  ) {}

  /** Opens a session under the account's first grant; the handle is new at every sign-in. */
  async open(accountId: string, userAgent?: string): Promise<string> {
    const device = deviceOf(userAgent);
    const handle = newHandle();
    await this.database.apart(async (manager) => {
      const [grant] = await manager.query<{ id: string; role: Role; memberIds: string[] }[]>(
        'SELECT id, role, member_ids AS "memberIds" FROM account_grants WHERE account_id = $1 AND ended_at IS NULL ORDER BY created_at, id LIMIT 1',
        [accountId],
      );
      if (!grant) throw SignInRefused();
      const sessionId = uuid();
      await manager.query(
        `INSERT INTO sessions (id, handle_hash, account_id, grant_id, carrier, idle_minutes, expires_at, browser, system) VALUES ($1, $2, $3, $4, 'browser', $5, now() + make_interval(hours => $6), $7, $8)`,
        [
          sessionId,
          hashHandle(handle),
          accountId,
          grant.id,
          IDLE_MINUTES[grant.role],
          ABSOLUTE_HOURS,
          device.browser,
          device.system,
        ],
      );
      await this.events.note(manager, 'signed-in', { sessionId, accountId, ...grant });
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
    const row = await this.database.row<{
      session: Omit<SessionResponse, 'permissions' | 'role' | 'grantId' | 'owes'>;
    }>(actor.owes ? DESCRIBE_OWING : DESCRIBE, [actor.accountId, actor.owes ? [] : actor.memberIds]);
    const owes = actor.owes ?? null;
    return {
      ...row!.session,
      owes,
      role: this.access.role,
      grantId: actor.grantId,
      permissions: owes ? [] : permissionsOf(this.access.role).filter((permission) => this.access.can(permission)),
    };
  }

  /** Another handle for the same session: after a sign-in step the one before is worth nothing. */
  async prove(sessionId: string, { secondFactor }: { secondFactor: boolean }): Promise<string> {
    const handle = newHandle();
    await this.database.apart((manager) =>
      manager.query(
        `UPDATE sessions SET handle_hash = $2, authenticated_at = now(), second_factor_at = CASE WHEN $3 THEN now() ELSE second_factor_at END WHERE id = $1`,
        [sessionId, hashHandle(handle), secondFactor],
      ),
    );
    return handle;
  }

  /** Apart: the session ends even when something else in the request fails. */
  async close(): Promise<void> {
    const { actor } = this.access;
    await this.database.apart(async (manager) => {
      const ended = 'UPDATE sessions SET revoked_at = now() WHERE id = $1 AND revoked_at IS NULL';
      await manager.query(ended, [actor.sessionId]);
      await this.events.note(manager, 'signed-out', { ...actor, sessionId: actor.sessionId! });
    });
  }
}

const describe = (members: string, ofGrant: string) => `SELECT json_build_object(
      'account', (SELECT json_build_object('id', id, 'email', email, 'name', name, 'language', language, 'version', version) FROM accounts WHERE id = $1),
      'members', ${members},
      'grants', (SELECT json_agg(json_build_object('id', g.id, 'role', g.role, 'members', ${ofGrant}) ORDER BY g.created_at, g.id) FROM account_grants g WHERE g.account_id = $1 AND g.ended_at IS NULL),
      'coalition', (SELECT json_build_object('name', coalition_name, 'shortName', coalition_short_name, 'timeZone', time_zone, 'isDemonstration', is_demonstration, 'today', coalition_today()) FROM settings)) AS session, $2::uuid[] AS reached`;

const MEMBERS = `coalesce((SELECT json_agg(json_build_object('id', id, 'name', name) ORDER BY name_normalised) FROM members WHERE id = ANY ($2::uuid[]) AND merged_into IS NULL), '[]')`;
const MEMBERS_OF_GRANT = `coalesce((SELECT json_agg(json_build_object('id', m.id, 'name', m.name) ORDER BY m.name_normalised)
          FROM members m WHERE m.id = ANY (g.member_ids) AND m.merged_into IS NULL), '[]')`;
const DESCRIBE = { name: 'session.describe', text: describe(MEMBERS, MEMBERS_OF_GRANT) };
/** As the login itself, which sees no member. */
const DESCRIBE_OWING = { name: 'session.describe-owing', text: describe(`'[]'::json`, `'[]'::json`) };
