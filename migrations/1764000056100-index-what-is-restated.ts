import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each row that goes when an import is undone is looked for wherever it may be referred to. */
export class IndexWhatIsRestated1764000056100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_restatements_member ON restatements (member_id);
      CREATE INDEX ix_restated_figures_member ON restated_figures (member_id);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP INDEX ix_restatements_member, ix_restated_figures_member');
  }
}
