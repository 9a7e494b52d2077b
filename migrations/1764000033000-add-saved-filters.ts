import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Ways of looking at a list that somebody keeps: one's own alone, whatever the role. */
export class AddSavedFilters1764000033000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE saved_filters (
        id uuid CONSTRAINT pk_saved_filters PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_saved_filters_account REFERENCES accounts (id),
        page text NOT NULL CONSTRAINT ck_saved_filters_page CHECK (page ~ '^[a-z][a-z-]*$'),
        name text NOT NULL CONSTRAINT ck_saved_filters_name CHECK (btrim(name) <> ''),
        query text NOT NULL,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_saved_filters_name UNIQUE (account_id, page, name));
      ALTER TABLE saved_filters ENABLE ROW LEVEL SECURITY;
      ALTER TABLE saved_filters FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON saved_filters TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY own ON saved_filters TO padron_administrator, padron_staff, padron_coordinator, padron_board
        USING (account_id = (SELECT acting_account_id())) WITH CHECK (account_id = (SELECT acting_account_id()));
      GRANT SELECT, INSERT, UPDATE, DELETE ON saved_filters TO padron_administrator, padron_staff, padron_coordinator, padron_board;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE saved_filters');
  }
}
