import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A report is withdrawn until somebody has begun to review it. How many soft checks it was submitted with, and how many of them
 * without a word about it, is kept with the submission: the queue is sorted out by them.
 */
export class BeginReviews1764000054100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE reports
        ADD COLUMN review_began_at timestamptz,
        ADD COLUMN review_begun_by uuid CONSTRAINT fk_reports_review_begun_by REFERENCES accounts (id),
        ADD COLUMN soft_checks int NOT NULL DEFAULT 0 CONSTRAINT ck_reports_soft_checks CHECK (soft_checks >= 0),
        ADD COLUMN unexplained_checks int NOT NULL DEFAULT 0
          CONSTRAINT ck_reports_unexplained_checks CHECK (unexplained_checks BETWEEN 0 AND soft_checks);
      ALTER TABLE report_events DROP CONSTRAINT ck_report_events_kind;
      ALTER TABLE report_events ADD CONSTRAINT ck_report_events_kind
        CHECK (kind IN ('submitted', 'withdrawn', 'review_began', 'returned', 'approved'));`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DELETE FROM report_events WHERE kind = 'review_began';
      ALTER TABLE report_events DROP CONSTRAINT ck_report_events_kind;
      ALTER TABLE report_events ADD CONSTRAINT ck_report_events_kind CHECK (kind IN ('submitted', 'withdrawn', 'returned', 'approved'));
      ALTER TABLE reports DROP COLUMN review_began_at, DROP COLUMN review_begun_by, DROP COLUMN unexplained_checks, DROP COLUMN soft_checks;`);
  }
}
