import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was in time, of a whole cycle, is read from indexes alone: the rows themselves lie scattered over their tables. */
export class CoverTimeliness1764000065100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_obligations_timeliness ON obligations (cycle_id, id) INCLUDE (member_id, due_on, extended_to);
      DROP INDEX ix_reports_cycle_first_submitted;
      CREATE INDEX ix_reports_cycle_first_submitted ON reports (cycle_id, first_submitted_at) INCLUDE (obligation_id);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP INDEX ix_reports_cycle_first_submitted;
      CREATE INDEX ix_reports_cycle_first_submitted ON reports (cycle_id, first_submitted_at);
      DROP INDEX ix_obligations_timeliness;`);
  }
}
