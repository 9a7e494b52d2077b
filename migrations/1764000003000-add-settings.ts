import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The coalition's own settings: one row. Every business date is a day in its time zone. */
export class AddSettings1764000003000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE settings (
        id int CONSTRAINT pk_settings PRIMARY KEY DEFAULT 1 CONSTRAINT ck_settings_one_row CHECK (id = 1),
        coalition_name text NOT NULL,
        coalition_short_name text NOT NULL,
        time_zone text NOT NULL DEFAULT 'America/Mexico_City',
        language text NOT NULL DEFAULT 'es' CONSTRAINT ck_settings_language CHECK (language IN ('es', 'en')),
        grace_days int NOT NULL DEFAULT 60 CONSTRAINT ck_settings_grace_days CHECK (grace_days BETWEEN 0 AND 366),
        is_demonstration boolean NOT NULL DEFAULT false,
        version int NOT NULL DEFAULT 1);
      INSERT INTO settings (coalition_name, coalition_short_name) VALUES ('Coalición', 'Coalición');
      CALL protect_common('settings');
      GRANT SELECT ON settings TO padron_app;
      CREATE POLICY sign_in ON settings FOR SELECT TO padron_app USING (true);
      CALL audit.watch('settings', NULL, 'staff');

      CREATE FUNCTION coalition_today() RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT (now() AT TIME ZONE (SELECT time_zone FROM settings))::date $$;
      CREATE FUNCTION coalition_day(instant timestamptz) RETURNS date LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT (instant AT TIME ZONE (SELECT time_zone FROM settings))::date $$;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP FUNCTION coalition_day(timestamptz); DROP FUNCTION coalition_today(); DROP TABLE settings');
  }
}
