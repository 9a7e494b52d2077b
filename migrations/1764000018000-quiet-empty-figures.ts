import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A figure that is made empty says nothing that the opening of its cycle, which is in the trail, does not say: a cycle of 10,000
 * members makes hundreds of thousands of them at once. From the first thing typed on, the trail has it all.
 */
export class QuietEmptyFigures1764000018000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_audit ON figures;
      CREATE TRIGGER tr_audit AFTER UPDATE OR DELETE ON figures FOR EACH ROW EXECUTE FUNCTION audit.record('member_id', 'member', '{}');
      CREATE TRIGGER tr_audit_filled AFTER INSERT ON figures FOR EACH ROW WHEN (NEW.state <> 'empty')
        EXECUTE FUNCTION audit.record('member_id', 'member', '{}');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_audit_filled ON figures;
      DROP TRIGGER tr_audit ON figures;
      CALL audit.watch('figures', 'member_id', 'member');`);
  }
}
