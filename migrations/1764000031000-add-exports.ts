import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file out: who asked for what, and the file for as long as it is kept. Its maker's alone, and only under the grant's role and NGOs it was made with. */
export class AddExports1764000031000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE exports (
        id uuid CONSTRAINT pk_exports PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_exports_kind CHECK (kind IN ('members', 'programs', 'contacts', 'terms')),
        format text NOT NULL CONSTRAINT ck_exports_format CHECK (format IN ('csv', 'xlsx')),
        language text NOT NULL CONSTRAINT ck_exports_language CHECK (language IN ('es', 'en')),
        filters jsonb NOT NULL,
        account_id uuid NOT NULL CONSTRAINT fk_exports_account REFERENCES accounts (id),
        role text NOT NULL,
        member_ids uuid[] NOT NULL,
        job_id uuid CONSTRAINT fk_exports_job REFERENCES jobs (id),
        file_id uuid CONSTRAINT fk_exports_file REFERENCES stored_files (id),
        row_count int,
        expires_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_exports_account ON exports (account_id, created_at);
      CREATE INDEX ix_exports_file ON exports (file_id);
      ALTER TABLE exports ENABLE ROW LEVEL SECURITY;
      ALTER TABLE exports FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON exports TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      -- Who may see fewer NGOs than when the file was made, or acts under another role, has no use of it any more.
      CREATE POLICY own ON exports TO padron_administrator, padron_staff, padron_coordinator, padron_board
        USING (account_id = (SELECT acting_account_id()) AND role = current_setting('app.acting_role', true) AND member_ids <@ (SELECT acting_member_ids())::uuid[])
        WITH CHECK (account_id = (SELECT acting_account_id()) AND role = current_setting('app.acting_role', true) AND member_ids <@ (SELECT acting_member_ids())::uuid[]);
      CREATE POLICY sweeper ON exports FOR SELECT TO padron_system USING (true);
      GRANT SELECT, INSERT ON exports TO padron_administrator, padron_staff, padron_coordinator, padron_board;
      GRANT UPDATE (job_id, file_id, row_count, expires_at) ON exports TO padron_administrator, padron_staff, padron_coordinator, padron_board;
      GRANT SELECT ON exports TO padron_system;
      CALL audit.watch('exports', NULL, 'administrator', '{member_ids}');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE exports');
  }
}
