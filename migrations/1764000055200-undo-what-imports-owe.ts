import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An import that admits members while a cycle is open makes them owe reports: those are its own doing, and go with it unless begun since. Their empty figures are
 * not in the trail: they go with the report, whose own entry tells when one was filled in.
 */
export class UndoWhatImportsOwe1764000055200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(readImport(`${REGISTER}, 'obligations', 'reports'`));
    for (const { name, before, after } of CHANGES) await replaceIn(run, name, before, after);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const { name, before, after } of CHANGES) await replaceIn(run, name, after, before);
    await run.query(readImport(REGISTER));
  }
}

const CHANGES = [
  {
    name: 'import_obstacles(uuid)',
    before: `c.conrelid::regclass::text <> ALL (reckoned)`,
    after: `c.conrelid::regclass::text <> ALL (reckoned) AND NOT (parent = 'reports' AND c.conrelid = 'figures'::regclass)`,
  },
  {
    name: 'undo_import(uuid, bigint, int)',
    before: `IF stretch.table_name = 'members' THEN`,
    after: `IF stretch.table_name = 'reports' THEN DELETE FROM figures f WHERE f.report_id = ANY (stretch.ids); END IF;
            IF stretch.table_name = 'members' THEN`,
  },
];

/** A line of a function, and the rest as it stands. */
async function replaceIn(run: QueryRunner, name: string, from: string, to: string): Promise<void> {
  const [row] = (await run.query(`SELECT pg_get_functiondef('${name}'::regprocedure) AS text`)) as { text: string }[];
  if (row!.text.split(from).length !== 2) throw new Error(`${name} is not as it was expected`);
  await run.query(row!.text.replace(from, () => to));
}

const REGISTER = `'members', 'member_identifiers', 'membership_decisions', 'membership_periods',
             'programs', 'program_locations', 'program_indicators', 'contacts', 'contact_roles'`;

const readImport = (tables: string) => `
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
             ${tables}) ORDER BY e.id;
        ANALYZE pg_temp.import_writing;
      END $$;`;
