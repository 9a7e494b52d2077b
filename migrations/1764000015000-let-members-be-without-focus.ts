import type { MigrationInterface, QueryRunner } from 'typeorm';

/** NULL = ANY ('{}') is false, not NULL: a member of whom no area is known yet could not be registered. */
export class LetMembersBeWithoutFocus1764000015000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE members DROP CONSTRAINT ck_members_primary_focus;
      ALTER TABLE members ADD CONSTRAINT ck_members_primary_focus CHECK (primary_focus IS NULL OR primary_focus = ANY (focus_areas))`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE members DROP CONSTRAINT ck_members_primary_focus;
      ALTER TABLE members ADD CONSTRAINT ck_members_primary_focus CHECK (primary_focus = ANY (focus_areas)) NOT VALID`);
  }
}
