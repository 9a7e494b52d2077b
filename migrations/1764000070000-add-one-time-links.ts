import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Links by mail that prove that somebody reads an address: to choose a new password, or to use the address from now on. */
export class AddOneTimeLinks1764000070000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE one_time_links (
        id uuid CONSTRAINT pk_one_time_links PRIMARY KEY,
        account_id uuid NOT NULL CONSTRAINT fk_one_time_links_account REFERENCES accounts (id),
        purpose text NOT NULL CONSTRAINT ck_one_time_links_purpose CHECK (purpose IN ('password-reset', 'email-change')),
        email text CONSTRAINT ck_one_time_links_email_normalised CHECK (email = lower(email)),
        token_hash bytea NOT NULL CONSTRAINT uq_one_time_links_token_hash UNIQUE,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        revoked_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_one_time_links_email CHECK ((purpose = 'email-change') = (email IS NOT NULL)));
      CREATE INDEX ix_one_time_links_account ON one_time_links (account_id) WHERE used_at IS NULL AND revoked_at IS NULL;
      GRANT SELECT, INSERT, UPDATE ON one_time_links TO padron_app;
      ALTER TABLE one_time_links ENABLE ROW LEVEL SECURITY;
      ALTER TABLE one_time_links FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON one_time_links TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY sign_in ON one_time_links TO padron_app USING (true) WITH CHECK (true);
      CALL audit.watch('one_time_links', NULL, 'administrator', '{token_hash}');

      -- The trail hides hashes: by this it knows that a password was changed.
      ALTER TABLE accounts ADD COLUMN password_changed_at timestamptz;

      -- Words that somebody's password may not be made of: the coalition's, and those of the NGOs they coordinate. The login sees no member itself.
      CREATE FUNCTION password_context(members uuid[]) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT concat_ws(' ', s.coalition_name, s.coalition_short_name,
                 (SELECT string_agg(concat_ws(' ', m.name, m.legal_name), ' ') FROM members m WHERE m.id = ANY (members)))
          FROM settings s $$;
      REVOKE EXECUTE ON FUNCTION password_context(uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION password_context(uuid[]) TO padron_app;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION password_context(uuid[]);
      ALTER TABLE accounts DROP COLUMN password_changed_at;
      DROP TABLE one_time_links;`);
  }
}
