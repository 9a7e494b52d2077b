import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has looked at an identifier, when and against what; a value that changes has to be looked at again, whoever changes it. */
export class VerifyIdentifiers1764000026000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE member_identifiers
        ADD COLUMN decided_at timestamptz,
        ADD COLUMN decided_by uuid CONSTRAINT fk_member_identifiers_decided_by REFERENCES accounts (id),
        ADD COLUMN means text CONSTRAINT ck_member_identifiers_means CHECK (means IN ('certificate', 'authority', 'other')),
        ADD COLUMN note text;

      -- The register is written one by one, by the thousand and by imports: here, so that none of them can forget it.
      CREATE FUNCTION stamp_member_identifier() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.value <> OLD.value AND NEW.state = 'verified' AND OLD.state = 'verified' AND NEW.scheme IN ('MX-RFC', 'MX-CLUNI', 'US-EIN') THEN
          NEW.state := 'unverified';
        END IF;
        IF NEW.value <> OLD.value OR NEW.state <> OLD.state OR NEW.override_reason IS DISTINCT FROM OLD.override_reason THEN
          NEW.decided_at := CASE WHEN NEW.state <> 'unverified' THEN now() END;
          NEW.decided_by := CASE WHEN NEW.state <> 'unverified' THEN acting_account_id() END;
        END IF;
        IF NEW.state <> 'verified' THEN NEW.means := NULL; NEW.note := NULL; END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_stamp BEFORE UPDATE ON member_identifiers FOR EACH ROW EXECUTE FUNCTION stamp_member_identifier();`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_stamp ON member_identifiers;
      DROP FUNCTION stamp_member_identifier();
      ALTER TABLE member_identifiers DROP COLUMN decided_at, DROP COLUMN decided_by, DROP COLUMN means, DROP COLUMN note;`);
  }
}
