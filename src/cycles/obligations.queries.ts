import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { memberScope, oneWith } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { ListQuery, type Order } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import type { OBLIGATION_SORTS, ObligationsQuery } from './dto/obligation.query';
import { areOwed, IS_LATE, OBLIGATION_STATE, OWED_STATE, PROGRESS } from './obligation-state';

const DUE = 'coalesce(o.extended_to, o.due_on)';
const SORTS: Record<(typeof OBLIGATION_SORTS)[number], Order> = {
  member: { by: 'm.name_normalised', type: 'text' },
  dueOn: { by: DUE, type: 'date' },
  '-dueOn': { by: DUE, type: 'date', isDescending: true },
};

@Injectable()
export class ObligationsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  list({ cycle, member, state, sort = '-dueOn', ...page }: ObligationsQuery): Promise<JsonText> {
    const query = new ListQuery();
    const own = query.value(this.access.actor.memberIds);
    // Most were handed in long ago: what is still owed has an index of its own, and is told by its days alone.
    const isOwed = !!state && areOwed(state);
    const counted = `obligations o ${isOwed ? OF_DAYS : state ? OF_STATE : ''}`;
    const found = sort === 'member' ? `${counted} JOIN members m ON m.id = o.member_id` : counted;
    if (isOwed) query.where('NOT o.is_handed_in');
    // It follows from the state, and leaves out what is not due yet.
    if (state?.every((one) => one === 'overdue')) query.where(`${DUE} < (SELECT coalition_today())`);
    return query
      .where(memberScope(this.access.reach('obligations.read'), 'o.member_id', own))
      .filter(cycle, (ids) => `o.cycle_id = ANY (${ids}::uuid[])`)
      .filter(member, (ids) => `o.member_id = ${oneWith(ids)}`)
      .filter(state, (states) => `${isOwed ? OWED_STATE : OBLIGATION_STATE} = ANY (${states}::text[])`)
      .page(
        this.database,
        {
          item: ITEM,
          from: FROM,
          found,
          counted,
          isFoundWhole: state !== undefined,
          id: 'o.id',
          sort,
          order: SORTS[sort],
        },
        page,
      );
  }

  async one(id: string): Promise<JsonText> {
    const reach = this.access.reach('obligations.read');
    const isNamed = this.access.can('accounts.named');
    const row = await this.database.row<{ item: string }>(
      {
        name: `obligations.one.${reach}.${isNamed}`,
        text: `SELECT (${ITEM_OF}::jsonb || jsonb_build_object('extensions', ${EXTENSIONS(isNamed)}))::text AS item
                 FROM ${FROM} WHERE o.id = $1 AND ${memberScope(reach, 'o.member_id', '$2')}`,
      },
      [id, this.access.actor.memberIds],
    );
    if (!row) throw NotFound();
    return new JsonText(row.item);
  }
}

const OF_DAYS = 'JOIN cycles c ON c.id = o.cycle_id';
const OF_STATE = `${OF_DAYS} LEFT JOIN reports r ON r.obligation_id = o.id`;
const FROM = `obligations o ${OF_STATE} JOIN members m ON m.id = o.member_id`;
const ITEM_OF = `json_build_object('id', o.id, 'memberId', o.member_id, 'memberName', m.name, 'cycleId', o.cycle_id, 'cycleCode', c.code,
  'cycleNameEs', c.name_es, 'cycleNameEn', c.name_en, 'coversFrom', lower(o.covers), 'coversTo', upper(o.covers) - 1,
  'dueOn', o.due_on, 'extendedTo', o.extended_to, 'state', ${OBLIGATION_STATE}, 'isLate', ${IS_LATE},
  'reportId', r.id, 'reportState', r.state, 'progress', CASE WHEN r.id IS NOT NULL THEN ${PROGRESS} END)`;
const ITEM = `${ITEM_OF}::text`;
const EXTENSIONS = (isNamed: boolean) => `
  coalesce((SELECT jsonb_agg(jsonb_build_object('until', e.extended_to, 'reason', e.reason, 'grantedAt', e.granted_at,
      'grantedBy', ${isNamed ? '(SELECT a.name FROM accounts a WHERE a.id = e.granted_by)' : 'NULL'}) ORDER BY e.granted_at, e.id)
    FROM obligation_extensions e WHERE e.obligation_id = o.id), '[]')`;
