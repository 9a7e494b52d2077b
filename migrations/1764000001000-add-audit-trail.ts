import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The trail, written by triggers and by nothing else. `CALL audit.watch('members', 'id', 'member', '{name_normalised}')`:
 * the column that names the member (or null), who may see the entries, and the columns that never reach the trail.
 */
export class AddAuditTrail1764000001000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE SCHEMA audit;
      CREATE TABLE audit.entries (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_audit_entries PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        account_id uuid,
        acting_role text,
        request_id text,
        action text NOT NULL CONSTRAINT ck_audit_entries_action CHECK (action IN ('insert', 'update', 'delete', 'event')),
        table_name text NOT NULL,
        row_id text,
        member_id uuid,
        audience text NOT NULL CONSTRAINT ck_audit_entries_audience CHECK (audience IN ('member', 'staff', 'administrator')),
        before jsonb,
        after jsonb);
      CREATE INDEX ix_audit_entries_row ON audit.entries (table_name, row_id, id);
      CREATE INDEX ix_audit_entries_member ON audit.entries (member_id, id) WHERE member_id IS NOT NULL;

      -- TG_ARGV: member column or '', audience, hidden columns. SECURITY DEFINER: nobody else may insert.
      CREATE FUNCTION audit.record() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
      DECLARE
        hidden text[] := (TG_ARGV[2])::text[] || '{version,updated_at}'::text[];
        whole jsonb := CASE WHEN TG_OP = 'DELETE' THEN to_jsonb(OLD) ELSE to_jsonb(NEW) END;
        kept_before jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) - hidden END;
        kept_after jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) - hidden END;
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          SELECT jsonb_object_agg(o.key, o.value), jsonb_object_agg(o.key, kept_after -> o.key) INTO kept_before, kept_after
            FROM jsonb_each(kept_before) o WHERE o.value IS DISTINCT FROM kept_after -> o.key;
          IF kept_before IS NULL THEN RETURN NULL; END IF;
        END IF;
        INSERT INTO audit.entries (account_id, acting_role, request_id, action, table_name, row_id, member_id, audience, before, after)
        VALUES (nullif(current_setting('app.account_id', true), '')::uuid, nullif(current_setting('app.acting_role', true), ''),
                nullif(current_setting('app.request_id', true), ''), lower(TG_OP), TG_TABLE_NAME, whole ->> 'id',
                nullif(whole ->> TG_ARGV[0], '')::uuid, TG_ARGV[1], kept_before, kept_after);
        RETURN NULL;
      END $$;

      CREATE PROCEDURE audit.watch(target regclass, member_column text, audience text, hidden text[] DEFAULT '{}') LANGUAGE plpgsql AS $$
      BEGIN
        EXECUTE format('CREATE TRIGGER tr_audit AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION audit.record(%L, %L, %L)',
          target, coalesce(member_column, ''), audience, hidden::text);
      END $$;

      REVOKE ALL ON SCHEMA audit FROM PUBLIC;
      REVOKE EXECUTE ON ALL ROUTINES IN SCHEMA audit FROM PUBLIC;
      GRANT USAGE ON SCHEMA audit TO padron_administrator, padron_staff, padron_coordinator, padron_system;
      GRANT SELECT ON audit.entries TO padron_administrator, padron_staff, padron_coordinator, padron_system;
      ALTER TABLE audit.entries ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit.entries FORCE ROW LEVEL SECURITY;
      CREATE POLICY staff ON audit.entries FOR SELECT TO padron_administrator, padron_system USING (true);
      CREATE POLICY staff_own ON audit.entries FOR SELECT TO padron_staff USING (audience <> 'administrator');
      CREATE POLICY coordinator ON audit.entries FOR SELECT TO padron_coordinator
        USING (audience = 'member' AND member_id = ANY ((SELECT acting_member_ids())::uuid[]));
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON audit.entries TO %I USING (true) WITH CHECK (true)', current_user); END $$;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP SCHEMA audit CASCADE');
  }
}
