import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * `document_state` as SQL that PostgreSQL takes apart into the statement around it: called as PL/pgSQL for every member and type it
 * took most of the time of every standing. `RETURNS TABLE` and arguments without a sub-select are what makes that possible; the
 * coalition's day is hence a row that is joined, computed once (OFFSET 0).
 */
export class InlineDocumentState1764000041000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER FUNCTION document_state(date, boolean, date, int, text) RENAME TO document_state_before;
      -- The rule. A paper that holds goes before one that has come in since; when it has ended, what came in since counts.
      CREATE FUNCTION document_state(day date, is_verified boolean, valid_until date, first_notice int, sent text)
        RETURNS TABLE (state text, changes_on date, notice_days int) LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE WHEN NOT holds THEN CASE WHEN sent IS NOT NULL THEN sent WHEN is_verified THEN 'expired' ELSE 'missing' END
                    WHEN notice IS NULL THEN 'verified' ELSE 'expiring' END,
               CASE WHEN NOT holds THEN NULL WHEN notice IS NULL THEN valid_until - first_notice WHEN notice = 7 THEN valid_until + 1
                    WHEN notice = 30 THEN valid_until - 7 ELSE valid_until - 30 END,
               notice
          FROM (SELECT h.holds, CASE WHEN NOT h.holds THEN NULL WHEN valid_until - day <= 7 THEN 7
                       WHEN valid_until - day <= least(30, first_notice) AND first_notice > 7 THEN 30
                       WHEN valid_until - day <= first_notice THEN first_notice END AS notice
                  FROM (SELECT is_verified AND (valid_until IS NULL OR valid_until >= day) AS holds) h) s $$;
      ${view('(SELECT coalition_today() AS day OFFSET 0) d CROSS JOIN members m', 'd.day')}
      DROP FUNCTION document_state_before(date, boolean, date, int, text);`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER FUNCTION document_state(date, boolean, date, int, text) RENAME TO document_state_before;
      CREATE FUNCTION document_state(day date, is_verified boolean, valid_until date, first_notice int, sent text,
          OUT state text, OUT changes_on date, OUT notice_days int) LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
      DECLARE days_left int := valid_until - day;
      BEGIN
        IF is_verified AND (valid_until IS NULL OR days_left >= 0) THEN
          notice_days := CASE WHEN days_left <= 7 THEN 7 WHEN days_left <= least(30, first_notice) AND first_notice > 7 THEN 30 WHEN days_left <= first_notice THEN first_notice END;
          state := CASE WHEN notice_days IS NULL THEN 'verified' ELSE 'expiring' END;
          changes_on := CASE WHEN notice_days IS NULL THEN valid_until - first_notice WHEN notice_days = 7 THEN valid_until + 1
                             WHEN notice_days = 30 THEN valid_until - 7 ELSE valid_until - 30 END;
        ELSE
          state := CASE WHEN sent IS NOT NULL THEN sent WHEN is_verified THEN 'expired' ELSE 'missing' END;
        END IF;
      END $$;
      ${view('members m', '(SELECT coalition_today())')}
      DROP FUNCTION document_state_before(date, boolean, date, int, text);`);
  }
}

/** One row per member and type that is still asked for, required or not. */
const view = (members: string, day: string) => `
      CREATE OR REPLACE VIEW document_standing WITH (security_invoker = true) AS
        SELECT m.id AS member_id, t.id AS type_id, t.code, t.sort_order,
               t.is_required AND (t.required_forms = '{}' OR coalesce(m.legal_form = ANY (t.required_forms), false)) AS is_required,
               s.state, s.changes_on, s.notice_days, held.valid_until AS expires_on, held.id AS held_id, sent.id AS sent_id, sent.status AS sent_status
          FROM ${members} CROSS JOIN document_types t
          LEFT JOIN documents held ON held.member_id = m.id AND held.type_id = t.id AND held.status = 'verified' AND held.superseded_at IS NULL
          LEFT JOIN documents sent ON sent.member_id = m.id AND sent.type_id = t.id AND sent.status IN ('submitted', 'rejected') AND sent.superseded_at IS NULL
          CROSS JOIN LATERAL document_state(${day}, held.id IS NOT NULL, held.valid_until,
            document_notice(t.validity_rule, t.validity_count), sent.status) s
         WHERE t.retired_on IS NULL OR t.retired_on > ${day};`;
