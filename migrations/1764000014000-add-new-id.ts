import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * UUIDv7 made by the database, for what a single statement makes by the thousand (the reports of a cycle that opens).
 * PostgreSQL 18 brings its own; for 16 and 17 the same layout: 48 bits of milliseconds, version, random bits.
 */
export class AddNewId1764000014000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      DO $$
      BEGIN
        IF current_setting('server_version_num')::int >= 180000 THEN
          CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS 'SELECT uuidv7()';
        ELSE
          CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $body$
            SELECT encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
              PLACING substring(int8send((extract(epoch FROM clock_timestamp()) * 1000)::bigint) FROM 3) FROM 1 FOR 6), 52, 1), 53, 1), 'hex')::uuid $body$;
        END IF;
      END $$;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION new_id()');
  }
}
