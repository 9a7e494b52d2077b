import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Long work and repeated requests: a job as its owner sees it (pg-boss only carries its id), and the answers kept for Idempotency-Key. */
export class AddJobs1764000011000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      CREATE TABLE jobs (
        id uuid CONSTRAINT pk_jobs PRIMARY KEY,
        kind text NOT NULL,
        grant_id uuid NOT NULL CONSTRAINT fk_jobs_grant REFERENCES account_grants (id),
        account_id uuid NOT NULL CONSTRAINT fk_jobs_account REFERENCES accounts (id),
        input jsonb NOT NULL,
        state text NOT NULL DEFAULT 'queued' CONSTRAINT ck_jobs_state CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
        done int NOT NULL DEFAULT 0, total int,
        result jsonb, problem jsonb,
        cancel_requested_at timestamptz, started_at timestamptz, heartbeat_at timestamptz, finished_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now());
      CREATE INDEX ix_jobs_account ON jobs (account_id, created_at DESC);
      ALTER TABLE jobs ENABLE ROW LEVEL SECURITY;
      ALTER TABLE jobs FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON jobs TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY runner ON jobs TO padron_app, padron_system USING (true) WITH CHECK (true); -- progress and outcome commit apart from the work
      CREATE POLICY own ON jobs TO padron_administrator, padron_staff, padron_coordinator, padron_board
        USING (account_id = (SELECT acting_account_id())) WITH CHECK (account_id = (SELECT acting_account_id()));
      GRANT SELECT, INSERT, UPDATE ON jobs TO padron_administrator, padron_staff, padron_coordinator, padron_board, padron_system;
      GRANT SELECT, UPDATE ON jobs TO padron_app;

      CREATE TABLE idempotency_keys (
        account_id uuid NOT NULL CONSTRAINT fk_idempotency_keys_account REFERENCES accounts (id),
        key text NOT NULL,
        request_hash bytea NOT NULL,
        status int NOT NULL, headers jsonb NOT NULL, body text,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_idempotency_keys PRIMARY KEY (account_id, key));
      ALTER TABLE idempotency_keys ENABLE ROW LEVEL SECURITY;
      ALTER TABLE idempotency_keys FORCE ROW LEVEL SECURITY;
      DO $$ BEGIN EXECUTE format('CREATE POLICY owner ON idempotency_keys TO %I USING (true) WITH CHECK (true)', current_user); END $$;
      CREATE POLICY own ON idempotency_keys TO padron_administrator, padron_staff, padron_coordinator, padron_board
        USING (account_id = (SELECT acting_account_id())) WITH CHECK (account_id = (SELECT acting_account_id()));
      GRANT SELECT, INSERT ON idempotency_keys TO padron_administrator, padron_staff, padron_coordinator, padron_board;`);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('DROP TABLE idempotency_keys, jobs');
  }
}
