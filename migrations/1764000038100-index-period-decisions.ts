import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A decision that goes, when an import is undone, is looked for in the periods: thousands of times, in all of them, without these. */
export class IndexPeriodDecisions1764000038100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_membership_periods_decision ON membership_periods (decision_id);
      CREATE INDEX ix_membership_periods_superseded_by ON membership_periods (superseded_by);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP INDEX ix_membership_periods_decision, ix_membership_periods_superseded_by');
  }
}
