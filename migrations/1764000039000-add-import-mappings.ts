import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which column of whose files holds what, kept by the office under a name. */
export class AddImportMappings1764000039000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE import_mappings (
        id uuid CONSTRAINT pk_import_mappings PRIMARY KEY,
        kind text NOT NULL CONSTRAINT ck_import_mappings_kind CHECK (kind IN ('members', 'programs', 'contacts')),
        name text NOT NULL CONSTRAINT ck_import_mappings_name CHECK (btrim(name) <> ''),
        columns jsonb NOT NULL CONSTRAINT ck_import_mappings_columns CHECK (jsonb_typeof(columns) = 'array'),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_import_mappings_name UNIQUE (kind, name));
      ALTER TABLE import_mappings ENABLE ROW LEVEL SECURITY;
      ALTER TABLE import_mappings FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON import_mappings TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY staff ON import_mappings TO padron_administrator, padron_staff USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT, UPDATE, DELETE ON import_mappings TO padron_administrator, padron_staff;
      CALL audit.watch('import_mappings', NULL, 'staff');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE import_mappings');
  }
}
