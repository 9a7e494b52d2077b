import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Asking to join is a decision of its own kind: from then on the organisation is an applicant. */
export class DecideApplications1764000036500 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      ALTER TABLE membership_decisions DROP CONSTRAINT ck_membership_decisions_kind;
      ALTER TABLE membership_decisions ADD CONSTRAINT ck_membership_decisions_kind CHECK (kind IN ('registration', 'application', 'admission', 'renewal', 'suspension', 'reinstatement', 'resignation', 'decline', 'correction'))`);
  }

  async down(run: QueryRunner): Promise<void> {
    // Who had applied stays an applicant; how is told by the nearest older word.
    await run.query(`
      UPDATE membership_decisions SET kind = 'registration' WHERE kind = 'application';
      ALTER TABLE membership_decisions DROP CONSTRAINT ck_membership_decisions_kind;
      ALTER TABLE membership_decisions ADD CONSTRAINT ck_membership_decisions_kind CHECK (kind IN ('registration', 'admission', 'renewal', 'suspension', 'reinstatement', 'resignation', 'decline', 'correction'))`);
  }
}
