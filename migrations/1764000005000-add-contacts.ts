import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person at a member, with dated roles. A contact belongs to one member, so that an NGO never learns of another through it. */
export class AddContacts1764000005000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE contacts (
        id uuid CONSTRAINT pk_contacts PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_contacts_member REFERENCES members (id),
        name text NOT NULL CONSTRAINT ck_contacts_name CHECK (btrim(name) <> ''),
        name_normalised text GENERATED ALWAYS AS (normalise_name(name)) STORED,
        email text, phone text,
        language text NOT NULL DEFAULT 'es' CONSTRAINT ck_contacts_language CHECK (language IN ('es', 'en')),
        ended_on date,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_contacts_member ON contacts (member_id, name_normalised, id);
      CREATE INDEX ix_contacts_name ON contacts (name_normalised, id);
      CREATE INDEX ix_contacts_name_trgm ON contacts USING gin (name_normalised gin_trgm_ops);
      CALL protect('contacts', 'member_id', 'write');
      CALL audit.watch('contacts', 'member_id', 'member', '{name_normalised}');

      CREATE TABLE contact_roles (
        id uuid CONSTRAINT pk_contact_roles PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_contact_roles_member REFERENCES members (id),
        contact_id uuid NOT NULL CONSTRAINT fk_contact_roles_contact REFERENCES contacts (id),
        role text NOT NULL CONSTRAINT ck_contact_roles_role CHECK (role IN ('director', 'legal_representative', 'coordinator', 'communications', 'finance', 'programs')),
        is_primary boolean NOT NULL DEFAULT false,
        started_on date NOT NULL,
        ended_on date,
        CONSTRAINT ck_contact_roles_dates CHECK (ended_on >= started_on));
      CREATE INDEX ix_contact_roles_contact ON contact_roles (contact_id);
      CREATE UNIQUE INDEX uq_contact_roles_primary ON contact_roles (member_id, role) WHERE is_primary AND ended_on IS NULL;
      CALL protect('contact_roles', 'member_id', 'write');
      CALL audit.watch('contact_roles', 'member_id', 'member');

      CREATE OR REPLACE VIEW typeorm_metadata AS SELECT 'GENERATED_COLUMN' AS type, current_database()::text AS database, 'public' AS schema, t AS "table", n AS name, v AS value
        FROM (VALUES ('members', 'name_normalised', 'normalise_name(name)'), ('members', 'legal_name_normalised', 'normalise_name(legal_name)'),
          ('members', 'search_text', 'normalise_name(name) || '' '' || normalise_name(legal_name) || '' '' || coalesce(normalise_name(acronym), '''')'),
          ('contacts', 'name_normalised', 'normalise_name(name)')) AS generated (t, n, v);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE contact_roles, contacts');
  }
}
