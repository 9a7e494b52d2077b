import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file goes where its member goes when the office merges two members, and back. */
export class LetFilesMove1764000034700 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('GRANT UPDATE (member_id) ON stored_files TO padron_administrator, padron_staff');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('REVOKE UPDATE (member_id) ON stored_files FROM padron_administrator, padron_staff');
  }
}
