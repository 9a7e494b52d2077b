import { Injectable } from '@nestjs/common';
import { ROLES } from '../access/policy';
import { MembersQueries } from '../members/members.queries';
import { Database } from '../shared/database/database';
import type { ViewersResponse } from './dto/viewers.response';
import { seenBy } from './viewed-areas';

/** Who may look at an NGO, and at what of it. */
@Injectable()
export class Viewers {
  constructor(
    private readonly database: Database,
    private readonly members: MembersQueries,
  ) {}

  async of(memberId: string): Promise<ViewersResponse> {
    await this.members.assertVisible(memberId, 'viewers.read');
    const holders = await this.database.rows<{ role: string; people: number; names: string[] }>(
      { name: 'people.viewers', text: 'SELECT role, people, names FROM member_viewers($1)' },
      [memberId],
    );
    return {
      roles: ROLES.map((role) => {
        const held = holders.find((each) => each.role === role);
        return { role, people: held?.people ?? 0, names: held?.names ?? [], sees: seenBy(role) };
      }),
    };
  }
}
