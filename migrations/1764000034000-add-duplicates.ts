import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Members that are likely one. Pairs are reckoned, not decided, so they may be thrown away; what somebody decided about a pair is
 * a dismissal, which holds as long as the names are those that were looked at.
 */
export class AddDuplicates1764000034000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- Members that changed in what tells one from another, since pairs were last reckoned.
      CREATE TABLE duplicate_queue (
        member_id uuid CONSTRAINT pk_duplicate_queue PRIMARY KEY CONSTRAINT fk_duplicate_queue_member REFERENCES members (id),
        noted_at timestamptz NOT NULL DEFAULT now());
      CALL protect('duplicate_queue', 'member_id', 'none');
      GRANT DELETE ON duplicate_queue TO padron_administrator, padron_staff, padron_system;

      CREATE TABLE duplicate_pairs (
        id uuid CONSTRAINT pk_duplicate_pairs PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_duplicate_pairs_member REFERENCES members (id),
        other_id uuid NOT NULL CONSTRAINT fk_duplicate_pairs_other REFERENCES members (id),
        score int NOT NULL CONSTRAINT ck_duplicate_pairs_score CHECK (score BETWEEN 1 AND 100),
        reasons jsonb NOT NULL,
        CONSTRAINT uq_duplicate_pairs UNIQUE (member_id, other_id),
        CONSTRAINT ck_duplicate_pairs_order CHECK (member_id < other_id));
      CREATE INDEX ix_duplicate_pairs_score ON duplicate_pairs (score DESC, id DESC);
      CREATE INDEX ix_duplicate_pairs_other ON duplicate_pairs (other_id);
      CALL protect('duplicate_pairs', 'member_id', 'none');
      GRANT DELETE ON duplicate_pairs TO padron_administrator, padron_staff, padron_system;

      CREATE TABLE duplicate_dismissals (
        id uuid CONSTRAINT pk_duplicate_dismissals PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_duplicate_dismissals_member REFERENCES members (id),
        other_id uuid NOT NULL CONSTRAINT fk_duplicate_dismissals_other REFERENCES members (id),
        names text[] NOT NULL,
        dismissed_by uuid NOT NULL CONSTRAINT fk_duplicate_dismissals_dismissed_by REFERENCES accounts (id),
        dismissed_at timestamptz NOT NULL DEFAULT now(),
        undone_at timestamptz,
        CONSTRAINT ck_duplicate_dismissals_order CHECK (member_id < other_id));
      CREATE UNIQUE INDEX uq_duplicate_dismissals_pair ON duplicate_dismissals (member_id, other_id) WHERE undone_at IS NULL;
      CALL protect('duplicate_dismissals', 'member_id', 'none');
      CALL audit.watch('duplicate_dismissals', 'member_id', 'staff');

      -- Whoever changes a member, an NGO itself or an import of thousands, notes it in one statement. SECURITY DEFINER: a coordinator reaches no queue.
      CREATE FUNCTION note_for_duplicates() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF TG_TABLE_NAME = 'member_identifiers' THEN
          INSERT INTO duplicate_queue (member_id) SELECT DISTINCT member_id FROM changed ON CONFLICT DO NOTHING;
        ELSIF TG_OP = 'INSERT' THEN
          INSERT INTO duplicate_queue (member_id) SELECT id FROM changed ON CONFLICT DO NOTHING;
        ELSE
          INSERT INTO duplicate_queue (member_id) SELECT c.id FROM changed c JOIN before b ON b.id = c.id
           WHERE (c.name, c.legal_name, c.website, c.public_email, c.public_phone) IS DISTINCT FROM (b.name, b.legal_name, b.website, b.public_email, b.public_phone)
          ON CONFLICT DO NOTHING;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tr_duplicates_inserted AFTER INSERT ON members REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_duplicates();
      CREATE TRIGGER tr_duplicates_updated AFTER UPDATE ON members REFERENCING NEW TABLE AS changed OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION note_for_duplicates();
      CREATE TRIGGER tr_duplicates_inserted AFTER INSERT ON member_identifiers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_duplicates();
      CREATE TRIGGER tr_duplicates_updated AFTER UPDATE ON member_identifiers REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_duplicates();
      CREATE TRIGGER tr_duplicates_deleted AFTER DELETE ON member_identifiers REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_duplicates();
      INSERT INTO duplicate_queue (member_id) SELECT id FROM members;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_duplicates_deleted ON member_identifiers; DROP TRIGGER tr_duplicates_updated ON member_identifiers;
      DROP TRIGGER tr_duplicates_inserted ON member_identifiers;
      DROP TRIGGER tr_duplicates_updated ON members; DROP TRIGGER tr_duplicates_inserted ON members;
      DROP FUNCTION note_for_duplicates();
      DROP TABLE duplicate_dismissals, duplicate_pairs, duplicate_queue;`);
  }
}
