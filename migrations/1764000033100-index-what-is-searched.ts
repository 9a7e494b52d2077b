import type { MigrationInterface, QueryRunner } from 'typeorm';

/** For the one search box: how a name begins, whole acronyms and whole e-mail addresses. The trigrams serve the rest. */
export class IndexWhatIsSearched1764000033100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_members_acronym ON members (normalise_name(acronym));
      CREATE INDEX ix_members_name_start ON members (name_normalised text_pattern_ops);
      CREATE INDEX ix_programs_name_start ON programs (name_normalised text_pattern_ops);
      CREATE INDEX ix_contacts_name_start ON contacts (name_normalised text_pattern_ops);
      CREATE INDEX ix_contacts_email ON contacts (lower(email));`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      'DROP INDEX ix_members_acronym, ix_members_name_start, ix_programs_name_start, ix_contacts_name_start, ix_contacts_email',
    );
  }
}
