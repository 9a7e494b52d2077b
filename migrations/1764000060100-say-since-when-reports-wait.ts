import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A report that was handed in waits for the coalition since then, one that was returned for its member since that. Of those from
 * before, the step tells when it was. A list is ordered by it, those that wait for nobody at the end.
 */
export class SaySinceWhenReportsWait1764000060100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE reports ADD COLUMN returned_at timestamptz;
      UPDATE reports r SET returned_at = e.at
        FROM (SELECT report_id, max(at) AS at FROM report_events WHERE kind = 'returned' GROUP BY report_id) e WHERE e.report_id = r.id;
      CREATE INDEX ix_reports_waiting ON reports
        ((coalesce(CASE state WHEN 'submitted' THEN submitted_at WHEN 'returned' THEN returned_at END, 'infinity')), obligation_id);
      CREATE INDEX ix_reports_waiting_last ON reports
        ((coalesce(CASE state WHEN 'submitted' THEN submitted_at WHEN 'returned' THEN returned_at END, '-infinity')), obligation_id);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX ix_reports_waiting_last; DROP INDEX ix_reports_waiting; ALTER TABLE reports DROP COLUMN returned_at;`);
  }
}
