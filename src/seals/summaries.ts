import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { DailySummaries } from './daily-summaries';
import type { SealContent } from './seal-content';
import { type IndicatorSum, summarise, type SummaryRow, sumsOf } from './summarise';

/** Keeps what the figures are read from beside the seals: it is only ever called under the chain's lock. */
@Injectable()
export class Summaries {
  constructor(
    private readonly database: Database,
    private readonly daily: DailySummaries,
  ) {}

  /** A later edition takes the place of the one before it, whose rows stay with the instant at which it did. */
  async keep(sealId: string, content: SealContent): Promise<void> {
    if (content.edition > 1) await this.replace(content);
    const summary = summarise(content);
    const { rows, indicators } = summary;
    const { cycle, memberId, edition, approvedAt } = content;
    const place = [cycle.id, memberId, sealId, edition, approvedAt];
    await this.database.execute(KEEP_MEMBER, [...place, JSON.stringify(rows)]);
    await this.database.execute(KEEP_INDICATORS, [...place, JSON.stringify(indicators)]);
    await this.addToCycle(cycle.id, rows, sumsOf(indicators));
    await this.daily.change(content, summary, { at: approvedAt, by: 1 });
    await this.database.execute(NEXT_EDITION, [cycle.id]);
  }

  private async replace({ reportId, edition, approvedAt }: SealContent): Promise<void> {
    const before = await this.database.row<{ id: string; content: string }>(
      'SELECT id, content FROM seals WHERE report_id = $1 AND edition = $2',
      [reportId, edition - 1],
    );
    for (const table of ['member_summaries', 'indicator_summaries'])
      await this.database.execute(`UPDATE ${table} SET replaced_at = $2 WHERE seal_id = $1`, [before!.id, approvedAt]);
    const content = JSON.parse(before!.content) as SealContent;
    const summary = summarise(content);
    await this.takeFromCycle(content.cycle.id, summary.rows, sumsOf(summary.indicators));
    await this.daily.change(content, summary, { at: approvedAt, by: -1 });
  }

  private async addToCycle(cycleId: string, rows: SummaryRow[], sums: IndicatorSum[]): Promise<void> {
    await this.database.execute(ADD_TO_CYCLE, [cycleId, JSON.stringify(rows)]);
    await this.database.execute(ADD_TO_INDICATORS, [cycleId, JSON.stringify(sums)]);
  }

  private async takeFromCycle(cycleId: string, rows: SummaryRow[], sums: IndicatorSum[]): Promise<void> {
    await this.database.execute(TAKE_FROM_CYCLE, [cycleId, JSON.stringify(rows)]);
    await this.database.execute(TAKE_FROM_INDICATORS, [cycleId, JSON.stringify(sums)]);
  }
}

const KEEP_MEMBER = `INSERT INTO member_summaries (cycle_id, member_id, seal_id, edition, sealed_at, dimension, category, low, high)
  SELECT $1, $2, $3, $4, $5, dimension, category, low, high FROM jsonb_to_recordset($6) AS r (dimension text, category text, low bigint, high bigint)`;

const KEEP_INDICATORS = `INSERT INTO indicator_summaries (id, cycle_id, member_id, seal_id, edition, sealed_at, program_id, area, indicator_version_id, value, denominator, cells)
  SELECT new_id(), $1, $2, $3, $4, $5, "programId", area, "indicatorVersionId", value, denominator, cells
    FROM jsonb_to_recordset($6) AS r ("programId" uuid, area text, "indicatorVersionId" uuid, value numeric, denominator numeric, cells jsonb)`;

const PEOPLE = `jsonb_to_recordset($2) AS r (dimension text, category text, low bigint, high bigint)`;
const SUMS = `jsonb_to_recordset($2) AS r ("indicatorVersionId" uuid, dimension text, category text, value numeric, denominator numeric)`;

const ADD_TO_CYCLE = `INSERT INTO cycle_summaries AS s (cycle_id, dimension, category, members, low, high)
  SELECT $1, dimension, category, 1, low, high FROM ${PEOPLE}
  ON CONFLICT (cycle_id, dimension, category)
  DO UPDATE SET members = s.members + excluded.members, low = s.low + excluded.low, high = s.high + excluded.high`;

const TAKE_FROM_CYCLE = `UPDATE cycle_summaries s SET members = s.members - 1, low = s.low - r.low, high = s.high - r.high
  FROM ${PEOPLE} WHERE s.cycle_id = $1 AND s.dimension = r.dimension AND s.category = r.category`;

const ADD_TO_INDICATORS = `INSERT INTO cycle_indicator_summaries AS s (cycle_id, indicator_version_id, dimension, category, members, value, denominator)
  SELECT $1, "indicatorVersionId", dimension, category, 1, value, denominator FROM ${SUMS}
  ON CONFLICT (cycle_id, indicator_version_id, dimension, category)
  DO UPDATE SET members = s.members + 1, value = s.value + excluded.value,
    denominator = coalesce(s.denominator + excluded.denominator, s.denominator, excluded.denominator)`;

const TAKE_FROM_INDICATORS = `UPDATE cycle_indicator_summaries s
  SET members = s.members - 1, value = s.value - r.value, denominator = s.denominator - coalesce(r.denominator, 0)
  FROM ${SUMS} WHERE s.cycle_id = $1 AND s.indicator_version_id = r."indicatorVersionId" AND s.dimension = r.dimension AND s.category = r.category`;

const NEXT_EDITION = `INSERT INTO figures_editions AS e (cycle_id, edition) VALUES ($1, 1)
  ON CONFLICT (cycle_id) DO UPDATE SET edition = e.edition + 1`;
