import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Files that go with a report. What was taken away stays as a row, and its bytes for a day, so that it can be put back; what was handed
 * in is not changed by who files it.
 */
export class AddReportAttachments1764000063000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE report_attachments (
        id uuid CONSTRAINT pk_report_attachments PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_report_attachments_member REFERENCES members (id),
        report_id uuid NOT NULL CONSTRAINT fk_report_attachments_report REFERENCES reports (id),
        file_id uuid NOT NULL CONSTRAINT fk_report_attachments_file REFERENCES stored_files (id),
        caption text,
        created_by uuid NOT NULL CONSTRAINT fk_report_attachments_created_by REFERENCES accounts (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        removed_by uuid CONSTRAINT fk_report_attachments_removed_by REFERENCES accounts (id),
        removed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT uq_report_attachments_file UNIQUE (file_id),
        CONSTRAINT ck_report_attachments_caption CHECK (char_length(caption) BETWEEN 1 AND 200),
        CONSTRAINT ck_report_attachments_removed CHECK ((removed_at IS NULL) = (removed_by IS NULL)));
      CREATE INDEX ix_report_attachments_report ON report_attachments (report_id, created_at, id);
      CREATE INDEX ix_report_attachments_member ON report_attachments (member_id);
      CREATE INDEX ix_report_attachments_removed ON report_attachments (removed_at) WHERE removed_at IS NOT NULL;
      CALL protect('report_attachments', 'member_id', 'write');
      REVOKE UPDATE ON report_attachments FROM padron_administrator, padron_staff, padron_system, padron_coordinator;
      GRANT UPDATE (caption, removed_at, removed_by, version) ON report_attachments TO padron_administrator, padron_staff, padron_coordinator;
      CALL audit.watch('report_attachments', 'member_id', 'member', '{file_id}');

      -- Whether it is filled in by its member, as against looked at by the coalition, or sealed.
      CREATE FUNCTION is_report_open(report uuid, member uuid) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT EXISTS (SELECT FROM reports r WHERE r.id = report AND r.member_id = member AND r.state IN ('draft', 'returned')) $$;
      CREATE POLICY coordinator_adds ON report_attachments AS RESTRICTIVE FOR INSERT TO padron_coordinator
        WITH CHECK (is_report_open(report_id, member_id));
      CREATE POLICY coordinator_changes ON report_attachments AS RESTRICTIVE FOR UPDATE TO padron_coordinator
        USING (is_report_open(report_id, member_id));
      CREATE POLICY coordinator_keeps ON stored_files AS RESTRICTIVE FOR UPDATE TO padron_coordinator
        USING (NOT EXISTS (SELECT FROM report_attachments a WHERE a.file_id = stored_files.id AND NOT is_report_open(a.report_id, a.member_id)));`);
  }

  async down(run: QueryRunner): Promise<void> {
    // The bytes stay where they are kept, and their rows with them.
    await run.query(`
      DROP POLICY coordinator_keeps ON stored_files;
      DROP TABLE report_attachments;
      DROP FUNCTION is_report_open(uuid, uuid);`);
  }
}
