import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is kept as a file, whoever it belongs to. The sweeper takes away what no row here names. */
export class AddStoredFiles1764000024000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE stored_files (
        id uuid CONSTRAINT pk_stored_files PRIMARY KEY,
        member_id uuid CONSTRAINT fk_stored_files_member REFERENCES members (id),
        name text NOT NULL,
        media_type text NOT NULL,
        size bigint NOT NULL CONSTRAINT ck_stored_files_size CHECK (size > 0),
        sha256 text NOT NULL,
        storage_key text NOT NULL CONSTRAINT uq_stored_files_storage_key UNIQUE,
        is_encrypted boolean NOT NULL,
        created_by uuid CONSTRAINT fk_stored_files_created_by REFERENCES accounts (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        removed_at timestamptz);
      CREATE INDEX ix_stored_files_member ON stored_files (member_id);

      CALL protect('stored_files', 'member_id', 'write');
      -- Of a file only its end is ever written.
      REVOKE UPDATE ON stored_files FROM padron_administrator, padron_staff, padron_system, padron_coordinator;
      GRANT UPDATE (removed_at) ON stored_files TO padron_administrator, padron_staff, padron_system, padron_coordinator;
      -- What belongs to no member is its maker's, such as an export: also a coordinator's and a board member's.
      GRANT SELECT, INSERT ON stored_files TO padron_board;
      GRANT UPDATE (removed_at) ON stored_files TO padron_board;
      CREATE POLICY maker ON stored_files TO padron_coordinator, padron_board
        USING (member_id IS NULL AND created_by = (SELECT acting_account_id()))
        WITH CHECK (member_id IS NULL AND created_by = (SELECT acting_account_id()));
      CALL audit.watch('stored_files', 'member_id', 'member', '{storage_key}');`);
  }

  async down(run: QueryRunner): Promise<void> {
    // The bytes stay where they are kept.
    await run.query('DROP TABLE stored_files');
  }
}
