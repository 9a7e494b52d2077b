import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an organisation asks to have changed in its protected fields, with the paper that supports it. */
export class AddChangeRequests1764000027000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE change_requests (
        id uuid CONSTRAINT pk_change_requests PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_change_requests_member REFERENCES members (id),
        state text NOT NULL DEFAULT 'pending' CONSTRAINT ck_change_requests_state CHECK (state IN ('pending', 'accepted', 'refused', 'withdrawn')),
        note text,
        file_id uuid NOT NULL CONSTRAINT fk_change_requests_file REFERENCES stored_files (id),
        reason text,
        requested_by uuid CONSTRAINT fk_change_requests_requested_by REFERENCES accounts (id),
        decided_by uuid CONSTRAINT fk_change_requests_decided_by REFERENCES accounts (id),
        decided_at timestamptz,
        version int NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT ck_change_requests_decided CHECK ((state = 'pending') = (decided_at IS NULL)),
        CONSTRAINT ck_change_requests_reason CHECK (state <> 'refused' OR btrim(reason) <> ''));
      CREATE INDEX ix_change_requests_member ON change_requests (member_id, id);
      CREATE INDEX ix_change_requests_state ON change_requests (state, id);
      CALL protect('change_requests', 'member_id', 'read');
      -- A coordinator asks, and takes back what nobody has decided on.
      GRANT INSERT ON change_requests TO padron_coordinator;
      GRANT UPDATE (state, decided_by, decided_at, version) ON change_requests TO padron_coordinator;
      CREATE POLICY coordinator_asks ON change_requests AS RESTRICTIVE FOR INSERT TO padron_coordinator WITH CHECK (state = 'pending');
      CREATE POLICY coordinator_withdraws ON change_requests AS RESTRICTIVE FOR UPDATE TO padron_coordinator USING (state = 'pending') WITH CHECK (state = 'withdrawn');
      CALL audit.watch('change_requests', 'member_id', 'member');

      CREATE TABLE requested_changes (
        id uuid CONSTRAINT pk_requested_changes PRIMARY KEY,
        member_id uuid NOT NULL CONSTRAINT fk_requested_changes_member REFERENCES members (id),
        request_id uuid NOT NULL CONSTRAINT fk_requested_changes_request REFERENCES change_requests (id),
        field text NOT NULL CONSTRAINT ck_requested_changes_field CHECK (field IN ('legalName', 'legalForm', 'rfc', 'cluni', 'ein')),
        before text,
        after text,
        override_reason text,
        is_pending boolean NOT NULL DEFAULT true,
        CONSTRAINT ck_requested_changes_differs CHECK (before IS DISTINCT FROM after));
      CREATE INDEX ix_requested_changes_request ON requested_changes (request_id);
      CREATE UNIQUE INDEX uq_requested_changes_pending ON requested_changes (member_id, field) WHERE is_pending;
      CALL protect('requested_changes', 'member_id', 'read');
      REVOKE UPDATE ON requested_changes FROM padron_administrator, padron_staff, padron_system;
      GRANT UPDATE (is_pending) ON requested_changes TO padron_administrator, padron_staff, padron_system, padron_coordinator;
      GRANT INSERT ON requested_changes TO padron_coordinator;
      CALL audit.watch('requested_changes', 'member_id', 'member', '{is_pending}');`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE requested_changes, change_requests');
  }
}
