import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import type { SealContent } from './seal-content';
import { summarise } from './summarise';

/** Keeps what the board's page reads beside the seals: it is only ever called under the chain's lock. */
@Injectable()
export class Summaries {
  constructor(private readonly database: Database) {}

  /** A later edition takes the place of the one before it. */
  async replace(sealId: string, content: SealContent): Promise<void> {
    const place = [content.cycle.id, content.memberId];
    if (content.edition > 1) {
      await this.database.execute(TAKE_FROM_CYCLE, place);
      await this.database.execute('DELETE FROM member_summaries WHERE cycle_id = $1 AND member_id = $2', place);
      await this.database.execute('DELETE FROM indicator_summaries WHERE cycle_id = $1 AND member_id = $2', place);
    }
    const { rows, indicators } = summarise(content);
    await this.database.execute(KEEP_MEMBER, [...place, sealId, JSON.stringify(rows)]);
    await this.database.execute(KEEP_INDICATORS, [...place, sealId, JSON.stringify(indicators)]);
    await this.database.execute(ADD_TO_CYCLE, place);
    await this.database.execute(NEXT_EDITION, [content.cycle.id]);
  }
}

const KEEP_MEMBER = `INSERT INTO member_summaries (cycle_id, member_id, seal_id, dimension, category, low, high)
  SELECT $1, $2, $3, dimension, category, low, high FROM jsonb_to_recordset($4) AS r (dimension text, category text, low bigint, high bigint)`;

const KEEP_INDICATORS = `INSERT INTO indicator_summaries (cycle_id, member_id, seal_id, indicator_version_id, value, denominator)
  SELECT $1, $2, $3, "indicatorVersionId", value, denominator
    FROM jsonb_to_recordset($4) AS r ("indicatorVersionId" uuid, value numeric, denominator numeric)`;

const ADD_TO_CYCLE = `INSERT INTO cycle_summaries AS s (cycle_id, dimension, category, members, low, high)
  SELECT cycle_id, dimension, category, 1, low, high FROM member_summaries WHERE cycle_id = $1 AND member_id = $2
  ON CONFLICT (cycle_id, dimension, category)
  DO UPDATE SET members = s.members + excluded.members, low = s.low + excluded.low, high = s.high + excluded.high`;

const TAKE_FROM_CYCLE = `UPDATE cycle_summaries s SET members = s.members - 1, low = s.low - m.low, high = s.high - m.high
  FROM member_summaries m WHERE m.cycle_id = $1 AND m.member_id = $2
   AND s.cycle_id = m.cycle_id AND s.dimension = m.dimension AND s.category = m.category`;

const NEXT_EDITION = `INSERT INTO figures_editions AS e (cycle_id, edition) VALUES ($1, 1)
  ON CONFLICT (cycle_id) DO UPDATE SET edition = e.edition + 1`;
