import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What happened without a row changing, such as somebody reading an identity paper: noted apart, so that it outlives a request that fails. */
export class AddNotedEvents1764000024300 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE FUNCTION audit.note(account uuid, acting_role text, request text, target text, row_id text, member uuid, audience text, detail jsonb)
        RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
        INSERT INTO audit.entries (account_id, acting_role, request_id, action, table_name, row_id, member_id, audience, after)
        VALUES (account, acting_role, request, 'event', target, row_id, member, audience, detail) $$;
      REVOKE EXECUTE ON FUNCTION audit.note(uuid, text, text, text, text, uuid, text, jsonb) FROM PUBLIC;
      -- The login itself, outside of every role: nobody's request can reach it.
      GRANT USAGE ON SCHEMA audit TO padron_app;
      GRANT EXECUTE ON FUNCTION audit.note(uuid, text, text, text, text, uuid, text, jsonb) TO padron_app;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION audit.note(uuid, text, text, text, text, uuid, text, jsonb);
      REVOKE USAGE ON SCHEMA audit FROM padron_app;`);
  }
}
