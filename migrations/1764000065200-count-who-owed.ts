import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many owed a report of a cycle and how many reported, by the day of the coalition: what every table of figures says first. */
export class CountWhoOwed1764000065200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- Added up. What is owed is only added to, so that no two who admit members wait for one another; seals come one by one anyway.
      CREATE TABLE reporting_counts (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_reporting_counts PRIMARY KEY,
        cycle_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT ck_reporting_counts_kind CHECK (kind IN ('owed', 'reported')),
        day date NOT NULL,
        n int NOT NULL);
      CREATE INDEX ix_reporting_counts_cycle ON reporting_counts (cycle_id, kind, day);
      CALL protect_common('reporting_counts');
      REVOKE INSERT, UPDATE ON reporting_counts FROM padron_administrator, padron_staff, padron_system;
      REVOKE SELECT ON reporting_counts FROM padron_coordinator, padron_board;

      -- SECURITY DEFINER: nobody else may write what is kept.
      CREATE FUNCTION count_owed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO reporting_counts (cycle_id, kind, day, n)
          SELECT c.cycle_id, 'owed', coalition_day(c.created_at), CASE TG_OP WHEN 'DELETE' THEN -count(*) ELSE count(*) END FROM changed c GROUP BY 1, 3;
        RETURN NULL;
      END $$;
      CREATE FUNCTION count_reported() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        UPDATE reporting_counts k SET n = k.n + 1 WHERE k.cycle_id = NEW.cycle_id AND k.kind = 'reported' AND k.day = coalition_day(NEW.sealed_at);
        IF NOT FOUND THEN INSERT INTO reporting_counts (cycle_id, kind, day, n) VALUES (NEW.cycle_id, 'reported', coalition_day(NEW.sealed_at), 1); END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tr_counted_inserted AFTER INSERT ON obligations REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_owed();
      CREATE TRIGGER tr_counted_deleted AFTER DELETE ON obligations REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION count_owed();
      CREATE TRIGGER tr_counted AFTER INSERT ON seals FOR EACH ROW WHEN (NEW.edition = 1) EXECUTE FUNCTION count_reported();
      INSERT INTO reporting_counts (cycle_id, kind, day, n) SELECT o.cycle_id, 'owed', coalition_day(o.created_at), count(*) FROM obligations o GROUP BY 1, 3;
      INSERT INTO reporting_counts (cycle_id, kind, day, n) SELECT s.cycle_id, 'reported', coalition_day(s.sealed_at), count(*) FROM seals s WHERE s.edition = 1 GROUP BY 1, 3;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_counted ON seals; DROP TRIGGER tr_counted_deleted ON obligations; DROP TRIGGER tr_counted_inserted ON obligations;
      DROP FUNCTION count_reported(); DROP FUNCTION count_owed();
      DROP TABLE reporting_counts;`);
  }
}
