import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By how much the sums of a cycle change on each day, by area: figures as first approved, as of a day, and of an area within a breakdown. */
export class KeepSumsByDay1764000061000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE daily_summaries (
        cycle_id uuid NOT NULL CONSTRAINT fk_daily_summaries_cycle REFERENCES cycles (id),
        area text NOT NULL,
        dimension text NOT NULL CONSTRAINT ck_daily_summaries_dimension CHECK (dimension IN ('all', 'state', 'sex_age', 'disability')),
        category text NOT NULL,
        day date NOT NULL,
        members int NOT NULL, low bigint NOT NULL, high bigint NOT NULL,
        first_members int NOT NULL CONSTRAINT ck_daily_summaries_first CHECK (first_members >= 0),
        first_low bigint NOT NULL, first_high bigint NOT NULL,
        CONSTRAINT pk_daily_summaries PRIMARY KEY (cycle_id, area, dimension, category, day));
      CREATE TABLE daily_indicator_summaries (
        cycle_id uuid NOT NULL CONSTRAINT fk_daily_indicator_summaries_cycle REFERENCES cycles (id),
        indicator_version_id uuid NOT NULL CONSTRAINT fk_daily_indicator_summaries_version REFERENCES indicator_versions (id),
        area text NOT NULL,
        dimension text NOT NULL CONSTRAINT ck_daily_indicator_summaries_dimension CHECK (dimension IN ('all', 'state', 'sex_age', 'disability')),
        category text NOT NULL,
        day date NOT NULL,
        members int NOT NULL, value numeric NOT NULL, denominator numeric,
        first_members int NOT NULL CONSTRAINT ck_daily_indicator_summaries_first CHECK (first_members >= 0),
        first_value numeric NOT NULL, first_denominator numeric,
        CONSTRAINT pk_daily_indicator_summaries PRIMARY KEY (cycle_id, indicator_version_id, area, dimension, category, day));
      CALL protect_common('daily_summaries');
      CALL protect_common('daily_indicator_summaries');
      -- Where an area and a breakdown meet the cells are small: only who may see figures of 1 to 4 people reads them.
      REVOKE SELECT ON daily_summaries, daily_indicator_summaries FROM padron_coordinator, padron_board;`);
    await run.query(FILL_DAILY_SUMMARIES);
    await run.query(FILL_DAILY_INDICATOR_SUMMARIES);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE daily_indicator_summaries, daily_summaries');
  }
}

const DAY = (instant: string) => `(${instant} AT TIME ZONE (SELECT time_zone FROM settings))::date`;

/** Each row as what it brings on the day of its sealing, and as what it takes along on the day on which it was replaced. */
const changes = (rows: string, columns: string) =>
  `SELECT ${columns}, ${DAY('sealed_at')} AS day, 1 AS sign, (edition = 1)::int AS is_first FROM ${rows}
   UNION ALL SELECT ${columns}, ${DAY('replaced_at')}, -1, 0 FROM ${rows} WHERE replaced_at IS NOT NULL`;

const LIFE = 'r.cycle_id, r.seal_id, r.edition, r.sealed_at, r.replaced_at';

const FILL_DAILY_SUMMARIES = `
  INSERT INTO daily_summaries (cycle_id, area, dimension, category, day, members, low, high, first_members, first_low, first_high)
  WITH heads AS (
    SELECT DISTINCT ON (r.seal_id, r.program_id) ${LIFE}, r.area, r.cells
      FROM indicator_summaries r JOIN indicator_versions v ON v.id = r.indicator_version_id AND v.is_headcount JOIN indicators i ON i.id = v.indicator_id
     WHERE r.program_id IS NOT NULL ORDER BY r.seal_id, r.program_id, r.value DESC, i.code),
  parts AS (
    SELECT ${LIFE}, 'all' AS area, r.dimension, r.category, r.low, r.high FROM member_summaries r WHERE r.dimension <> 'area'
    UNION ALL SELECT ${LIFE}, r.category, 'all', 'all', r.low, r.high FROM member_summaries r WHERE r.dimension = 'area'
    UNION ALL SELECT ${LIFE}, r.area, d.key, part.key, max(part.value::bigint), sum(part.value::bigint)
      FROM heads r CROSS JOIN LATERAL jsonb_each(r.cells) d CROSS JOIN LATERAL jsonb_each_text(d.value) part
     WHERE part.value::bigint > 0 GROUP BY ${LIFE}, r.area, d.key, part.key)
  SELECT cycle_id, area, dimension, category, day, sum(sign), sum(sign * low), sum(sign * high), sum(is_first), sum(is_first * low), sum(is_first * high)
    FROM (${changes('parts', 'cycle_id, area, dimension, category, low, high')}) c GROUP BY 1, 2, 3, 4, 5`;

const FILL_DAILY_INDICATOR_SUMMARIES = `
  INSERT INTO daily_indicator_summaries
    (cycle_id, indicator_version_id, area, dimension, category, day, members, value, denominator, first_members, first_value, first_denominator)
  WITH parts AS (
    SELECT ${LIFE}, r.indicator_version_id, a.area, d.dimension, d.category, sum(d.value) AS value, sum(d.denominator) AS denominator
      FROM indicator_summaries r CROSS JOIN LATERAL (VALUES ('all'), (coalesce(r.area, 'none'))) a (area) CROSS JOIN LATERAL (
        SELECT 'all' AS dimension, 'all' AS category, r.value, r.denominator
        UNION ALL SELECT b.key, part.key, part.value::numeric, NULL FROM jsonb_each(r.cells) b, jsonb_each_text(b.value) part WHERE part.value::numeric > 0) d
     GROUP BY ${LIFE}, r.indicator_version_id, a.area, d.dimension, d.category)
  SELECT cycle_id, indicator_version_id, area, dimension, category, day, sum(sign), sum(sign * value), sum(sign * denominator),
         sum(is_first), sum(is_first * value), sum(is_first * denominator)
    FROM (${changes('parts', 'cycle_id, indicator_version_id, area, dimension, category, value, denominator')}) c GROUP BY 1, 2, 3, 4, 5, 6`;
