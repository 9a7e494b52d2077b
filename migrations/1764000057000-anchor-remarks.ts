import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A remark is about one figure, one program or one paragraph of the report, else about the whole of it; and it keeps what stood there
 * when it was made, so that a resubmission can be read beside it. Remarks from before have kept nothing.
 */
export class AnchorRemarks1764000057000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE report_remarks
        ADD COLUMN program_id uuid CONSTRAINT fk_report_remarks_program REFERENCES programs (id),
        ADD COLUMN field text CONSTRAINT ck_report_remarks_field
          CHECK (field IN ('unduplicatedPeople', 'narrative', 'isNothingToReport')),
        ADD COLUMN before jsonb,
        ADD CONSTRAINT ck_report_remarks_anchor CHECK (num_nonnulls(figure_id, program_id, field) <= 1);
      CREATE INDEX ix_report_remarks_program ON report_remarks (program_id) WHERE program_id IS NOT NULL;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE report_remarks DROP CONSTRAINT ck_report_remarks_anchor, DROP COLUMN before, DROP COLUMN field, DROP COLUMN program_id;`);
  }
}
