import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What standing says depends on the day and on nothing finer, so that it can be kept for a day; and it tells of which kinds its reasons are. */
export class LetStandingDependOnTheDay1764000041100 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`${REASONS(`coalition_day(c.closed_at) > ((SELECT coalition_today()) - interval '1 year')::date`)}
      CREATE OR REPLACE VIEW member_standing WITH (security_invoker = true) AS
        SELECT p.member_id, coalesce(w.level, 'good') AS level, coalesce(w.reasons, 0) AS reasons, coalesce(w.sources, '{}') AS sources
          FROM membership_periods p
          LEFT JOIN (SELECT member_id, CASE WHEN bool_or(level = 'blocked') THEN 'blocked' ELSE 'attention' END AS level, count(*)::int AS reasons,
                            array_agg(DISTINCT source) AS sources
                       FROM standing_reasons GROUP BY member_id) w ON w.member_id = p.member_id
         WHERE p.superseded_at IS NULL AND p.during @> (SELECT coalition_today()) AND p.status IN ('active', 'grace', 'suspended', 'lapsed');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP VIEW member_standing;
      ${REASONS(`c.closed_at > now() - interval '1 year'`)}
      CREATE VIEW member_standing WITH (security_invoker = true) AS
        SELECT p.member_id, coalesce(w.level, 'good') AS level, coalesce(w.reasons, 0) AS reasons
          FROM membership_periods p
          LEFT JOIN (SELECT member_id, CASE WHEN bool_or(level = 'blocked') THEN 'blocked' ELSE 'attention' END AS level, count(*)::int AS reasons
                       FROM standing_reasons GROUP BY member_id) w ON w.member_id = p.member_id
         WHERE p.superseded_at IS NULL AND p.during @> (SELECT coalition_today()) AND p.status IN ('active', 'grace', 'suspended', 'lapsed');
      GRANT SELECT ON member_standing TO padron_administrator, padron_staff, padron_coordinator, padron_system;`);
  }
}

/** As they were, but for how long a report that was not filed is remembered. */
const REASONS = (closed: string) => `
      CREATE OR REPLACE VIEW standing_reasons WITH (security_invoker = true) AS
        SELECT p.member_id, 'membership' AS source,
               CASE WHEN p.status = 'active' THEN 'membership-ends' ELSE 'membership-' || p.status END AS code,
               CASE WHEN p.status IN ('suspended', 'lapsed') THEN 'blocked' ELSE 'attention' END AS level,
               CASE WHEN p.status = 'lapsed' THEN lower(p.during) ELSE upper(p.during) - 1 END AS on_day,
               NULL::text AS subject, NULL::uuid AS subject_id
          FROM membership_periods p
         WHERE p.superseded_at IS NULL AND p.during @> (SELECT coalition_today())
           AND (p.status IN ('grace', 'suspended', 'lapsed')
             OR p.status = 'active' AND upper(p.during) - 1 <= (SELECT coalition_today()) + 30
               AND EXISTS (SELECT FROM membership_periods n WHERE n.member_id = p.member_id AND n.superseded_at IS NULL
                              AND lower(n.during) = upper(p.during) AND n.status IN ('grace', 'lapsed')))
        UNION ALL
        SELECT d.member_id, 'document', 'document-' || d.state, CASE WHEN d.state = 'expired' THEN 'blocked' ELSE 'attention' END,
               CASE WHEN d.state IN ('expired', 'expiring') THEN d.expires_on END, d.code, d.type_id
          FROM document_standing d JOIN taking_part t ON t.member_id = d.member_id
         WHERE d.is_required AND d.state IN ('missing', 'rejected', 'expiring', 'expired')
        UNION ALL
        SELECT m.id, 'identifier', 'identifier-missing', 'attention', NULL, w.scheme, NULL
          FROM members m JOIN taking_part t ON t.member_id = m.id
          CROSS JOIN LATERAL (SELECT CASE WHEN m.legal_form = 'US_501C3' THEN 'US-EIN'
              WHEN m.legal_form IN ('AC', 'SC', 'IAP', 'IBP', 'ABP', 'FBP', 'IASP', 'FID', 'SCP') OR m.legal_form IS NULL AND m.address_country = 'MX' THEN 'MX-RFC' END AS scheme) w
         WHERE w.scheme IS NOT NULL AND NOT EXISTS (SELECT FROM member_identifiers i WHERE i.member_id = m.id AND i.scheme = w.scheme)
        UNION ALL
        SELECT i.member_id, 'identifier', 'identifier-unverified', 'attention', NULL, i.scheme, NULL
          FROM member_identifiers i JOIN taking_part t ON t.member_id = i.member_id
         WHERE i.state = 'unverified' AND i.scheme IN ('MX-RFC', 'MX-CLUNI', 'US-EIN')
        UNION ALL
        SELECT o.member_id, 'report', 'report-overdue',
               CASE WHEN (SELECT coalition_today()) - last_timely_day(o.due_on, o.extended_to, c.grace_days) > 30 THEN 'blocked' ELSE 'attention' END,
               last_timely_day(o.due_on, o.extended_to, c.grace_days), c.code, r.id
          FROM cycles c JOIN obligations o ON o.cycle_id = c.id JOIN taking_part t ON t.member_id = o.member_id
          JOIN reports r ON r.obligation_id = o.id
         WHERE c.opened_at IS NOT NULL AND c.closed_at IS NULL AND r.state = 'draft'
           AND (SELECT coalition_today()) > last_timely_day(o.due_on, o.extended_to, c.grace_days)
        UNION ALL
        SELECT r.member_id, 'report', 'report-returned', 'attention', NULL, c.code, r.id
          FROM reports r JOIN taking_part t ON t.member_id = r.member_id JOIN cycles c ON c.id = r.cycle_id
         WHERE r.state = 'returned'
        UNION ALL
        -- It can be filed no more; for a year it is not forgotten either.
        SELECT r.member_id, 'report', 'report-missed', 'attention', coalition_day(c.closed_at), c.code, r.id
          FROM cycles c JOIN reports r ON r.cycle_id = c.id JOIN taking_part t ON t.member_id = r.member_id
         WHERE ${closed} AND r.state = 'draft';`;
