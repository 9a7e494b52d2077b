import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why an identifier of a row that looks wrong is right: given by a person, kept with the row. What was read wrong stays beside what is shown. */
export class AddImportOverrideReason1764000028000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE import_rows ADD COLUMN override_reason text CONSTRAINT ck_import_rows_override_reason CHECK (btrim(override_reason) <> '');
      UPDATE import_rows SET parsed = coalesce(parsed, '{}') || jsonb_build_object('problems', problems);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      UPDATE import_rows SET parsed = parsed - 'problems';
      ALTER TABLE import_rows DROP COLUMN override_reason`);
  }
}
