import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Erasing a person: what names one goes out of every column that holds text, found from the catalogue so that a table that comes later
 * is covered too. What was sealed and what was published stays as it is; the texts that lie beside the seals go (ADR 0008).
 * The trail is changed by `audit.redact` alone, which belongs to a role of its own and tells in the trail that it was called.
 */
export class ErasePeople1764000073000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE erasures (
        id uuid CONSTRAINT pk_erasures PRIMARY KEY,
        ground text NOT NULL CONSTRAINT ck_erasures_ground CHECK (ground IN ('request', 'retention', 'mistake')),
        counts jsonb NOT NULL,
        trail_count int NOT NULL,
        file_count int NOT NULL,
        created_by uuid NOT NULL CONSTRAINT fk_erasures_created_by REFERENCES accounts (id),
        created_at timestamptz NOT NULL DEFAULT now());
      ALTER TABLE erasures ENABLE ROW LEVEL SECURITY;
      ALTER TABLE erasures FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON erasures TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY administrator ON erasures TO padron_administrator USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON erasures TO padron_administrator;

      -- An e-mail address becomes one that reaches nobody, so that a column of addresses still holds one.
      CREATE FUNCTION erased_text(value text, emails text, others text) RETURNS text LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      DECLARE left_over text := value;
      BEGIN
        IF emails <> '' THEN left_over := regexp_replace(left_over, emails, 'borrado@padron.invalid', 'gi'); END IF;
        IF others <> '' THEN left_over := regexp_replace(left_over, others, '[…]', 'gi'); END IF;
        RETURN left_over;
      END $$;
      -- In strings alone: never in a key, never in a number.
      CREATE FUNCTION erased_json(value jsonb, emails text, others text) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      BEGIN
        RETURN CASE jsonb_typeof(value)
          WHEN 'string' THEN to_jsonb(public.erased_text(value #>> '{}', emails, others))
          WHEN 'array' THEN coalesce((SELECT jsonb_agg(public.erased_json(e.item, emails, others) ORDER BY e.n)
                                        FROM jsonb_array_elements(value) WITH ORDINALITY e (item, n)), '[]')
          WHEN 'object' THEN coalesce((SELECT jsonb_object_agg(e.key, public.erased_json(e.value, emails, others)) FROM jsonb_each(value) e), '{}')
          ELSE value END;
      END $$;

      -- Every column that may name somebody. The trail has its own way; what was sealed and published is never changed, sums name nobody.
      CREATE VIEW texts_of_people AS
        SELECT c.oid::regclass AS target, a.attname::text AS name, t.typname::text AS kind, a.attnotnull AS is_needed,
               coalesce((SELECT string_agg(format('t.%I::text', k.attname), ' || '' '' || ' ORDER BY i.n)
                           FROM pg_index x, unnest(x.indkey) WITH ORDINALITY i (attnum, n), pg_attribute k
                          WHERE x.indrelid = c.oid AND x.indisprimary AND k.attrelid = c.oid AND k.attnum = i.attnum), 't.ctid::text') AS key,
               CASE WHEN c.relname = 'members' THEN 't.id'
                    WHEN EXISTS (SELECT FROM pg_attribute m WHERE m.attrelid = c.oid AND m.attname = 'member_id') THEN 't.member_id'
                    ELSE 'NULL::uuid' END AS member,
               EXISTS (SELECT FROM pg_attribute v WHERE v.attrelid = c.oid AND v.attname = 'version' AND v.atttypid = 'int4'::regtype) AS is_versioned
          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          JOIN pg_type t ON t.oid = a.atttypid
         WHERE c.relkind = 'r' AND n.nspname IN ('public', 'pgboss') AND a.attgenerated = ''
           AND t.typname IN ('text', 'varchar', '_text', 'jsonb', 'json')
           AND c.relname !~ 'summaries$' AND c.relname NOT IN ('seals', 'publications', 'board_editions', 'migrations', 'municipalities', 'erasures')
           AND a.attname NOT IN ('words', 'pointer', 'storage_key', 'sha256'); -- a trigger makes the words of a note from its text
      REVOKE ALL ON texts_of_people FROM PUBLIC;

      -- Where somebody is named: at most two hundred places of each column.
      CREATE FUNCTION find_person(emails text, others text)
        RETURNS TABLE (place text, table_name text, row_key text, member_id uuid, field text, excerpt text)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE c record; wanted text := concat_ws('|', nullif(emails, ''), nullif(others, ''));
      BEGIN
        IF wanted = '' THEN RAISE invalid_parameter_value USING MESSAGE = 'nobody is named'; END IF;
        FOR c IN SELECT * FROM texts_of_people ORDER BY target::text, name LOOP
          RETURN QUERY EXECUTE format(
            'SELECT %1$L || ''/'' || (%2$s), %1$L::text, (%2$s)::text, %3$s, %4$L::text, substring(t.%4$I::text, $2)
               FROM %1$s t WHERE t.%4$I::text ~* $1 LIMIT 200', c.target, c.key, c.member, c.name)
            USING wanted, '(?i).{0,60}(?:' || wanted || ').{0,60}';
        END LOOP;
      END $$;

      -- Takes it away but for the rows in spared, which speak of somebody else; says of how many values in which table.
      -- Whose addresses have an account is out from here on.
      CREATE FUNCTION erase_person(emails text, others text, addresses text[], spared text[]) RETURNS jsonb
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE c record; wanted text := concat_ws('|', nullif(emails, ''), nullif(others, '')); counts jsonb := '{}'; touched bigint; fresh text; gone uuid[];
      BEGIN
        IF wanted = '' THEN RAISE invalid_parameter_value USING MESSAGE = 'nobody is named'; END IF;
        SELECT coalesce(array_agg(a.id), '{}') INTO gone FROM accounts a WHERE a.email = ANY (addresses) AND 'accounts/' || a.id <> ALL (spared);
        UPDATE accounts SET email = 'borrado-' || id || '@padron.invalid', name = '[…]', password_hash = NULL, status = 'deactivated', version = version + 1
         WHERE id = ANY (gone);
        UPDATE account_grants SET ended_at = now() WHERE account_id = ANY (gone) AND ended_at IS NULL;
        UPDATE sessions SET revoked_at = now() WHERE account_id = ANY (gone) AND revoked_at IS NULL;
        IF cardinality(gone) > 0 THEN counts := jsonb_build_object('accounts', cardinality(gone)); END IF;

        -- A stored answer is a copy, and a text beside a seal is what the seal's form lets go.
        DELETE FROM idempotency_keys WHERE account_id = ANY (gone) OR body ~* wanted OR headers::text ~* wanted;
        GET DIAGNOSTICS touched = ROW_COUNT;
        IF touched > 0 THEN counts := counts || jsonb_build_object('idempotency_keys', touched); END IF;
        DELETE FROM seal_texts t WHERE t.text ~* wanted AND 'seal_texts/' || t.id <> ALL (spared);
        GET DIAGNOSTICS touched = ROW_COUNT;
        IF touched > 0 THEN counts := counts || jsonb_build_object('seal_texts', touched); END IF;

        FOR c IN SELECT * FROM texts_of_people ORDER BY target::text, name LOOP
          fresh := CASE c.kind
            WHEN 'jsonb' THEN format('erased_json(t.%I, $2, $3)', c.name)
            WHEN 'json' THEN format('erased_json(t.%I::jsonb, $2, $3)::json', c.name)
            WHEN '_text' THEN format('ARRAY(SELECT erased_text(i.item, $2, $3) FROM unnest(t.%I) WITH ORDINALITY i (item, n) ORDER BY i.n)', c.name)
            ELSE format('erased_text(t.%I, $2, $3)', c.name) END;
          IF NOT c.is_needed AND c.kind = 'text' AND c.name ~ '(email|phone)$' THEN
            fresh := format('nullif(nullif(%s, ''[…]''), ''borrado@padron.invalid'')', fresh);
          END IF;
          EXECUTE format('UPDATE %1$s t SET %2$I = %3$s %4$s WHERE t.%2$I::text ~* $1 AND %1$L || ''/'' || (%5$s) <> ALL ($4)',
            c.target, c.name, fresh, CASE WHEN c.is_versioned THEN ', version = t.version + 1' ELSE '' END, c.key)
            USING wanted, emails, others, spared;
          GET DIAGNOSTICS touched = ROW_COUNT;
          IF touched > 0 THEN
            counts := counts || jsonb_build_object(c.target::text, coalesce((counts ->> c.target::text)::bigint, 0) + touched);
          END IF;
        END LOOP;
        RETURN counts;
      END $$;

      -- Exports are their makers' alone: whether a file is one is all that is told.
      CREATE FUNCTION is_export(file uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp
        AS $$ SELECT EXISTS (SELECT FROM exports e WHERE e.file_id = file) $$;
      REVOKE EXECUTE ON FUNCTION find_person(text, text), erase_person(text, text, text[], text[]), is_export(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_person(text, text), erase_person(text, text, text[], text[]), is_export(uuid) TO padron_administrator;

      DO $$ BEGIN
        CREATE ROLE padron_redactor NOLOGIN NOSUPERUSER NOBYPASSRLS;
      EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- another database of this server has it
      END $$;
      DO $$ BEGIN EXECUTE format('GRANT padron_redactor TO %I WITH INHERIT FALSE, SET TRUE', current_user); END $$;
      GRANT USAGE ON SCHEMA public TO padron_redactor;
      GRANT USAGE, CREATE ON SCHEMA audit TO padron_redactor;
      GRANT SELECT, INSERT, UPDATE (before, after) ON audit.entries TO padron_redactor;
      CREATE POLICY redactor ON audit.entries TO padron_redactor USING (true) WITH CHECK (true);

      CREATE FUNCTION audit.redact(emails text, others text, spared text[], erasure uuid) RETURNS int
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE wanted text := concat_ws('|', nullif(emails, ''), nullif(others, '')); touched int;
      BEGIN
        IF wanted = '' THEN RAISE invalid_parameter_value USING MESSAGE = 'nobody is named'; END IF;
        UPDATE audit.entries e SET before = public.erased_json(e.before, emails, others), after = public.erased_json(e.after, emails, others)
         WHERE (e.before::text ~* wanted OR e.after::text ~* wanted) AND coalesce(e.table_name || '/' || e.row_id, '') <> ALL (spared);
        GET DIAGNOSTICS touched = ROW_COUNT;
        INSERT INTO audit.entries (account_id, acting_role, request_id, action, table_name, row_id, audience, after)
        VALUES (nullif(current_setting('app.account_id', true), '')::uuid, nullif(current_setting('app.acting_role', true), ''),
                nullif(current_setting('app.request_id', true), ''), 'event', 'erasures', erasure::text, 'administrator', jsonb_build_object('redacted', touched));
        RETURN touched;
      END $$;
      REVOKE EXECUTE ON FUNCTION audit.redact(text, text, text[], uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION audit.redact(text, text, text[], uuid) TO padron_administrator;
      ALTER FUNCTION audit.redact(text, text, text[], uuid) OWNER TO padron_redactor;
      REVOKE CREATE ON SCHEMA audit FROM padron_redactor;`);
  }

  async down(run: QueryRunner): Promise<void> {
    // What was erased stays so. The role belongs to the server, and other databases on it may use it.
    await run.query(`
      DROP FUNCTION audit.redact(text, text, text[], uuid);
      DROP POLICY redactor ON audit.entries;
      REVOKE ALL ON audit.entries FROM padron_redactor;
      REVOKE USAGE ON SCHEMA audit FROM padron_redactor;
      REVOKE USAGE ON SCHEMA public FROM padron_redactor;
      DROP FUNCTION is_export(uuid);
      DROP FUNCTION erase_person(text, text, text[], text[]);
      DROP FUNCTION find_person(text, text);
      DROP VIEW texts_of_people;
      DROP FUNCTION erased_json(jsonb, text, text);
      DROP FUNCTION erased_text(text, text, text);
      DROP TABLE erasures;`);
  }
}
