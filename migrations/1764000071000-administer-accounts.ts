import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Administrators change what every account but their own may do; staff that of accounts which only coordinate. The last administrator
 * cannot go, however many are taken away at once, and whoever loses an access loses the sessions that act under it.
 */
export class AdministerAccounts1764000071000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- One grant per role: that of a coordinator names all its NGOs.
      CREATE UNIQUE INDEX uq_account_grants_role ON account_grants (account_id, role) WHERE ended_at IS NULL;

      -- Asked by the walls of the very tables that it reads: hence SECURITY DEFINER. It says yes or no of an account, to the office alone.
      CREATE FUNCTION only_coordinates(account uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
        AS $$ SELECT coalesce(bool_and(g.role = 'coordinator'), false) FROM account_grants g WHERE g.account_id = account AND g.ended_at IS NULL $$;
      REVOKE EXECUTE ON FUNCTION only_coordinates(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION only_coordinates(uuid) TO padron_administrator, padron_staff;

      DROP POLICY staff ON accounts;
      CREATE POLICY staff ON accounts FOR SELECT TO padron_administrator, padron_staff, padron_system USING (true);
      CREATE POLICY staff_own ON accounts FOR UPDATE TO padron_staff, padron_system
        USING (id = (SELECT acting_account_id())) WITH CHECK (id = (SELECT acting_account_id()));
      CREATE POLICY staff_coordinators ON accounts FOR UPDATE TO padron_staff USING (only_coordinates(id)) WITH CHECK (only_coordinates(id));
      CREATE POLICY administrator ON accounts FOR UPDATE TO padron_administrator USING (true) WITH CHECK (true);
      GRANT UPDATE (status) ON accounts TO padron_administrator, padron_staff;

      -- Nobody grants anything to the own account.
      CREATE POLICY administrator_grants ON account_grants FOR INSERT TO padron_administrator WITH CHECK (account_id <> (SELECT acting_account_id()));
      CREATE POLICY administrator_changes ON account_grants FOR UPDATE TO padron_administrator
        USING (account_id <> (SELECT acting_account_id())) WITH CHECK (account_id <> (SELECT acting_account_id()));
      CREATE POLICY staff_changes ON account_grants FOR UPDATE TO padron_staff
        USING (account_id <> (SELECT acting_account_id()) AND only_coordinates(account_id))
        WITH CHECK (account_id <> (SELECT acting_account_id()) AND role = 'coordinator');
      GRANT INSERT ON account_grants TO padron_administrator;
      GRANT UPDATE (member_ids, ended_at) ON account_grants TO padron_administrator, padron_staff;

      -- Behind a lock, so that of two who take each other's away the second sees what the first has done.
      CREATE FUNCTION keep_an_administrator() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE changed uuid := CASE WHEN TG_TABLE_NAME = 'accounts' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'account_id')::uuid END;
      BEGIN
        IF TG_TABLE_NAME = 'accounts' AND NOT EXISTS (SELECT FROM account_grants g WHERE g.account_id = changed AND g.role = 'administrator' AND g.ended_at IS NULL)
          THEN RETURN NULL; END IF;
        IF TG_TABLE_NAME = 'account_grants' AND EXISTS (SELECT FROM accounts a WHERE a.id = changed AND a.status <> 'active') THEN RETURN NULL; END IF;
        PERFORM pg_advisory_xact_lock(7262363);
        IF NOT EXISTS (SELECT FROM account_grants g JOIN accounts a ON a.id = g.account_id
                        WHERE g.role = 'administrator' AND g.ended_at IS NULL AND a.status = 'active') THEN
          RAISE check_violation USING MESSAGE = 'the last administrator stays', CONSTRAINT = 'ck_accounts_last_administrator';
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tr_accounts_last_administrator AFTER UPDATE OF status ON accounts FOR EACH ROW
        WHEN (OLD.status = 'active' AND NEW.status <> 'active') EXECUTE FUNCTION keep_an_administrator();
      CREATE TRIGGER tr_account_grants_last_administrator AFTER UPDATE ON account_grants FOR EACH ROW
        WHEN (OLD.role = 'administrator' AND OLD.ended_at IS NULL AND (NEW.ended_at IS NOT NULL OR NEW.role <> 'administrator'))
        EXECUTE FUNCTION keep_an_administrator();

      -- A session is refused anyway once its account or grant has ended; this is so that none comes back to life with it.
      CREATE FUNCTION end_sessions() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE sessions SET revoked_at = now() WHERE revoked_at IS NULL
          AND CASE WHEN TG_TABLE_NAME = 'accounts' THEN account_id ELSE grant_id END = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tr_accounts_end_sessions AFTER UPDATE OF status ON accounts FOR EACH ROW
        WHEN (OLD.status = 'active' AND NEW.status <> 'active') EXECUTE FUNCTION end_sessions();
      CREATE TRIGGER tr_account_grants_end_sessions AFTER UPDATE OF ended_at ON account_grants FOR EACH ROW
        WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL) EXECUTE FUNCTION end_sessions();`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_account_grants_end_sessions ON account_grants; DROP TRIGGER tr_accounts_end_sessions ON accounts;
      DROP TRIGGER tr_account_grants_last_administrator ON account_grants; DROP TRIGGER tr_accounts_last_administrator ON accounts;
      DROP FUNCTION end_sessions(); DROP FUNCTION keep_an_administrator();
      REVOKE INSERT, UPDATE (member_ids, ended_at) ON account_grants FROM padron_administrator, padron_staff;
      DROP POLICY staff_changes ON account_grants; DROP POLICY administrator_changes ON account_grants; DROP POLICY administrator_grants ON account_grants;
      REVOKE UPDATE (status) ON accounts FROM padron_administrator, padron_staff;
      DROP POLICY administrator ON accounts; DROP POLICY staff_coordinators ON accounts; DROP POLICY staff_own ON accounts; DROP POLICY staff ON accounts;
      CREATE POLICY staff ON accounts TO padron_administrator, padron_staff, padron_system USING (true) WITH CHECK (id = acting_account_id());
      DROP FUNCTION only_coordinates(uuid);
      DROP INDEX uq_account_grants_role;`);
  }
}
