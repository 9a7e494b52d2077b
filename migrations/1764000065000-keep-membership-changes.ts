import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What happened to memberships and since when each member has belonged, kept beside the periods that say so: retention and lists by
 * joining day need not read every period of everybody. The views stay the only rule, and a trigger follows whoever writes periods.
 */
export class KeepMembershipChanges1764000065000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- The periods in force of a member follow each other without a hole, so each tells by the one before it whether the member came, left,
      -- or only went on under another status: most did, and are left out. How often it had come by then tells joining from returning.
      CREATE VIEW membership_changes WITH (security_invoker = true) AS
        SELECT period_id, member_id, day,
               CASE WHEN belongs AND NOT belonged THEN CASE WHEN times > 1 THEN 'returned' ELSE 'joined' END
                    WHEN belonged AND NOT belongs THEN CASE WHEN status IN ('resigned', 'lapsed') THEN status ELSE 'left' END
                    WHEN status = 'declined' AND before IS DISTINCT FROM 'declined' THEN 'declined' END AS passage,
               CASE WHEN status = 'suspended' AND before IS DISTINCT FROM 'suspended' THEN 'suspended'
                    WHEN before = 'suspended' AND status IN ('active', 'grace') THEN 'reinstated' END AS hold
          FROM (SELECT s.*, count(*) FILTER (WHERE belongs AND NOT belonged) OVER (PARTITION BY member_id ORDER BY day) AS times
                  FROM (SELECT p.*, p.status IN ('active', 'grace', 'suspended') AS belongs, coalesce(p.before IN ('active', 'grace', 'suspended'), false) AS belonged
                          FROM (SELECT p.id AS period_id, p.member_id, lower(p.during) AS day, p.status, lag(p.status) OVER (PARTITION BY p.member_id ORDER BY lower(p.during)) AS before
                                  FROM membership_periods p WHERE p.superseded_at IS NULL) p) s) c
         WHERE belongs <> belonged OR status = 'suspended' AND before IS DISTINCT FROM 'suspended' OR status = 'declined' AND before IS DISTINCT FROM 'declined'
            OR before = 'suspended' AND status IN ('active', 'grace');
      CREATE VIEW joining_days WITH (security_invoker = true) AS
        SELECT p.member_id, min(lower(p.during)) AS day FROM membership_periods p WHERE p.superseded_at IS NULL AND p.status = 'active' GROUP BY p.member_id;
      GRANT SELECT ON membership_changes, joining_days TO padron_administrator, padron_staff, padron_system;

      -- No foreign keys: who keeps must not wait for whoever has locked a member.
      CREATE TABLE kept_membership_changes (
        period_id uuid CONSTRAINT pk_kept_membership_changes PRIMARY KEY,
        member_id uuid NOT NULL,
        day date NOT NULL,
        passage text CONSTRAINT ck_kept_membership_changes_passage CHECK (passage IN ('joined', 'returned', 'resigned', 'lapsed', 'left', 'declined')),
        hold text CONSTRAINT ck_kept_membership_changes_hold CHECK (hold IN ('suspended', 'reinstated')));
      CREATE INDEX ix_kept_membership_changes_member ON kept_membership_changes (member_id);
      CREATE INDEX ix_kept_membership_changes_day ON kept_membership_changes (day);
      CREATE TABLE kept_joining_days (
        member_id uuid CONSTRAINT pk_kept_joining_days PRIMARY KEY,
        day date NOT NULL);
      CALL protect('kept_membership_changes', 'member_id', 'none', 'read');
      CALL protect('kept_joining_days', 'member_id', 'read', 'read');
      REVOKE INSERT, UPDATE ON kept_membership_changes, kept_joining_days FROM padron_administrator, padron_staff, padron_system;

      -- Whoever writes a member's periods has locked the member, so that no older reckoning replaces a newer one.
      CREATE FUNCTION keep_memberships(changed uuid[]) RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM kept_membership_changes k WHERE k.member_id = ANY (changed);
        INSERT INTO kept_membership_changes (period_id, member_id, day, passage, hold)
          SELECT v.period_id, v.member_id, v.day, v.passage, v.hold FROM membership_changes v WHERE v.member_id = ANY (changed);
        DELETE FROM kept_joining_days k WHERE k.member_id = ANY (changed) AND NOT EXISTS (SELECT FROM joining_days v WHERE v.member_id = k.member_id);
        INSERT INTO kept_joining_days AS k (member_id, day) SELECT v.member_id, v.day FROM joining_days v WHERE v.member_id = ANY (changed)
          ON CONFLICT (member_id) DO UPDATE SET day = excluded.day WHERE k.day <> excluded.day;
      END $$;
      REVOKE EXECUTE ON FUNCTION keep_memberships(uuid[]) FROM PUBLIC;
      -- SECURITY DEFINER: nobody else may write what is kept.
      CREATE FUNCTION follow_periods() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'UPDATE' THEN
          PERFORM keep_memberships((SELECT array_agg(u.member_id) FROM (SELECT c.member_id FROM changed c UNION SELECT b.member_id FROM before b) u));
        ELSE
          PERFORM keep_memberships((SELECT array_agg(DISTINCT c.member_id) FROM changed c));
        END IF;
        RETURN NULL;
      END $$;
      ${EVENTS.map(([event, verb, tables]) => `CREATE TRIGGER tr_kept_${event} AFTER ${verb} ON membership_periods REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION follow_periods();`).join('\n      ')}
      INSERT INTO kept_membership_changes (period_id, member_id, day, passage, hold) SELECT period_id, member_id, day, passage, hold FROM membership_changes;
      INSERT INTO kept_joining_days (member_id, day) SELECT member_id, day FROM joining_days;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ${EVENTS.map(([event]) => `DROP TRIGGER tr_kept_${event} ON membership_periods;`).join('\n      ')}
      DROP FUNCTION follow_periods(); DROP FUNCTION keep_memberships(uuid[]);
      DROP TABLE kept_joining_days, kept_membership_changes;
      DROP VIEW joining_days, membership_changes;`);
  }
}

const EVENTS = [
  ['inserted', 'INSERT', 'NEW TABLE AS changed'],
  ['updated', 'UPDATE', 'NEW TABLE AS changed OLD TABLE AS before'],
  ['deleted', 'DELETE', 'OLD TABLE AS changed'],
];
