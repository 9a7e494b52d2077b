import type { MigrationInterface, QueryRunner } from 'typeorm';

/** INEGI's catalogue of municipalities, empty until somebody loads it, and the optional code of an address and of a program's place. */
export class AddMunicipalities1764000030000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE municipalities (
        code text CONSTRAINT pk_municipalities PRIMARY KEY CONSTRAINT ck_municipalities_code CHECK (code ~ '^(0[1-9]|[12][0-9]|3[0-2])[0-9]{3}$'),
        state text NOT NULL CONSTRAINT ck_municipalities_state CHECK (state = left(code, 2)),
        name text NOT NULL CONSTRAINT ck_municipalities_name CHECK (btrim(name) <> ''),
        name_normalised text NOT NULL,
        retired_on date);
      CREATE INDEX ix_municipalities_state ON municipalities (state, name_normalised);
      CALL protect_common('municipalities');
      REVOKE INSERT, UPDATE ON municipalities FROM padron_administrator, padron_staff, padron_system;

      -- The code of a name as somebody typed it: of exactly that name, in that state, and of no other there (Oaxaca has names twice).
      CREATE FUNCTION municipality_code(of_state text, typed text) RETURNS text LANGUAGE sql STABLE AS $$
        SELECT min(code) FROM municipalities WHERE state = of_state AND name_normalised = normalise_name(typed) AND retired_on IS NULL HAVING count(*) = 1 $$;

      ALTER TABLE members ADD COLUMN address_municipality_code text
        CONSTRAINT ck_members_address_municipality_code CHECK (address_municipality_code ~ '^[0-9]{5}$' AND left(address_municipality_code, 2) = coalesce(address_state, ''));
      GRANT SELECT (address_municipality_code) ON members TO padron_board;
      ALTER TABLE program_locations ADD COLUMN municipality_code text
        CONSTRAINT ck_program_locations_municipality_code CHECK (municipality_code ~ '^[0-9]{5}$' AND left(municipality_code, 2) = state);

      -- A code belongs to its place: another place takes the old code away, a name of the catalogue brings its own, and one that is
      -- given must be known once there is a catalogue. Whoever writes, a form, a file or a command. SECURITY DEFINER: the catalogue is
      -- nobody's secret, and not every role that writes may read it.
      CREATE FUNCTION settle_address_municipality() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        is_given boolean := NEW.address_municipality_code IS NOT NULL;
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.address_municipality_code IS NOT DISTINCT FROM OLD.address_municipality_code THEN
          IF (NEW.address_state, NEW.address_municipality) IS NOT DISTINCT FROM (OLD.address_state, OLD.address_municipality) THEN RETURN NEW; END IF;
          is_given := false;
        END IF;
        IF NOT is_given THEN
          NEW.address_municipality_code := municipality_code(NEW.address_state, NEW.address_municipality);
        ELSIF NOT EXISTS (SELECT FROM municipalities WHERE code = NEW.address_municipality_code) AND EXISTS (SELECT FROM municipalities) THEN
          RAISE check_violation USING MESSAGE = 'no municipality has this code', CONSTRAINT = 'ck_municipality_known';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_settle_municipality BEFORE INSERT OR UPDATE OF address_state, address_municipality, address_municipality_code ON members
        FOR EACH ROW EXECUTE FUNCTION settle_address_municipality();

      CREATE FUNCTION settle_location_municipality() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        is_given boolean := NEW.municipality_code IS NOT NULL;
      BEGIN
        IF TG_OP = 'UPDATE' AND NEW.municipality_code IS NOT DISTINCT FROM OLD.municipality_code THEN
          IF (NEW.state, NEW.municipality) IS NOT DISTINCT FROM (OLD.state, OLD.municipality) THEN RETURN NEW; END IF;
          is_given := false;
        END IF;
        IF NOT is_given THEN
          NEW.municipality_code := municipality_code(NEW.state, NEW.municipality);
        ELSIF NOT EXISTS (SELECT FROM municipalities WHERE code = NEW.municipality_code) AND EXISTS (SELECT FROM municipalities) THEN
          RAISE check_violation USING MESSAGE = 'no municipality has this code', CONSTRAINT = 'ck_municipality_known';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_settle_municipality BEFORE INSERT OR UPDATE OF state, municipality, municipality_code ON program_locations
        FOR EACH ROW EXECUTE FUNCTION settle_location_municipality();`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TRIGGER tr_settle_municipality ON program_locations;
      DROP FUNCTION settle_location_municipality();
      DROP TRIGGER tr_settle_municipality ON members;
      DROP FUNCTION settle_address_municipality();
      ALTER TABLE program_locations DROP COLUMN municipality_code;
      ALTER TABLE members DROP COLUMN address_municipality_code;
      DROP FUNCTION municipality_code(text, text);
      DROP TABLE municipalities;`);
  }
}
