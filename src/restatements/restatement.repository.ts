import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import type { ReportState } from '../reporting/report-states';
import { Database } from '../shared/database/database';
import { NotFound } from '../shared/http/problems';
import type { StartRestatementDto } from './dto/restatement.dto';
import type { RestatementDraft } from './restatement-document';

export interface LockedReport {
  id: string;
  memberId: string;
  state: ReportState;
}

@Injectable()
export class RestatementRepository {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  /** Held until the transaction ends: every step of a restatement takes the report first, so that there is one at a time. */
  async lockReport(id: string, permission: Permission): Promise<LockedReport> {
    const scope = memberScope(this.access.reach(permission), 'r.member_id', '$2');
    const report = await this.database.row<LockedReport>(
      `SELECT r.id, r.member_id AS "memberId", r.state FROM reports r WHERE r.id = $1 AND ${scope} FOR NO KEY UPDATE OF r`,
      [id, this.access.actor.memberIds],
    );
    if (!report) throw NotFound();
    return report;
  }

  /** The one that is under way; the report has been seen to be in reach. */
  async open(reportId: string): Promise<RestatementDraft | undefined> {
    return this.draft(`s.report_id = $1 AND s.state IN ('draft', 'proposed')`, reportId);
  }

  async byId(id: string): Promise<RestatementDraft> {
    return (await this.draft('s.id = $1', id))!;
  }

  /** Copies what is sealed: the report's rows have stood as its newest seal since it was made. */
  async start(report: LockedReport, { reason, requestedBy, requestedAs }: StartRestatementDto): Promise<string> {
    const id = uuid();
    await this.database.execute(COPY_REPORT, [
      id,
      report.id,
      reason,
      requestedBy,
      requestedAs || null,
      this.access.actor.accountId,
    ]);
    await this.database.execute(COPY_FIGURES, [id, report.id]);
    return id;
  }

  async markEdited(id: string): Promise<void> {
    await this.database.execute('UPDATE restatements SET last_edited_by = $2, updated_at = now() WHERE id = $1', [
      id,
      this.access.actor.accountId,
    ]);
  }

  async propose(id: string): Promise<void> {
    await this.database.execute(
      `UPDATE restatements SET state = 'proposed', proposed_by = $2, proposed_at = now(), version = version + 1, updated_at = now() WHERE id = $1`,
      [id, this.access.actor.accountId],
    );
  }

  async reopen(id: string): Promise<void> {
    await this.database.execute(
      `UPDATE restatements SET state = 'draft', version = version + 1, updated_at = now() WHERE id = $1`,
      [id],
    );
  }

  async cancel(id: string): Promise<void> {
    await this.database.execute(
      `UPDATE restatements SET state = 'cancelled', decided_by = $2, decided_as = $3, decided_at = now(), version = version + 1, updated_at = now() WHERE id = $1`,
      [id, this.access.actor.accountId, this.access.role],
    );
  }

  async approve(id: string, sealId: string): Promise<void> {
    await this.database.execute(
      `UPDATE restatements SET state = 'approved', seal_id = $4, decided_by = $2, decided_as = $3, decided_at = now(), version = version + 1, updated_at = now() WHERE id = $1`,
      [id, this.access.actor.accountId, this.access.role, sealId],
    );
  }

  /** From now on the report reads as its newest seal does: the next period's form compares with that. */
  async carryOver(id: string): Promise<void> {
    await this.database.execute(CARRY_FIGURES, [id]);
    await this.database.execute(CARRY_REPORT, [id]);
  }

  async now(): Promise<string> {
    return (await this.database.row<{ now: string }>(`SELECT to_json(now()) #>> '{}' AS now`))!.now;
  }

  private async draft(condition: string, id: string): Promise<RestatementDraft | undefined> {
    return (await this.database.row<{ draft: RestatementDraft }>(`${DRAFT} WHERE ${condition}`, [id]))?.draft;
  }
}

const WHOLE =
  'unduplicated_people, unduplicated_reason, is_nothing_to_report, nothing_reason, narrative, narrative_language, signatory';
const ENTRY = 'state, value, denominator, cells, not_reported_code, not_reported_reason, note';
const of = (alias: string, columns: string): string => columns.replace(/\w+/g, (column) => `${alias}.${column}`);

const COPY_REPORT = `INSERT INTO restatements (id, member_id, report_id, base_seal_id, reason, requested_by, requested_as, started_by, ${WHOLE})
  SELECT $1, r.member_id, r.id, (SELECT id FROM seals WHERE report_id = r.id ORDER BY edition DESC LIMIT 1), $3, $4, $5, $6, ${of('r', WHOLE)}
    FROM reports r WHERE r.id = $2`;
const COPY_FIGURES = `INSERT INTO restated_figures (id, member_id, restatement_id, figure_id, ${ENTRY})
  SELECT new_id(), f.member_id, $1, f.id, ${of('f', ENTRY)} FROM figures f WHERE f.report_id = $2`;

const CARRY_FIGURES = `UPDATE figures f SET (${ENTRY}) = (${of('d', ENTRY)}), version = f.version + 1, updated_by = d.updated_by, updated_at = now()
  FROM restated_figures d WHERE d.restatement_id = $1 AND f.id = d.figure_id AND (${of('f', ENTRY)}) IS DISTINCT FROM (${of('d', ENTRY)})`;
const CARRY_REPORT = `UPDATE reports r SET (${WHOLE}) = (${of('s', WHOLE)}), version = r.version + 1, updated_at = now()
  FROM restatements s WHERE s.id = $1 AND r.id = s.report_id`;

const NAME = (column: string): string => `(SELECT name FROM accounts WHERE id = ${column})`;
const DRAFT = `SELECT json_build_object('id', s.id, 'version', s.version, 'reportId', s.report_id, 'state', s.state, 'reason', s.reason,
    'baseEdition', (SELECT edition FROM seals WHERE id = s.base_seal_id), 'sealedEdition', (SELECT edition FROM seals WHERE id = s.seal_id),
    'requestedBy', s.requested_by, 'requestedAs', s.requested_as, 'startedAt', s.started_at, 'startedBy', s.started_by,
    'startedByName', ${NAME('s.started_by')}, 'lastEditedBy', s.last_edited_by, 'lastEditedByName', ${NAME('s.last_edited_by')},
    'proposedAt', s.proposed_at, 'proposedBy', s.proposed_by,
    'unduplicatedPeople', s.unduplicated_people, 'unduplicatedReason', s.unduplicated_reason, 'isNothingToReport', s.is_nothing_to_report,
    'nothingReason', s.nothing_reason, 'narrative', s.narrative, 'narrativeLanguage', s.narrative_language, 'signatory', s.signatory,
    'figures', coalesce((SELECT json_agg(json_build_object('id', d.id, 'version', d.version, 'figureId', d.figure_id, 'state', d.state, 'value', d.value,
       'denominator', d.denominator, 'cells', d.cells, 'notReportedCode', d.not_reported_code, 'notReportedReason', d.not_reported_reason, 'note', d.note)) FROM restated_figures d
        WHERE d.restatement_id = s.id), '[]')) AS draft
  FROM restatements s`;
