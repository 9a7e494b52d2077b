import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a member owes for some days of membership: outstanding until it is paid or waived. A member owes once for any day. */
export class AddTerms1764000022500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE terms (
        id uuid CONSTRAINT pk_terms PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_terms_member REFERENCES members (id),
        category_id uuid NOT NULL CONSTRAINT fk_terms_category REFERENCES membership_categories (id),
        starts_on date NOT NULL,
        ends_on date NOT NULL,
        amount numeric(14,2) NOT NULL CONSTRAINT ck_terms_amount CHECK (amount >= 0),
        currency text NOT NULL CONSTRAINT ck_terms_currency CHECK (currency IN ('MXN', 'USD')),
        paid_on date,
        method text CONSTRAINT ck_terms_method CHECK (method IN ('transfer', 'cheque', 'cash', 'card', 'other')),
        receipt_number text,
        waived_on date,
        waived_reason text,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_terms_days CHECK (ends_on >= starts_on),
        CONSTRAINT ck_terms_payment CHECK ((paid_on IS NULL) = (method IS NULL) AND (paid_on IS NOT NULL OR receipt_number IS NULL)),
        CONSTRAINT ck_terms_waiver CHECK ((waived_on IS NULL) = (waived_reason IS NULL) AND (waived_on IS NULL OR paid_on IS NULL)),
        CONSTRAINT ex_terms_no_overlap EXCLUDE USING gist (member_id WITH =, daterange(starts_on, ends_on, '[]') WITH &&));
      CREATE UNIQUE INDEX uq_terms_receipt_number ON terms (lower(receipt_number));
      CREATE INDEX ix_terms_member ON terms (member_id, starts_on);
      CREATE INDEX ix_terms_starts_on ON terms (starts_on, id);
      CREATE INDEX ix_terms_unsettled ON terms (starts_on, id) WHERE paid_on IS NULL AND waived_on IS NULL;
      CALL protect('terms', 'member_id', 'read');
      GRANT DELETE ON terms TO padron_administrator, padron_staff, padron_system;
      CALL audit.watch('terms', 'member_id', 'member');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE terms');
  }
}
