import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Summary rows belong to their seal and stay when a later one takes its place: what is current has not been replaced, what was so on a
 * day was sealed before and not replaced until then, what was first approved is edition 1. The sums per indicator are kept by program,
 * with their parts, and rolled up per cycle.
 */
export class KeepEveryEditionOfSummaries1764000051000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE member_summaries ADD edition int, ADD sealed_at timestamptz, ADD replaced_at timestamptz;
      UPDATE member_summaries r SET edition = s.edition, sealed_at = s.sealed_at FROM seals s WHERE s.id = r.seal_id;
      ALTER TABLE member_summaries ALTER edition SET NOT NULL, ALTER sealed_at SET NOT NULL,
        DROP CONSTRAINT pk_member_summaries, ADD CONSTRAINT pk_member_summaries PRIMARY KEY (seal_id, dimension, category),
        ADD CONSTRAINT ck_member_summaries_edition CHECK (edition > 0),
        ADD CONSTRAINT ck_member_summaries_replaced CHECK (replaced_at >= sealed_at);
      DROP INDEX ix_member_summaries_category;
      CREATE UNIQUE INDEX uq_member_summaries_current ON member_summaries (cycle_id, dimension, category, member_id) WHERE replaced_at IS NULL;
      CREATE INDEX ix_member_summaries_category ON member_summaries (cycle_id, dimension, category, member_id, edition, sealed_at, replaced_at) INCLUDE (low, high);
      REVOKE DELETE, UPDATE ON member_summaries FROM padron_administrator, padron_staff, padron_system;
      GRANT UPDATE (replaced_at) ON member_summaries TO padron_administrator, padron_staff, padron_system;

      DROP TABLE indicator_summaries;
      -- What one program (none: the member as a whole) reported under one definition; of a percentage, the numerator and the denominator.
      CREATE TABLE indicator_summaries (
        id uuid CONSTRAINT pk_indicator_summaries PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_member REFERENCES members (id),
        cycle_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_cycle REFERENCES cycles (id),
        seal_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_seal REFERENCES seals (id),
        program_id uuid CONSTRAINT fk_indicator_summaries_program REFERENCES programs (id),
        indicator_version_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_indicator_version REFERENCES indicator_versions (id),
        area text,
        value numeric NOT NULL, denominator numeric,
        cells jsonb NOT NULL,
        edition int NOT NULL CONSTRAINT ck_indicator_summaries_edition CHECK (edition > 0),
        sealed_at timestamptz NOT NULL,
        replaced_at timestamptz,
        CONSTRAINT uq_indicator_summaries_figure UNIQUE NULLS NOT DISTINCT (seal_id, program_id, indicator_version_id),
        CONSTRAINT ck_indicator_summaries_replaced CHECK (replaced_at >= sealed_at),
        CONSTRAINT ck_indicator_summaries_area CHECK ((area IS NULL) = (program_id IS NULL)));
      CREATE INDEX ix_indicator_summaries_version ON indicator_summaries (cycle_id, indicator_version_id, member_id);
      CREATE INDEX ix_indicator_summaries_program ON indicator_summaries (program_id);
      CALL protect('indicator_summaries', 'member_id', 'read');
      REVOKE UPDATE ON indicator_summaries FROM padron_administrator, padron_staff, padron_system;
      GRANT UPDATE (replaced_at) ON indicator_summaries TO padron_administrator, padron_staff, padron_system;

      INSERT INTO indicator_summaries (id, member_id, cycle_id, seal_id, program_id, indicator_version_id, area, value, denominator, cells, edition, sealed_at)
      SELECT new_id(), s.member_id, s.cycle_id, s.id, f.program, (f.figure ->> 'indicatorVersionId')::uuid, f.area,
             (f.figure ->> 'value')::numeric, (f.figure ->> 'denominator')::numeric, ${PARTS}, s.edition, s.sealed_at
        FROM seals s CROSS JOIN LATERAL (SELECT s.content::jsonb AS content) c CROSS JOIN LATERAL (
          SELECT (p ->> 'id')::uuid AS program, p ->> 'area' AS area, figure FROM jsonb_array_elements(c.content -> 'programs') p, jsonb_array_elements(p -> 'figures') figure
          UNION ALL SELECT NULL, NULL, figure FROM jsonb_array_elements(c.content -> 'memberFigures') figure) f
       WHERE f.figure ->> 'state' = 'reported' AND f.figure ->> 'value' IS NOT NULL AND NOT (c.content ->> 'isNothingToReport')::boolean;

      CREATE TABLE cycle_indicator_summaries (
        cycle_id uuid NOT NULL CONSTRAINT fk_cycle_indicator_summaries_cycle REFERENCES cycles (id),
        indicator_version_id uuid NOT NULL CONSTRAINT fk_cycle_indicator_summaries_version REFERENCES indicator_versions (id),
        dimension text NOT NULL CONSTRAINT ck_cycle_indicator_summaries_dimension CHECK (dimension IN ('all', 'area', 'state', 'sex_age', 'disability')),
        category text NOT NULL,
        members int NOT NULL CONSTRAINT ck_cycle_indicator_summaries_members CHECK (members >= 0),
        value numeric NOT NULL, denominator numeric,
        CONSTRAINT pk_cycle_indicator_summaries PRIMARY KEY (cycle_id, indicator_version_id, dimension, category));
      CALL protect_common('cycle_indicator_summaries');
      REVOKE SELECT ON cycle_indicator_summaries FROM padron_coordinator;
      INSERT INTO cycle_indicator_summaries (cycle_id, indicator_version_id, dimension, category, members, value, denominator)
      SELECT r.cycle_id, r.indicator_version_id, d.dimension, d.category, count(DISTINCT r.member_id), sum(d.value), sum(d.denominator)
        FROM indicator_summaries r CROSS JOIN LATERAL (
          SELECT 'all' AS dimension, 'all' AS category, r.value, r.denominator UNION ALL SELECT 'area', coalesce(r.area, 'none'), r.value, r.denominator
          UNION ALL SELECT b.key, part.key, part.value::numeric, NULL FROM jsonb_each(r.cells) b, jsonb_each_text(b.value) part
           WHERE b.key IN ('state', 'sex_age', 'disability') AND part.value::numeric > 0) d
       GROUP BY 1, 2, 3, 4;

      CREATE INDEX ix_seals_first ON seals (cycle_id, sealed_at, member_id) WHERE edition = 1;`);
  }

  /** Only what is current is left. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX ix_seals_first;
      DROP TABLE cycle_indicator_summaries;
      ALTER TABLE indicator_summaries RENAME TO indicator_summaries_by_program;
      ALTER TABLE indicator_summaries_by_program DROP CONSTRAINT pk_indicator_summaries;
      CREATE TABLE indicator_summaries (
        member_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_member REFERENCES members (id),
        cycle_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_cycle REFERENCES cycles (id),
        seal_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_seal REFERENCES seals (id),
        indicator_version_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_indicator_version REFERENCES indicator_versions (id),
        value numeric NOT NULL, denominator numeric,
        CONSTRAINT pk_indicator_summaries PRIMARY KEY (cycle_id, member_id, indicator_version_id));
      INSERT INTO indicator_summaries (member_id, cycle_id, seal_id, indicator_version_id, value, denominator)
        SELECT member_id, cycle_id, seal_id, indicator_version_id, sum(value), sum(denominator) FROM indicator_summaries_by_program WHERE replaced_at IS NULL GROUP BY 1, 2, 3, 4;
      DROP TABLE indicator_summaries_by_program;
      CALL protect('indicator_summaries', 'member_id', 'read', 'read');
      GRANT DELETE ON indicator_summaries TO padron_administrator, padron_staff, padron_system;

      DELETE FROM member_summaries WHERE replaced_at IS NOT NULL;
      DROP INDEX ix_member_summaries_category, uq_member_summaries_current;
      ALTER TABLE member_summaries DROP CONSTRAINT pk_member_summaries, ADD CONSTRAINT pk_member_summaries PRIMARY KEY (cycle_id, member_id, dimension, category),
        DROP CONSTRAINT ck_member_summaries_edition, DROP CONSTRAINT ck_member_summaries_replaced,
        DROP edition, DROP sealed_at, DROP replaced_at;
      CREATE INDEX ix_member_summaries_category ON member_summaries (cycle_id, dimension, category);
      GRANT UPDATE, DELETE ON member_summaries TO padron_administrator, padron_staff, padron_system;`);
  }
}

/** As `partsOf` in summarise.ts: what was not asked is unknown, but who is counted by type of disability has one; a percentage has no parts. */
const PART = (breakdown: string, unasked: string) =>
  `CASE WHEN f.figure -> 'breakdowns' ? '${breakdown}' THEN coalesce(f.figure -> 'cells' -> '${breakdown}', '{}')
        WHEN (f.figure ->> 'value')::numeric = 0 OR f.figure ->> 'unit' = 'percentage' THEN '{}'
        ELSE jsonb_build_object(${unasked}, (f.figure ->> 'value')::numeric) END`;
const PARTS = `jsonb_build_object('state', ${PART('state', `'unknown'`)}, 'sex_age', ${PART('sex_age', `'U:U'`)},
  'disability', ${PART('disability', `CASE WHEN f.figure -> 'breakdowns' ? 'disability_type' THEN 'yes' ELSE 'unknown' END`)})`;
