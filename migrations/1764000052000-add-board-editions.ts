import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the board has been shown of each cycle, edition by edition, and the whole numbers behind it: the next edition has to know both,
 * because what was shown cannot be taken back. An edition is never changed.
 */
export class AddBoardEditions1764000052000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE board_editions (
        id uuid CONSTRAINT pk_board_editions PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT fk_board_editions_cycle REFERENCES cycles (id),
        number int NOT NULL CONSTRAINT ck_board_editions_number CHECK (number > 0),
        figures_edition bigint NOT NULL,
        whole text NOT NULL,
        shown text NOT NULL,
        hash bytea NOT NULL CONSTRAINT ck_board_editions_hash CHECK (hash = sha256(convert_to(shown, 'UTF8'))),
        cut_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_board_editions_number UNIQUE (cycle_id, number));

      ALTER TABLE board_editions ENABLE ROW LEVEL SECURITY;
      ALTER TABLE board_editions FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON board_editions TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY reader ON board_editions TO padron_administrator, padron_staff, padron_system, padron_board USING (true) WITH CHECK (true);
      -- Whoever asks first on a day cuts the edition, in the board's name too.
      GRANT SELECT, INSERT ON board_editions TO padron_administrator, padron_staff, padron_system, padron_board;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE board_editions');
  }
}
