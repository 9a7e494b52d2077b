import PgBoss from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTORS = 'padron_administrator, padron_staff, padron_coordinator, padron_board, padron_system';

/**
 * pg-boss's own schema, made here by the owner because the app's login may create nothing. The plan comes from the library, whose
 * version package.json pins exactly; a newer major brings a migration of its own.
 */
export class AddJobQueue1764000013000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    const plan = PgBoss.getConstructionPlans('pgboss')
      .replace(/^\s*BEGIN;/m, '')
      .replace(/COMMIT;\s*$/m, '');
    await run.query(plan);
    await run.query(
      `SELECT pgboss.create_queue('jobs', '{"policy": "standard", "retryLimit": 3, "expireInSeconds": 3600}')`,
    );
    // The queue carries ids of our jobs and nothing else: the actor who asks for a job puts it in with its own transaction.
    await run.query(`
      GRANT USAGE ON SCHEMA pgboss TO padron_app, ${ACTORS};
      GRANT SELECT ON pgboss.queue TO ${ACTORS};
      GRANT SELECT, INSERT ON pgboss.job TO ${ACTORS};
      GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA pgboss TO padron_app;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP SCHEMA pgboss CASCADE');
  }
}
