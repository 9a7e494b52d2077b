import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue of what is measured. A change of definition makes a new version; reports and seals name the version. */
export class AddIndicators1764000006000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE indicators (
        id uuid CONSTRAINT pk_indicators PRIMARY KEY,
        code text NOT NULL CONSTRAINT uq_indicators_code UNIQUE CONSTRAINT ck_indicators_code CHECK (code ~ '^[A-Z]{2,5}-[0-9]{2}[A-Z]?$'),
        area text CONSTRAINT ck_indicators_area CHECK (area IN ('children', 'disability', 'families')),
        level text NOT NULL CONSTRAINT ck_indicators_level CHECK (level IN ('program', 'member')),
        retired_on date,
        version int NOT NULL DEFAULT 1);
      CALL protect_common('indicators');
      CALL audit.watch('indicators', NULL, 'staff');

      CREATE TABLE indicator_versions (
        id uuid CONSTRAINT pk_indicator_versions PRIMARY KEY,
        indicator_id uuid NOT NULL CONSTRAINT fk_indicator_versions_indicator REFERENCES indicators (id),
        number int NOT NULL CONSTRAINT ck_indicator_versions_number CHECK (number > 0),
        name_es text NOT NULL, name_en text NOT NULL,
        definition_es text NOT NULL, definition_en text NOT NULL,
        unit text NOT NULL CONSTRAINT ck_indicator_versions_unit CHECK (unit IN ('people', 'services', 'households', 'money', 'kilograms', 'hours', 'units', 'percentage')),
        breakdowns text[] NOT NULL DEFAULT '{}' CONSTRAINT ck_indicator_versions_breakdowns CHECK (breakdowns <@ '{sex_age,disability,state,disability_type}'::text[]),
        period_rule text NOT NULL CONSTRAINT ck_indicator_versions_period_rule CHECK (period_rule IN ('sum', 'latest', 'max')),
        is_headcount boolean NOT NULL DEFAULT false,
        is_sensitive boolean NOT NULL DEFAULT false,
        sdg_targets text[] NOT NULL DEFAULT '{}',
        comparability text CONSTRAINT ck_indicator_versions_comparability CHECK (comparability IN ('comparable', 'broken')),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_indicator_versions_number UNIQUE (indicator_id, number),
        CONSTRAINT ck_indicator_versions_headcount CHECK (NOT is_headcount OR unit = 'people'));
      CALL protect_common('indicator_versions');
      REVOKE UPDATE ON indicator_versions FROM padron_administrator, padron_staff, padron_system;
      CALL audit.watch('indicator_versions', NULL, 'staff');

      CREATE VIEW current_indicators WITH (security_invoker = true) AS
        SELECT DISTINCT ON (i.id) i.id, i.code, i.area, i.level, i.retired_on, i.version, v.id AS version_id, v.number, v.name_es, v.name_en, v.definition_es, v.definition_en,
               v.unit, v.breakdowns, v.period_rule, v.is_headcount, v.is_sensitive, v.sdg_targets
          FROM indicators i JOIN indicator_versions v ON v.indicator_id = i.id ORDER BY i.id, v.number DESC;
      GRANT SELECT ON current_indicators TO padron_administrator, padron_staff, padron_coordinator, padron_board, padron_system;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP VIEW current_indicators; DROP TABLE indicator_versions, indicators');
  }
}
