import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kinds of membership, each with what a year of it costs. Retired ones stay for the terms that were written under them. */
export class AddMembershipCategories1764000022000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE membership_categories (
        id uuid CONSTRAINT pk_membership_categories PRIMARY KEY,
        name_es text NOT NULL CONSTRAINT ck_membership_categories_name_es CHECK (btrim(name_es) <> ''),
        name_en text NOT NULL CONSTRAINT ck_membership_categories_name_en CHECK (btrim(name_en) <> ''),
        amount numeric(14,2) NOT NULL CONSTRAINT ck_membership_categories_amount CHECK (amount >= 0),
        currency text NOT NULL CONSTRAINT ck_membership_categories_currency CHECK (currency IN ('MXN', 'USD')),
        is_retired boolean NOT NULL DEFAULT false,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT uq_membership_categories_name_es UNIQUE (name_es),
        CONSTRAINT uq_membership_categories_name_en UNIQUE (name_en));
      CALL protect_common('membership_categories');
      -- The board sees nothing of the dues.
      REVOKE SELECT ON membership_categories FROM padron_board;
      CALL audit.watch('membership_categories', NULL, 'staff');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE membership_categories');
  }
}
