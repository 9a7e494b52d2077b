import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether the tax office lets a member receive tax-deductible gifts, year by year, and the yearly directories that say so. */
export class AddDonataria1764000026500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- \`entries\`: of each row of the file its RFC, rubro, letter and the letter's date. Nothing else of it is kept.
      CREATE TABLE donataria_directories (
        id uuid CONSTRAINT pk_donataria_directories PRIMARY KEY,
        fiscal_year int NOT NULL CONSTRAINT ck_donataria_directories_year CHECK (fiscal_year BETWEEN 2000 AND 2100),
        file_name text NOT NULL,
        row_count int NOT NULL,
        entries jsonb NOT NULL,
        applied_count int,
        applied_at timestamptz,
        created_by uuid CONSTRAINT fk_donataria_directories_created_by REFERENCES accounts (id),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_donataria_directories_created ON donataria_directories (created_at, id);
      ALTER TABLE donataria_directories ENABLE ROW LEVEL SECURITY;
      ALTER TABLE donataria_directories FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON donataria_directories TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY staff ON donataria_directories TO padron_administrator, padron_staff, padron_system USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE ON donataria_directories TO padron_administrator, padron_staff, padron_system;
      CALL audit.watch('donataria_directories', NULL, 'staff', '{entries}');

      CREATE TABLE donataria_standings (
        id uuid CONSTRAINT pk_donataria_standings PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_donataria_standings_member REFERENCES members (id),
        fiscal_year int NOT NULL CONSTRAINT ck_donataria_standings_year CHECK (fiscal_year BETWEEN 2000 AND 2100),
        state text NOT NULL CONSTRAINT ck_donataria_standings_state CHECK (state IN ('none', 'in_process', 'authorised', 'suspended', 'revoked', 'expired', 'cancelled')),
        category text CONSTRAINT ck_donataria_standings_category CHECK (category ~ '^[A-M]$'),
        letter_number text,
        letter_on date,
        source text NOT NULL CONSTRAINT ck_donataria_standings_source CHECK (source IN ('hand', 'directory')),
        directory_id uuid CONSTRAINT fk_donataria_standings_directory REFERENCES donataria_directories (id),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_donataria_standings_member_year UNIQUE (member_id, fiscal_year),
        CONSTRAINT ck_donataria_standings_directory CHECK (source = 'directory' OR directory_id IS NULL));
      CREATE INDEX ix_donataria_standings_year ON donataria_standings (fiscal_year, state);
      -- The tax office publishes all of it.
      CALL protect('donataria_standings', 'member_id', 'read', 'read');
      CALL audit.watch('donataria_standings', 'member_id', 'member', '{directory_id}');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE donataria_standings, donataria_directories');
  }
}
