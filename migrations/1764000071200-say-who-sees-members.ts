import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An NGO learns how many people may look at it, and who coordinates it; the office learns all their names. Whoever asks does not see
 * the accounts of others: hence SECURITY DEFINER, and nothing for who neither coordinates the NGO nor is of the office.
 */
export class SayWhoSeesMembers1764000071200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION member_viewers(member uuid) RETURNS TABLE (role text, people int, names text[])
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
        AS $$
          SELECT g.role, count(*)::int,
                 CASE WHEN g.role = 'coordinator' OR current_setting('app.acting_role', true) <> 'coordinator' THEN array_agg(a.name ORDER BY a.name, a.id) ELSE '{}' END
            FROM account_grants g JOIN accounts a ON a.id = g.account_id AND a.status = 'active'
           WHERE g.ended_at IS NULL AND (cardinality(g.member_ids) = 0 OR g.member_ids && member_family(ARRAY[member]))
             AND (current_setting('app.acting_role', true) IN ('administrator', 'staff') OR member = ANY (acting_member_ids()))
           GROUP BY g.role $$;
      REVOKE EXECUTE ON FUNCTION member_viewers(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION member_viewers(uuid) TO padron_administrator, padron_staff, padron_coordinator;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION member_viewers(uuid)');
  }
}
