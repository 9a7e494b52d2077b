import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls, meetings, visits and e-mails with a member, and what was promised in them. */
export class AddInteractions1764000032200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE interactions (
        id uuid CONSTRAINT pk_interactions PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_interactions_member REFERENCES members (id),
        kind text NOT NULL CONSTRAINT ck_interactions_kind CHECK (kind IN ('call', 'meeting', 'visit', 'email')),
        happened_on date NOT NULL,
        contact_id uuid CONSTRAINT fk_interactions_contact REFERENCES contacts (id),
        summary text NOT NULL CONSTRAINT ck_interactions_summary CHECK (btrim(summary) <> ''),
        follow_up_on date,
        follow_up text,
        followed_up_on date,
        ended_at timestamptz,
        created_by uuid CONSTRAINT fk_interactions_created_by REFERENCES accounts (id),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_interactions_follow_up CHECK (follow_up_on IS NOT NULL OR (follow_up IS NULL AND followed_up_on IS NULL)));
      CREATE INDEX ix_interactions_member ON interactions (member_id, happened_on, id);
      CREATE INDEX ix_interactions_happened ON interactions (happened_on, id);
      CREATE INDEX ix_interactions_to_do ON interactions (follow_up_on, id) WHERE follow_up_on IS NOT NULL AND followed_up_on IS NULL AND ended_at IS NULL;
      CREATE INDEX ix_interactions_summary_trgm ON interactions USING gin (normalise_name(summary) gin_trgm_ops);
      CALL protect('interactions', 'member_id', 'none');
      CALL audit.watch('interactions', 'member_id', 'staff');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE interactions');
  }
}
