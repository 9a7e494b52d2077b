import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who sign in. Sessions and machine tokens are one table: both are handles that the database alone believes. */
export class AddAccounts1764000002000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE accounts (
        id uuid CONSTRAINT pk_accounts PRIMARY KEY,
        email text NOT NULL CONSTRAINT uq_accounts_email UNIQUE CONSTRAINT ck_accounts_email_normalised CHECK (email = lower(email)),
        name text NOT NULL,
        language text NOT NULL DEFAULT 'es' CONSTRAINT ck_accounts_language CHECK (language IN ('es', 'en')),
        password_hash text,
        status text NOT NULL DEFAULT 'active' CONSTRAINT ck_accounts_status CHECK (status IN ('active', 'deactivated')),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now());

      CREATE TABLE account_grants (
        id uuid CONSTRAINT pk_account_grants PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_account_grants_account REFERENCES accounts (id),
        role text NOT NULL CONSTRAINT ck_account_grants_role CHECK (role IN ('administrator', 'staff', 'coordinator', 'board')),
        member_ids uuid[] NOT NULL DEFAULT '{}',
        ended_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_account_grants_members CHECK ((role = 'coordinator') = (cardinality(member_ids) > 0)));
      CREATE INDEX ix_account_grants_account ON account_grants (account_id) WHERE ended_at IS NULL;
      CREATE INDEX ix_account_grants_members ON account_grants USING gin (member_ids) WHERE ended_at IS NULL;

      CREATE TABLE sessions (
        id uuid CONSTRAINT pk_sessions PRIMARY KEY,
        handle_hash bytea NOT NULL CONSTRAINT uq_sessions_handle_hash UNIQUE,
        account_id uuid NOT NULL CONSTRAINT fk_sessions_account REFERENCES accounts (id),
        grant_id uuid NOT NULL CONSTRAINT fk_sessions_grant REFERENCES account_grants (id),
        carrier text NOT NULL CONSTRAINT ck_sessions_carrier CHECK (carrier IN ('browser', 'token')),
        name text,
        scopes text[],
        authenticated_at timestamptz NOT NULL DEFAULT now(),
        second_factor_at timestamptz,
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        idle_minutes int,
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_sessions_token_is_named CHECK (carrier = 'browser' OR (name IS NOT NULL AND scopes IS NOT NULL)));
      CREATE INDEX ix_sessions_account ON sessions (account_id) WHERE revoked_at IS NULL;

      CREATE TABLE throttles (
        bucket bytea CONSTRAINT pk_throttles PRIMARY KEY,
        attempts int NOT NULL,
        window_started_at timestamptz NOT NULL,
        blocked_until timestamptz);

      CREATE TABLE invitations (
        id uuid CONSTRAINT pk_invitations PRIMARY KEY,
        email text NOT NULL CONSTRAINT ck_invitations_email_normalised CHECK (email = lower(email)),
        role text NOT NULL CONSTRAINT ck_invitations_role CHECK (role IN ('administrator', 'staff', 'coordinator', 'board')),
        member_ids uuid[] NOT NULL DEFAULT '{}',
        language text NOT NULL DEFAULT 'es' CONSTRAINT ck_invitations_language CHECK (language IN ('es', 'en')),
        token_hash bytea NOT NULL CONSTRAINT uq_invitations_token_hash UNIQUE,
        invited_by uuid CONSTRAINT fk_invitations_invited_by REFERENCES accounts (id), -- null: the first administrator, by the command line
        expires_at timestamptz NOT NULL,
        accepted_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_invitations_members CHECK ((role = 'coordinator') = (cardinality(member_ids) > 0)));
      CREATE INDEX ix_invitations_email ON invitations (email) WHERE accepted_at IS NULL AND revoked_at IS NULL;

      GRANT SELECT, INSERT, UPDATE ON accounts, account_grants, sessions, throttles, invitations TO padron_app;
      GRANT DELETE ON throttles TO padron_app;
      GRANT SELECT ON accounts, account_grants TO padron_administrator, padron_staff, padron_coordinator, padron_board, padron_system;
      GRANT UPDATE (name, language, version) ON accounts TO padron_administrator, padron_staff, padron_coordinator, padron_board;
      GRANT SELECT, INSERT, UPDATE ON invitations TO padron_administrator, padron_staff, padron_coordinator;
      DO $$
      DECLARE target regclass;
      BEGIN
        FOREACH target IN ARRAY '{accounts,account_grants,sessions,throttles,invitations}'::regclass[] LOOP
          EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
          EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
          EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
          EXECUTE format('CREATE POLICY sign_in ON %s TO padron_app USING (true) WITH CHECK (true)', target); -- the login itself: sign-in and session checks, nothing else
        END LOOP;
      END $$;
      CREATE POLICY staff ON accounts TO padron_administrator, padron_staff, padron_system USING (true) WITH CHECK (id = acting_account_id());
      CREATE POLICY own ON accounts TO padron_coordinator, padron_board USING (id = (SELECT acting_account_id())) WITH CHECK (id = (SELECT acting_account_id()));
      CREATE POLICY staff ON account_grants FOR SELECT TO padron_administrator, padron_staff, padron_system USING (true);
      CREATE POLICY own ON account_grants FOR SELECT TO padron_coordinator, padron_board USING (account_id = (SELECT acting_account_id()));
      CREATE POLICY administrator ON invitations TO padron_administrator USING (true) WITH CHECK (true);
      CREATE POLICY staff ON invitations TO padron_staff USING (role = 'coordinator') WITH CHECK (role = 'coordinator');
      CREATE POLICY coordinator ON invitations TO padron_coordinator
        USING (role = 'coordinator' AND member_ids <@ (SELECT acting_member_ids())::uuid[])
        WITH CHECK (role = 'coordinator' AND member_ids <@ (SELECT acting_member_ids())::uuid[]);

      CALL audit.watch('accounts', NULL, 'administrator', '{password_hash}');
      CALL audit.watch('account_grants', NULL, 'administrator');
      CALL audit.watch('invitations', NULL, 'staff', '{token_hash}');

      -- Believes a handle: who it is, and from here on the transaction acts as that role. INVOKER: PostgreSQL refuses to set a role inside a definer function.
      CREATE FUNCTION enter_session(hash bytea, wanted_carrier text, request text) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE s record;
      BEGIN
        SELECT e.id AS session_id, e.account_id, e.carrier, e.scopes, e.expires_at, e.authenticated_at, e.second_factor_at,
               e.last_seen_at < now() - interval '1 minute' AS is_due_seen, g.id AS grant_id, g.role, g.member_ids, a.language INTO s
          FROM sessions e JOIN accounts a ON a.id = e.account_id JOIN account_grants g ON g.id = e.grant_id
         WHERE e.handle_hash = hash AND e.carrier = wanted_carrier AND e.revoked_at IS NULL AND e.expires_at > now()
           AND (e.idle_minutes IS NULL OR e.last_seen_at > now() - make_interval(mins => e.idle_minutes))
           AND a.status = 'active' AND g.ended_at IS NULL;
        IF NOT FOUND THEN RETURN NULL; END IF;
        PERFORM act_as(s.account_id, s.role, s.member_ids, request);
        RETURN jsonb_build_object('sessionId', s.session_id, 'accountId', s.account_id, 'grantId', s.grant_id, 'role', s.role, 'memberIds', s.member_ids,
          'language', s.language, 'carrier', s.carrier, 'scopes', s.scopes, 'isSeenDue', s.is_due_seen, 'authenticatedAt', s.authenticated_at, 'secondFactorAt', s.second_factor_at);
      END $$;

      -- A job re-enters as its actor, with what that actor may do now, not what it could when the job was queued.
      CREATE FUNCTION enter_grant(wanted_grant uuid, request text) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE s record;
      BEGIN
        SELECT a.id AS account_id, a.language, g.id AS grant_id, g.role, g.member_ids INTO s
          FROM account_grants g JOIN accounts a ON a.id = g.account_id
         WHERE g.id = wanted_grant AND g.ended_at IS NULL AND a.status = 'active';
        IF NOT FOUND THEN RETURN NULL; END IF;
        PERFORM act_as(s.account_id, s.role, s.member_ids, request);
        RETURN jsonb_build_object('sessionId', NULL, 'accountId', s.account_id, 'grantId', s.grant_id, 'role', s.role, 'memberIds', s.member_ids,
          'language', s.language, 'carrier', 'job', 'scopes', NULL, 'isSeenDue', false, 'authenticatedAt', NULL, 'secondFactorAt', NULL);
      END $$;

      CREATE FUNCTION act_as(account uuid, acting_role text, members uuid[], request text) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM set_config('role', 'padron_' || acting_role, true), set_config('app.acting_role', acting_role, true),
                set_config('app.account_id', coalesce(account::text, ''), true), set_config('app.member_ids', members::text, true),
                set_config('app.request_id', coalesce(request, ''), true);
      END $$;
      REVOKE EXECUTE ON FUNCTION enter_session(bytea, text, text), enter_grant(uuid, text), act_as(uuid, text, uuid[], text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION enter_session(bytea, text, text), enter_grant(uuid, text), act_as(uuid, text, uuid[], text) TO padron_app;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION enter_session(bytea, text, text), enter_grant(uuid, text), act_as(uuid, text, uuid[], text);
      DROP TABLE invitations, throttles, sessions, account_grants, accounts;`);
  }
}
