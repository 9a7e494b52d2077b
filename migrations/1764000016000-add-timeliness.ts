import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a report is in time, said once for lists, reports and the board's page; and what lists and that page look up by. */
export class AddTimeliness1764000016000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The due day with its grace, or the day it was extended to.
      CREATE FUNCTION last_timely_day(due_on date, extended_to date, grace_days int) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE
        AS $$ SELECT greatest(coalesce(extended_to, due_on), due_on + grace_days) $$;
      CREATE INDEX ix_reports_cycle_first_submitted ON reports (cycle_id, first_submitted_at);
      CREATE INDEX ix_obligations_due ON obligations ((coalesce(extended_to, due_on)), id);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX ix_obligations_due;
      DROP INDEX ix_reports_cycle_first_submitted;
      DROP FUNCTION last_timely_day(date, date, int);`);
  }
}
