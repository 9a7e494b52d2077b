import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The papers that members have sent, each version a row. What a paper's state is, and when it changes next, is said by
 * `document_state` alone: the lists, a member's papers and its standing all ask it.
 */
export class AddDocuments1764000024200 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE documents (
        id uuid CONSTRAINT pk_documents PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_documents_member REFERENCES members (id),
        type_id uuid NOT NULL CONSTRAINT fk_documents_type REFERENCES document_types (id),
        file_id uuid NOT NULL CONSTRAINT fk_documents_file REFERENCES stored_files (id),
        issued_on date, stated_expiry date,
        valid_until date,
        note text,
        is_on_behalf boolean NOT NULL DEFAULT false,
        status text NOT NULL DEFAULT 'submitted' CONSTRAINT ck_documents_status CHECK (status IN ('submitted', 'verified', 'rejected', 'withdrawn')),
        reason text,
        created_by uuid NOT NULL CONSTRAINT fk_documents_created_by REFERENCES accounts (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        decided_by uuid CONSTRAINT fk_documents_decided_by REFERENCES accounts (id),
        decided_at timestamptz,
        superseded_at timestamptz,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT ck_documents_expiry CHECK (stated_expiry >= issued_on),
        CONSTRAINT ck_documents_decided CHECK ((decided_at IS NOT NULL) = (status IN ('verified', 'rejected'))),
        CONSTRAINT ck_documents_reason CHECK ((reason IS NOT NULL) = (status = 'rejected')));
      CREATE INDEX ix_documents_member ON documents (member_id, created_at, id);
      CREATE INDEX ix_documents_file ON documents (file_id);
      -- Of one type a member has at most one paper that holds, and one that has come in since.
      CREATE UNIQUE INDEX uq_documents_verified ON documents (member_id, type_id) WHERE status = 'verified' AND superseded_at IS NULL;
      CREATE UNIQUE INDEX uq_documents_sent ON documents (member_id, type_id) WHERE status IN ('submitted', 'rejected') AND superseded_at IS NULL;
      CREATE INDEX ix_documents_queue ON documents (status, created_at, id) WHERE superseded_at IS NULL;
      CREATE INDEX ix_documents_valid_until ON documents (valid_until, id) WHERE status = 'verified' AND superseded_at IS NULL;
      CALL protect('documents', 'member_id', 'write');
      -- A member sends papers and takes them back; what they are worth is not for it to say.
      CREATE POLICY coordinator_sends ON documents AS RESTRICTIVE FOR ALL TO padron_coordinator USING (true)
        WITH CHECK (status IN ('submitted', 'withdrawn') OR superseded_at IS NOT NULL);
      CALL audit.watch('documents', 'member_id', 'member', '{file_id}');

      -- The last day on which a paper holds; null: it does not end. What the paper itself says goes before the rule. A paper for a
      -- year that is due on a day of the next holds until that day comes again.
      CREATE FUNCTION document_expiry(rule text, amount int, due text, issued date, stated date) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT coalesce(stated, CASE rule
          WHEN 'fixed_days' THEN issued + amount
          WHEN 'months' THEN (issued + make_interval(months => amount))::date
          WHEN 'end_of_year' THEN make_date(extract(year FROM issued)::int, 12, 31)
          WHEN 'annual_due' THEN make_date(extract(year FROM issued)::int + 1, left(due, 2)::int, right(due, 2)::int) END) $$;

      -- How many days before its end it is first said that a paper ends: one that holds a few weeks would else always be ending.
      CREATE FUNCTION document_notice(rule text, amount int) RETURNS int LANGUAGE sql IMMUTABLE PARALLEL SAFE
        AS $$ SELECT CASE WHEN rule = 'fixed_days' AND amount <= 60 THEN 7 ELSE 60 END $$;

      -- The rule. A paper that holds goes before one that has come in since; when it has ended, what came in since counts.
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

      -- When a type's rule changes, its papers follow.
      CREATE FUNCTION set_document_expiry() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT document_expiry(t.validity_rule, t.validity_count, t.validity_due, NEW.issued_on, NEW.stated_expiry) INTO NEW.valid_until
          FROM document_types t WHERE t.id = NEW.type_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_documents_expiry BEFORE INSERT OR UPDATE ON documents FOR EACH ROW EXECUTE FUNCTION set_document_expiry();
      CREATE FUNCTION follow_document_type() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE documents SET version = version + 1 WHERE type_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER tr_document_types_rule AFTER UPDATE OF validity_rule, validity_count, validity_due ON document_types FOR EACH ROW
        WHEN ((OLD.validity_rule, OLD.validity_count, OLD.validity_due) IS DISTINCT FROM (NEW.validity_rule, NEW.validity_count, NEW.validity_due))
        EXECUTE FUNCTION follow_document_type();

      -- One row per member and type that is still asked for, required or not.
      CREATE VIEW document_standing WITH (security_invoker = true) AS
        SELECT m.id AS member_id, t.id AS type_id, t.code, t.sort_order,
               t.is_required AND (t.required_forms = '{}' OR coalesce(m.legal_form = ANY (t.required_forms), false)) AS is_required,
               s.state, s.changes_on, s.notice_days, held.valid_until AS expires_on, held.id AS held_id, sent.id AS sent_id, sent.status AS sent_status
          FROM members m CROSS JOIN document_types t
          LEFT JOIN documents held ON held.member_id = m.id AND held.type_id = t.id AND held.status = 'verified' AND held.superseded_at IS NULL
          LEFT JOIN documents sent ON sent.member_id = m.id AND sent.type_id = t.id AND sent.status IN ('submitted', 'rejected') AND sent.superseded_at IS NULL
          CROSS JOIN LATERAL document_state((SELECT coalition_today()), held.id IS NOT NULL, held.valid_until,
            document_notice(t.validity_rule, t.validity_count), sent.status) s
         WHERE t.retired_on IS NULL OR t.retired_on > (SELECT coalition_today());
      GRANT SELECT ON document_standing TO padron_administrator, padron_staff, padron_coordinator, padron_system;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP VIEW document_standing;
      DROP TRIGGER tr_document_types_rule ON document_types;
      DROP TABLE documents;
      DROP FUNCTION follow_document_type(); DROP FUNCTION set_document_expiry();
      DROP FUNCTION document_state(date, boolean, date, int, text);
      DROP FUNCTION document_notice(text, int);
      DROP FUNCTION document_expiry(text, int, text, date, date);`);
  }
}
