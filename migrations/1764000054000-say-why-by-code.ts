import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a figure is not reported: chosen from a list, in words, or both. "Another reason" needs its words. */
export class SayWhyByCode1764000054000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE figures ADD COLUMN not_reported_code text CONSTRAINT ck_figures_not_reported_code
        CHECK (not_reported_code IN ('not_measured', 'paused', 'not_available', 'not_applicable', 'other'));
      ALTER TABLE figures DROP CONSTRAINT ck_figures_not_reported;
      ALTER TABLE figures ADD CONSTRAINT ck_figures_not_reported
        CHECK (state <> 'not_reported' OR coalesce(btrim(not_reported_reason), '') <> '' OR coalesce(not_reported_code, 'other') <> 'other');`);
  }

  /** The word that was chosen stays as the reason. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      UPDATE figures SET not_reported_reason = not_reported_code WHERE state = 'not_reported' AND coalesce(btrim(not_reported_reason), '') = '';
      ALTER TABLE figures DROP CONSTRAINT ck_figures_not_reported;
      ALTER TABLE figures ADD CONSTRAINT ck_figures_not_reported CHECK (state <> 'not_reported' OR btrim(not_reported_reason) <> '');
      ALTER TABLE figures DROP COLUMN not_reported_code;`);
  }
}
