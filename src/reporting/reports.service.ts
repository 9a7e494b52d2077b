import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { Database } from '../shared/database/database';
import { updateVersioned } from '../shared/database/update-versioned';
import { Invalid } from '../shared/http/problems';
import { Drafting } from './drafting';
import type { FigureDto } from './dto/figure.dto';
import type { FigureResponse } from './dto/figure.response';
import type { ChangeReportDto } from './dto/report.dto';
import type { ReportResponse } from './dto/report.response';
import { entryErrors, entryOf } from './figure-entry';
import { Figure } from './figure.entity';
import { type Reopened, REPORT_FIELDS, reopened } from './reopened';
import { refuseUnlessEditable } from './report-course';
import { figuresOf } from './report-document';
import { type Reader, figureView, reportView } from './report-view';
import { Report } from './report.entity';
import { type LockedReport, ReportRepository } from './report.repository';
import { NotReopened } from './reporting.problems';
import { ReportsQueries } from './reports.queries';

/** Reading a report, and filling it in. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly reports: ReportRepository,
    private readonly queries: ReportsQueries,
    private readonly drafting: Drafting,
  ) {}

  async read(id: string, permission: Permission = 'reports.read'): Promise<ReportResponse> {
    return reportView(await this.queries.report(id, permission), this.reader());
  }

  async readFigure(reportId: string, figureId: string): Promise<FigureResponse> {
    const { figure, reportState } = await this.queries.figure(reportId, figureId, 'reports.read');
    return figureView(figure, reportState);
  }

  async change(id: string, version: number, change: ChangeReportDto): Promise<ReportResponse> {
    const report = await this.lockForEditing(id);
    if (report.state === 'returned') await this.refuseUnlessReopened(id, change);
    refuseWithoutReason(report, change);
    const lastEditedBy = this.access.actor.accountId;
    await updateVersioned(this.database, Report, id, version, { ...change, lastEditedBy, updatedAt: () => 'now()' });
    return this.read(id);
  }

  async fillIn(reportId: string, figureId: string, version: number, entry: FigureDto): Promise<FigureResponse> {
    const report = await this.lockForEditing(reportId);
    await this.queries.figure(reportId, figureId, 'reports.write');
    const { figureIds } = await this.reopenedIn(report);
    if (figureIds && !figureIds.has(figureId)) throw NotReopened();
    const errors = entryErrors(entry);
    if (errors.length) throw Invalid({ errors });
    const updatedBy = this.access.actor.accountId;
    await updateVersioned(this.database, Figure, figureId, version, {
      ...entryOf(entry),
      updatedBy,
      updatedAt: () => 'now()',
    });
    await this.reports.markEdited(reportId);
    return this.readFigure(reportId, figureId);
  }

  /** The figures of programs and indicators that were chosen after the cycle had opened. */
  async addFigures(id: string): Promise<ReportResponse> {
    const report = await this.lockForEditing(id);
    if (!(await this.reopenedIn(report)).newFigures) throw NotReopened();
    await this.drafting.addMissing(id);
    return this.read(id);
  }

  /** Of the whole transaction: whatever of it is changed, nobody else changes it meanwhile. */
  async lockForEditing(id: string): Promise<LockedReport> {
    const report = await this.reports.lock(id, 'reports.write');
    refuseUnlessEditable(report);
    return report;
  }

  markEdited(id: string): Promise<void> {
    return this.reports.markEdited(id);
  }

  private async reopenedIn({ id, state }: LockedReport): Promise<Reopened> {
    if (state !== 'returned') return reopened(state, [], []);
    const document = await this.queries.report(id, 'reports.write');
    return reopened(state, document.remarks, figuresOf(document));
  }

  /** A field that is sent as it stands is no change: a page sends them together. */
  private async refuseUnlessReopened(id: string, change: ChangeReportDto): Promise<void> {
    const document = await this.queries.report(id, 'reports.write');
    const { fields } = reopened(document.state, document.remarks, figuresOf(document));
    const refused = REPORT_FIELDS.filter(
      (field) => field in change && (change[field] ?? null) !== (document[field] ?? null) && !fields.has(field),
    );
    if (refused.length) throw NotReopened({ extra: { fields: refused } });
  }

  private reader(): Reader {
    const { accountId, language } = this.access.actor;
    const [mayWrite, maySubmit, mayReview] = (['reports.write', 'reports.submit', 'reports.review'] as const).map(
      (permission) => this.access.can(permission),
    ) as [boolean, boolean, boolean];
    const filesForOthers = maySubmit && this.access.reach('reports.submit') === 'all';
    return { accountId, language, mayWrite, maySubmit, mayReview, filesForOthers };
  }
}

function refuseWithoutReason(report: LockedReport, change: ChangeReportDto): void {
  const { isNothingToReport, nothingReason } = { ...report, ...change };
  if (isNothingToReport && !nothingReason) throw Invalid({ errors: [{ pointer: '/nothingReason', code: 'required' }] });
}
