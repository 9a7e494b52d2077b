import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The NGOs, their identifiers, and membership as a history of periods: one status on any day, nothing overwritten. */
export class AddMembers1764000004000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- Names are searched and compared in this form: unaccented, lower case, words only, without the legal form at the end ('A. C.', 'A.C.'
      -- and 'AC' are one). It is stored, so it must never change by itself: no unaccent, whose rules are a file of the server's version.
      CREATE FUNCTION normalise_name(name text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
        SELECT regexp_replace(btrim(regexp_replace(regexp_replace(regexp_replace(lower(regexp_replace(normalize(
            replace(replace(replace(translate(name, 'ÆŒẞØøŁłĐđÐðı''’‘ʼ´\`™', 'æœßoollddddi'), 'æ', 'ae'), 'œ', 'oe'), 'ß', 'ss'),
          NFKD), '[\\u0300-\\u036f]', '', 'g') COLLATE "C"),
          '[^a-z0-9.]+', ' ', 'g'), '(?<=\\m[a-z])\\.(?=[a-z]\\M)', '', 'g'), '[ .]+', ' ', 'g')),
          '(\\s(a ?c|asociacion civil|s ?c|sociedad civil|i ?a ?p|institucion de asistencia privada|i ?b ?p|institucion de beneficencia privada'
          '|a ?b ?p|asociacion de beneficencia privada|f ?b ?p|fundacion de beneficencia privada|i ?a ?s ?p|institucion de asistencia social privada'
          '|s ?c ?p|s ?a( de c ?v)?|s de r ?l( de c ?v)?|inc|incorporated|llc|ltd|limited|corp|corporation))+$', '') $$;

      CREATE TABLE members (
        id uuid CONSTRAINT pk_members PRIMARY KEY,
        legal_name text NOT NULL CONSTRAINT ck_members_legal_name CHECK (btrim(legal_name) <> ''),
        name text NOT NULL CONSTRAINT ck_members_name CHECK (btrim(name) <> ''),
        acronym text,
        name_normalised text GENERATED ALWAYS AS (normalise_name(name)) STORED,
        legal_name_normalised text GENERATED ALWAYS AS (normalise_name(legal_name)) STORED,
        search_text text GENERATED ALWAYS AS (normalise_name(name) || ' ' || normalise_name(legal_name) || ' ' || coalesce(normalise_name(acronym), '')) STORED,
        mission_es text, mission_en text, description_es text, description_en text,
        legal_form text CONSTRAINT ck_members_legal_form CHECK (legal_form IN ('AC','SC','IAP','IBP','ABP','FBP','IASP','FID','SCP','US_501C3','INTL','NONE')),
        founded_on date,
        focus_areas text[] NOT NULL DEFAULT '{}' CONSTRAINT ck_members_focus_areas CHECK (focus_areas <@ '{children,disability,families}'::text[]),
        primary_focus text,
        states_served text[] NOT NULL DEFAULT '{}',
        address_country text CONSTRAINT ck_members_address_country CHECK (address_country IN ('MX', 'US')),
        address_street text, address_number text, address_neighbourhood text, address_municipality text, address_state text, address_postal_code text,
        website text, public_email text, public_phone text,
        social_links text[] NOT NULL DEFAULT '{}', languages text[] NOT NULL DEFAULT '{}',
        paid_staff int CONSTRAINT ck_members_paid_staff CHECK (paid_staff >= 0),
        volunteers int CONSTRAINT ck_members_volunteers CHECK (volunteers >= 0),
        budget_band text CONSTRAINT ck_members_budget_band CHECK (budget_band IN ('under_500k','500k_2m','2m_10m','10m_50m','over_50m')),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_members_primary_focus CHECK (primary_focus = ANY (focus_areas)));
      CREATE INDEX ix_members_search_trgm ON members USING gin (search_text gin_trgm_ops);
      CREATE INDEX ix_members_name ON members (name_normalised, id);
      CREATE INDEX ix_members_legal_name ON members (legal_name_normalised);
      CREATE INDEX ix_members_focus ON members USING gin (focus_areas);
      CREATE INDEX ix_members_state ON members (address_state, name_normalised, id);
      CALL protect('members', 'id', 'write', 'read', 'id, legal_name, name, acronym, name_normalised, legal_name_normalised, search_text, mission_es, mission_en, description_es, description_en, legal_form, founded_on, focus_areas, primary_focus, states_served, address_country, address_municipality, address_state, website, public_email, public_phone, social_links, languages, version');
      REVOKE INSERT ON members FROM padron_coordinator;
      CALL audit.watch('members', 'id', 'member', '{name_normalised,legal_name_normalised,search_text}');

      CREATE TABLE member_identifiers (
        id uuid CONSTRAINT pk_member_identifiers PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_member_identifiers_member REFERENCES members (id),
        scheme text NOT NULL CONSTRAINT ck_member_identifiers_scheme CHECK (scheme IN ('MX-RFC', 'MX-CLUNI', 'US-EIN', 'member-number', 'slug')),
        value text NOT NULL CONSTRAINT ck_member_identifiers_value CHECK (value <> ''),
        state text NOT NULL DEFAULT 'unverified' CONSTRAINT ck_member_identifiers_state CHECK (state IN ('unverified', 'verified', 'overridden')),
        override_reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_member_identifiers_scheme_value UNIQUE (scheme, value),
        CONSTRAINT uq_member_identifiers_member_scheme UNIQUE (member_id, scheme),
        CONSTRAINT ck_member_identifiers_override CHECK (state <> 'overridden' OR btrim(override_reason) <> ''));
      CALL protect('member_identifiers', 'member_id', 'read');
      GRANT DELETE ON member_identifiers TO padron_administrator, padron_staff, padron_system;
      -- The board sees the coalition's own number and the slug, not tax identifiers.
      CREATE POLICY board ON member_identifiers FOR SELECT TO padron_board USING (scheme IN ('member-number', 'slug'));
      GRANT SELECT ON member_identifiers TO padron_board;
      CALL audit.watch('member_identifiers', 'member_id', 'member');

      CREATE TABLE membership_decisions (
        id uuid CONSTRAINT pk_membership_decisions PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_membership_decisions_member REFERENCES members (id),
        kind text NOT NULL CONSTRAINT ck_membership_decisions_kind CHECK (kind IN ('registration', 'admission', 'renewal', 'suspension', 'reinstatement', 'resignation', 'decline', 'correction')),
        effective_on date NOT NULL,
        term_ends_on date,
        reason text,
        board_minute text,
        decided_by uuid CONSTRAINT fk_membership_decisions_decided_by REFERENCES accounts (id),
        decided_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_membership_decisions_member ON membership_decisions (member_id, decided_at);
      CALL protect('membership_decisions', 'member_id', 'read');
      REVOKE UPDATE ON membership_decisions FROM padron_administrator, padron_staff, padron_system;
      CALL audit.watch('membership_decisions', 'member_id', 'member');

      CREATE TABLE membership_periods (
        id uuid CONSTRAINT pk_membership_periods PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_membership_periods_member REFERENCES members (id),
        status text NOT NULL CONSTRAINT ck_membership_periods_status CHECK (status IN ('prospect', 'applicant', 'active', 'grace', 'lapsed', 'suspended', 'resigned', 'declined')),
        during daterange NOT NULL CONSTRAINT ck_membership_periods_not_empty CHECK (NOT isempty(during)),
        decision_id uuid NOT NULL CONSTRAINT fk_membership_periods_decision REFERENCES membership_decisions (id),
        recorded_at timestamptz NOT NULL DEFAULT now(),
        superseded_at timestamptz,
        superseded_by uuid CONSTRAINT fk_membership_periods_superseded_by REFERENCES membership_decisions (id),
        CONSTRAINT ex_membership_periods_one_status EXCLUDE USING gist (member_id WITH =, during WITH &&) WHERE (superseded_at IS NULL) DEFERRABLE INITIALLY IMMEDIATE);
      CREATE INDEX ix_membership_periods_member ON membership_periods (member_id, recorded_at);
      CALL protect('membership_periods', 'member_id', 'read', 'read', 'id, member_id, status, during, superseded_at');
      REVOKE UPDATE ON membership_periods FROM padron_administrator, padron_staff, padron_system;
      GRANT UPDATE (superseded_at, superseded_by) ON membership_periods TO padron_administrator, padron_staff, padron_system;
      CALL audit.watch('membership_periods', 'member_id', 'member');

      -- The status on a day, as known now.
      CREATE FUNCTION membership_status(member uuid, on_day date) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT status FROM membership_periods WHERE member_id = member AND superseded_at IS NULL AND during @> on_day $$;

      -- TypeORM reads a generated column's expression here, by the database's name. A view, so that a copy under another name stays clean.
      DROP TABLE IF EXISTS typeorm_metadata;
      CREATE VIEW typeorm_metadata AS SELECT 'GENERATED_COLUMN' AS type, current_database()::text AS database, 'public' AS schema, t AS "table", n AS name, v AS value
        FROM (VALUES ('members', 'name_normalised', 'normalise_name(name)'), ('members', 'legal_name_normalised', 'normalise_name(legal_name)'),
          ('members', 'search_text', 'normalise_name(name) || '' '' || normalise_name(legal_name) || '' '' || coalesce(normalise_name(acronym), '''')')) AS generated (t, n, v);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP VIEW typeorm_metadata;
      DROP FUNCTION membership_status(uuid, date);
      DROP TABLE membership_periods, membership_decisions, member_identifiers, members;
      DROP FUNCTION normalise_name(text);`);
  }
}
