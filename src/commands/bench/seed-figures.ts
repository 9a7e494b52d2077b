import type { Client } from 'pg';
import { FILL_DAILY_INDICATOR_SUMMARIES, FILL_DAILY_SUMMARIES } from '../../seals/daily-summaries.sql';

/** A seal of every approved report, without its text. One report in fifty was restated once. As superuser, past triggers and keys. */
export const seedSeals = (superuser: Client) => superuser.query(SEALS);

/** What those seals hold: two indicators of each of five programs, one of them broken down, and the summaries that follow. */
export async function seedFigures(superuser: Client): Promise<void> {
  await superuser.query(`SET session_replication_role = replica; SET work_mem = '256MB'`);
  await superuser.query(INDICATORS);
  await superuser.query(MEMBERS);
  await superuser.query(CYCLES);
  await superuser.query(CYCLE_INDICATORS);
  await superuser.query(FILL_DAILY_SUMMARIES);
  await superuser.query(FILL_DAILY_INDICATOR_SUMMARIES);
  await superuser.query(COUNTS);
  await superuser.query(`INSERT INTO figures_editions (cycle_id, edition) SELECT id, 1 FROM cycles`);
  await superuser.query('RESET work_mem');
  await superuser.query('VACUUM ANALYZE');
}

/** Without its figures: what lists of seals read of it is here. */
const CONTENT = `json_build_object('schema', 1, 'reportId', r.id, 'obligationId', r.obligation_id, 'memberId', r.member_id, 'memberName', 'Organización',
  'cycle', json_build_object('id', c.id, 'code', c.code, 'startsOn', c.starts_on, 'endsOn', c.ends_on), 'coversFrom', c.starts_on, 'coversTo', c.ends_on,
  'edition', e.edition, 'isNothingToReport', false, 'nothingReason', NULL, 'unduplicatedPeople', 100, 'unduplicatedReason', NULL, 'narrative', NULL, 'signatory', NULL,
  'programs', '[]'::json, 'memberFigures', '[]'::json, 'firstSubmittedAt', r.first_submitted_at, 'submittedAt', r.submitted_at, 'submittedBy', r.id,
  'approvedAt', r.approved_at, 'approvedBy', r.id)::text`;

const SEALS = `
  INSERT INTO seals (id, member_id, report_id, cycle_id, number, edition, content, content_hash, previous_hash, hash, sealed_at, sealed_by)
  SELECT s.id, s.member_id, s.report_id, s.cycle_id, row_number() OVER (), s.edition, s.content, '', '', sha256(s.id::text::bytea), s.at, (SELECT id FROM accounts LIMIT 1)
    FROM (SELECT new_id() AS id, r.member_id, r.id AS report_id, r.cycle_id, e.edition, ${CONTENT} AS content, c.ends_on + 30 + e.edition * 20 + abs(hashtext(r.id::text)) % 20 AS at
            FROM reports r JOIN cycles c ON c.id = r.cycle_id CROSS JOIN generate_series(1, 2) e (edition)
           WHERE r.state = 'approved' AND (e.edition = 1 OR hashtext(r.id::text) % 50 = 0)) s`;

/** A seal's rows live until the next one of its report. */
const LIFE = `s.edition, s.sealed_at, (SELECT n.sealed_at FROM seals n WHERE n.report_id = s.report_id AND n.edition = s.edition + 1)`;

const INDICATORS = `
  INSERT INTO indicator_summaries (id, member_id, cycle_id, seal_id, program_id, indicator_version_id, area, value, denominator, cells, edition, sealed_at, replaced_at)
  SELECT new_id(), s.member_id, s.cycle_id, s.id, p.id, v.id, p.area, 100 + p.n * 10 + s.edition, NULL,
         CASE WHEN v.is_headcount THEN jsonb_build_object('state', jsonb_build_object(lpad((1 + p.n * 6)::text, 2, '0'), 60, p.state, 40 + p.n * 10 + s.edition),
           'sex_age', '{"F:0-5": 30, "F:6-11": 20, "F:12-17": 10, "M:0-5": 20, "M:6-11": 10, "M:12-17": 10}'::jsonb || jsonb_build_object('U:U', p.n * 10 + s.edition),
           'disability', jsonb_build_object('yes', 12, 'no', 80, 'unknown', 8 + p.n * 10 + s.edition)) ELSE '{"state": {}, "sex_age": {}, "disability": {}}' END,
         ${LIFE}
    FROM seals s
    JOIN (SELECT p.id, p.member_id, p.area, m.address_state AS state, row_number() OVER (PARTITION BY p.member_id ORDER BY p.id)::int AS n
            FROM programs p JOIN members m ON m.id = p.member_id) p ON p.member_id = s.member_id
    JOIN (SELECT v.id, i.area, v.is_headcount, row_number() OVER (PARTITION BY i.area, v.is_headcount ORDER BY i.code) AS n
            FROM indicator_versions v JOIN indicators i ON i.id = v.indicator_id WHERE i.level = 'program' AND v.unit <> 'percentage') v
      ON v.area = p.area AND v.n = CASE WHEN v.is_headcount THEN 1 ELSE p.n END`;

const PARTS = (row: string) => `(SELECT 'all' AS dimension, 'all' AS category, ${row}.value
    UNION ALL SELECT 'area', coalesce(${row}.area, 'none'), ${row}.value
    UNION ALL SELECT b.key, part.key, part.value::numeric FROM jsonb_each(${row}.cells) b, jsonb_each_text(b.value) part) d`;

const MEMBERS = `
  INSERT INTO member_summaries (member_id, cycle_id, seal_id, dimension, category, low, high, edition, sealed_at, replaced_at)
  SELECT r.member_id, r.cycle_id, r.seal_id, d.dimension, d.category, max(d.value), sum(d.value), r.edition, r.sealed_at, r.replaced_at
    FROM indicator_summaries r JOIN indicator_versions v ON v.id = r.indicator_version_id AND v.is_headcount CROSS JOIN LATERAL ${PARTS('r')}
   GROUP BY r.member_id, r.cycle_id, r.seal_id, d.dimension, d.category, r.edition, r.sealed_at, r.replaced_at`;

const CYCLES = `
  INSERT INTO cycle_summaries (cycle_id, dimension, category, members, low, high)
  SELECT cycle_id, dimension, category, count(*), sum(low), sum(high) FROM member_summaries WHERE replaced_at IS NULL GROUP BY 1, 2, 3`;

const COUNTS = `
  INSERT INTO reporting_counts (cycle_id, kind, day, n)
  SELECT o.cycle_id, 'owed', coalition_day(o.created_at), count(*) FROM obligations o GROUP BY 1, 3
  UNION ALL SELECT s.cycle_id, 'reported', coalition_day(s.sealed_at), count(*) FROM seals s WHERE s.edition = 1 GROUP BY 1, 3`;

const CYCLE_INDICATORS = `
  INSERT INTO cycle_indicator_summaries (cycle_id, indicator_version_id, dimension, category, members, value)
  SELECT r.cycle_id, r.indicator_version_id, d.dimension, d.category, count(DISTINCT r.member_id), sum(d.value)
    FROM indicator_summaries r CROSS JOIN LATERAL ${PARTS('r')} WHERE r.replaced_at IS NULL GROUP BY 1, 2, 3, 4`;
