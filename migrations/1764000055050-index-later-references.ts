import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A member that goes with an import is looked for in these too; the first index was lost when its table was made anew. */
export class IndexLaterReferences1764000055050 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_indicator_summaries_member ON indicator_summaries (member_id);
      CREATE INDEX ix_obligation_extensions_member ON obligation_extensions (member_id);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP INDEX ix_indicator_summaries_member, ix_obligation_extensions_member');
  }
}
