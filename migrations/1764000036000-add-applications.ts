import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations that ask to join, before they are in the register. Who applies has no account: a handle, kept as a digest, opens the
 * one application it belongs to, under a role that sees nothing else.
 */
export class AddApplications1764000036000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE SEQUENCE application_folios;
      CREATE FUNCTION next_application_folio() RETURNS text LANGUAGE sql VOLATILE
        AS $$ SELECT 'S-' || CASE WHEN n < 10000 THEN lpad(n::text, 4, '0') ELSE n::text END FROM nextval('application_folios') AS next (n) $$;
      CREATE FUNCTION acting_application_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.application_id', true), '')::uuid $$;

      CREATE TABLE applications (
        id uuid CONSTRAINT pk_applications PRIMARY KEY,
        folio text NOT NULL DEFAULT next_application_folio() CONSTRAINT uq_applications_folio UNIQUE,
        handle_hash bytea NOT NULL CONSTRAINT uq_applications_handle_hash UNIQUE,
        state text NOT NULL DEFAULT 'received' CONSTRAINT ck_applications_state CHECK (state IN ('received', 'registered', 'refused', 'withdrawn')),
        legal_name text NOT NULL CONSTRAINT ck_applications_legal_name CHECK (btrim(legal_name) <> ''),
        name text,
        legal_form text CONSTRAINT ck_applications_legal_form CHECK (legal_form IN ('AC','SC','IAP','IBP','ABP','FBP','IASP','FID','SCP','US_501C3','INTL','NONE')),
        founded_on date,
        rfc text, cluni text, ein text,
        focus_areas text[] NOT NULL CONSTRAINT ck_applications_focus_areas CHECK (focus_areas <@ '{children,disability,families}'::text[] AND cardinality(focus_areas) > 0),
        primary_focus text NOT NULL,
        states_served text[] NOT NULL DEFAULT '{}',
        address_state text, address_municipality text,
        website text, public_email text, public_phone text,
        mission text NOT NULL,
        activities text, motive text,
        contact_name text NOT NULL, contact_position text, contact_email text NOT NULL, contact_phone text,
        language text NOT NULL CONSTRAINT ck_applications_language CHECK (language IN ('es', 'en')),
        notice_accepted_at timestamptz NOT NULL DEFAULT now(),
        member_id uuid CONSTRAINT fk_applications_member REFERENCES members (id),
        decided_by uuid CONSTRAINT fk_applications_decided_by REFERENCES accounts (id),
        decided_at timestamptz,
        refusal_reason text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_applications_primary_focus CHECK (primary_focus = ANY (focus_areas)),
        CONSTRAINT ck_applications_member CHECK ((state = 'registered') = (member_id IS NOT NULL)),
        CONSTRAINT ck_applications_refusal CHECK ((state = 'refused') = (refusal_reason IS NOT NULL)));
      CREATE INDEX ix_applications_created ON applications (created_at DESC, id DESC);
      CREATE INDEX ix_applications_member ON applications (member_id) WHERE member_id IS NOT NULL;
      CALL protect('applications', 'member_id', 'none');
      CALL audit.watch('applications', 'member_id', 'staff', '{handle_hash}');

      GRANT EXECUTE ON FUNCTION next_application_folio(), acting_application_id() TO padron_applicant;
      GRANT USAGE ON SEQUENCE application_folios TO padron_applicant;
      GRANT SELECT, INSERT ON applications TO padron_applicant;
      GRANT UPDATE (state, version, updated_at) ON applications TO padron_applicant;
      CREATE POLICY applicant ON applications TO padron_applicant USING (id = (SELECT acting_application_id())) WITH CHECK (id = (SELECT acting_application_id()));
      GRANT SELECT (id, handle_hash) ON applications TO padron_app;
      CREATE POLICY sign_in ON applications FOR SELECT TO padron_app USING (true); -- believes a handle, nothing else

      -- How it stands today: once it is in the register, the membership says the rest. Past the wall, because who applied may see no member.
      CREATE FUNCTION application_standing(application uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
        AS $$ SELECT CASE WHEN a.state <> 'registered' THEN a.state
                          WHEN m.status IS NULL OR m.status IN ('prospect', 'applicant') THEN 'registered'
                          WHEN m.status = 'declined' THEN 'declined' ELSE 'admitted' END
                FROM applications a LEFT JOIN LATERAL (SELECT membership_status(a.member_id, coalition_today()) AS status) m ON true
               WHERE a.id = application $$;
      REVOKE EXECUTE ON FUNCTION application_standing(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION application_standing(uuid) TO padron_administrator, padron_staff, padron_system, padron_applicant;

      -- INVOKER, like enter_session: PostgreSQL refuses to set a role inside a definer function. Without a hash: a new application.
      CREATE FUNCTION enter_application(application uuid, hash bytea, request text) RETURNS uuid LANGUAGE plpgsql AS $$
      DECLARE entered uuid := application;
      BEGIN
        IF hash IS NOT NULL THEN
          SELECT a.id INTO entered FROM applications a WHERE a.handle_hash = hash;
          IF NOT FOUND THEN RETURN NULL; END IF;
        END IF;
        PERFORM set_config('role', 'padron_applicant', true), set_config('app.acting_role', 'applicant', true),
                set_config('app.account_id', '', true), set_config('app.member_ids', '{}', true),
                set_config('app.application_id', entered::text, true), set_config('app.request_id', coalesce(request, ''), true);
        RETURN entered;
      END $$;
      REVOKE EXECUTE ON FUNCTION enter_application(uuid, bytea, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION enter_application(uuid, bytea, text) TO padron_app;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION enter_application(uuid, bytea, text);
      DROP FUNCTION application_standing(uuid);
      DROP TABLE applications;
      DROP FUNCTION acting_application_id();
      DROP FUNCTION next_application_folio();
      DROP SEQUENCE application_folios;`);
  }
}
