/** What is read anew as of a day: from the rows of each seal, which keep from when until when they counted. */
interface At {
  reported: (cycle: string) => string;
  summaries: (cycle: string) => string;
  members: string;
  today: string;
  handedIn: string;
  asOf: string;
  sealedUpTo: string;
}
const END = '(($2::date + 1)::timestamp AT TIME ZONE (SELECT time_zone FROM settings))';
const LIVED = (row: string) =>
  `${row}.sealed_at < ${END} AND (${row}.replaced_at IS NULL OR ${row}.replaced_at >= ${END})`;
const HANDED_IN = `(r.first_submitted_at AT TIME ZONE (SELECT time_zone FROM settings))::date`;

const NOW: At = {
  reported: (cycle) => `(SELECT count(*) FROM reports r WHERE r.cycle_id = ${cycle} AND r.state = 'approved')`,
  summaries: (cycle) =>
    `SELECT s.dimension, s.category, s.members, s.low, s.high FROM cycle_summaries s WHERE s.cycle_id = ${cycle} AND s.members > 0`,
  members: 'SELECT * FROM member_summaries WHERE replaced_at IS NULL',
  // The coalition's day and zone are asked for once a statement: hence the SELECT around them.
  today: '(SELECT coalition_today())',
  handedIn: HANDED_IN,
  asOf: 'now()',
  sealedUpTo: 'sealed_up_to()',
};
const THEN: At = {
  reported: (cycle) =>
    `(SELECT count(*) FROM reports r WHERE r.cycle_id = ${cycle} AND r.state = 'approved' AND r.approved_at < ${END})`,
  summaries: (cycle) =>
    `SELECT m.dimension, m.category, count(*) AS members, sum(m.low)::bigint AS low, sum(m.high)::bigint AS high
       FROM member_summaries m WHERE m.cycle_id = ${cycle} AND ${LIVED('m')} GROUP BY m.dimension, m.category`,
  members: `SELECT * FROM member_summaries m WHERE ${LIVED('m')}`,
  today: '$2::date',
  handedIn: `CASE WHEN ${HANDED_IN} <= $2::date THEN ${HANDED_IN} END`,
  asOf: `LEAST(now(), ${END})`,
  sealedUpTo: 'NULL',
};

const OWING = (cycle: string) => `(SELECT count(*) FROM obligations o WHERE o.cycle_id = ${cycle})`;
const BOUNDS = (row: string) => `json_build_object('low', ${row}.low, 'high', ${row}.high)`;

const summariesAt = (at: At, cycle: string) =>
  `coalesce((SELECT json_agg(json_build_object('dimension', s.dimension, 'category', s.category, 'members', s.members, 'low', s.low, 'high', s.high))
     FROM (${at.summaries(cycle)}) s), '[]')`;

const cycleFacts = (at: At) => `
  'cycle', json_build_object('id', c.id, 'code', c.code, 'nameEs', c.name_es, 'nameEn', c.name_en, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'dueOn', c.due_on),
  'summaries', ${summariesAt(at, 'c.id')}, 'reported', ${at.reported('c.id')}, 'owing', ${OWING('c.id')}`;

/** Members that owe a report and ran a program in an area on any of the days it covers: their own then, whoever they have become one with. */
const OWING_BY_AREA = `SELECT running.area, count(*) AS owing
    FROM (SELECT DISTINCT p.area, w.member_id FROM obligations o
            JOIN program_owners w ON w.member_id = o.member_id AND w.since <= o.created_at AND o.created_at < w.until JOIN programs p ON p.id = w.program_id
           WHERE o.cycle_id = c.id AND (p.starts_on IS NULL OR p.starts_on < upper(o.covers)) AND (p.ends_on IS NULL OR p.ends_on >= lower(o.covers))) running
   GROUP BY running.area`;

const timelinessAt = (
  at: At,
) => `SELECT due.area, count(*) FILTER (WHERE due.handed_in <= due.last_day) AS on_time, count(*) FILTER (WHERE due.handed_in > due.last_day) AS late,
     count(*) FILTER (WHERE due.handed_in IS NULL AND due.last_day < ${at.today}) AS missing,
     count(*) FILTER (WHERE due.handed_in IS NULL AND due.last_day >= ${at.today}) AS pending
   FROM (SELECT m.primary_focus AS area, last_timely_day(o.due_on, o.extended_to, c.grace_days) AS last_day, ${at.handedIn} AS handed_in
           FROM obligations o JOIN members m ON m.id = o.member_id LEFT JOIN reports r ON r.obligation_id = o.id AND r.cycle_id = c.id
          WHERE o.cycle_id = c.id AND m.primary_focus IS NOT NULL) due
  GROUP BY due.area`;

const byCycleAt = (
  at: At,
) => `SELECT x.id, x.code, x.starts_on, ${summariesAt(at, 'x.id')} AS summaries, ${at.reported('x.id')} AS reported, ${OWING('x.id')} AS owing
    FROM cycles x WHERE x.kind = c.kind AND x.opened_at IS NOT NULL AND x.starts_on <= c.starts_on ORDER BY x.starts_on DESC LIMIT 8`;

const totalAt = (at: At, cycle: string) => `(SELECT * FROM (${at.summaries(cycle)}) t WHERE t.dimension = 'all')`;

const comparisonAt = (at: At) => `SELECT json_build_object('previousCycleCode', p.code, 'membersInBoth', paired.members,
      'before', json_build_object('low', paired.low_before, 'high', paired.high_before), 'now', ${BOUNDS('paired')},
      'allBefore', ${BOUNDS('before')}, 'allNow', ${BOUNDS('now')})
    FROM (SELECT id, code FROM cycles WHERE kind = c.kind AND opened_at IS NOT NULL AND starts_on < c.starts_on ORDER BY starts_on DESC LIMIT 1) p
    CROSS JOIN LATERAL ${totalAt(at, 'p.id')} before
    CROSS JOIN LATERAL ${totalAt(at, 'c.id')} now
   CROSS JOIN LATERAL (SELECT count(*) AS members, coalesce(sum(a.low), 0) AS low_before, coalesce(sum(a.high), 0) AS high_before,
        coalesce(sum(b.low), 0) AS low, coalesce(sum(b.high), 0) AS high
      FROM (${at.members}) a JOIN (${at.members}) b ON b.cycle_id = c.id AND b.member_id = a.member_id AND b.dimension = 'all'
     WHERE a.cycle_id = p.id AND a.dimension = 'all') paired`;

const overviewAt = (at: At, name: string) => ({
  name,
  text: `SELECT json_build_object(${cycleFacts(at)},
      'cycles', (SELECT json_agg(json_build_object('id', x.id, 'code', x.code) ORDER BY x.starts_on DESC, x.id) FROM cycles x WHERE x.opened_at IS NOT NULL AND x.kind <> 'special'),
      'owingByArea', coalesce((SELECT json_agg(json_build_object('area', y.area, 'owing', y.owing)) FROM (${OWING_BY_AREA}) y), '[]'),
      'timeliness', coalesce((SELECT json_agg(json_build_object('area', t.area, 'onTime', t.on_time, 'late', t.late, 'missing', t.missing, 'pending', t.pending))
         FROM (${timelinessAt(at)}) t), '[]'),
      'byCycle', (SELECT json_agg(json_build_object('cycleId', z.id, 'code', z.code,
         'summaries', z.summaries, 'reported', z.reported, 'owing', z.owing) ORDER BY z.starts_on, z.id) FROM (${byCycleAt(at)}) z),
      'comparison', (${comparisonAt(at)}), 'asOf', ${at.asOf}, 'sealedUpTo', ${at.sealedUpTo}) AS facts
    FROM cycles c WHERE c.id = $1`,
});
export const OVERVIEW = overviewAt(NOW, 'insights.overview');
export const OVERVIEW_AS_OF = overviewAt(THEN, 'insights.overview-as-of');
