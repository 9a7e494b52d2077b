import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Programs and contacts come in files too: a row belongs to a member, and is about a record of that member. */
export class AddImportKinds1764000028500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE imports DROP CONSTRAINT ck_imports_kind,
        ADD CONSTRAINT ck_imports_kind CHECK (kind IN ('members', 'programs', 'contacts'));
      ALTER TABLE import_rows ADD COLUMN record_id uuid, ADD COLUMN chosen_member_id uuid;
      UPDATE import_rows SET record_id = member_id,
             parsed = jsonb_set(parsed, '{proposal,recordId}', parsed #> '{proposal,memberId}') WHERE parsed ? 'proposal';`);
  }

  /** Imports of other kinds are proposals and records of what was applied: they go, what they brought stays. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DELETE FROM import_rows r USING imports i WHERE i.id = r.import_id AND i.kind <> 'members';
      DELETE FROM imports WHERE kind <> 'members';
      ALTER TABLE import_rows DROP COLUMN record_id, DROP COLUMN chosen_member_id;
      ALTER TABLE imports DROP CONSTRAINT ck_imports_kind, ADD CONSTRAINT ck_imports_kind CHECK (kind IN ('members'));`);
  }
}
