import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A sealed report is restated beside its seal: reason, who asked, a draft of everything that can be corrected. Coordinators correct the
 * figures of their own NGO; the office starts, cancels and approves.
 */
export class AddRestatements1764000050000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE restatements (
        id uuid CONSTRAINT pk_restatements PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_restatements_member REFERENCES members (id),
        report_id uuid NOT NULL CONSTRAINT fk_restatements_report REFERENCES reports (id),
        base_seal_id uuid NOT NULL CONSTRAINT fk_restatements_base_seal REFERENCES seals (id),
        seal_id uuid CONSTRAINT fk_restatements_seal REFERENCES seals (id),
        state text NOT NULL DEFAULT 'draft' CONSTRAINT ck_restatements_state CHECK (state IN ('draft', 'proposed', 'approved', 'cancelled')),
        reason text NOT NULL CONSTRAINT ck_restatements_reason CHECK (btrim(reason) <> ''),
        requested_by text NOT NULL CONSTRAINT ck_restatements_requested_by CHECK (requested_by IN ('member', 'coalition')),
        requested_as text,
        unduplicated_people int CONSTRAINT ck_restatements_unduplicated_people CHECK (unduplicated_people >= 0),
        unduplicated_reason text,
        is_nothing_to_report boolean NOT NULL DEFAULT false,
        nothing_reason text,
        narrative text,
        narrative_language text CONSTRAINT ck_restatements_narrative_language CHECK (narrative_language IN ('es', 'en')),
        signatory text,
        started_by uuid NOT NULL CONSTRAINT fk_restatements_started_by REFERENCES accounts (id),
        started_at timestamptz NOT NULL DEFAULT now(),
        last_edited_by uuid CONSTRAINT fk_restatements_last_edited_by REFERENCES accounts (id),
        proposed_by uuid CONSTRAINT fk_restatements_proposed_by REFERENCES accounts (id),
        proposed_at timestamptz,
        decided_by uuid CONSTRAINT fk_restatements_decided_by REFERENCES accounts (id),
        decided_as text,
        decided_at timestamptz,
        version int NOT NULL DEFAULT 1,
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_restatements_nothing_reason CHECK (NOT is_nothing_to_report OR btrim(nothing_reason) <> ''),
        CONSTRAINT ck_restatements_seal CHECK ((state = 'approved') = (seal_id IS NOT NULL)),
        CONSTRAINT ck_restatements_decided CHECK ((state IN ('approved', 'cancelled')) = (decided_at IS NOT NULL)));
      CREATE UNIQUE INDEX uq_restatements_open ON restatements (report_id) WHERE state IN ('draft', 'proposed');
      CREATE INDEX ix_restatements_report ON restatements (report_id);
      CALL protect('restatements', 'member_id', 'read');
      GRANT UPDATE (state, unduplicated_people, unduplicated_reason, is_nothing_to_report, nothing_reason, narrative, narrative_language, signatory,
                    last_edited_by, proposed_by, proposed_at, version, updated_at) ON restatements TO padron_coordinator;
      CALL audit.watch('restatements', 'member_id', 'member');

      CREATE TABLE restated_figures (
        id uuid CONSTRAINT pk_restated_figures PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_restated_figures_member REFERENCES members (id),
        restatement_id uuid NOT NULL CONSTRAINT fk_restated_figures_restatement REFERENCES restatements (id),
        figure_id uuid NOT NULL CONSTRAINT fk_restated_figures_figure REFERENCES figures (id),
        state text NOT NULL CONSTRAINT ck_restated_figures_state CHECK (state IN ('empty', 'reported', 'not_reported')),
        value numeric CONSTRAINT ck_restated_figures_value CHECK (value >= 0),
        denominator numeric CONSTRAINT ck_restated_figures_denominator CHECK (denominator >= 0),
        cells jsonb NOT NULL DEFAULT '{}',
        not_reported_code text CONSTRAINT ck_restated_figures_not_reported_code
          CHECK (not_reported_code IN ('not_measured', 'paused', 'not_available', 'not_applicable', 'other')),
        not_reported_reason text,
        note text,
        version int NOT NULL DEFAULT 1,
        updated_by uuid CONSTRAINT fk_restated_figures_updated_by REFERENCES accounts (id),
        updated_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT uq_restated_figures_figure UNIQUE (restatement_id, figure_id),
        CONSTRAINT ck_restated_figures_reported CHECK ((state = 'reported') = (value IS NOT NULL)),
        CONSTRAINT ck_restated_figures_not_reported
          CHECK (state <> 'not_reported' OR coalesce(btrim(not_reported_reason), '') <> '' OR coalesce(not_reported_code, 'other') <> 'other'));
      CREATE INDEX ix_restated_figures_figure ON restated_figures (figure_id);
      CALL protect('restated_figures', 'member_id', 'read');
      GRANT UPDATE (state, value, denominator, cells, not_reported_code, not_reported_reason, note, version, updated_by, updated_at) ON restated_figures TO padron_coordinator;
      CALL audit.watch('restated_figures', 'member_id', 'member');`);
  }

  /** The drafts go; the seals that came of them stay, and so do their figures. */
  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE restated_figures, restatements');
  }
}
