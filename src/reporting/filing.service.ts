import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Invalid } from '../shared/http/problems';
import type { ReportResponse } from './dto/report.response';
import { checkReport } from './figure-checks';
import { signatoryChecks } from './signatory-check';
import { refuseUnlessMay } from './report-course';
import { afterWithdrawal } from './report-states';
import { ReportRepository } from './report.repository';
import { ReportsQueries } from './reports.queries';
import { ReportsService } from './reports.service';
import { submissionHash } from './sealed-report';

/** Handing a report in, and taking it back before it is looked at. What a soft check asks for is the reviewer's to judge. */
@Injectable()
export class FilingService {
  constructor(
    private readonly access: Access,
    private readonly reports: ReportRepository,
    private readonly queries: ReportsQueries,
    private readonly reading: ReportsService,
  ) {}

  async submit(id: string): Promise<ReportResponse> {
    const report = await this.reports.lock(id, 'reports.submit');
    refuseUnlessMay('submission', report);
    const document = await this.queries.report(id, 'reports.submit');
    const checks = checkReport(document);
    // Whoever reaches every report files for a member; a coordinator files for the own one.
    const onBehalf = this.access.reach('reports.submit') === 'all';
    const errors = [...checks.filter(({ level }) => level === 'hard'), ...(onBehalf ? signatoryChecks(document) : [])];
    if (errors.length) throw Invalid({ errors });
    await this.reports.submit(id, { onBehalf, checks });
    await this.reports.record(report, 'submitted', submissionHash(document));
    return this.reading.read(id, 'reports.submit');
  }

  async withdraw(id: string): Promise<ReportResponse> {
    const report = await this.reports.lock(id, 'reports.submit');
    refuseUnlessMay('withdrawal', report);
    await this.reports.move(id, afterWithdrawal(await this.reports.wasReturned(id)));
    await this.reports.record(report, 'withdrawn');
    return this.reading.read(id, 'reports.submit');
  }
}
