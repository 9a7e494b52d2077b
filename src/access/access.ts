import { Injectable } from '@nestjs/common';
import type { Actor } from '../shared/database/actor';
import { Database } from '../shared/database/database';
import { Forbidden } from '../shared/http/problems';
import { isRole, type Permission, type Reach, reachOf, type Role } from './policy';

/** What the acting person may do, read from the policy: services ask here and never name a role. */
@Injectable()
export class Access {
  constructor(private readonly database: Database) {}

  get actor(): Actor {
    return this.database.actor;
  }

  get role(): Role {
    const { role } = this.actor;
    if (!isRole(role)) throw new Error(`the policy knows no role ${role}`);
    return role;
  }

  reach(permission: Permission): Reach {
    const { scopes } = this.actor;
    if (scopes && !scopes.includes(permission)) return 'none';
    return reachOf(this.role, permission);
  }

  can(permission: Permission): boolean {
    return this.reach(permission) !== 'none';
  }

  /** 403 where the role never may. What is merely out of reach is 404, by the query. */
  demand(permission: Permission): void {
    if (!this.can(permission)) throw Forbidden();
  }
}
