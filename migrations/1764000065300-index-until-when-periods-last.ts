import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was what on a day is read from the periods that ended after it, without those that were over by then; and who is listed from an index alone. */
export class IndexUntilWhenPeriodsLast1764000065300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_membership_periods_until ON membership_periods ((coalesce(upper(during), 'infinity'))) INCLUDE (member_id, status, during) WHERE superseded_at IS NULL;
      CREATE INDEX ix_members_listed ON members (id) WHERE merged_into IS NULL;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP INDEX ix_members_listed; DROP INDEX ix_membership_periods_until');
  }
}
