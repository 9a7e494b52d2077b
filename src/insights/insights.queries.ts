import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import type { Bounds } from './suppression';

/** One row of a cycle's summaries: people in a category, and how many members reported them. */
export interface Summary extends Bounds {
  dimension: 'all' | 'area' | 'state' | 'sex_age' | 'disability';
  category: string;
  members: number;
}

/** What tells whether figures have changed: seals of any cycle, submissions of this one, cycles that opened, and the day. */
export interface Edition {
  cycleId: string;
  tag: string;
}

export interface CycleFacts {
  cycle: { id: string; code: string; nameEs: string; nameEn: string; startsOn: string; endsOn: string; dueOn: string };
  summaries: Summary[];
  reported: number;
  owing: number;
}

export interface OverviewFacts extends CycleFacts {
  cycles: { id: string; code: string }[];
  owingByArea: { area: string; owing: number }[];
  timeliness: { area: string; onTime: number; late: number; missing: number; pending: number }[];
  byCycle: { cycleId: string; code: string; summaries: Summary[]; reported: number; owing: number }[];
  comparison: Comparison | null;
  asOf: string;
}

/** The members that reported in both cycles, and what both cycles come to in all. */
export interface Comparison {
  previousCycleCode: string;
  membersInBoth: number;
  before: Bounds;
  now: Bounds;
  allBefore: Bounds;
  allNow: Bounds;
}

/** Reads summaries, not reports: what it costs does not grow with what was reported. */
@Injectable()
export class InsightsQueries {
  constructor(private readonly database: Database) {}

  edition(cycleId: string | undefined): Promise<Edition | undefined> {
    return this.database.row<Edition>(EDITION, [cycleId ?? null]);
  }

  async cycle(cycleId: string): Promise<CycleFacts> {
    return (await this.database.row<{ facts: CycleFacts }>(CYCLE, [cycleId]))!.facts;
  }

  async overview(cycleId: string): Promise<OverviewFacts> {
    return (await this.database.row<{ facts: OverviewFacts }>(OVERVIEW, [cycleId]))!.facts;
  }
}

const EDITION = {
  name: 'insights.edition',
  text: `SELECT c.id AS "cycleId", concat_ws('.', (SELECT coalesce(sum(edition), 0) FROM figures_editions), c.version, (SELECT count(*) FROM cycles WHERE opened_at IS NOT NULL),
      (SELECT coalesce((extract(epoch FROM max(r.first_submitted_at)) * 1000000)::bigint, 0) FROM reports r WHERE r.cycle_id = c.id),
      to_char(coalition_today(), 'YYYYMMDD')) AS tag
    FROM cycles c WHERE c.opened_at IS NOT NULL AND c.kind <> 'special' AND ($1::uuid IS NULL OR c.id = $1) ORDER BY c.starts_on DESC, c.id LIMIT 1`,
};

const REPORTED = (cycle: string) =>
  `(SELECT count(*) FROM reports r WHERE r.cycle_id = ${cycle} AND r.state = 'approved')`;
const OWING = (cycle: string) => `(SELECT count(*) FROM obligations o WHERE o.cycle_id = ${cycle})`;
const BOUNDS = (row: string) => `json_build_object('low', ${row}.low, 'high', ${row}.high)`;

const SUMMARIES = (cycle: string) =>
  `coalesce((SELECT json_agg(json_build_object('dimension', s.dimension, 'category', s.category, 'members', s.members, 'low', s.low, 'high', s.high))
     FROM cycle_summaries s WHERE s.cycle_id = ${cycle} AND s.members > 0), '[]')`;

const CYCLE_FACTS = `
  'cycle', json_build_object('id', c.id, 'code', c.code, 'nameEs', c.name_es, 'nameEn', c.name_en, 'startsOn', c.starts_on, 'endsOn', c.ends_on, 'dueOn', c.due_on),
  'summaries', ${SUMMARIES('c.id')}, 'reported', ${REPORTED('c.id')}, 'owing', ${OWING('c.id')}`;

const CYCLE = {
  name: 'insights.cycle',
  text: `SELECT json_build_object(${CYCLE_FACTS}) AS facts FROM cycles c WHERE c.id = $1`,
};

/** Members that owe a report and ran a program in an area on any of the days it covers: their own then, whoever they have become one with. */
const OWING_BY_AREA = `SELECT running.area, count(*) AS owing
    FROM (SELECT DISTINCT p.area, w.member_id FROM obligations o
            JOIN program_owners w ON w.member_id = o.member_id AND w.since <= o.created_at AND o.created_at < w.until JOIN programs p ON p.id = w.program_id
           WHERE o.cycle_id = c.id AND (p.starts_on IS NULL OR p.starts_on < upper(o.covers)) AND (p.ends_on IS NULL OR p.ends_on >= lower(o.covers))) running
   GROUP BY running.area`;

// The coalition's day and zone are asked for once a statement: hence the SELECT around them.
const TIMELINESS = `SELECT due.area, count(*) FILTER (WHERE due.handed_in <= due.last_day) AS on_time, count(*) FILTER (WHERE due.handed_in > due.last_day) AS late,
     count(*) FILTER (WHERE due.handed_in IS NULL AND due.last_day < (SELECT coalition_today())) AS missing,
     count(*) FILTER (WHERE due.handed_in IS NULL AND due.last_day >= (SELECT coalition_today())) AS pending
   FROM (SELECT m.primary_focus AS area, last_timely_day(o.due_on, o.extended_to, c.grace_days) AS last_day,
           (r.first_submitted_at AT TIME ZONE (SELECT time_zone FROM settings))::date AS handed_in
           FROM obligations o JOIN members m ON m.id = o.member_id LEFT JOIN reports r ON r.obligation_id = o.id AND r.cycle_id = c.id
          WHERE o.cycle_id = c.id AND m.primary_focus IS NOT NULL) due
  GROUP BY due.area`;

const BY_CYCLE = `SELECT x.id, x.code, x.starts_on, ${SUMMARIES('x.id')} AS summaries, ${REPORTED('x.id')} AS reported, ${OWING('x.id')} AS owing
    FROM cycles x WHERE x.kind = c.kind AND x.opened_at IS NOT NULL AND x.starts_on <= c.starts_on ORDER BY x.starts_on DESC LIMIT 8`;

const COMPARISON = `SELECT json_build_object('previousCycleCode', p.code, 'membersInBoth', paired.members,
      'before', json_build_object('low', paired.low_before, 'high', paired.high_before), 'now', ${BOUNDS('paired')},
      'allBefore', ${BOUNDS('before')}, 'allNow', ${BOUNDS('now')})
    FROM (SELECT id, code FROM cycles WHERE kind = c.kind AND opened_at IS NOT NULL AND starts_on < c.starts_on ORDER BY starts_on DESC LIMIT 1) p
    JOIN cycle_summaries before ON before.cycle_id = p.id AND before.dimension = 'all' AND before.members > 0
    JOIN cycle_summaries now ON now.cycle_id = c.id AND now.dimension = 'all' AND now.members > 0
   CROSS JOIN LATERAL (SELECT count(*) AS members, coalesce(sum(a.low), 0) AS low_before, coalesce(sum(a.high), 0) AS high_before,
        coalesce(sum(b.low), 0) AS low, coalesce(sum(b.high), 0) AS high
      FROM member_summaries a JOIN member_summaries b ON b.cycle_id = c.id AND b.member_id = a.member_id AND b.dimension = 'all' AND b.replaced_at IS NULL
     WHERE a.cycle_id = p.id AND a.dimension = 'all' AND a.replaced_at IS NULL) paired`;

const OVERVIEW = {
  name: 'insights.overview',
  text: `SELECT json_build_object(${CYCLE_FACTS},
      'cycles', (SELECT json_agg(json_build_object('id', x.id, 'code', x.code) ORDER BY x.starts_on DESC, x.id) FROM cycles x WHERE x.opened_at IS NOT NULL AND x.kind <> 'special'),
      'owingByArea', coalesce((SELECT json_agg(json_build_object('area', y.area, 'owing', y.owing)) FROM (${OWING_BY_AREA}) y), '[]'),
      'timeliness', coalesce((SELECT json_agg(json_build_object('area', t.area, 'onTime', t.on_time, 'late', t.late, 'missing', t.missing, 'pending', t.pending))
         FROM (${TIMELINESS}) t), '[]'),
      'byCycle', (SELECT json_agg(json_build_object('cycleId', z.id, 'code', z.code,
         'summaries', z.summaries, 'reported', z.reported, 'owing', z.owing) ORDER BY z.starts_on, z.id) FROM (${BY_CYCLE}) z),
      'comparison', (${COMPARISON}), 'asOf', now()) AS facts
    FROM cycles c WHERE c.id = $1`,
};
