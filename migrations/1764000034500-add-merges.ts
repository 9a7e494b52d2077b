import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Two members that are one: what the one owned has gone to the other, and its id leads there. What was moved is kept row by row,
 * so that a merge can be undone as a whole.
 */
export class AddMerges1764000034500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE members ADD COLUMN merged_into uuid CONSTRAINT fk_members_merged_into REFERENCES members (id)
        CONSTRAINT ck_members_merged_into CHECK (merged_into <> id);
      CREATE INDEX ix_members_merged_into ON members (merged_into, id) WHERE merged_into IS NOT NULL;
      GRANT SELECT (merged_into) ON members TO padron_board;
      -- An NGO writes its own profile, and never leads its id elsewhere.
      CREATE FUNCTION refuse_redirect() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN RAISE insufficient_privilege USING MESSAGE = 'the office merges members'; END $$;
      CREATE TRIGGER tr_members_redirect BEFORE UPDATE OF merged_into ON members FOR EACH ROW
        WHEN (OLD.merged_into IS DISTINCT FROM NEW.merged_into AND current_user IN ('padron_coordinator', 'padron_board', 'padron_applicant'))
        EXECUTE FUNCTION refuse_redirect();

      -- member_id is who lives on, merged_id whose id leads there.
      CREATE TABLE member_merges (
        id uuid CONSTRAINT pk_member_merges PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_member_merges_member REFERENCES members (id),
        merged_id uuid NOT NULL CONSTRAINT fk_member_merges_merged REFERENCES members (id),
        reason text,
        merged_by uuid NOT NULL CONSTRAINT fk_member_merges_merged_by REFERENCES accounts (id),
        merged_at timestamptz NOT NULL DEFAULT now(),
        reversed_by uuid CONSTRAINT fk_member_merges_reversed_by REFERENCES accounts (id),
        reversed_at timestamptz,
        CONSTRAINT ck_member_merges_two CHECK (member_id <> merged_id),
        CONSTRAINT ck_member_merges_reversed CHECK ((reversed_at IS NULL) = (reversed_by IS NULL)));
      CREATE UNIQUE INDEX uq_member_merges_merged ON member_merges (merged_id) WHERE reversed_at IS NULL;
      CREATE INDEX ix_member_merges_member ON member_merges (member_id, merged_at DESC);
      CALL protect('member_merges', 'member_id', 'read', 'read', 'id, member_id, merged_id, merged_at, reversed_at');
      REVOKE UPDATE ON member_merges FROM padron_administrator, padron_staff, padron_system;
      GRANT UPDATE (reversed_by, reversed_at) ON member_merges TO padron_administrator, padron_staff, padron_system;
      CALL audit.watch('member_merges', 'member_id', 'member');

      -- Of each row that a merge changed, the columns it changed: before and after.
      CREATE TABLE merged_rows (
        id uuid CONSTRAINT pk_merged_rows PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_merged_rows_member REFERENCES members (id),
        merge_id uuid NOT NULL CONSTRAINT fk_merged_rows_merge REFERENCES member_merges (id),
        table_name text NOT NULL,
        row_id uuid NOT NULL,
        before jsonb NOT NULL,
        after jsonb NOT NULL,
        CONSTRAINT uq_merged_rows_row UNIQUE (merge_id, table_name, row_id));
      CREATE INDEX ix_merged_rows_row ON merged_rows (table_name, row_id);
      CALL protect('merged_rows', 'member_id', 'none', 'read', 'id, member_id, merge_id, table_name, row_id');
      REVOKE UPDATE ON merged_rows FROM padron_administrator, padron_staff, padron_system;

      -- Whoever is one with these, up and down the redirects, and these themselves. It says ids that lead to one another and nothing else,
      -- and a session is entered before any row may be seen: hence SECURITY DEFINER.
      CREATE FUNCTION member_family(members uuid[]) RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE found uuid[] := members; grown uuid[];
      BEGIN
        LOOP
          grown := found || ARRAY(SELECT m.id FROM members m WHERE m.merged_into = ANY (found) AND m.id <> ALL (found))
                         || ARRAY(SELECT DISTINCT m.merged_into FROM members m WHERE m.merged_into IS NOT NULL AND m.id = ANY (found) AND m.merged_into <> ALL (found));
          EXIT WHEN cardinality(grown) = cardinality(found);
          found := grown;
        END LOOP;
        RETURN found;
      END $$;
      -- Where the redirects lead to.
      CREATE FUNCTION surviving_member(member uuid) RETURNS uuid LANGUAGE sql STABLE AS $$
        WITH RECURSIVE way (id, next) AS (
          SELECT m.id, m.merged_into FROM members m WHERE m.id = member
          UNION SELECT m.id, m.merged_into FROM way JOIN members m ON m.id = way.next)
        SELECT id FROM way WHERE next IS NULL $$;

      -- A grant says what was granted; whom it reaches follows the redirects, also back when a merge is undone.
      CREATE OR REPLACE FUNCTION enter_session(hash bytea, wanted_carrier text, request text) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE s record; reached uuid[];
      BEGIN
        SELECT e.id AS session_id, e.account_id, e.carrier, e.scopes, e.expires_at, e.authenticated_at, e.second_factor_at,
               e.last_seen_at < now() - interval '1 minute' AS is_due_seen, g.id AS grant_id, g.role, g.member_ids, a.language INTO s
          FROM sessions e JOIN accounts a ON a.id = e.account_id JOIN account_grants g ON g.id = e.grant_id
         WHERE e.handle_hash = hash AND e.carrier = wanted_carrier AND e.revoked_at IS NULL AND e.expires_at > now()
           AND (e.idle_minutes IS NULL OR e.last_seen_at > now() - make_interval(mins => e.idle_minutes))
           AND a.status = 'active' AND g.ended_at IS NULL;
        IF NOT FOUND THEN RETURN NULL; END IF;
        reached := CASE WHEN cardinality(s.member_ids) > 0 THEN member_family(s.member_ids) ELSE s.member_ids END;
        PERFORM act_as(s.account_id, s.role, reached, request);
        RETURN jsonb_build_object('sessionId', s.session_id, 'accountId', s.account_id, 'grantId', s.grant_id, 'role', s.role, 'memberIds', reached,
          'language', s.language, 'carrier', s.carrier, 'scopes', s.scopes, 'isSeenDue', s.is_due_seen, 'authenticatedAt', s.authenticated_at, 'secondFactorAt', s.second_factor_at);
      END $$;
      CREATE OR REPLACE FUNCTION enter_grant(wanted_grant uuid, request text) RETURNS jsonb LANGUAGE plpgsql AS $$
      DECLARE s record; reached uuid[];
      BEGIN
        SELECT a.id AS account_id, a.language, g.id AS grant_id, g.role, g.member_ids INTO s
          FROM account_grants g JOIN accounts a ON a.id = g.account_id
         WHERE g.id = wanted_grant AND g.ended_at IS NULL AND a.status = 'active';
        IF NOT FOUND THEN RETURN NULL; END IF;
        reached := CASE WHEN cardinality(s.member_ids) > 0 THEN member_family(s.member_ids) ELSE s.member_ids END;
        PERFORM act_as(s.account_id, s.role, reached, request);
        RETURN jsonb_build_object('sessionId', NULL, 'accountId', s.account_id, 'grantId', s.grant_id, 'role', s.role, 'memberIds', reached,
          'language', s.language, 'carrier', 'job', 'scopes', NULL, 'isSeenDue', false, 'authenticatedAt', NULL, 'secondFactorAt', NULL);
      END $$;

      -- Whose a program was, from when to when: figures of old cycles count members as they were.
      CREATE VIEW program_owners WITH (security_invoker = true) AS
        WITH moves AS (
          SELECT w.row_id AS program_id, g.merged_id AS member_id, g.merged_at
            FROM merged_rows w JOIN member_merges g ON g.id = w.merge_id WHERE w.table_name = 'programs' AND g.reversed_at IS NULL)
        SELECT m.program_id, m.member_id, coalesce(lag(m.merged_at) OVER (PARTITION BY m.program_id ORDER BY m.merged_at), '-infinity') AS since, m.merged_at AS until
          FROM moves m
        UNION ALL
        SELECT p.id, p.member_id, coalesce(last.merged_at, '-infinity'), 'infinity'
          FROM programs p LEFT JOIN (SELECT program_id, max(merged_at) AS merged_at FROM moves GROUP BY program_id) last ON last.program_id = p.id;
      GRANT SELECT ON program_owners TO padron_administrator, padron_staff, padron_board, padron_system;`);
  }

  async down(run: QueryRunner): Promise<void> {
    // Merged members stay two members, and what was moved stays where it is.
    await run.query(`
      DROP VIEW program_owners;
      CREATE OR REPLACE FUNCTION enter_session(hash bytea, wanted_carrier text, request text) RETURNS jsonb LANGUAGE plpgsql AS $$
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
      CREATE OR REPLACE FUNCTION enter_grant(wanted_grant uuid, request text) RETURNS jsonb LANGUAGE plpgsql AS $$
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
      DROP FUNCTION surviving_member(uuid);
      DROP FUNCTION member_family(uuid[]);
      DROP TABLE merged_rows, member_merges;
      DROP TRIGGER tr_members_redirect ON members;
      DROP FUNCTION refuse_redirect();
      ALTER TABLE members DROP COLUMN merged_into;`);
  }
}
