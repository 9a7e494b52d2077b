import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { isListed, memberScope } from './member.scope';
import { BELONGING_STATUSES } from './member.values';

/** How many there are on a day: the members within reach, by their status that day and what their profile says today. */
@Injectable()
export class MemberCountsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async on(asOf: string | undefined): Promise<JsonText> {
    const reach = this.access.reach('members.read');
    const row = await this.database.row<{ counts: string }>(
      { name: `members.counts.${reach}`, text: counts(memberScope(reach, 'm.id', '$2')) },
      [asOf ?? null, this.access.actor.memberIds],
    );
    return new JsonText(row!.counts);
  }
}

/** The few kinds of members that there are, and how many of each: all that is asked is added up from them. Bounds, not `@>`: see `members.queries.ts`. */
const counts = (scope: string) => `
  WITH day AS MATERIALIZED (SELECT coalesce($1::date, coalition_today()) AS day),
  known AS MATERIALIZED (
    SELECT p.status, p.status = ANY ('{${BELONGING_STATUSES.join(',')}}') AS belongs, m.focus_areas, m.address_state, count(*)::int AS n
      FROM membership_periods p JOIN members m ON m.id = p.member_id
     WHERE p.superseded_at IS NULL AND lower(p.during) <= (SELECT day FROM day) AND coalesce(upper(p.during) > (SELECT day FROM day), true)
       AND ${scope} AND ${isListed('m')}
     GROUP BY p.status, m.focus_areas, m.address_state)
  SELECT json_build_object('asOf', (SELECT day FROM day), 'members', (SELECT coalesce(sum(n), 0) FROM known WHERE belongs),
    'byStatus', (SELECT coalesce(json_agg(json_build_object('status', status, 'count', n) ORDER BY n DESC, status), '[]')
      FROM (SELECT status, sum(n) AS n FROM known GROUP BY 1) s),
    'byFocus', (SELECT coalesce(json_agg(json_build_object('focus', focus, 'count', n) ORDER BY n DESC, focus), '[]')
      FROM (SELECT focus, sum(n) AS n FROM known, unnest(focus_areas) AS focus WHERE belongs GROUP BY 1) f),
    'byState', (SELECT coalesce(json_agg(json_build_object('state', address_state, 'count', n) ORDER BY n DESC, address_state), '[]')
      FROM (SELECT address_state, sum(n) AS n FROM known WHERE belongs GROUP BY 1) a))::text AS counts`;
