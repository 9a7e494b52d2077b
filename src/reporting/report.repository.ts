import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { NotFound } from '../shared/http/problems';
import type { Check } from './figure-checks';
import { ReportEvent } from './report-event.entity';
import type { Remarked } from './report-document';
import type { Anchor } from './reopened';
import { Report } from './report.entity';
import { ReportRemark } from './report-remark.entity';
import type { ReportState } from './report-states';

/** What the rules about a report's course need to know of it. */
export interface LockedReport {
  id: string;
  version: number;
  softChecks: number;
  memberId: string;
  state: ReportState;
  reviewBeganAt: string | null;
  reviewBegunBy: string | null;
  isNothingToReport: boolean;
  nothingReason: string | null;
  submittedBy: string | null;
  lastEditedBy: string | null;
  cycle: { hasOpened: boolean; isClosed: boolean };
}

@Injectable()
export class ReportRepository {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Held until the transaction ends: what follows sees the report's state, and nobody else's change of it. */
  async lock(id: string, permission: Permission): Promise<LockedReport> {
    const report = (await this.lockAll([id], permission)).get(id);
    if (!report) throw NotFound();
    return report;
  }

  /** Always in the same order, so that two who hold several do not wait for each other. What is out of reach is missing. */
  async lockAll(ids: readonly string[], permission: Permission): Promise<Map<string, LockedReport>> {
    const scope = memberScope(this.access.reach(permission), 'r.member_id', '$2');
    const reports = await this.database.rows<LockedReport>(
      `SELECT r.id, r.version, r.soft_checks AS "softChecks", r.member_id AS "memberId", r.state, r.review_began_at AS "reviewBeganAt", r.review_begun_by AS "reviewBegunBy", r.is_nothing_to_report AS "isNothingToReport", r.nothing_reason AS "nothingReason",
              r.submitted_by AS "submittedBy", r.last_edited_by AS "lastEditedBy",
              json_build_object('hasOpened', coalition_today() >= c.opens_on, 'isClosed', c.closed_at IS NOT NULL) AS cycle
         FROM reports r JOIN cycles c ON c.id = r.cycle_id WHERE r.id = ANY ($1::uuid[]) AND ${scope} ORDER BY r.id FOR NO KEY UPDATE OF r`,
      [ids, this.access.actor.memberIds],
    );
    return new Map(reports.map((report) => [report.id, report]));
  }

  /** A figure's change leaves the report's version alone: who fills in another figure, or the narrative, is not in the way. */
  async markEdited(id: string): Promise<void> {
    await this.database.execute(
      'UPDATE reports SET last_edited_by = $2, updated_at = now() WHERE id = $1 AND last_edited_by IS DISTINCT FROM $2',
      [id, this.access.actor.accountId],
    );
  }

  /** What asks for a note is counted as it was submitted: who reviews sorts by it. */
  async submit(id: string, { onBehalf, checks }: { onBehalf: boolean; checks: readonly Check[] }): Promise<void> {
    await this.database.execute(
      `UPDATE reports SET state = 'submitted', submitted_at = now(), first_submitted_at = coalesce(first_submitted_at, now()),
              submitted_by = $2, is_filed_on_behalf = $3, review_began_at = NULL, review_begun_by = NULL,
              soft_checks = $4, unexplained_checks = $5, version = version + 1, updated_at = now() WHERE id = $1`,
      [
        id,
        this.access.actor.accountId,
        onBehalf,
        checks.length,
        checks.filter(({ isExplained }) => !isExplained).length,
      ],
    );
  }

  async beginReview(id: string): Promise<void> {
    await this.database.execute(
      'UPDATE reports SET review_began_at = now(), review_begun_by = $2, version = version + 1, updated_at = now() WHERE id = $1',
      [id, this.access.actor.accountId],
    );
  }

  async cancelReview(id: string, version: number): Promise<void> {
    const change = { reviewBeganAt: null, reviewBegunBy: null, updatedAt: () => 'now()' };
    await updateVersioned(this.database, Report, id, version, change);
  }

  /** `approved_at` is when it was approved, and nothing else is. */
  async move(id: string, state: Exclude<ReportState, 'submitted'>): Promise<void> {
    await this.database.execute(
      `UPDATE reports SET state = $2, approved_at = CASE WHEN $2 = 'approved' THEN now() END, version = version + 1, updated_at = now() WHERE id = $1`,
      [id, state],
    );
  }

  /** From now on it waits for its member; taken back after it was handed in again, it has waited since then. */
  async giveBack(id: string): Promise<void> {
    await this.database.execute(
      `UPDATE reports SET state = 'returned', returned_at = now(), version = version + 1, updated_at = now() WHERE id = $1`,
      [id],
    );
  }

  async record(report: LockedReport, kind: ReportEvent['kind'], contentHash: Buffer | null = null): Promise<void> {
    await this.database.manager.insert(ReportEvent, {
      id: uuid(),
      memberId: report.memberId,
      reportId: report.id,
      kind,
      accountId: this.access.actor.accountId,
      actingRole: this.access.role,
      contentHash,
    });
  }

  async remark(report: LockedReport, remarks: (Anchor & { text: string; before: Remarked })[]): Promise<void> {
    const row = await this.database.row<{ round: number }>(
      'SELECT coalesce(max(round), 0) + 1 AS round FROM report_remarks WHERE report_id = $1',
      [report.id],
    );
    const { accountId: createdBy } = this.access.actor;
    const common = { memberId: report.memberId, reportId: report.id, round: row!.round, createdBy };
    await this.database.manager.insert(
      ReportRemark,
      remarks.map((remark) => ({ id: uuid(), ...common, ...remark })),
    );
  }

  async wasReturned(id: string): Promise<boolean> {
    return (await this.database.row('SELECT id FROM report_remarks WHERE report_id = $1 LIMIT 1', [id])) !== undefined;
  }
}
