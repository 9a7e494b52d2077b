import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who owes a report, said once: whether a cycle opens, or somebody is admitted, suspended or corrected while it is open. Special
 * reports are cycles that ask named members.
 */
export class FollowMembershipWithObligations1764000055000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE cycles DROP CONSTRAINT ck_cycles_kind,
        ADD CONSTRAINT ck_cycles_kind CHECK (kind IN ('quarter', 'half', 'year', 'custom', 'special'));

      CREATE TABLE cycle_members (
        id uuid CONSTRAINT pk_cycle_members PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT fk_cycle_members_cycle REFERENCES cycles (id),
        member_id uuid NOT NULL CONSTRAINT fk_cycle_members_member REFERENCES members (id),
        CONSTRAINT uq_cycle_members UNIQUE (cycle_id, member_id));
      CREATE INDEX ix_cycle_members_member ON cycle_members (member_id);
      CALL protect('cycle_members', 'member_id', 'read');
      GRANT DELETE ON cycle_members TO padron_administrator, padron_staff, padron_system;
      CALL audit.watch('cycle_members', 'member_id', 'staff');

      -- Who was a member, active or in grace, on any day of the period owes a report on the days from the first such day to the last: who
      -- joined inside it on the days since, who was suspended at its end on the days before. A special report is owed by who is asked.
      CREATE VIEW members_owing WITH (security_invoker = true) AS
        SELECT c.id AS cycle_id, p.member_id, range_merge(range_agg(p.during * daterange(c.starts_on, c.ends_on, '[]'))) AS covers, c.due_on
          FROM cycles c JOIN membership_periods p ON p.during && daterange(c.starts_on, c.ends_on, '[]')
          JOIN members m ON m.id = p.member_id AND m.merged_into IS NULL
         WHERE c.kind <> 'special' AND p.superseded_at IS NULL AND p.status IN ('active', 'grace')
         GROUP BY c.id, p.member_id
        UNION ALL
        SELECT DISTINCT c.id, surviving_member(a.member_id), daterange(c.starts_on, c.ends_on, '[]'), c.due_on
          FROM cycles c JOIN cycle_members a ON a.cycle_id = c.id WHERE c.kind = 'special';

      -- What a report must hold: the chosen indicators of each program that runs on its days, and those of the member as a whole. A special
      -- report asks them of every such program of the indicator's area, chosen or not.
      CREATE VIEW expected_figures WITH (security_invoker = true) AS
        SELECT r.member_id, r.id AS report_id, r.cycle_id, p.id AS program_id, v.id AS indicator_version_id
          FROM reports r JOIN obligations o ON o.id = r.obligation_id
          JOIN programs p ON p.member_id = r.member_id AND o.covers && daterange(p.starts_on, p.ends_on, '[]')
          JOIN program_indicators pi ON pi.program_id = p.id
          JOIN indicators i ON i.id = pi.indicator_id AND i.level = 'program'
          JOIN indicator_versions v ON v.indicator_id = i.id
          JOIN cycle_indicators ci ON ci.cycle_id = r.cycle_id AND ci.indicator_version_id = v.id
        UNION ALL
        SELECT r.member_id, r.id, r.cycle_id, p.id, v.id
          FROM cycles c JOIN reports r ON r.cycle_id = c.id JOIN obligations o ON o.id = r.obligation_id
          JOIN programs p ON p.member_id = r.member_id AND o.covers && daterange(p.starts_on, p.ends_on, '[]')
          JOIN cycle_indicators ci ON ci.cycle_id = c.id
          JOIN indicator_versions v ON v.id = ci.indicator_version_id
          JOIN indicators i ON i.id = v.indicator_id AND i.level = 'program' AND coalesce(i.area = p.area, true)
         WHERE c.kind = 'special' AND NOT EXISTS (SELECT FROM program_indicators pi WHERE pi.program_id = p.id AND pi.indicator_id = i.id)
        UNION ALL
        SELECT r.member_id, r.id, r.cycle_id, NULL, v.id
          FROM reports r JOIN cycle_indicators ci ON ci.cycle_id = r.cycle_id
          JOIN indicator_versions v ON v.id = ci.indicator_version_id
          JOIN indicators i ON i.id = v.indicator_id AND i.level = 'member';
      GRANT SELECT ON members_owing, expected_figures TO padron_administrator, padron_staff, padron_coordinator, padron_system;

      -- The folio's number follows the names of those who owe together; its last letters, without I, O, 0 and 1, keep a misread folio from being another's.
      CREATE FUNCTION draft_reports(of_cycle uuid) RETURNS SETOF uuid LANGUAGE sql AS $$
        INSERT INTO reports (id, member_id, cycle_id, obligation_id, folio)
        SELECT new_id(), n.member_id, of_cycle, n.obligation_id, n.code || '-' || lpad(n.number::text, greatest(4, length(n.number::text)), '0') || '-' ||
               (SELECT string_agg(substr('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 1 + get_byte(b, i) % 32, 1), '')
                  FROM (SELECT uuid_send(gen_random_uuid()) AS b WHERE n.obligation_id IS NOT NULL) random, generate_series(0, 3) i)
          FROM (SELECT o.id AS obligation_id, o.member_id, c.code,
                       (SELECT count(*) FROM reports r WHERE r.cycle_id = of_cycle) + row_number() OVER (ORDER BY m.name_normalised, m.id) AS number
                  FROM obligations o JOIN cycles c ON c.id = o.cycle_id JOIN members m ON m.id = o.member_id
                 WHERE o.cycle_id = of_cycle AND NOT EXISTS (SELECT FROM reports r WHERE r.obligation_id = o.id)) n
        RETURNING id $$;

      -- Opening a cycle and deciding about a membership wait for each other: who comes second sees what the first has done.
      CREATE FUNCTION hold_obligations(is_opening boolean) RETURNS void LANGUAGE sql AS $$
        SELECT CASE WHEN is_opening THEN pg_advisory_xact_lock(7264) ELSE pg_advisory_xact_lock_shared(7264) END $$;

      -- After decisions about these members: in open cycles, who has become a member owes a report, for at least two weeks from now; a draft covers
      -- the days that are now right; who was no member after all owes none, unless the report was begun. It takes rows away, which the office's roles may not.
      CREATE FUNCTION follow_membership(of_members uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE open_cycle record; gone uuid[]; drafted uuid[];
      BEGIN
        PERFORM hold_obligations(false);
        FOR open_cycle IN SELECT c.id FROM cycles c WHERE c.opened_at IS NOT NULL AND c.closed_at IS NULL AND c.kind <> 'special' ORDER BY c.starts_on, c.id LOOP
          UPDATE obligations o SET covers = w.covers FROM members_owing w, reports r
           WHERE w.cycle_id = open_cycle.id AND w.member_id = ANY (of_members) AND o.cycle_id = w.cycle_id AND o.member_id = w.member_id AND o.covers <> w.covers
             AND r.obligation_id = o.id AND r.state = 'draft';
          gone := ARRAY(
            SELECT r.id FROM reports r
             WHERE r.cycle_id = open_cycle.id AND r.member_id = ANY (of_members) AND r.state = 'draft' AND r.last_edited_by IS NULL AND r.first_submitted_at IS NULL
               AND NOT EXISTS (SELECT FROM members_owing w WHERE w.cycle_id = r.cycle_id AND w.member_id = r.member_id));
          IF gone <> '{}' THEN PERFORM withdraw_drafts(gone); END IF;
          INSERT INTO obligations (id, member_id, cycle_id, covers, due_on)
          SELECT new_id(), w.member_id, w.cycle_id, w.covers, greatest(w.due_on, coalition_today() + 14) FROM members_owing w
           WHERE w.cycle_id = open_cycle.id AND w.member_id = ANY (of_members)
             AND NOT EXISTS (SELECT FROM obligations o WHERE o.cycle_id = w.cycle_id AND o.member_id = w.member_id);
          CONTINUE WHEN NOT FOUND;
          drafted := ARRAY(SELECT draft_reports(open_cycle.id));
          INSERT INTO figures (id, member_id, report_id, program_id, indicator_version_id)
          SELECT new_id(), e.member_id, e.report_id, e.program_id, e.indicator_version_id FROM expected_figures e WHERE e.report_id = ANY (drafted);
        END LOOP;
      END $$;

      -- Reports in which nothing was filled in, with what they were owed for.
      CREATE FUNCTION withdraw_drafts(of_reports uuid[]) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      DECLARE owed uuid[] := ARRAY(SELECT r.obligation_id FROM reports r WHERE r.id = ANY (of_reports));
      BEGIN
        DELETE FROM figures f WHERE f.report_id = ANY (of_reports);
        DELETE FROM reports r WHERE r.id = ANY (of_reports);
        DELETE FROM obligation_extensions e WHERE e.obligation_id = ANY (owed);
        DELETE FROM obligations o WHERE o.id = ANY (owed);
      END $$;

      -- Each extension as it was granted; null: taken back. The obligation has the one that counts.
      CREATE TABLE obligation_extensions (
        id uuid CONSTRAINT pk_obligation_extensions PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_obligation_extensions_member REFERENCES members (id),
        obligation_id uuid NOT NULL CONSTRAINT fk_obligation_extensions_obligation REFERENCES obligations (id),
        extended_to date,
        reason text NOT NULL CONSTRAINT ck_obligation_extensions_reason CHECK (btrim(reason) <> ''),
        granted_by uuid NOT NULL CONSTRAINT fk_obligation_extensions_granted_by REFERENCES accounts (id),
        granted_at timestamptz NOT NULL DEFAULT clock_timestamp());
      CREATE INDEX ix_obligation_extensions_obligation ON obligation_extensions (obligation_id, granted_at);
      CALL protect('obligation_extensions', 'member_id', 'read');
      REVOKE UPDATE ON obligation_extensions FROM padron_administrator, padron_staff, padron_system;
      CALL audit.watch('obligation_extensions', 'member_id', 'member');

      REVOKE EXECUTE ON FUNCTION follow_membership(uuid[]), withdraw_drafts(uuid[]), draft_reports(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION follow_membership(uuid[]), draft_reports(uuid) TO padron_administrator, padron_staff, padron_system;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP TABLE obligation_extensions;
      DROP FUNCTION withdraw_drafts(uuid[]);
      DROP FUNCTION follow_membership(uuid[]);
      DROP FUNCTION hold_obligations(boolean);
      DROP FUNCTION draft_reports(uuid);
      DROP VIEW expected_figures, members_owing;
      DROP TABLE cycle_members;
      UPDATE cycles SET kind = 'custom' WHERE kind = 'special';
      ALTER TABLE cycles DROP CONSTRAINT ck_cycles_kind, ADD CONSTRAINT ck_cycles_kind CHECK (kind IN ('quarter', 'half', 'year', 'custom'));`);
  }
}
