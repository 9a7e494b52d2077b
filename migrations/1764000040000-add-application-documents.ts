import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Papers that come with an application, before there is a member whose they are. A file belongs to the application under whose
 * role it was written; with the registration it becomes the member's. What has been taken back is a file without bytes.
 */
export class AddApplicationDocuments1764000040000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE stored_files ADD COLUMN application_id uuid DEFAULT acting_application_id() CONSTRAINT fk_stored_files_application REFERENCES applications (id);
      CREATE INDEX ix_stored_files_application ON stored_files (application_id) WHERE application_id IS NOT NULL;

      CREATE TABLE application_documents (
        id uuid CONSTRAINT pk_application_documents PRIMARY KEY,
        application_id uuid NOT NULL CONSTRAINT fk_application_documents_application REFERENCES applications (id),
        type_id uuid NOT NULL CONSTRAINT fk_application_documents_type REFERENCES document_types (id),
        file_id uuid NOT NULL CONSTRAINT fk_application_documents_file REFERENCES stored_files (id) CONSTRAINT uq_application_documents_file UNIQUE,
        issued_on date, stated_expiry date,
        note text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_application_documents_expiry CHECK (stated_expiry >= issued_on));
      CREATE INDEX ix_application_documents_application ON application_documents (application_id, created_at, id);
      CALL protect('application_documents', 'application_id', 'none'); -- the office's; whoever applies has a policy of its own
      CALL audit.watch('application_documents', NULL, 'staff', '{file_id}');

      GRANT SELECT (time_zone) ON settings TO padron_applicant; -- which day it is
      CREATE POLICY applicant ON settings FOR SELECT TO padron_applicant USING (true);
      GRANT SELECT, INSERT ON application_documents TO padron_applicant;
      CREATE POLICY applicant ON application_documents FOR SELECT TO padron_applicant USING (application_id = (SELECT acting_application_id()));
      GRANT SELECT ON document_types TO padron_applicant;
      -- Identity papers are not for somebody without an account to send. What was sent keeps its name.
      CREATE POLICY applicant ON document_types FOR SELECT TO padron_applicant
        USING (NOT is_sensitive OR id IN (SELECT d.type_id FROM application_documents d));
      GRANT SELECT (id, member_id, name, media_type, size, storage_key, created_at, removed_at, application_id), INSERT, UPDATE (removed_at) ON stored_files TO padron_applicant;
      CREATE POLICY applicant_reads ON stored_files FOR SELECT TO padron_applicant USING (application_id = (SELECT acting_application_id()));
      CREATE POLICY applicant_sends ON stored_files FOR INSERT TO padron_applicant
        WITH CHECK (application_id = (SELECT acting_application_id()) AND member_id IS NULL AND created_by IS NULL AND NOT is_encrypted);
      CREATE POLICY applicant_removes ON stored_files FOR UPDATE TO padron_applicant
        USING (application_id = (SELECT acting_application_id()) AND member_id IS NULL) WITH CHECK (member_id IS NULL);
      CREATE POLICY applicant_sends ON application_documents FOR INSERT TO padron_applicant
        WITH CHECK (application_id = (SELECT acting_application_id())
          AND EXISTS (SELECT FROM stored_files f WHERE f.id = file_id AND f.application_id = (SELECT acting_application_id()) AND f.member_id IS NULL));

      -- Past the wall, because who applies may write nothing of a member's, and may send a paper after the registration too. It is the
      -- one that registered who stands for it, and the office verifies it like any other.
      CREATE FUNCTION pass_on_application_documents(application uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE paper record;
      BEGIN
        FOR paper IN
          SELECT d.*, surviving_member(a.member_id) AS member_id, a.decided_by
            FROM applications a JOIN application_documents d ON d.application_id = a.id JOIN stored_files f ON f.id = d.file_id
           WHERE a.id = application AND a.state = 'registered' AND f.member_id IS NULL AND f.removed_at IS NULL ORDER BY d.created_at, d.id FOR UPDATE OF f
        LOOP
          UPDATE stored_files SET member_id = paper.member_id WHERE id = paper.file_id;
          UPDATE documents SET superseded_at = now(), version = version + 1
           WHERE member_id = paper.member_id AND type_id = paper.type_id AND status IN ('submitted', 'rejected') AND superseded_at IS NULL;
          INSERT INTO documents (id, member_id, type_id, file_id, issued_on, stated_expiry, note, is_on_behalf, created_by)
          VALUES (new_id(), paper.member_id, paper.type_id, paper.file_id, paper.issued_on, paper.stated_expiry, paper.note, true, paper.decided_by);
        END LOOP;
      END $$;
      REVOKE EXECUTE ON FUNCTION pass_on_application_documents(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION pass_on_application_documents(uuid) TO padron_administrator, padron_staff, padron_applicant;`);
  }

  async down(run: QueryRunner): Promise<void> {
    // What has become a member's stays the member's; what has not keeps its row, and with it its bytes.
    await run.query(`
      DROP FUNCTION pass_on_application_documents(uuid);
      DROP POLICY applicant_reads ON stored_files;
      DROP POLICY applicant_sends ON stored_files;
      DROP POLICY applicant_removes ON stored_files;
      REVOKE ALL ON stored_files FROM padron_applicant;
      REVOKE SELECT (id, member_id, name, media_type, size, storage_key, created_at, removed_at, application_id), UPDATE (removed_at) ON stored_files FROM padron_applicant;
      DROP POLICY applicant ON document_types;
      REVOKE SELECT ON document_types FROM padron_applicant;
      DROP POLICY applicant ON settings;
      REVOKE SELECT (time_zone) ON settings FROM padron_applicant;
      DROP TABLE application_documents;
      ALTER TABLE stored_files DROP COLUMN application_id;`);
  }
}
