import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The normal form of what the office writes, kept beside it: to make it of ten thousand notes at each search took seconds.
 * A trigger keeps it, and the trail does not repeat it.
 */
export class KeepWordsOfNotes1764000032300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE member_notes ADD COLUMN words text;
      ALTER TABLE interactions ADD COLUMN words text;
      DROP TRIGGER tr_audit ON member_notes;
      DROP TRIGGER tr_audit ON interactions;
      UPDATE member_notes SET words = normalise_name(text);
      UPDATE interactions SET words = normalise_name(summary);
      CALL audit.watch('member_notes', 'member_id', 'staff', '{words}');
      CALL audit.watch('interactions', 'member_id', 'staff', '{words}');

      CREATE FUNCTION keep_words() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.words := normalise_name(to_jsonb(NEW) ->> TG_ARGV[0]);
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_words BEFORE INSERT OR UPDATE OF text ON member_notes FOR EACH ROW EXECUTE FUNCTION keep_words('text');
      CREATE TRIGGER tr_words BEFORE INSERT OR UPDATE OF summary ON interactions FOR EACH ROW EXECUTE FUNCTION keep_words('summary');

      DROP INDEX ix_member_notes_text_trgm, ix_interactions_summary_trgm;
      CREATE INDEX ix_member_notes_words_trgm ON member_notes USING gin (words gin_trgm_ops);
      CREATE INDEX ix_interactions_words_trgm ON interactions USING gin (words gin_trgm_ops);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_words ON member_notes;
      DROP TRIGGER tr_words ON interactions;
      DROP FUNCTION keep_words();
      ALTER TABLE member_notes DROP COLUMN words;
      ALTER TABLE interactions DROP COLUMN words;
      CREATE INDEX ix_member_notes_text_trgm ON member_notes USING gin (normalise_name(text) gin_trgm_ops);
      CREATE INDEX ix_interactions_summary_trgm ON interactions USING gin (normalise_name(summary) gin_trgm_ops);`);
  }
}
