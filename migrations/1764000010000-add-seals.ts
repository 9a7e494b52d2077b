import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Sealed reports, chained by hash; what names a person or is free text lies beside the seal under a salted digest.
 * The summaries are what the board's page reads: per member, and rolled up per cycle, written by the transaction that seals.
 */
export class AddSeals1764000010000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE seals (
        id uuid CONSTRAINT pk_seals PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_seals_member REFERENCES members (id),
        report_id uuid NOT NULL CONSTRAINT fk_seals_report REFERENCES reports (id),
        cycle_id uuid NOT NULL CONSTRAINT fk_seals_cycle REFERENCES cycles (id),
        number bigint NOT NULL CONSTRAINT uq_seals_number UNIQUE CONSTRAINT ck_seals_number CHECK (number > 0),
        edition int NOT NULL CONSTRAINT ck_seals_edition CHECK (edition > 0),
        content text NOT NULL,
        content_hash bytea NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL CONSTRAINT uq_seals_hash UNIQUE,
        sealed_at timestamptz NOT NULL,
        sealed_by uuid NOT NULL CONSTRAINT fk_seals_sealed_by REFERENCES accounts (id),
        CONSTRAINT uq_seals_report_edition UNIQUE (report_id, edition));
      CREATE INDEX ix_seals_cycle ON seals (cycle_id, member_id);
      CALL protect('seals', 'member_id', 'read');
      REVOKE UPDATE ON seals FROM padron_administrator, padron_staff, padron_system;
      CALL audit.watch('seals', 'member_id', 'member', '{content}');

      CREATE TABLE seal_texts (
        id uuid CONSTRAINT pk_seal_texts PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_seal_texts_member REFERENCES members (id),
        seal_id uuid NOT NULL CONSTRAINT fk_seal_texts_seal REFERENCES seals (id),
        pointer text NOT NULL,
        salt bytea NOT NULL,
        text text NOT NULL,
        CONSTRAINT uq_seal_texts_pointer UNIQUE (seal_id, pointer));
      CALL protect('seal_texts', 'member_id', 'read');
      REVOKE UPDATE ON seal_texts FROM padron_administrator, padron_staff, padron_system;
      CALL audit.watch('seal_texts', 'member_id', 'member', '{text,salt}');

      -- People served by one member in one cycle, bounded: low is the unduplicated number or the largest program, high the sum of its programs.
      CREATE TABLE member_summaries (
        member_id uuid NOT NULL CONSTRAINT fk_member_summaries_member REFERENCES members (id),
        cycle_id uuid NOT NULL CONSTRAINT fk_member_summaries_cycle REFERENCES cycles (id),
        seal_id uuid NOT NULL CONSTRAINT fk_member_summaries_seal REFERENCES seals (id),
        dimension text NOT NULL CONSTRAINT ck_member_summaries_dimension CHECK (dimension IN ('all', 'area', 'state', 'sex_age', 'disability')),
        category text NOT NULL,
        low bigint NOT NULL, high bigint NOT NULL,
        CONSTRAINT pk_member_summaries PRIMARY KEY (cycle_id, member_id, dimension, category),
        CONSTRAINT ck_member_summaries_range CHECK (low BETWEEN 0 AND high));
      CREATE INDEX ix_member_summaries_category ON member_summaries (cycle_id, dimension, category);
      CALL protect('member_summaries', 'member_id', 'read', 'read');
      GRANT DELETE ON member_summaries TO padron_administrator, padron_staff, padron_system;

      CREATE TABLE cycle_summaries (
        cycle_id uuid NOT NULL CONSTRAINT fk_cycle_summaries_cycle REFERENCES cycles (id),
        dimension text NOT NULL, category text NOT NULL,
        members int NOT NULL CONSTRAINT ck_cycle_summaries_members CHECK (members >= 0),
        low bigint NOT NULL, high bigint NOT NULL,
        CONSTRAINT pk_cycle_summaries PRIMARY KEY (cycle_id, dimension, category));
      CALL protect_common('cycle_summaries');
      REVOKE SELECT ON cycle_summaries FROM padron_coordinator;

      -- Sums of one indicator version over what was sealed, for the tables by indicator.
      CREATE TABLE indicator_summaries (
        member_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_member REFERENCES members (id),
        cycle_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_cycle REFERENCES cycles (id),
        seal_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_seal REFERENCES seals (id),
        indicator_version_id uuid NOT NULL CONSTRAINT fk_indicator_summaries_indicator_version REFERENCES indicator_versions (id),
        value numeric NOT NULL, denominator numeric,
        CONSTRAINT pk_indicator_summaries PRIMARY KEY (cycle_id, member_id, indicator_version_id));
      CALL protect('indicator_summaries', 'member_id', 'read', 'read');
      GRANT DELETE ON indicator_summaries TO padron_administrator, padron_staff, padron_system;

      -- Changes with every seal of a cycle: what an ETag of its figures is made of.
      CREATE TABLE figures_editions (
        cycle_id uuid CONSTRAINT pk_figures_editions PRIMARY KEY CONSTRAINT fk_figures_editions_cycle REFERENCES cycles (id),
        edition bigint NOT NULL);
      CALL protect_common('figures_editions');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      'DROP TABLE figures_editions, indicator_summaries, cycle_summaries, member_summaries, seal_texts, seals',
    );
  }
}
