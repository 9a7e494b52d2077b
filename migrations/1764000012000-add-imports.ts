import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file that came in: its rows as they were read, and what is proposed for each. The register changes only when it is applied. */
export class AddImports1764000012000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE imports (
        id uuid CONSTRAINT pk_imports PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_imports_kind CHECK (kind IN ('members')),
        file_name text NOT NULL,
        file_hash bytea NOT NULL,
        encoding text, delimiter text,
        columns text[] NOT NULL,
        mapping jsonb NOT NULL,
        row_count int NOT NULL,
        counts jsonb NOT NULL DEFAULT '{}',
        state text NOT NULL CONSTRAINT ck_imports_state CHECK (state IN ('proposed', 'applying', 'applied')),
        job_id uuid CONSTRAINT fk_imports_job REFERENCES jobs (id),
        created_by uuid NOT NULL CONSTRAINT fk_imports_created_by REFERENCES accounts (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        applied_at timestamptz,
        version int NOT NULL DEFAULT 1);

      CREATE TABLE import_rows (
        import_id uuid NOT NULL CONSTRAINT fk_import_rows_import REFERENCES imports (id),
        number int NOT NULL,
        cells text[] NOT NULL,
        action text CONSTRAINT ck_import_rows_action CHECK (action IN ('create', 'update', 'unchanged', 'refused', 'duplicate', 'skip')),
        decision text CONSTRAINT ck_import_rows_decision CHECK (decision IN ('create', 'update', 'skip')),
        member_id uuid,
        parsed jsonb,
        changes jsonb NOT NULL DEFAULT '[]',
        problems jsonb NOT NULL DEFAULT '[]',
        candidates jsonb NOT NULL DEFAULT '[]',
        CONSTRAINT pk_import_rows PRIMARY KEY (import_id, number));
      CREATE INDEX ix_import_rows_action ON import_rows (import_id, action, number);

      DO $$
      DECLARE target regclass;
      BEGIN
        FOREACH target IN ARRAY '{imports,import_rows}'::regclass[] LOOP
          EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
          EXECUTE format('ALTER TABLE %s FORCE ROW LEVEL SECURITY', target);
          EXECUTE format('CREATE POLICY owner ON %s TO %I USING (true) WITH CHECK (true)', target, current_user);
          EXECUTE format('CREATE POLICY staff ON %s TO padron_administrator, padron_staff, padron_system USING (true) WITH CHECK (true)', target);
          EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO padron_administrator, padron_staff, padron_system', target);
        END LOOP;
      END $$;
      CALL audit.watch('imports', NULL, 'staff');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE import_rows, imports');
  }
}
