import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who coordinates an NGO with others sees who of them wrote what. Only the name leaves, and only of who coordinates, or has
 * coordinated, an NGO that the asking person acts for: hence SECURITY DEFINER, beside the wall around accounts.
 */
export class NameColleagues1764000054200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION colleague_name(account uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
        AS $$ SELECT a.name FROM accounts a WHERE a.id = account AND EXISTS (
          SELECT FROM account_grants g WHERE g.account_id = a.id AND g.role = 'coordinator' AND g.member_ids && acting_member_ids()) $$;
      REVOKE EXECUTE ON FUNCTION colleague_name(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION colleague_name(uuid) TO padron_administrator, padron_staff, padron_coordinator, padron_system;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION colleague_name(uuid)');
  }
}
