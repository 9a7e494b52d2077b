import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import { memberScope } from './member.scope';

@Injectable()
export class MembershipQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Every period of a member, also those that a later decision replaced. */
  async periods(memberId: string): Promise<JsonText> {
    const reach = this.access.reach('membership.read');
    const isNamed = this.access.can('accounts.named');
    const row = await this.database.row<{ periods: string }>(
      {
        name: `membership.periods.${reach}.${isNamed}`,
        text: `SELECT json_build_object('items', (${PERIODS(isNamed)}))::text AS periods FROM members m WHERE m.id = $1 AND ${memberScope(reach, 'm.id', '$2')}`,
      },
      [memberId, this.access.actor.memberIds],
    );
    if (!row) throw NotFound();
    return new JsonText(row.periods);
  }
}

const PERIODS = (isNamed: boolean) => `
  SELECT coalesce(json_agg(json_build_object('id', p.id, 'status', p.status, 'from', lower(p.during), 'to', upper(p.during) - 1,
           'decision', json_build_object('id', d.id, 'kind', d.kind, 'effectiveOn', d.effective_on, 'reason', d.reason, 'boardMinute', d.board_minute,
             'decidedAt', d.decided_at, 'decidedBy', ${isNamed ? '(SELECT a.name FROM accounts a WHERE a.id = d.decided_by)' : 'NULL'}),
           'recordedAt', p.recorded_at, 'supersededAt', p.superseded_at) ORDER BY lower(p.during), p.recorded_at, p.id), '[]')
    FROM membership_periods p JOIN membership_decisions d ON d.id = p.decision_id WHERE p.member_id = m.id`;
