import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the office writes to itself about a member. */
export class AddMemberNotes1764000032100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE member_notes (
        id uuid CONSTRAINT pk_member_notes PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_member_notes_member REFERENCES members (id),
        text text NOT NULL CONSTRAINT ck_member_notes_text CHECK (btrim(text) <> ''),
        is_pinned boolean NOT NULL DEFAULT false,
        ended_at timestamptz,
        created_by uuid CONSTRAINT fk_member_notes_created_by REFERENCES accounts (id),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_member_notes_member ON member_notes (member_id, created_at, id);
      CREATE INDEX ix_member_notes_text_trgm ON member_notes USING gin (normalise_name(text) gin_trgm_ops);
      CALL protect('member_notes', 'member_id', 'none');
      CALL audit.watch('member_notes', 'member_id', 'staff');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE member_notes');
  }
}
