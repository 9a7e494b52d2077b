import type { MigrationInterface, QueryRunner } from 'typeorm';

const enterSession = (more: { columns: string; joins: string; act: string; answer: string }) => `
  CREATE OR REPLACE FUNCTION enter_session(hash bytea, wanted_carrier text, request text) RETURNS jsonb LANGUAGE plpgsql AS $$
  DECLARE s record; reached uuid[];
  BEGIN
    SELECT e.id AS session_id, e.account_id, e.carrier, e.scopes, e.expires_at, e.authenticated_at, e.second_factor_at,
           e.last_seen_at < now() - interval '1 minute' AS is_due_seen, g.id AS grant_id, g.role, g.member_ids, a.language ${more.columns} INTO s
      FROM sessions e JOIN accounts a ON a.id = e.account_id JOIN account_grants g ON g.id = e.grant_id ${more.joins}
     WHERE e.handle_hash = hash AND e.carrier = wanted_carrier AND e.revoked_at IS NULL AND e.expires_at > now()
       AND (e.idle_minutes IS NULL OR e.last_seen_at > now() - make_interval(mins => e.idle_minutes))
       AND a.status = 'active' AND g.ended_at IS NULL;
    IF NOT FOUND THEN RETURN NULL; END IF;
    reached := CASE WHEN cardinality(s.member_ids) > 0 THEN member_family(s.member_ids) ELSE s.member_ids END;
    ${more.act}
    RETURN jsonb_build_object('sessionId', s.session_id, 'accountId', s.account_id, 'grantId', s.grant_id, 'role', s.role, 'memberIds', reached,
      'language', s.language, 'carrier', s.carrier, 'scopes', s.scopes, 'isSeenDue', s.is_due_seen, 'authenticatedAt', s.authenticated_at, 'secondFactorAt', s.second_factor_at ${more.answer});
  END $$;`;

/**
 * A second factor, and which roles must have one. A session that still owes it takes no role in the database: like sign-in itself it sees
 * accounts and sessions, and nothing that a member owns.
 */
export class AddSecondFactors1764000070100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE second_factors (
        id uuid CONSTRAINT pk_second_factors PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_second_factors_account REFERENCES accounts (id) CONSTRAINT uq_second_factors_account UNIQUE,
        secret bytea,
        offered_secret bytea,
        last_step bigint,
        confirmed_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_second_factors_confirmed CHECK ((secret IS NULL) = (confirmed_at IS NULL)));
      CREATE TABLE recovery_codes (
        id uuid CONSTRAINT pk_recovery_codes PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_recovery_codes_account REFERENCES accounts (id),
        code_hash bytea NOT NULL,
        used_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_recovery_codes_account ON recovery_codes (account_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON second_factors, recovery_codes TO padron_app;
      DO $$
      DECLARE target regclass;
      BEGIN
        FOREACH target IN ARRAY '{second_factors,recovery_codes}'::regclass[] LOOP
          EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
          EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
          EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
          EXECUTE format('CREATE POLICY sign_in ON %s TO padron_app USING (true) WITH CHECK (true)', target);
        END LOOP;
      END $$;
      CALL audit.watch('second_factors', NULL, 'administrator', '{secret,offered_secret,last_step}');
      CALL audit.watch('recovery_codes', NULL, 'administrator', '{code_hash}');

      ALTER TABLE settings ADD COLUMN second_factor_roles text[] NOT NULL DEFAULT '{}'
        CONSTRAINT ck_settings_second_factor_roles CHECK (second_factor_roles <@ '{administrator,staff,coordinator,board}'::text[]);
      ALTER TABLE sessions ADD COLUMN browser text, ADD COLUMN system text;
      ${enterSession({
        columns: `,
           CASE WHEN e.carrier <> 'browser' OR e.second_factor_at IS NOT NULL THEN NULL WHEN f.confirmed_at IS NOT NULL THEN 'code'
                WHEN g.role = ANY (c.second_factor_roles) THEN 'enrolment' END AS owes`,
        joins: 'CROSS JOIN settings c LEFT JOIN second_factors f ON f.account_id = a.id',
        act: 'IF s.owes IS NULL THEN PERFORM act_as(s.account_id, s.role, reached, request); END IF;',
        answer: `, 'owes', s.owes`,
      })}`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ${enterSession({ columns: '', joins: '', act: 'PERFORM act_as(s.account_id, s.role, reached, request);', answer: '' })}
      ALTER TABLE sessions DROP COLUMN browser, DROP COLUMN system;
      ALTER TABLE settings DROP COLUMN second_factor_roles;
      DROP TABLE recovery_codes, second_factors;`);
  }
}
