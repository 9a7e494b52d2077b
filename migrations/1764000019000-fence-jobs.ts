import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each claim of a job has a number: who was stuck and comes back when another has taken the job over can end nothing any more. */
export class FenceJobs1764000019000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE jobs ADD COLUMN attempt int NOT NULL DEFAULT 0');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('ALTER TABLE jobs DROP COLUMN attempt');
  }
}
