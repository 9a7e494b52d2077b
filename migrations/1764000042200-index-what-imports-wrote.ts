import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * PostgreSQL may take the register for empty: right after an import, and after one that was killed. Then it goes through all that the import wrote once for each
 * row of the register, unless there is an index to look it up with.
 */
export class IndexWhatImportsWrote1764000042200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(readImport('CREATE INDEX ON pg_temp.import_writing (row_id);'));
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(readImport(''));
  }
}

const readImport = (index: string) => `
      CREATE OR REPLACE FUNCTION read_import(of_import uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT FROM pg_class t WHERE t.oid = to_regclass('pg_temp.import_writing') AND t.relowner = current_user::regrole
          AND obj_description(t.oid, 'pg_class') = of_import::text) THEN RETURN; END IF;
        DROP TABLE IF EXISTS pg_temp.import_writing;
        CREATE TEMP TABLE import_writing (id bigint PRIMARY KEY, action text NOT NULL, table_name text NOT NULL, row_id uuid NOT NULL) ON COMMIT DROP;
        EXECUTE format('COMMENT ON TABLE pg_temp.import_writing IS %L', of_import);
        INSERT INTO pg_temp.import_writing
          SELECT e.id, e.action, e.table_name, e.row_id::uuid FROM imports i JOIN audit.entries e ON e.request_id = i.job_id::text
           WHERE i.id = of_import AND i.state IN ('applied', 'reversing') AND e.action <> 'event' AND e.table_name IN (
             'members', 'member_identifiers', 'membership_decisions', 'membership_periods',
             'programs', 'program_locations', 'program_indicators', 'contacts', 'contact_roles') ORDER BY e.id;
        ${index}
        ANALYZE pg_temp.import_writing;
      END $$;`;
