import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a program wants to reach in a period of its own choosing, beside its general aim; and how a figure by one definition is read by a later one. */
export class AimByPeriod1764000056000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE program_targets (
        id uuid CONSTRAINT pk_program_targets PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_program_targets_member REFERENCES members (id),
        program_id uuid NOT NULL CONSTRAINT fk_program_targets_program REFERENCES programs (id),
        indicator_id uuid NOT NULL CONSTRAINT fk_program_targets_indicator REFERENCES indicators (id),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        target numeric NOT NULL CONSTRAINT ck_program_targets_target CHECK (target >= 0),
        CONSTRAINT ck_program_targets_period CHECK (ends_on >= starts_on),
        CONSTRAINT uq_program_targets UNIQUE (program_id, indicator_id, starts_on, ends_on));
      CREATE INDEX ix_program_targets_member ON program_targets (member_id);
      CREATE INDEX ix_program_targets_indicator ON program_targets (indicator_id);
      CALL protect('program_targets', 'member_id', 'write', 'read');
      GRANT DELETE ON program_targets TO padron_administrator, padron_staff, padron_coordinator, padron_system;
      CALL audit.watch('program_targets', 'member_id', 'member');

      -- For exactly these days, else in general; an aim for a year says nothing of a quarter, and nothing is scaled.
      CREATE FUNCTION program_target(of_program uuid, of_indicator uuid, first_day date, last_day date) RETURNS numeric LANGUAGE sql STABLE AS $$
        SELECT coalesce(
          (SELECT t.target FROM program_targets t WHERE t.program_id = of_program AND t.indicator_id = of_indicator AND t.starts_on = first_day AND t.ends_on = last_day),
          (SELECT i.target FROM program_indicators i WHERE i.program_id = of_program AND i.indicator_id = of_indicator)) $$;

      -- What a figure by an earlier definition is multiplied by to stand beside a later one; null where the series is broken between them.
      CREATE FUNCTION definition_factor(of_indicator uuid, earlier int, later int) RETURNS numeric LANGUAGE plpgsql STABLE AS $$
      DECLARE factor numeric := 1; definition record;
      BEGIN
        FOR definition IN SELECT v.comparability, v.rescale_factor FROM indicator_versions v WHERE v.indicator_id = of_indicator AND v.number > earlier AND v.number <= later LOOP
          IF definition.comparability = 'broken' THEN RETURN NULL; END IF;
          factor := factor * coalesce(definition.rescale_factor, 1);
        END LOOP;
        RETURN factor;
      END $$;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION definition_factor(uuid, int, int);
      DROP FUNCTION program_target(uuid, uuid, date, date);
      DROP TABLE program_targets`);
  }
}
