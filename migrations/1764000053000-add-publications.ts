import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The coalition's report for a cycle. A draft is staff's; once published a row is frozen: what was said, its hash, and which seals it
 * rests on. Whether one of those was restated since is asked, never written.
 */
export class AddPublications1764000053000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE publications (
        id uuid CONSTRAINT pk_publications PRIMARY KEY,
        cycle_id uuid NOT NULL CONSTRAINT fk_publications_cycle REFERENCES cycles (id),
        introduction_es text NOT NULL DEFAULT '',
        introduction_en text NOT NULL DEFAULT '',
        edition int CONSTRAINT ck_publications_edition CHECK (edition > 0),
        content text,
        content_hash bytea,
        published_at timestamptz,
        published_by uuid CONSTRAINT fk_publications_published_by REFERENCES accounts (id),
        created_by uuid CONSTRAINT fk_publications_created_by REFERENCES accounts (id),
        created_at timestamptz NOT NULL DEFAULT now(),
        version int NOT NULL DEFAULT 1,
        CONSTRAINT uq_publications_edition UNIQUE (cycle_id, edition),
        CONSTRAINT ck_publications_whole CHECK (num_nulls(edition, content, content_hash, published_at) IN (0, 4)));
      CREATE UNIQUE INDEX uq_publications_draft ON publications (cycle_id) WHERE published_at IS NULL;

      ALTER TABLE publications ENABLE ROW LEVEL SECURITY;
      ALTER TABLE publications FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON publications TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY staff ON publications TO padron_administrator, padron_staff, padron_system USING (true) WITH CHECK (true);
      CREATE POLICY reader ON publications FOR SELECT TO padron_coordinator, padron_board USING (published_at IS NOT NULL);
      GRANT SELECT, INSERT, UPDATE, DELETE ON publications TO padron_administrator, padron_staff, padron_system;
      GRANT SELECT ON publications TO padron_coordinator, padron_board;
      CALL audit.watch('publications', NULL, 'staff', '{content}');

      CREATE FUNCTION freeze_publication() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' AND OLD.published_at IS NOT NULL THEN
          RAISE EXCEPTION 'what is published is never changed' USING ERRCODE = 'restrict_violation', CONSTRAINT = 'frozen_publications';
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        IF NEW.content_hash IS DISTINCT FROM sha256(convert_to(NEW.content, 'UTF8')) THEN
          RAISE EXCEPTION 'the hash is not the content''s' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_publications_hash';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER tr_frozen BEFORE INSERT OR UPDATE OR DELETE ON publications FOR EACH ROW EXECUTE FUNCTION freeze_publication();

      -- The coalition's, not a member's: which seals a publication was made from.
      CREATE TABLE publication_seals (
        publication_id uuid NOT NULL CONSTRAINT fk_publication_seals_publication REFERENCES publications (id),
        seal_id uuid NOT NULL CONSTRAINT fk_publication_seals_seal REFERENCES seals (id),
        CONSTRAINT pk_publication_seals PRIMARY KEY (publication_id, seal_id));
      CREATE INDEX ix_publication_seals_seal ON publication_seals (seal_id);
      ALTER TABLE publication_seals ENABLE ROW LEVEL SECURITY;
      ALTER TABLE publication_seals FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON publication_seals TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY staff ON publication_seals TO padron_administrator, padron_staff, padron_system USING (true) WITH CHECK (true);
      GRANT SELECT, INSERT ON publication_seals TO padron_administrator, padron_staff, padron_system;

      -- Readers see no seals: they are told how many reports were restated since, and how many came in, and nothing else.
      CREATE FUNCTION publication_changes(publication uuid, OUT restated int, OUT restated_at timestamptz, OUT added int)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT (SELECT count(DISTINCT later.report_id) FROM publication_seals p JOIN seals s ON s.id = p.seal_id
                  JOIN seals later ON later.report_id = s.report_id AND later.edition > s.edition WHERE p.publication_id = publication)::int,
               (SELECT max(later.sealed_at) FROM publication_seals p JOIN seals s ON s.id = p.seal_id
                  JOIN seals later ON later.report_id = s.report_id AND later.edition > s.edition WHERE p.publication_id = publication),
               (SELECT count(DISTINCT s.report_id) FROM seals s WHERE s.cycle_id = (SELECT cycle_id FROM publications WHERE id = publication)
                   AND NOT EXISTS (SELECT FROM publication_seals p JOIN seals kept ON kept.id = p.seal_id
                                    WHERE p.publication_id = publication AND kept.report_id = s.report_id))::int $$;
      REVOKE EXECUTE ON FUNCTION publication_changes(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION publication_changes(uuid) TO padron_administrator, padron_staff, padron_system, padron_coordinator, padron_board;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      DROP FUNCTION publication_changes(uuid);
      DROP TABLE publication_seals, publications;
      DROP FUNCTION freeze_publication();`);
  }
}
