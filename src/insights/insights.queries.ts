import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { OVERVIEW, OVERVIEW_AS_OF } from './overview.sql';
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
  /** The newest seal that is counted; null as of a day. */
  sealedUpTo: number | null;
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

  /** As things stand, or stood at the end of a day. */
  async overview(cycleId: string, asOf?: string): Promise<OverviewFacts> {
    const statement = asOf ? OVERVIEW_AS_OF : OVERVIEW;
    return (await this.database.row<{ facts: OverviewFacts }>(statement, [cycleId, ...(asOf ? [asOf] : [])]))!.facts;
  }
}

const EDITION = {
  name: 'insights.edition',
  text: `SELECT c.id AS "cycleId", concat_ws('.', (SELECT coalesce(sum(edition), 0) FROM figures_editions), c.version, (SELECT count(*) FROM board_editions), (SELECT count(*) FROM cycles WHERE opened_at IS NOT NULL),
      (SELECT coalesce((extract(epoch FROM max(r.first_submitted_at)) * 1000000)::bigint, 0) FROM reports r WHERE r.cycle_id = c.id),
      to_char(coalition_today(), 'YYYYMMDD')) AS tag
    FROM cycles c WHERE c.opened_at IS NOT NULL AND c.kind <> 'special' AND ($1::uuid IS NULL OR c.id = $1) ORDER BY c.starts_on DESC, c.id LIMIT 1`,
};
