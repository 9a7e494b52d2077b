import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who began a review by mistake takes it back, and the trail says both. */
export class TakeBackReviews1764000060000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE report_events DROP CONSTRAINT ck_report_events_kind;
      ALTER TABLE report_events ADD CONSTRAINT ck_report_events_kind
        CHECK (kind IN ('submitted', 'withdrawn', 'review_began', 'review_cancelled', 'returned', 'approved'));`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DELETE FROM report_events WHERE kind = 'review_cancelled';
      ALTER TABLE report_events DROP CONSTRAINT ck_report_events_kind;
      ALTER TABLE report_events ADD CONSTRAINT ck_report_events_kind
        CHECK (kind IN ('submitted', 'withdrawn', 'review_began', 'returned', 'approved'));`);
  }
}
