import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether the report of an obligation has been handed in, beside the days that decide whether it is overdue, so that what is still owed
 * is found without asking all that was ever owed. The report stays the only one to say so: the trigger follows it, whoever writes it.
 */
export class TellWhatIsHandedIn1764000058000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The trail has it with the report.
      DROP TRIGGER tr_audit ON obligations;
      ALTER TABLE obligations ADD COLUMN is_handed_in boolean NOT NULL DEFAULT false;
      UPDATE obligations o SET is_handed_in = true FROM reports r WHERE r.obligation_id = o.id AND r.state <> 'draft';
      CALL audit.watch('obligations', 'member_id', 'member', '{is_handed_in}');
      CREATE INDEX ix_obligations_owed ON obligations ((coalesce(extended_to, due_on)), id) WHERE NOT is_handed_in;

      -- SECURITY DEFINER: a coordinator hands in and may not write what is owed.
      CREATE FUNCTION follow_report() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE obligations o SET is_handed_in = NOT o.is_handed_in
         WHERE o.id IN (OLD.obligation_id, NEW.obligation_id)
           AND o.is_handed_in <> EXISTS (SELECT FROM reports r WHERE r.obligation_id = o.id AND r.state <> 'draft');
        RETURN NULL;
      END $$;
      CREATE TRIGGER tr_handed_in_inserted AFTER INSERT ON reports FOR EACH ROW WHEN (NEW.state <> 'draft') EXECUTE FUNCTION follow_report();
      CREATE TRIGGER tr_handed_in_deleted AFTER DELETE ON reports FOR EACH ROW WHEN (OLD.state <> 'draft') EXECUTE FUNCTION follow_report();
      CREATE TRIGGER tr_handed_in_updated AFTER UPDATE ON reports FOR EACH ROW
        WHEN ((OLD.obligation_id, OLD.state = 'draft') IS DISTINCT FROM (NEW.obligation_id, NEW.state = 'draft')) EXECUTE FUNCTION follow_report();`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_handed_in_updated ON reports; DROP TRIGGER tr_handed_in_deleted ON reports; DROP TRIGGER tr_handed_in_inserted ON reports;
      DROP FUNCTION follow_report();
      DROP TRIGGER tr_audit ON obligations;
      ALTER TABLE obligations DROP COLUMN is_handed_in;
      CALL audit.watch('obligations', 'member_id', 'member');`);
  }
}
