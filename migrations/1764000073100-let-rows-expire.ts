import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is kept for a while and then for nobody: copies of answers after a week, counts of tries after a day, and sessions that ended
 * three months ago. One function may take them away, and may nothing else.
 */
export class LetRowsExpire1764000073100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION expire_rows() RETURNS jsonb LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE answers int; tries int; ended int;
      BEGIN
        DELETE FROM idempotency_keys WHERE created_at < now() - interval '7 days';
        GET DIAGNOSTICS answers = ROW_COUNT;
        DELETE FROM throttles WHERE window_started_at < now() - interval '1 day' AND coalesce(blocked_until < now(), true);
        GET DIAGNOSTICS tries = ROW_COUNT;
        DELETE FROM sessions WHERE least(revoked_at, expires_at) < now() - interval '90 days';
        GET DIAGNOSTICS ended = ROW_COUNT;
        RETURN jsonb_build_object('answers', answers, 'tries', tries, 'sessions', ended);
      END $$;
      REVOKE EXECUTE ON FUNCTION expire_rows() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION expire_rows() TO padron_system;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION expire_rows()');
  }
}
