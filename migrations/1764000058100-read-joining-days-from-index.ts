import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A joining day is the beginning of a period, which PostgreSQL reads from an index alone only where the index has the period too. */
export class ReadJoiningDaysFromIndex1764000058100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX ix_membership_periods_joined;
      CREATE INDEX ix_membership_periods_joined ON membership_periods (member_id, lower(during)) INCLUDE (during) WHERE superseded_at IS NULL AND status = 'active';`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX ix_membership_periods_joined;
      CREATE INDEX ix_membership_periods_joined ON membership_periods (member_id, lower(during)) WHERE superseded_at IS NULL AND status = 'active';`);
  }
}
