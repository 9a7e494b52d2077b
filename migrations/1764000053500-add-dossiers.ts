import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One more kind of file out: all that is kept of one member's reporting, for an auditor. Of lists there are tables, of this an archive. */
export class AddDossiers1764000053500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE exports DROP CONSTRAINT ck_exports_kind, DROP CONSTRAINT ck_exports_format,
        ADD CONSTRAINT ck_exports_kind CHECK (kind IN ('members', 'programs', 'contacts', 'terms', 'dossier')),
        ADD CONSTRAINT ck_exports_format CHECK (format IN ('csv', 'xlsx', 'zip')),
        ADD CONSTRAINT ck_exports_archive CHECK ((kind = 'dossier') = (format = 'zip'))`);
  }

  async down(run: QueryRunner): Promise<void> {
    // The files are swept: their rows end, and nothing names them any more.
    await run.query(`
      UPDATE stored_files SET removed_at = now() WHERE removed_at IS NULL AND id IN (SELECT file_id FROM exports WHERE kind = 'dossier');
      DELETE FROM exports WHERE kind = 'dossier';
      ALTER TABLE exports DROP CONSTRAINT ck_exports_kind, DROP CONSTRAINT ck_exports_format, DROP CONSTRAINT ck_exports_archive,
        ADD CONSTRAINT ck_exports_kind CHECK (kind IN ('members', 'programs', 'contacts', 'terms')),
        ADD CONSTRAINT ck_exports_format CHECK (format IN ('csv', 'xlsx'))`);
  }
}
