import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import type { SealContent } from './seal-content';
import type { IndicatorRow, SummaryRow } from './summarise';
import { peopleByArea, sumsByArea } from './summarise-areas';

/**
 * By how much a cycle's sums change on each day of the coalition, by area: what is added up until a day is what stood at its end, what is
 * added up of first editions alone is what was first approved.
 */
@Injectable()
export class DailySummaries {
  constructor(private readonly database: Database) {}

  /** What a seal brings when it is sealed, and takes along when a later edition takes its place. */
  async change(
    content: SealContent,
    of: { rows: SummaryRow[]; indicators: IndicatorRow[] },
    { at, by }: { at: string; by: 1 | -1 },
  ): Promise<void> {
    const isFirst = by === 1 && content.edition === 1;
    const how = [content.cycle.id, at, by, isFirst ? 1 : 0];
    await this.database.execute(PEOPLE, [...how, JSON.stringify(peopleByArea(content, of.rows))]);
    await this.database.execute(INDICATORS, [...how, JSON.stringify(sumsByArea(of.indicators))]);
  }
}

const DAY = `($2::timestamptz AT TIME ZONE (SELECT time_zone FROM settings))::date`;

const PEOPLE = `INSERT INTO daily_summaries AS s (cycle_id, area, dimension, category, day, members, low, high, first_members, first_low, first_high)
  SELECT $1, area, dimension, category, ${DAY}, $3::int, $3::int * low, $3::int * high, $4::int, $4::int * low, $4::int * high
    FROM jsonb_to_recordset($5) AS r (area text, dimension text, category text, low bigint, high bigint)
  ON CONFLICT (cycle_id, area, dimension, category, day) DO UPDATE
    SET members = s.members + excluded.members, low = s.low + excluded.low, high = s.high + excluded.high,
        first_members = s.first_members + excluded.first_members, first_low = s.first_low + excluded.first_low, first_high = s.first_high + excluded.first_high`;

const INDICATORS = `INSERT INTO daily_indicator_summaries AS s
    (cycle_id, indicator_version_id, area, dimension, category, day, members, value, denominator, first_members, first_value, first_denominator)
  SELECT $1, "indicatorVersionId", area, dimension, category, ${DAY}, $3::int, $3::int * value, $3::int * denominator, $4::int, $4::int * value, $4::int * denominator
    FROM jsonb_to_recordset($5) AS r ("indicatorVersionId" uuid, area text, dimension text, category text, value numeric, denominator numeric)
  ON CONFLICT (cycle_id, indicator_version_id, area, dimension, category, day) DO UPDATE
    SET members = s.members + excluded.members, value = s.value + excluded.value,
        denominator = coalesce(s.denominator + excluded.denominator, s.denominator, excluded.denominator),
        first_members = s.first_members + excluded.first_members, first_value = s.first_value + excluded.first_value,
        first_denominator = coalesce(s.first_denominator + excluded.first_denominator, s.first_denominator, excluded.first_denominator)`;
