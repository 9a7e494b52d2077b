import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { containsWords, ListQuery, type Order, searched } from '../shared/database/list-query';
import type { JsonText } from '../shared/http/json-text';
import type { CoverageQuery } from './dto/coverage';
import { NoCycleYet } from './insights.problems';
import { InsightsQueries } from './insights.queries';

const BY_NAME: Order = { by: 'm.name_normalised', type: 'text' };

/** Who owed a report of a cycle and who was in time: told to whoever may see figures at all, as it is told of areas. */
@Injectable()
export class CoverageQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly insights: InsightsQueries,
  ) {}

  async list({ cycle, asOf, q, area, state, timeliness, ...page }: CoverageQuery): Promise<JsonText> {
    const edition = await this.insights.edition(cycle);
    if (!edition) throw NoCycleYet();
    const list = new ListQuery();
    const day = asOf ? `LEAST(${list.value(asOf)}::date, ${TODAY})` : TODAY;
    const at = timelinessOn(day);
    list
      .where(`o.cycle_id = ${list.value(edition.cycleId)}`)
      .where(memberScope(this.access.reach('insights.read'), 'o.member_id', list.value(this.access.actor.memberIds)))
      .filter(q, (words) => containsWords('m.search_text', words))
      .filter(area, (areas) => `m.focus_areas && ${areas}::text[]`)
      .filter(state, (states) => `(m.states_served && ${states}::text[] OR m.address_state = ANY (${states}::text[]))`)
      .filter(timeliness, (asked) =>
        // With its total all that fit are found, and looked up one by one if taken for few; a page of few is found from them.
        page.count
          ? `CASE WHEN ${at} = ANY (${asked}::text[]) THEN true ELSE false END`
          : `${at} = ANY (${asked}::text[])`,
      );
    const found = `obligations o JOIN members m ON m.id = o.member_id${timeliness ? ` ${OF_OBLIGATION}` : ''}`;
    return list.page(
      this.database,
      {
        item: itemOn(day),
        from: `obligations o JOIN members m ON m.id = o.member_id ${OF_OBLIGATION}
               CROSS JOIN LATERAL (${lastFourOn(day)}) last`,
        found,
        isFoundWhole: timeliness !== undefined,
        id: 'o.id',
        sort: asOf ? `name ${asOf}` : 'name',
        order: q ? searched(BY_NAME) : BY_NAME,
      },
      page,
    );
  }
}

// The coalition's day and zone are asked for once a statement: hence the SELECT around them.
const TODAY = '(SELECT coalition_today())';
const ZONE = '(SELECT time_zone FROM settings)';
const OF_OBLIGATION = `JOIN cycles c ON c.id = o.cycle_id LEFT JOIN reports r ON r.obligation_id = o.id AND r.cycle_id = o.cycle_id`;

/** Over an obligation, its cycle and its report, which may be none. */
function timelinessOn(day: string, { o, c, r } = { o: 'o', c: 'c', r: 'r' }): string {
  const handedIn = `(${r}.first_submitted_at AT TIME ZONE ${ZONE})::date`;
  const lastDay = `last_timely_day(${o}.due_on, ${o}.extended_to, ${c}.grace_days)`;
  return `CASE WHEN ${handedIn} <= ${day} THEN CASE WHEN ${handedIn} <= ${lastDay} THEN 'on_time' ELSE 'late' END
               WHEN ${lastDay} < ${day} THEN 'missing' ELSE 'pending' END`;
}

const hasReportedBy = (day: string): string =>
  `coalesce(r.state = 'approved' AND (r.approved_at AT TIME ZONE ${ZONE})::date <= ${day}, false)`;

/** Of the member in the four cycles of the kind up to this one; what need not be handed in yet does not count. */
const lastFourOn = (day: string): string => `
  SELECT count(*) FILTER (WHERE four.timeliness = 'on_time') AS on_time, count(*) FILTER (WHERE four.timeliness <> 'pending') AS due
    FROM (SELECT ${timelinessOn(day, { o: 'b', c: 'y', r: 'w' })} AS timeliness
            FROM obligations b JOIN cycles y ON y.id = b.cycle_id LEFT JOIN reports w ON w.obligation_id = b.id AND w.cycle_id = y.id
           WHERE b.member_id = o.member_id AND y.kind = c.kind AND y.opened_at IS NOT NULL AND y.starts_on <= c.starts_on
           ORDER BY y.starts_on DESC LIMIT 4) four`;

const itemOn = (day: string): string => `json_build_object('id', o.id, 'memberId', o.member_id, 'name', m.name,
  'areas', m.focus_areas, 'addressState', m.address_state, 'statesServed', m.states_served,
  'hasReported', ${hasReportedBy(day)}, 'timeliness', ${timelinessOn(day)}, 'lastOnTime', last.on_time, 'lastDue', last.due)::text`;
