import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Orders that lists are read in, and a member's periods in their order with all that is asked of them, so that many members are read without their rows. */
export class IndexWhatListsAreOrderedBy1764000041300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_documents_sent ON documents (created_at, id);
      CREATE INDEX ix_reports_submitted ON reports ((coalesce(submitted_at, 'infinity')), obligation_id);
      CREATE INDEX ix_reports_submitted_last ON reports ((coalesce(submitted_at, '-infinity')), obligation_id);
      CREATE INDEX ix_membership_periods_joined ON membership_periods (member_id, lower(during)) WHERE superseded_at IS NULL AND status = 'active';
      CREATE INDEX ix_membership_periods_order ON membership_periods (member_id, lower(during)) INCLUDE (status, during, decision_id) WHERE superseded_at IS NULL;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX ix_membership_periods_order; DROP INDEX ix_membership_periods_joined;
      DROP INDEX ix_reports_submitted_last; DROP INDEX ix_reports_submitted; DROP INDEX ix_documents_sent;`);
  }
}
