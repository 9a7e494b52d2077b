import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The standing of everybody, kept, because reckoning it for all of them takes too long for a list. The views stay the only rule: whatever
 * they depend on is noted as it changes, and before the rows are read those that were noted, or all on a new day, are reckoned anew.
 */
export class KeepStandings1764000041200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- No foreign keys: to reckon must not wait for whoever has locked a member.
      CREATE TABLE kept_standings (
        member_id uuid CONSTRAINT pk_kept_standings PRIMARY KEY,
        level text NOT NULL CONSTRAINT ck_kept_standings_level CHECK (level IN ('good', 'attention', 'blocked')),
        sources text[] NOT NULL);
      CALL protect('kept_standings', 'member_id', 'none');
      GRANT DELETE ON kept_standings TO padron_administrator, padron_staff, padron_system;

      -- For which day they were reckoned.
      CREATE TABLE kept_standings_day (
        id int CONSTRAINT pk_kept_standings_day PRIMARY KEY DEFAULT 1 CONSTRAINT ck_kept_standings_day_one_row CHECK (id = 1),
        day date NOT NULL);
      INSERT INTO kept_standings_day (day) VALUES ('-infinity');
      CALL protect_common('kept_standings_day');

      -- Whose standing may have changed since; null: everybody's. Only added to, so that no two who change a member wait for one another.
      CREATE TABLE standing_changes (
        id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT pk_standing_changes PRIMARY KEY,
        member_id uuid);
      CALL protect('standing_changes', 'member_id', 'none');
      REVOKE INSERT, UPDATE ON standing_changes FROM padron_administrator, padron_staff, padron_system;
      GRANT DELETE ON standing_changes TO padron_administrator, padron_staff, padron_system;

      -- SECURITY DEFINER: a coordinator reaches none of this. An import notes thousands in one statement.
      CREATE FUNCTION note_for_standing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF TG_TABLE_NAME = 'members' THEN INSERT INTO standing_changes (member_id) VALUES (NEW.id);
        ELSIF TG_LEVEL = 'ROW' THEN INSERT INTO standing_changes (member_id) VALUES (OLD.member_id), (NEW.member_id);
        ELSIF TG_OP = 'UPDATE' THEN INSERT INTO standing_changes (member_id) SELECT member_id FROM changed UNION SELECT member_id FROM before;
        ELSE INSERT INTO standing_changes (member_id) SELECT DISTINCT member_id FROM changed;
        END IF;
        RETURN NULL;
      END $$;
      CREATE FUNCTION note_all_for_standing() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        INSERT INTO standing_changes (member_id) VALUES (NULL);
        RETURN NULL;
      END $$;
      ${TELLING.flatMap((table) => EVENTS.map(([event, verb, tables]) => `CREATE TRIGGER tr_standing_${event} AFTER ${verb} ON ${table} REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION note_for_standing();`)).join('\n      ')}
      -- These change often, and seldom in what tells: row by row, so that the others cost nothing.
      CREATE TRIGGER tr_standing_inserted AFTER INSERT ON reports REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_standing();
      CREATE TRIGGER tr_standing_deleted AFTER DELETE ON reports REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_for_standing();
      CREATE TRIGGER tr_standing_updated AFTER UPDATE ON reports FOR EACH ROW
        WHEN ((OLD.member_id, OLD.cycle_id, OLD.obligation_id, OLD.state) IS DISTINCT FROM (NEW.member_id, NEW.cycle_id, NEW.obligation_id, NEW.state)) EXECUTE FUNCTION note_for_standing();
      CREATE TRIGGER tr_standing_updated AFTER UPDATE ON members FOR EACH ROW
        WHEN ((OLD.legal_form, OLD.address_country) IS DISTINCT FROM (NEW.legal_form, NEW.address_country)) EXECUTE FUNCTION note_for_standing();
      ${TELLING_OF_ALL.map((table) => `CREATE TRIGGER tr_standing AFTER INSERT OR UPDATE OR DELETE ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION note_all_for_standing();`).join('\n      ')}

      CREATE FUNCTION keep_standings() RETURNS void LANGUAGE plpgsql AS $$
      DECLARE today date := coalition_today(); everybody boolean; changed uuid[];
      BEGIN
        IF (SELECT k.day FROM kept_standings_day k) = today AND NOT EXISTS (SELECT FROM standing_changes) THEN RETURN; END IF;
        -- One at a time, and each statement from here on sees what the one before has committed: an older reckoning never replaces a newer one.
        PERFORM pg_advisory_xact_lock(hashtext('kept_standings'));
        WITH taken AS (DELETE FROM standing_changes RETURNING member_id)
          SELECT coalesce(bool_or(t.member_id IS NULL), false), coalesce(array_agg(DISTINCT t.member_id) FILTER (WHERE t.member_id IS NOT NULL), '{}')
            INTO everybody, changed FROM taken t;
        IF everybody OR cardinality(changed) > 500 OR (SELECT k.day FROM kept_standings_day k) <> today THEN
          WITH now AS MATERIALIZED (SELECT s.member_id, s.level, s.sources FROM member_standing s),
               gone AS (DELETE FROM kept_standings k WHERE NOT EXISTS (SELECT FROM now n WHERE n.member_id = k.member_id))
            INSERT INTO kept_standings AS k (member_id, level, sources) SELECT n.member_id, n.level, n.sources FROM now n
            ON CONFLICT (member_id) DO UPDATE SET level = excluded.level, sources = excluded.sources
             WHERE (k.level, k.sources) IS DISTINCT FROM (excluded.level, excluded.sources);
          UPDATE kept_standings_day SET day = today WHERE day <> today;
        ELSE
          -- Each by itself: for one member the views read a few rows.
          WITH now AS MATERIALIZED (
                 SELECT s.member_id, s.level, s.sources FROM unnest(changed) AS c(id)
                  CROSS JOIN LATERAL (SELECT * FROM member_standing v WHERE v.member_id = c.id OFFSET 0) s),
               gone AS (DELETE FROM kept_standings k WHERE k.member_id = ANY (changed) AND NOT EXISTS (SELECT FROM now n WHERE n.member_id = k.member_id))
            INSERT INTO kept_standings AS k (member_id, level, sources) SELECT n.member_id, n.level, n.sources FROM now n
            ON CONFLICT (member_id) DO UPDATE SET level = excluded.level, sources = excluded.sources
             WHERE (k.level, k.sources) IS DISTINCT FROM (excluded.level, excluded.sources);
        END IF;
      END $$;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION keep_standings();
      ${TELLING.flatMap((table) => EVENTS.map(([event]) => `DROP TRIGGER tr_standing_${event} ON ${table};`)).join('\n      ')}
      DROP TRIGGER tr_standing_inserted ON reports; DROP TRIGGER tr_standing_deleted ON reports; DROP TRIGGER tr_standing_updated ON reports;
      DROP TRIGGER tr_standing_updated ON members;
      ${TELLING_OF_ALL.map((table) => `DROP TRIGGER tr_standing ON ${table};`).join(' ')}
      DROP FUNCTION note_all_for_standing(); DROP FUNCTION note_for_standing();
      DROP TABLE standing_changes, kept_standings_day, kept_standings;`);
  }
}

/** What the views read, of one member and of all. */
const TELLING = ['membership_periods', 'documents', 'member_identifiers', 'obligations'];
const TELLING_OF_ALL = ['document_types', 'cycles', 'settings'];
const EVENTS = [
  ['inserted', 'INSERT', 'NEW TABLE AS changed'],
  ['updated', 'UPDATE', 'NEW TABLE AS changed OLD TABLE AS before'],
  ['deleted', 'DELETE', 'OLD TABLE AS changed'],
];
