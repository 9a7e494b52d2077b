import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the chain had come when an edition was counted: who publishes an earlier edition names the reports that are in it, no later ones. */
export class PlaceBoardEditions1764000062000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE board_editions ADD COLUMN sealed_up_to bigint;
      UPDATE board_editions e SET sealed_up_to = coalesce((SELECT max(s.number) FROM seals s WHERE s.sealed_at <= e.cut_at), 0);
      ALTER TABLE board_editions ALTER COLUMN sealed_up_to SET NOT NULL,
        ADD CONSTRAINT ck_board_editions_sealed_up_to CHECK (sealed_up_to >= 0);

      -- The board cuts editions too, and reads no seals.
      CREATE FUNCTION sealed_up_to() RETURNS bigint LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS
        $$ SELECT coalesce(max(number), 0) FROM seals $$;
      REVOKE EXECUTE ON FUNCTION sealed_up_to() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION sealed_up_to() TO padron_administrator, padron_staff, padron_system, padron_board;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION sealed_up_to();
      ALTER TABLE board_editions DROP COLUMN sealed_up_to;`);
  }
}
