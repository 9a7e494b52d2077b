import { Injectable } from '@nestjs/common';
import { isListed } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { RETENTION_EVENTS, type RetentionEvent, type RetentionQuery } from './dto/retention.dto';

/** Who came, who left and how, year by year: read from the periods in force, up to today. What is planned has not happened. */
@Injectable()
export class RetentionQueries {
  constructor(private readonly database: Database) {}

  async years({ from, to }: RetentionQuery): Promise<JsonText> {
    const row = await this.database.row<{ years: string }>(YEARS, [from ?? null, to ?? null]);
    return new JsonText(row!.years);
  }

  async names(year: number): Promise<JsonText> {
    const row = await this.database.row<{ names: string }>(NAMES, [year]);
    return new JsonText(row!.names);
  }
}

/**
 * One row for each day on which something happened until a day: who came or left (`passage`) and who was suspended or was no more (`hold`),
 * as it is kept beside the periods in force (ADR 0034). Two members that are one came once: what the other had counted is its own.
 */
const changes = (until: string, from = `'-infinity'`) => `
  SELECT c.period_id, c.member_id, c.day, c.passage, c.hold FROM kept_membership_changes c
   WHERE c.day <= ${until} AND c.day >= ${from} AND c.member_id NOT IN (SELECT m.id FROM members m WHERE NOT (${isListed('m')}))`;
/** Both, of a row `c` that has them, where they are. */
const EACH = `JOIN LATERAL (VALUES (c.passage), (c.hold)) AS e (event) ON e.event IS NOT NULL`;

const times = (event: RetentionEvent) =>
  `'${event}', coalesce((SELECT n FROM counted c WHERE c.year = y.year AND c.event = '${event}'), 0)`;

/** How many more there are by an event, and how many there were by the end of a year: all who came, without those who left. */
const LEAVING = `'resigned', 'lapsed', 'left'`;
const change = (event: string) =>
  `CASE WHEN ${event} IN ('joined', 'returned') THEN 1 WHEN ${event} IN (${LEAVING}) THEN -1 ELSE 0 END`;
const membersBy = (year: string) =>
  `coalesce((SELECT sum(c.n * ${change('c.event')}) FROM counted c WHERE c.year <= ${year}), 0)`;

const YEARS = {
  name: 'retention.years',
  text: `
  WITH wanted AS MATERIALIZED (
    SELECT today, least(coalesce($2::int, this), this) AS last, coalesce($1::int, least(coalesce($2::int, this), this) - 9) AS first
      FROM (SELECT coalition_today() AS today, extract(year FROM coalition_today())::int AS this) t),
  happened AS MATERIALIZED (SELECT member_id, date_part('year', day)::int AS year, passage, hold FROM (${changes('(SELECT today FROM wanted)')}) c),
  counted AS MATERIALIZED (
    SELECT year, event, sum(n)::int AS n FROM (SELECT year, passage, hold, count(*) AS n FROM happened GROUP BY 1, 2, 3) c ${EACH} GROUP BY 1, 2),
  -- Coming and leaving take turns: who left once more than it came within a year was a member at its start and is none at its end.
  lost AS MATERIALIZED (
    SELECT year, count(*) AS n FROM (
      SELECT year FROM happened WHERE member_id IN (SELECT member_id FROM happened WHERE passage IN (${LEAVING})) GROUP BY member_id, year HAVING sum(${change('passage')}) < 0) l GROUP BY 1),
  years AS (
    SELECT g.year, ${membersBy('g.year - 1')} AS at_start, ${membersBy('g.year')} AS at_end, coalesce((SELECT l.n FROM lost l WHERE l.year = g.year), 0) AS lost
      FROM wanted, generate_series(greatest(first, last - 29), last) AS g (year))
  SELECT json_build_object('asOf', (SELECT today FROM wanted), 'years', coalesce((SELECT json_agg(json_build_object(
      'year', y.year, 'atStart', y.at_start, ${RETENTION_EVENTS.map(times).join(', ')},
      'net', y.at_end - y.at_start, 'atEnd', y.at_end, 'kept', y.at_start - y.lost) ORDER BY y.year)
    FROM years y), '[]'))::text AS years`,
};

const NAMES = {
  name: 'retention.names',
  text: `
  SELECT json_build_object('year', $1::int, 'items', coalesce((SELECT json_agg(json_build_object('memberId', m.id, 'memberName', m.name,
      'event', e.event, 'on', c.day, 'reason', CASE WHEN e.event IN ('resigned', 'suspended', 'reinstated', 'declined', 'left') THEN d.reason END)
      ORDER BY c.day, m.name_normalised, m.id, e.event)
    FROM (${changes(`(SELECT least(coalition_today(), make_date($1::int, 12, 31)))`, 'make_date($1::int, 1, 1)')}) c ${EACH} JOIN members m ON m.id = c.member_id
    -- Joining needs no reason, and most only joined.
    LEFT JOIN membership_periods p ON p.id = c.period_id AND e.event NOT IN ('joined', 'returned', 'lapsed') LEFT JOIN membership_decisions d ON d.id = p.decision_id), '[]'))::text AS names`,
};
