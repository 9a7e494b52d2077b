import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of dues by amount took a second at 50,000 terms. */
export class IndexTermsByAmount1764000023000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('CREATE INDEX ix_terms_amount ON terms (((amount * 100)::bigint), id)');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP INDEX ix_terms_amount');
  }
}
