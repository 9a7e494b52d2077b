import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A suspension may end on a day, and remembers what the member would be without it, day by day: its term runs on beneath. */
export class AddSuspensionEnds1764000020000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE membership_decisions ADD COLUMN ends_on date;
      ALTER TABLE membership_periods ADD COLUMN otherwise text
        CONSTRAINT ck_membership_periods_otherwise CHECK (otherwise IS NULL OR status = 'suspended' AND otherwise IN ('active', 'grace', 'lapsed'));`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE membership_periods DROP COLUMN otherwise;
      ALTER TABLE membership_decisions DROP COLUMN ends_on;`);
  }
}
