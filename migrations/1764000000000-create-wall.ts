import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The second wall: one database role per kind of actor, and the function that puts a table behind it.
 * The application's login is NOINHERIT, so that outside a request that took a role it sees no row at all.
 */
export class CreateWall1764000000000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;
      CREATE EXTENSION IF NOT EXISTS btree_gist;

      DO $$
      DECLARE wanted text;
      BEGIN
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'padron_app') THEN
          RAISE EXCEPTION 'the login role padron_app is missing: provision the server with docker/provision.sql';
        END IF;
        FOREACH wanted IN ARRAY '{padron_administrator,padron_staff,padron_coordinator,padron_board,padron_applicant,padron_system}'::text[] LOOP
          BEGIN
            EXECUTE format('CREATE ROLE %I NOLOGIN NOSUPERUSER NOBYPASSRLS', wanted);
          EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the server, which may hold several databases
          END;
          IF NOT EXISTS (SELECT FROM pg_auth_members WHERE member = 'padron_app'::regrole AND roleid = wanted::regrole) THEN
            EXECUTE format('GRANT %I TO padron_app WITH INHERIT FALSE, SET TRUE', wanted);
          END IF;
        END LOOP;
      END $$;

      REVOKE CREATE ON SCHEMA public FROM PUBLIC;
      GRANT USAGE ON SCHEMA public TO padron_app, padron_administrator, padron_staff, padron_coordinator, padron_board, padron_applicant, padron_system;

      -- The NGOs that the acting coordinator runs. Wrapped in (SELECT …) by its callers, so that it is read once a statement.
      CREATE FUNCTION acting_member_ids() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT coalesce(nullif(current_setting('app.member_ids', true), '')::uuid[], '{}') $$;
      CREATE FUNCTION acting_account_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.account_id', true), '')::uuid $$;

      -- coordinator: none, read or write (rows of the own NGOs); board: none or read. Board columns are granted by name where not all may be seen.
      CREATE PROCEDURE protect(target regclass, member_column text, coordinator text, board text DEFAULT 'none', board_columns text DEFAULT NULL) LANGUAGE plpgsql AS $$
      DECLARE own text := format('%I = ANY ((SELECT acting_member_ids())::uuid[])', member_column);
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
        EXECUTE format('CREATE POLICY staff ON %s TO padron_administrator, padron_staff, padron_system USING (true) WITH CHECK (true)', target);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO padron_administrator, padron_staff, padron_system', target);
        IF coordinator <> 'none' THEN
          EXECUTE format('CREATE POLICY coordinator ON %s TO padron_coordinator USING (%s) WITH CHECK (%s)', target, own, own);
          EXECUTE format('GRANT SELECT ON %s TO padron_coordinator', target);
        END IF;
        IF coordinator = 'write' THEN EXECUTE format('GRANT INSERT, UPDATE ON %s TO padron_coordinator', target); END IF;
        IF board = 'read' THEN
          EXECUTE format('CREATE POLICY board ON %s FOR SELECT TO padron_board USING (true)', target);
          EXECUTE format('GRANT SELECT %s ON %s TO padron_board', coalesce('(' || board_columns || ')', ''), target);
        END IF;
      END $$;

      -- What everybody signed in may read and staff may write: catalogues, cycles, settings.
      CREATE PROCEDURE protect_common(target regclass) LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
        EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
        EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
        EXECUTE format('CREATE POLICY staff ON %s TO padron_administrator, padron_staff, padron_system USING (true) WITH CHECK (true)', target);
        EXECUTE format('CREATE POLICY reader ON %s FOR SELECT TO padron_coordinator, padron_board USING (true)', target);
        EXECUTE format('GRANT SELECT, INSERT, UPDATE ON %s TO padron_administrator, padron_staff, padron_system', target);
        EXECUTE format('GRANT SELECT ON %s TO padron_coordinator, padron_board', target);
      END $$;`);
  }

  async down(run: QueryRunner): Promise<void> {
    // The roles stay: they belong to the server, and other databases on it may use them.
    await run.query(`
      DROP PROCEDURE protect_common(regclass);
      DROP PROCEDURE protect(regclass, text, text, text, text);
      DROP FUNCTION acting_account_id();
      DROP FUNCTION acting_member_ids();
      REVOKE USAGE ON SCHEMA public FROM padron_app, padron_administrator, padron_staff, padron_coordinator, padron_board, padron_applicant, padron_system;
      DROP EXTENSION btree_gist; DROP EXTENSION unaccent; DROP EXTENSION pg_trgm;`);
  }
}
