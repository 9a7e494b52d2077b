import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail by who and by day. Entries come in the order of their time, so that a few bytes per block of pages find a day. */
export class FindInTheTrail1764000074000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_audit_entries_account ON audit.entries (account_id, id) WHERE account_id IS NOT NULL;
      CREATE INDEX ix_audit_entries_at ON audit.entries USING brin (at) WITH (pages_per_range = 32, autosummarize = on);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP INDEX audit.ix_audit_entries_account, audit.ix_audit_entries_at');
  }
}
