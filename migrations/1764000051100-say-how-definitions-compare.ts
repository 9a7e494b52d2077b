import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A changed definition says how its figures compare with those before: as they are, by a factor, or not at all. */
export class SayHowDefinitionsCompare1764000051100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE indicator_versions DROP CONSTRAINT ck_indicator_versions_comparability, ADD rescale_factor numeric,
        ADD CONSTRAINT ck_indicator_versions_comparability CHECK (comparability IN ('comparable', 'rescaled', 'broken')),
        ADD CONSTRAINT ck_indicator_versions_rescale_factor CHECK ((rescale_factor IS NOT NULL) = (comparability IS NOT DISTINCT FROM 'rescaled')),
        ADD CONSTRAINT ck_indicator_versions_rescale_positive CHECK (rescale_factor > 0);`);
  }

  /** What was rescaled is called comparable: the word for it does not exist before. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE indicator_versions DROP CONSTRAINT ck_indicator_versions_comparability, DROP CONSTRAINT ck_indicator_versions_rescale_factor,
        DROP CONSTRAINT ck_indicator_versions_rescale_positive;
      UPDATE indicator_versions SET comparability = 'comparable' WHERE comparability = 'rescaled';
      ALTER TABLE indicator_versions DROP rescale_factor,
        ADD CONSTRAINT ck_indicator_versions_comparability CHECK (comparability IN ('comparable', 'broken'));`);
  }
}
