import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the NGOs do, where, for whom, and which indicators they chose to measure it by. */
export class AddPrograms1764000007000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE programs (
        id uuid CONSTRAINT pk_programs PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_programs_member REFERENCES members (id),
        name text NOT NULL CONSTRAINT ck_programs_name CHECK (btrim(name) <> ''),
        name_normalised text GENERATED ALWAYS AS (normalise_name(name)) STORED,
        area text NOT NULL CONSTRAINT ck_programs_area CHECK (area IN ('children', 'disability', 'families')),
        description_es text, description_en text, population_served text,
        age_from int CONSTRAINT ck_programs_age_from CHECK (age_from BETWEEN 0 AND 120),
        age_to int CONSTRAINT ck_programs_age_to CHECK (age_to BETWEEN 0 AND 120),
        modality text CONSTRAINT ck_programs_modality CHECK (modality IN ('in_person', 'remote', 'mixed', 'home_visits', 'residential')),
        starts_on date, ends_on date,
        budget_amount numeric(14, 2) CONSTRAINT ck_programs_budget_amount CHECK (budget_amount >= 0),
        budget_currency text CONSTRAINT ck_programs_budget_currency CHECK (budget_currency IN ('MXN', 'USD')),
        funders text,
        sdg_goals int[] NOT NULL DEFAULT '{}' CONSTRAINT ck_programs_sdg_goals CHECK (sdg_goals <@ '{1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17}'::int[]),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_programs_ages CHECK (age_to >= age_from),
        CONSTRAINT ck_programs_dates CHECK (ends_on >= starts_on),
        CONSTRAINT ck_programs_budget CHECK ((budget_amount IS NULL) = (budget_currency IS NULL)));
      CREATE INDEX ix_programs_member ON programs (member_id, name_normalised, id);
      CREATE INDEX ix_programs_name ON programs (name_normalised, id);
      CREATE INDEX ix_programs_name_trgm ON programs USING gin (name_normalised gin_trgm_ops);
      CALL protect('programs', 'member_id', 'write', 'read');
      CALL audit.watch('programs', 'member_id', 'member', '{name_normalised}');

      CREATE TABLE program_locations (
        id uuid CONSTRAINT pk_program_locations PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_program_locations_member REFERENCES members (id),
        program_id uuid NOT NULL CONSTRAINT fk_program_locations_program REFERENCES programs (id),
        state text NOT NULL CONSTRAINT ck_program_locations_state CHECK (state ~ '^(0[1-9]|[12][0-9]|3[0-2])$'),
        municipality text);
      CREATE INDEX ix_program_locations_program ON program_locations (program_id);
      CALL protect('program_locations', 'member_id', 'write', 'read');
      GRANT DELETE ON program_locations TO padron_administrator, padron_staff, padron_coordinator, padron_system;
      CALL audit.watch('program_locations', 'member_id', 'member');

      CREATE TABLE program_indicators (
        id uuid CONSTRAINT pk_program_indicators PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_program_indicators_member REFERENCES members (id),
        program_id uuid NOT NULL CONSTRAINT fk_program_indicators_program REFERENCES programs (id),
        indicator_id uuid NOT NULL CONSTRAINT fk_program_indicators_indicator REFERENCES indicators (id),
        baseline numeric, target numeric,
        CONSTRAINT uq_program_indicators UNIQUE (program_id, indicator_id));
      CALL protect('program_indicators', 'member_id', 'write', 'read');
      GRANT DELETE ON program_indicators TO padron_administrator, padron_staff, padron_coordinator, padron_system;
      CALL audit.watch('program_indicators', 'member_id', 'member');

      CREATE OR REPLACE VIEW typeorm_metadata AS SELECT 'GENERATED_COLUMN' AS type, current_database()::text AS database, 'public' AS schema, t AS "table", n AS name, v AS value
        FROM (VALUES ('members', 'name_normalised', 'normalise_name(name)'), ('members', 'legal_name_normalised', 'normalise_name(legal_name)'),
          ('members', 'search_text', 'normalise_name(name) || '' '' || normalise_name(legal_name) || '' '' || coalesce(normalise_name(acronym), '''')'),
          ('contacts', 'name_normalised', 'normalise_name(name)'), ('programs', 'name_normalised', 'normalise_name(name)')) AS generated (t, n, v);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE program_indicators, program_locations, programs');
  }
}
