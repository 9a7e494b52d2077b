import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A job is its owner's, but what it works on may be everybody's: an import shows all of the staff whether it is being applied.
 * The state alone, past the job's own wall.
 */
export class AddJobState1764000017000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION job_state(job uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
        AS $$ SELECT j.state FROM public.jobs j WHERE j.id = job $$;
      REVOKE EXECUTE ON FUNCTION job_state(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION job_state(uuid) TO padron_administrator, padron_staff, padron_system;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION job_state(uuid)');
  }
}
