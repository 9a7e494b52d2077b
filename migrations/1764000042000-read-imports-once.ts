import type { MigrationInterface, QueryRunner } from 'typeorm';
import { UndoImports1764000038000 } from './1764000038000-undo-imports';

/**
 * Undoing 50,000 rows took minutes: each step read all 450,000 entries of the import again, and PostgreSQL did not know how many they are. They are read once in
 * a transaction, into a table of its own that is counted, and each step takes its part from there.
 */
export class ReadImportsOnce1764000042000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ${DROP_FORMER}

      -- What the job of an import wrote, from when it is applied until it is reversed. The request of a job is its id. The table is gone with the transaction; one that
      -- somebody else has made under its name is in the way, and never believed.
      CREATE FUNCTION read_import(of_import uuid) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
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
        ANALYZE pg_temp.import_writing;
      END $$;

      CREATE FUNCTION import_effects(of_import uuid) RETURNS TABLE (action text, table_name text, count int)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        PERFORM read_import(of_import);
        RETURN QUERY SELECT w.action, w.table_name, count(DISTINCT w.row_id)::int FROM pg_temp.import_writing w GROUP BY 1, 2 ORDER BY min(w.id);
      END $$;

      -- From now to the end of the transaction nobody changes these rows, hangs another on them, or grants a member. Answers how many entries there are to undo.
      CREATE FUNCTION hold_import(of_import uuid) RETURNS int LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE target text;
      BEGIN
        PERFORM read_import(of_import);
        FOR target IN SELECT DISTINCT w.table_name FROM pg_temp.import_writing w ORDER BY 1 LOOP
          EXECUTE format('SELECT FROM %1$I t WHERE t.id IN (SELECT w.row_id FROM pg_temp.import_writing w WHERE w.table_name = %1$L) ORDER BY t.id FOR UPDATE', target);
        END LOOP;
        LOCK TABLE account_grants, invitations IN SHARE MODE;
        RETURN (SELECT count(*) FROM pg_temp.import_writing);
      END $$;

      -- What stands in the way: whatever was done since to the same rows, and not undone like this, and every row that refers to one that the import made, as the
      -- catalogue knows them. A row that belongs to another of the same member is spoken for by that one: a figure by its report.
      CREATE FUNCTION import_obstacles(of_import uuid) RETURNS TABLE (kind text, table_name text, on_table text, member_id uuid, count int, columns text[])
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE
        written text[]; made text[]; parent text; link record; listed record; first bigint;
        reckoned CONSTANT text[] := '{duplicate_queue,duplicate_pairs}';
        told CONSTANT text[] := '{exports}';
        own text := (SELECT i.job_id::text FROM imports i WHERE i.id = of_import);
        undone text[] := ARRAY(SELECT unnest(ARRAY[i.job_id, i.reversal_job_id])::text FROM imports i WHERE i.state = 'reversed');
      BEGIN
        PERFORM read_import(of_import);
        SELECT array_agg(DISTINCT w.table_name), array_agg(DISTINCT w.table_name) FILTER (WHERE w.action = 'insert'), min(w.id) INTO written, made, first FROM pg_temp.import_writing w;
        RETURN QUERY
          WITH wrote AS (SELECT w.table_name, w.row_id::text AS row_id, max(w.id) AS last FROM pg_temp.import_writing w GROUP BY 1, 2),
               since AS (
                 SELECT w.table_name, w.row_id, bool_or(l.action = 'delete') AS is_gone, (array_agg(l.member_id ORDER BY l.id DESC))[1] AS member_id,
                        array_agg(DISTINCT k.name) FILTER (WHERE l.action = 'update') AS columns
                   FROM wrote w JOIN audit.entries l ON l.table_name = w.table_name AND l.row_id = w.row_id AND l.id > w.last AND l.id > first AND l.table_name = ANY (written)
                    AND l.request_id IS DISTINCT FROM own AND l.action <> 'event' AND (l.request_id = ANY (undone)) IS NOT TRUE
                   CROSS JOIN LATERAL jsonb_object_keys(coalesce(l.after, l.before)) AS k(name) GROUP BY 1, 2)
          SELECT CASE WHEN s.is_gone THEN 'removed' ELSE 'edited' END, s.table_name, s.table_name, s.member_id, count(DISTINCT s.row_id)::int,
                 coalesce(array_agg(DISTINCT c.name) FILTER (WHERE NOT s.is_gone AND c.name IS NOT NULL), '{}')
            FROM since s LEFT JOIN LATERAL unnest(s.columns) AS c(name) ON true GROUP BY 1, 2, 4;

        FOREACH parent IN ARRAY coalesce(made, '{}') LOOP
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
              'SELECT ''depends'', %1$L, %2$L, p.%3$I, count(*)::int, ''{}''::text[] FROM pg_temp.import_writing w JOIN %1$I c ON c.%4$I = w.row_id JOIN %2$I p ON p.id = w.row_id
                WHERE w.table_name = %2$L AND w.action = ''insert'' %5$s GROUP BY p.%3$I', link.child, parent, CASE parent WHEN 'members' THEN 'id' ELSE 'member_id' END, link.via,
              CASE WHEN link.child = ANY (made) THEN
                format('AND NOT EXISTS (SELECT FROM pg_temp.import_writing e WHERE e.table_name = %L AND e.action = ''insert'' AND e.row_id = c.id)', link.child) END);
          END LOOP;
          CONTINUE WHEN parent <> 'members';
          FOR listed IN
            SELECT a.attrelid::regclass::text AS child FROM pg_attribute a JOIN pg_class t ON t.oid = a.attrelid AND t.relkind = 'r' AND t.relnamespace = 'public'::regnamespace
             WHERE a.attname = 'member_ids' AND a.atttypid = 'uuid[]'::regtype AND NOT a.attisdropped AND t.relname <> ALL (told)
          LOOP
            RETURN QUERY EXECUTE format(
              'SELECT ''depends'', %1$L, ''members'', w.row_id, count(*)::int, ''{}''::text[] FROM %1$I c CROSS JOIN LATERAL unnest(c.member_ids) AS g(id)
                 JOIN pg_temp.import_writing w ON w.row_id = g.id AND w.table_name = ''members'' AND w.action = ''insert'' GROUP BY w.row_id', listed.child);
          END LOOP;
        END LOOP;
      END $$;

      -- Undoes the newest of what was written below an entry, and answers how far down it came; null when nothing is left.
      CREATE FUNCTION undo_import(of_import uuid, below bigint, amount int) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      #variable_conflict use_column
      DECLARE stretch record; entry jsonb; wanted jsonb; columns text; stamps text; lowest bigint;
      BEGIN
        IF NOT EXISTS (SELECT FROM imports i WHERE i.id = of_import AND i.state = 'reversing') THEN RAISE EXCEPTION 'import % is not being reversed', of_import; END IF;
        PERFORM read_import(of_import);
        FOR stretch IN
          WITH newest AS (SELECT * FROM pg_temp.import_writing w WHERE w.id < coalesce(below, 9223372036854775807) ORDER BY w.id DESC LIMIT amount),
               turns AS (SELECT n.*, (n.table_name, n.action) IS DISTINCT FROM (lag(n.table_name) OVER w, lag(n.action) OVER w) AS is_first FROM newest n WINDOW w AS (ORDER BY n.id DESC)),
               numbered AS (SELECT t.*, count(*) FILTER (WHERE t.is_first) OVER (ORDER BY t.id DESC) AS stretch FROM turns t)
          SELECT n.table_name, n.action, array_agg(n.row_id) AS ids, min(n.id) AS lowest,
                 jsonb_agg(jsonb_build_object('id', n.row_id, 'before', e.before) ORDER BY n.id DESC) FILTER (WHERE n.action <> 'insert') AS entries
            FROM numbered n LEFT JOIN audit.entries e ON e.id = n.id AND n.action <> 'insert' GROUP BY n.stretch, n.table_name, n.action ORDER BY n.stretch
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

      REVOKE EXECUTE ON FUNCTION read_import(uuid), import_effects(uuid), hold_import(uuid), import_obstacles(uuid), undo_import(uuid, bigint, int) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION import_effects(uuid), hold_import(uuid), import_obstacles(uuid), undo_import(uuid, bigint, int)
        TO padron_administrator, padron_staff, padron_system;`);
  }

  /** The functions as they were, in the words of the migration that made them. */
  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION undo_import(uuid, bigint, int), import_obstacles(uuid), hold_import(uuid), import_effects(uuid), read_import(uuid);
      ${await formerFunctions()}`);
  }
}

const DROP_FORMER =
  'DROP FUNCTION undo_import(uuid, bigint, int), import_obstacles(uuid), hold_import(uuid), import_entries(uuid);';

async function formerFunctions(): Promise<string> {
  let text = '';
  const listen = { query: (statement: string) => Promise.resolve((text = statement)) };
  await new UndoImports1764000038000().up(listen as unknown as QueryRunner);
  return text.slice(text.indexOf('CREATE FUNCTION import_entries'));
}
