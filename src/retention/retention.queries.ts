import { Injectable } from '@nestjs/common';
import { isListed } from '../members/member.scope';
import { BELONGING_STATUSES } from '../members/member.values';
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

const BELONGS = `p.status = ANY ('{${BELONGING_STATUSES.join(',')}}')`;

/** Two members that are one came once: what the other had counted is its own. */
const NOT_MERGED = `p.member_id NOT IN (SELECT m.id FROM members m WHERE NOT (${isListed('m')}))`;

/**
 * One row for each thing that happened. The periods of a member follow each other without a hole, so each tells by the one before
 * it whether the member came, left, or only went on under another status. `had_belonged`: was a member at any time before.
 * `more`: a column that the board does not read.
 */
const events = (more = '') => `
  SELECT member_id, day, happened.event${more && `, ${more}`} FROM (
    SELECT p.member_id, lower(p.during) AS day, p.status${more && `, p.${more}`}, ${BELONGS} AS belongs,
           lag(p.status) OVER earlier AS before, coalesce(lag(${BELONGS}) OVER earlier, false) AS belonged,
           coalesce(bool_or(${BELONGS}) OVER (earlier ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), false) AS had_belonged
      FROM membership_periods p WHERE p.superseded_at IS NULL AND lower(p.during) <= (SELECT coalition_today()) AND ${NOT_MERGED}
    WINDOW earlier AS (PARTITION BY p.member_id ORDER BY lower(p.during))) s
  CROSS JOIN LATERAL (VALUES
    (CASE WHEN belongs AND NOT belonged THEN CASE WHEN had_belonged THEN 'returned' ELSE 'joined' END
          WHEN belonged AND NOT belongs THEN CASE WHEN status IN ('resigned', 'lapsed') THEN status ELSE 'left' END
          WHEN status = 'declined' AND before IS DISTINCT FROM 'declined' THEN 'declined' END),
    (CASE WHEN status = 'suspended' AND before IS DISTINCT FROM 'suspended' THEN 'suspended'
          WHEN before = 'suspended' AND status IN ('active', 'grace') THEN 'reinstated' END)) AS happened (event)
  WHERE happened.event IS NOT NULL`;

const times = (event: RetentionEvent) =>
  `'${event}', coalesce((SELECT n FROM counted c WHERE c.year = y.year AND c.event = '${event}'), 0)`;

const YEARS = {
  name: 'retention.years',
  text: `
  WITH wanted AS MATERIALIZED (
    SELECT today, least(coalesce($2::int, this), this) AS last, coalesce($1::int, least(coalesce($2::int, this), this) - 9) AS first
      FROM (SELECT coalition_today() AS today, extract(year FROM coalition_today())::int AS this) t),
  years AS MATERIALIZED (
    SELECT year, make_date(year - 1, 12, 31) AS before, least(make_date(year, 12, 31), today) AS ends
      FROM wanted, generate_series(greatest(first, last - 29), last) AS year),
  counted AS (SELECT extract(year FROM day)::int AS year, event, count(*)::int AS n FROM (${events()}) e GROUP BY 1, 2),
  members AS (
    SELECT y.year, count(*) FILTER (WHERE at_start)::int AS at_start, count(*) FILTER (WHERE at_end)::int AS at_end,
           count(*) FILTER (WHERE at_start AND at_end)::int AS kept
      FROM years y CROSS JOIN LATERAL (
        SELECT bool_or(p.during @> y.before) AS at_start, bool_or(p.during @> y.ends) AS at_end FROM membership_periods p
         WHERE p.superseded_at IS NULL AND ${NOT_MERGED} AND ${BELONGS} AND p.during && daterange(y.before, y.ends, '[]') GROUP BY p.member_id) m
     GROUP BY y.year)
  SELECT json_build_object('asOf', (SELECT today FROM wanted), 'years', coalesce((SELECT json_agg(json_build_object(
      'year', y.year, 'atStart', coalesce(m.at_start, 0), ${RETENTION_EVENTS.map(times).join(', ')},
      'net', coalesce(m.at_end - m.at_start, 0), 'atEnd', coalesce(m.at_end, 0), 'kept', coalesce(m.kept, 0)) ORDER BY y.year)
    FROM years y LEFT JOIN members m USING (year)), '[]'))::text AS years`,
};

const NAMES = {
  name: 'retention.names',
  text: `
  SELECT json_build_object('year', $1::int, 'items', coalesce((SELECT json_agg(json_build_object('memberId', m.id, 'memberName', m.name,
      'event', e.event, 'on', e.day, 'reason', CASE WHEN e.event IN ('resigned', 'suspended', 'reinstated', 'declined', 'left') THEN d.reason END)
      ORDER BY e.day, m.name_normalised, m.id, e.event)
    FROM (${events('decision_id')}) e JOIN members m ON m.id = e.member_id JOIN membership_decisions d ON d.id = e.decision_id
   WHERE e.day BETWEEN make_date($1::int, 1, 1) AND make_date($1::int, 12, 31)), '[]'))::text AS names`,
};
