import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Undoing an applied import: the trail has what its job wrote, row by row, so it is read backwards. The office's roles may not delete
 * members; hence functions of the owner, which do it for the import that is being reversed and for nothing else.
 */
export class UndoImports1764000038000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE INDEX ix_audit_entries_request ON audit.entries (request_id, id);
      ALTER TABLE imports
        ADD COLUMN reversal_job_id uuid CONSTRAINT fk_imports_reversal_job REFERENCES jobs (id),
        ADD COLUMN reversed_at timestamptz,
        DROP CONSTRAINT ck_imports_state,
        ADD CONSTRAINT ck_imports_state CHECK (state IN ('proposed', 'applying', 'applied', 'reversing', 'reversed'));

      -- What the job of an import wrote, from when it is applied until it is reversed. The request of a job is its id.
      CREATE FUNCTION import_entries(of_import uuid) RETURNS SETOF audit.entries LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        SELECT e.* FROM imports i JOIN audit.entries e ON e.request_id = i.job_id::text
         WHERE i.id = of_import AND i.state IN ('applied', 'reversing') AND e.action <> 'event' AND e.table_name IN (
           'members', 'member_identifiers', 'membership_decisions', 'membership_periods',
           'programs', 'program_locations', 'program_indicators', 'contacts', 'contact_roles') $$;

      -- From now to the end of the transaction nobody changes these rows, hangs another on them, or grants a member.
      CREATE FUNCTION hold_import(of_import uuid) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE target text;
      BEGIN
        FOR target IN SELECT DISTINCT e.table_name FROM import_entries(of_import) e ORDER BY 1 LOOP
          EXECUTE format('SELECT FROM %1$I t WHERE t.id IN (SELECT e.row_id::uuid FROM import_entries($1) e WHERE e.table_name = %1$L) ORDER BY t.id FOR UPDATE', target)
            USING of_import;
        END LOOP;
        LOCK TABLE account_grants, invitations IN SHARE MODE;
      END $$;

      -- What stands in the way: whatever was done since to the same rows, and not undone like this, and every row that refers to one that the import made, as the
      -- catalogue knows them. A row that belongs to another of the same member is spoken for by that one: a figure by its report.
      CREATE FUNCTION import_obstacles(of_import uuid) RETURNS TABLE (kind text, table_name text, on_table text, member_id uuid, count int, columns text[])
      LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        parent text; link record; listed record; made uuid[];
        reckoned CONSTANT text[] := '{duplicate_queue,duplicate_pairs}';
        told CONSTANT text[] := '{exports}';
        undone text[] := ARRAY(SELECT unnest(ARRAY[i.job_id, i.reversal_job_id])::text FROM imports i WHERE i.state = 'reversed');
      BEGIN
        RETURN QUERY
          WITH wrote AS (SELECT w.table_name, w.row_id, max(w.id) AS last, max(w.request_id) AS request_id FROM import_entries(of_import) w GROUP BY 1, 2),
               since AS (
                 SELECT w.table_name, w.row_id, bool_or(l.action = 'delete') AS is_gone, (array_agg(l.member_id ORDER BY l.id DESC))[1] AS member_id,
                        array_agg(DISTINCT k.name) FILTER (WHERE l.action = 'update') AS columns
                   FROM wrote w JOIN audit.entries l ON l.table_name = w.table_name AND l.row_id = w.row_id AND l.id > w.last
                    AND l.request_id IS DISTINCT FROM w.request_id AND l.action <> 'event' AND (l.request_id = ANY (undone)) IS NOT TRUE
                   CROSS JOIN LATERAL jsonb_object_keys(coalesce(l.after, l.before)) AS k(name) GROUP BY 1, 2)
          SELECT CASE WHEN s.is_gone THEN 'removed' ELSE 'edited' END, s.table_name, s.table_name, s.member_id, count(DISTINCT s.row_id)::int,
                 coalesce(array_agg(DISTINCT c.name) FILTER (WHERE NOT s.is_gone AND c.name IS NOT NULL), '{}')
            FROM since s LEFT JOIN LATERAL unnest(s.columns) AS c(name) ON true GROUP BY 1, 2, 4;

        FOR parent IN SELECT DISTINCT e.table_name FROM import_entries(of_import) e WHERE e.action = 'insert' LOOP
          made := ARRAY(SELECT e.row_id::uuid FROM import_entries(of_import) e WHERE e.table_name = parent AND e.action = 'insert');
          FOR link IN
            SELECT c.conrelid::regclass::text AS child, a.attname AS via FROM pg_constraint c
              JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
             WHERE c.contype = 'f' AND c.confrelid = parent::regclass AND cardinality(c.conkey) = 1 AND c.conrelid::regclass::text <> ALL (reckoned)
               AND NOT (a.attname = 'member_id' AND EXISTS (
                 SELECT FROM pg_constraint o
                   JOIN pg_attribute b ON b.attrelid = o.conrelid AND b.attnum = o.conkey[1] AND b.attnotnull
                   JOIN pg_attribute m ON m.attrelid = o.confrelid AND m.attname = 'member_id' AND m.attnotnull
                  WHERE o.contype = 'f' AND o.conrelid = c.conrelid AND cardinality(o.conkey) = 1))
          LOOP
            RETURN QUERY EXECUTE format(
              'SELECT ''depends'', %1$L, %2$L, p.%3$I, count(*)::int, ''{}''::text[] FROM unnest($1) AS w(id) JOIN %1$I c ON c.%4$I = w.id JOIN %2$I p ON p.id = w.id
                WHERE NOT EXISTS (SELECT FROM import_entries($2) e WHERE e.table_name = %1$L AND e.row_id = to_jsonb(c) ->> ''id'' AND e.action = ''insert'')
                GROUP BY p.%3$I', link.child, parent, CASE parent WHEN 'members' THEN 'id' ELSE 'member_id' END, link.via) USING made, of_import;
          END LOOP;
          CONTINUE WHEN parent <> 'members';
          FOR listed IN
            SELECT a.attrelid::regclass::text AS child FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
             WHERE a.attname = 'member_ids' AND a.atttypid = 'uuid[]'::regtype AND NOT a.attisdropped AND t.relname <> ALL (told)
          LOOP
            RETURN QUERY EXECUTE format(
              'SELECT ''depends'', %1$L, ''members'', w.id, count(*)::int, ''{}''::text[] FROM %1$I c CROSS JOIN LATERAL unnest(c.member_ids) AS g(id) JOIN unnest($1) AS w(id) ON w.id = g.id
                GROUP BY w.id', listed.child) USING made;
          END LOOP;
        END LOOP;
      END $$;

      -- Undoes the newest of what was written below an entry, and answers how far down it came; null when nothing is left.
      CREATE FUNCTION undo_import(of_import uuid, below bigint, amount int) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE stretch record; entry jsonb; wanted jsonb; columns text; stamps text; lowest bigint;
      BEGIN
        IF NOT EXISTS (SELECT FROM imports i WHERE i.id = of_import AND i.state = 'reversing') THEN RAISE EXCEPTION 'import % is not being reversed', of_import; END IF;
        FOR stretch IN
          WITH newest AS (SELECT * FROM import_entries(of_import) e WHERE below IS NULL OR e.id < below ORDER BY e.id DESC LIMIT amount),
               turns AS (SELECT n.*, (n.table_name, n.action) IS DISTINCT FROM (lag(n.table_name) OVER w, lag(n.action) OVER w) AS is_first FROM newest n WINDOW w AS (ORDER BY n.id DESC)),
               numbered AS (SELECT t.*, count(*) FILTER (WHERE t.is_first) OVER (ORDER BY t.id DESC) AS stretch FROM turns t)
          SELECT n.table_name, n.action, array_agg(n.row_id::uuid) AS ids, min(n.id) AS lowest,
                 jsonb_agg(jsonb_build_object('id', n.row_id, 'before', n.before) ORDER BY n.id DESC) AS entries
            FROM numbered n GROUP BY n.stretch, n.table_name, n.action ORDER BY n.stretch
        LOOP
          lowest := stretch.lowest;
          IF stretch.action = 'insert' THEN
            IF stretch.table_name = 'members' THEN
              DELETE FROM duplicate_queue q WHERE q.member_id = ANY (stretch.ids);
              DELETE FROM duplicate_pairs p WHERE p.member_id = ANY (stretch.ids) OR p.other_id = ANY (stretch.ids);
            END IF;
            EXECUTE format('DELETE FROM %I WHERE id = ANY ($1)', stretch.table_name) USING stretch.ids;
            CONTINUE;
          END IF;
          SELECT coalesce(string_agg(format(', %I = %s', a.attname, CASE a.attname WHEN 'version' THEN 't.version + 1' ELSE 'now()' END), ''), '') INTO stamps
            FROM pg_attribute a WHERE a.attrelid = stretch.table_name::regclass AND a.attname IN ('version', 'updated_at');
          FOR entry IN SELECT * FROM jsonb_array_elements(stretch.entries) LOOP
            SELECT string_agg(quote_ident(a.attname), ', ') INTO columns FROM pg_attribute a
             WHERE a.attrelid = stretch.table_name::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND entry -> 'before' ? a.attname;
            IF stretch.action = 'delete' THEN
              EXECUTE format('INSERT INTO %1$I (%2$s) SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $1)', stretch.table_name, columns) USING entry -> 'before';
            ELSE
              EXECUTE format('SELECT to_jsonb(t) - ''{version,updated_at}''::text[] || $2 FROM %I t WHERE t.id = $1', stretch.table_name)
                INTO wanted USING (entry ->> 'id')::uuid, entry -> 'before';
              EXECUTE format('UPDATE %1$I t SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $2)) %3$s WHERE t.id = $1', stretch.table_name, columns, stamps)
                USING (entry ->> 'id')::uuid, wanted;
              -- A trigger may have stamped it as a change of now; told a second time, there is nothing to stamp.
              SELECT string_agg(quote_ident(a.attname), ', ') INTO columns FROM pg_attribute a
               WHERE a.attrelid = stretch.table_name::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND wanted ? a.attname;
              EXECUTE format('UPDATE %1$I t SET (%2$s) = (SELECT %2$s FROM jsonb_populate_record(NULL::%1$I, $2)) WHERE t.id = $1 AND to_jsonb(t) || ($2 - $3) <> to_jsonb(t)', stretch.table_name, columns)
                USING (entry ->> 'id')::uuid, wanted, ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = stretch.table_name::regclass AND a.attgenerated <> '');
            END IF;
          END LOOP;
        END LOOP;
        RETURN lowest;
      END $$;

      REVOKE EXECUTE ON FUNCTION import_entries(uuid), hold_import(uuid), import_obstacles(uuid), undo_import(uuid, bigint, int) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION import_entries(uuid), hold_import(uuid), import_obstacles(uuid), undo_import(uuid, bigint, int)
        TO padron_administrator, padron_staff, padron_system;`);
  }

  /** An import that was reversed would look like one that may be undone again: it is told as one that was applied, with nothing left to undo. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION undo_import(uuid, bigint, int);
      DROP FUNCTION import_obstacles(uuid);
      DROP FUNCTION hold_import(uuid);
      DROP FUNCTION import_entries(uuid);
      UPDATE imports SET state = 'applied' WHERE state IN ('reversing', 'reversed');
      ALTER TABLE imports DROP COLUMN reversal_job_id, DROP COLUMN reversed_at, DROP CONSTRAINT ck_imports_state,
        ADD CONSTRAINT ck_imports_state CHECK (state IN ('proposed', 'applying', 'applied'));
      DROP INDEX audit.ix_audit_entries_request;`);
  }
}
