import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The board reads cycles by the statement that everybody reads them by: of whom a special report is asked it sees no row. */
export class LetBoardAskWhoWasAsked1764000055100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query('GRANT SELECT ON cycle_members TO padron_board');
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('REVOKE SELECT ON cycle_members FROM padron_board');
  }
}
