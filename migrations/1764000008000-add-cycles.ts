import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reporting periods, and who owes a report for them by when. An obligation's state is derived, never stored. */
export class AddCycles1764000008000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE cycles (
        id uuid CONSTRAINT pk_cycles PRIMARY KEY,
        code text NOT NULL CONSTRAINT uq_cycles_code UNIQUE CONSTRAINT ck_cycles_code CHECK (code ~ '^[0-9A-Za-z][0-9A-Za-z-]{1,29}$'),
        kind text NOT NULL CONSTRAINT ck_cycles_kind CHECK (kind IN ('quarter', 'half', 'year', 'custom')),
        name_es text NOT NULL, name_en text NOT NULL,
        starts_on date NOT NULL, ends_on date NOT NULL,
        opens_on date NOT NULL, due_on date NOT NULL,
        grace_days int NOT NULL DEFAULT 0 CONSTRAINT ck_cycles_grace_days CHECK (grace_days BETWEEN 0 AND 366),
        opened_at timestamptz, closed_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_cycles_period CHECK (ends_on >= starts_on),
        CONSTRAINT ck_cycles_due CHECK (due_on >= opens_on),
        CONSTRAINT ck_cycles_closed CHECK (closed_at IS NULL OR opened_at IS NOT NULL));
      CREATE INDEX ix_cycles_starts_on ON cycles (starts_on DESC, id);
      CALL protect_common('cycles');
      CALL audit.watch('cycles', NULL, 'staff');

      CREATE TABLE cycle_indicators (
        cycle_id uuid NOT NULL CONSTRAINT fk_cycle_indicators_cycle REFERENCES cycles (id),
        indicator_version_id uuid NOT NULL CONSTRAINT fk_cycle_indicators_indicator_version REFERENCES indicator_versions (id),
        CONSTRAINT pk_cycle_indicators PRIMARY KEY (cycle_id, indicator_version_id));
      CALL protect_common('cycle_indicators');
      GRANT DELETE ON cycle_indicators TO padron_administrator, padron_staff, padron_system;
      CALL audit.watch('cycle_indicators', NULL, 'staff');

      CREATE TABLE obligations (
        id uuid CONSTRAINT pk_obligations PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_obligations_member REFERENCES members (id),
        cycle_id uuid NOT NULL CONSTRAINT fk_obligations_cycle REFERENCES cycles (id),
        covers daterange NOT NULL CONSTRAINT ck_obligations_covers CHECK (NOT isempty(covers)),
        due_on date NOT NULL,
        extended_to date CONSTRAINT ck_obligations_extended CHECK (extended_to > due_on),
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_obligations_cycle_member UNIQUE (cycle_id, member_id));
      CREATE INDEX ix_obligations_member ON obligations (member_id);
      CALL protect('obligations', 'member_id', 'read', 'read');
      CALL audit.watch('obligations', 'member_id', 'member');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE obligations, cycle_indicators, cycles');
  }
}
