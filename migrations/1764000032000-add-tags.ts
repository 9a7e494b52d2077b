import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The office's own words for members. Nobody outside it has a policy on these tables, so not even a count gets out. */
export class AddTags1764000032000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE tags (
        id uuid CONSTRAINT pk_tags PRIMARY KEY,
        name text NOT NULL CONSTRAINT ck_tags_name CHECK (normalise_name(name) <> ''),
        retired_at timestamptz,
        merged_into uuid CONSTRAINT fk_tags_merged_into REFERENCES tags (id),
        created_by uuid CONSTRAINT fk_tags_created_by REFERENCES accounts (id),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now());
      CREATE UNIQUE INDEX uq_tags_name ON tags (normalise_name(name)) WHERE merged_into IS NULL;
      CALL protect('tags', 'id', 'none');
      CALL audit.watch('tags', NULL, 'staff');

      CREATE TABLE member_tags (
        id uuid CONSTRAINT pk_member_tags PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_member_tags_member REFERENCES members (id),
        tag_id uuid NOT NULL CONSTRAINT fk_member_tags_tag REFERENCES tags (id),
        added_by uuid CONSTRAINT fk_member_tags_added_by REFERENCES accounts (id),
        added_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_member_tags UNIQUE (member_id, tag_id));
      CREATE INDEX ix_member_tags_tag ON member_tags (tag_id, member_id);
      CALL protect('member_tags', 'member_id', 'none');
      GRANT DELETE ON member_tags TO padron_administrator, padron_staff, padron_system;
      CALL audit.watch('member_tags', 'member_id', 'staff');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE member_tags, tags');
  }
}
