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

const belongs = (status: string) => `${status} = ANY ('{${BELONGING_STATUSES.join(',')}}')`;

/** Two members that are one came once: what the other had counted is its own. */
const NOT_MERGED = `l.member_id NOT IN (SELECT m.id FROM members m WHERE NOT (${isListed('m')}))`;

/**
 * One row for each day on which something happened: who came or left (`passage`) and who was suspended or was no more (`hold`). The
 * periods of a member follow each other without a hole, so each tells by the one before it whether the member came, left, or only went
 * on under another status: most did, and are left out first. `times`: how often it had come by then. `more`: a column that the board
 * does not read. The periods that began `until` a day are read in the order of their index and put in order by
 * nothing: told that they are few, the planner would sort them, hence the CASE, and those of merged members are left out afterwards.
 */
const changes = (until: string, more = '') => `
  SELECT member_id, day,
         CASE WHEN belongs AND NOT belonged THEN CASE WHEN times > 1 THEN 'returned' ELSE 'joined' END
              WHEN belonged AND NOT belongs THEN CASE WHEN status IN ('resigned', 'lapsed') THEN status ELSE 'left' END
              WHEN status = 'declined' AND before IS DISTINCT FROM 'declined' THEN 'declined' END AS passage,
         CASE WHEN status = 'suspended' AND before IS DISTINCT FROM 'suspended' THEN 'suspended'
              WHEN before = 'suspended' AND status IN ('active', 'grace') THEN 'reinstated' END AS hold${more && `, ${more}`} FROM (
    SELECT s.*, count(*) FILTER (WHERE belongs AND NOT belonged) OVER (PARTITION BY member_id ORDER BY day) AS times FROM (
      SELECT l.*, ${belongs('l.status')} AS belongs, coalesce(${belongs('l.before')}, false) AS belonged FROM (
        SELECT p.member_id, lower(p.during) AS day, p.status${more && `, p.${more}`}, lag(p.status) OVER (PARTITION BY p.member_id ORDER BY lower(p.during)) AS before
          FROM membership_periods p WHERE p.superseded_at IS NULL AND CASE WHEN lower(p.during) <= ${until} THEN true ELSE false END) l
       WHERE ${NOT_MERGED}) s
     WHERE belongs <> belonged OR status IN ('suspended', 'declined') OR before = 'suspended') c`;
/** Both, of a row `c` that has them, where they are. */
const EACH = `JOIN LATERAL (VALUES (c.passage), (c.hold)) AS e (event) ON e.event IS NOT NULL`;

const times = (event: RetentionEvent) =>
  `'${event}', coalesce((SELECT n FROM counted c WHERE c.year = y.year AND c.event = '${event}'), 0)`;

/** How many more there are by an event, and how many there were by the end of a year: all who came, without those who left. */
const change = (event: string) =>
  `CASE WHEN ${event} IN ('joined', 'returned') THEN 1 WHEN ${event} IN ('resigned', 'lapsed', 'left') THEN -1 ELSE 0 END`;
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
    SELECT year, count(*) AS n FROM (SELECT year FROM happened GROUP BY member_id, year HAVING sum(${change('passage')}) < 0) l GROUP BY 1),
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
    FROM (${changes(`(SELECT least(coalition_today(), make_date($1::int, 12, 31)))`, 'decision_id')}) c ${EACH} JOIN members m ON m.id = c.member_id JOIN membership_decisions d ON d.id = c.decision_id
   WHERE c.day >= make_date($1::int, 1, 1)), '[]'))::text AS names`,
};
