import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One report per obligation, and in it one figure per program and indicator (or per indicator, for the member as a whole). */
export class AddReports1764000009000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE reports (
        id uuid CONSTRAINT pk_reports PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_reports_member REFERENCES members (id),
        cycle_id uuid NOT NULL CONSTRAINT fk_reports_cycle REFERENCES cycles (id),
        obligation_id uuid NOT NULL CONSTRAINT fk_reports_obligation REFERENCES obligations (id) CONSTRAINT uq_reports_obligation UNIQUE,
        state text NOT NULL DEFAULT 'draft' CONSTRAINT ck_reports_state CHECK (state IN ('draft', 'submitted', 'returned', 'approved')),
        unduplicated_people int CONSTRAINT ck_reports_unduplicated_people CHECK (unduplicated_people >= 0),
        unduplicated_reason text,
        is_nothing_to_report boolean NOT NULL DEFAULT false,
        nothing_reason text,
        narrative text,
        narrative_language text CONSTRAINT ck_reports_narrative_language CHECK (narrative_language IN ('es', 'en')),
        signatory text,
        folio text CONSTRAINT uq_reports_folio UNIQUE,
        submitted_at timestamptz,
        first_submitted_at timestamptz,
        submitted_by uuid CONSTRAINT fk_reports_submitted_by REFERENCES accounts (id),
        is_filed_on_behalf boolean NOT NULL DEFAULT false,
        approved_at timestamptz,
        last_edited_by uuid CONSTRAINT fk_reports_last_edited_by REFERENCES accounts (id),
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_reports_nothing_reason CHECK (NOT is_nothing_to_report OR btrim(nothing_reason) <> ''));
      CREATE INDEX ix_reports_cycle ON reports (cycle_id, state);
      CREATE INDEX ix_reports_member ON reports (member_id);
      CALL protect('reports', 'member_id', 'write', 'read', 'id, member_id, cycle_id, obligation_id, state, first_submitted_at, submitted_at, approved_at');
      REVOKE INSERT ON reports FROM padron_coordinator;
      CALL audit.watch('reports', 'member_id', 'member');

      CREATE TABLE figures (
        id uuid CONSTRAINT pk_figures PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_figures_member REFERENCES members (id),
        report_id uuid NOT NULL CONSTRAINT fk_figures_report REFERENCES reports (id),
        program_id uuid CONSTRAINT fk_figures_program REFERENCES programs (id),
        indicator_version_id uuid NOT NULL CONSTRAINT fk_figures_indicator_version REFERENCES indicator_versions (id),
        state text NOT NULL DEFAULT 'empty' CONSTRAINT ck_figures_state CHECK (state IN ('empty', 'reported', 'not_reported')),
        value numeric CONSTRAINT ck_figures_value CHECK (value >= 0),
        denominator numeric CONSTRAINT ck_figures_denominator CHECK (denominator >= 0),
        cells jsonb NOT NULL DEFAULT '{}',
        not_reported_reason text,
        note text,
        version int NOT NULL DEFAULT 1,
        updated_by uuid CONSTRAINT fk_figures_updated_by REFERENCES accounts (id),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_figures_report_program_indicator UNIQUE NULLS NOT DISTINCT (report_id, program_id, indicator_version_id),
        CONSTRAINT ck_figures_reported CHECK ((state = 'reported') = (value IS NOT NULL)),
        CONSTRAINT ck_figures_not_reported CHECK (state <> 'not_reported' OR btrim(not_reported_reason) <> ''));
      CREATE INDEX ix_figures_program ON figures (program_id);
      CALL protect('figures', 'member_id', 'write');
      CALL audit.watch('figures', 'member_id', 'member');

      CREATE TABLE report_remarks (
        id uuid CONSTRAINT pk_report_remarks PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_report_remarks_member REFERENCES members (id),
        report_id uuid NOT NULL CONSTRAINT fk_report_remarks_report REFERENCES reports (id),
        figure_id uuid CONSTRAINT fk_report_remarks_figure REFERENCES figures (id),
        round int NOT NULL,
        text text NOT NULL CONSTRAINT ck_report_remarks_text CHECK (btrim(text) <> ''),
        created_by uuid NOT NULL CONSTRAINT fk_report_remarks_created_by REFERENCES accounts (id),
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_report_remarks_report ON report_remarks (report_id, round);
      CALL protect('report_remarks', 'member_id', 'read');
      REVOKE UPDATE ON report_remarks FROM padron_administrator, padron_staff, padron_system;
      CALL audit.watch('report_remarks', 'member_id', 'member');

      CREATE TABLE report_events (
        id uuid CONSTRAINT pk_report_events PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_report_events_member REFERENCES members (id),
        report_id uuid NOT NULL CONSTRAINT fk_report_events_report REFERENCES reports (id),
        kind text NOT NULL CONSTRAINT ck_report_events_kind CHECK (kind IN ('submitted', 'withdrawn', 'returned', 'approved')),
        account_id uuid NOT NULL CONSTRAINT fk_report_events_account REFERENCES accounts (id),
        acting_role text NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        content_hash bytea);
      CREATE INDEX ix_report_events_report ON report_events (report_id, at);
      CALL protect('report_events', 'member_id', 'read');
      GRANT INSERT ON report_events TO padron_coordinator;
      REVOKE UPDATE ON report_events FROM padron_administrator, padron_staff, padron_system;
      CALL audit.watch('report_events', 'member_id', 'member');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE report_events, report_remarks, figures, reports');
  }
}
