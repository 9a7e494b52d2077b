import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { SealsService } from '../seals/seals.service';
import { Invalid } from '../shared/http/problems';
import type { ReturnDto } from './dto/report.dto';
import type { ReportResponse } from './dto/report.response';
import { refuseUnlessMay } from './report-course';
import { anchorErrors } from './remark-anchors';
import { remarked } from './remarked';
import { isOwn } from './report-view';
import { ReportRepository } from './report.repository';
import { OwnReport, ReviewOfAnother } from './reporting.problems';
import { ReportsQueries } from './reports.queries';
import { ReportsService } from './reports.service';
import { sealedReport } from './sealed-report';

/** What the coalition does with a report that was handed in. */
@Injectable()
export class ReviewService {
  constructor(
    private readonly access: Access,
    private readonly reports: ReportRepository,
    private readonly queries: ReportsQueries,
    private readonly reading: ReportsService,
    private readonly seals: SealsService,
  ) {}

  /** From now on it is not withdrawn. Who returns or approves at once need not have said so. */
  async begin(id: string): Promise<ReportResponse> {
    const report = await this.reports.lock(id, 'reports.review');
    refuseUnlessMay('review', report);
    await this.reports.beginReview(id);
    await this.reports.record(report, 'review_began');
    return this.reading.read(id);
  }

  /** Begun by mistake: nobody has looked at it, and its member may withdraw it again. Who reviews it in earnest is not interrupted by others. */
  async cancel(id: string, version: number): Promise<ReportResponse> {
    const report = await this.reports.lock(id, 'reports.review');
    refuseUnlessMay('review-cancellation', report);
    if (report.reviewBegunBy !== this.access.actor.accountId) throw ReviewOfAnother();
    await this.reports.cancelReview(id, version);
    await this.reports.record(report, 'review_cancelled');
    return this.reading.read(id);
  }

  async return(id: string, { remarks }: ReturnDto): Promise<ReportResponse> {
    const report = await this.reports.lock(id, 'reports.review');
    refuseUnlessMay('return', report);
    const document = await this.queries.report(id, 'reports.review');
    const anchored = remarks.map(({ figureId = null, programId = null, field = null, text }) => {
      const anchor = { figureId, programId, field };
      return { ...anchor, text, before: remarked(anchor, document) };
    });
    const errors = anchored.flatMap((remark, index) => anchorErrors(remark, document, `/remarks/${index}`));
    if (errors.length) throw Invalid({ errors });
    await this.reports.remark(report, anchored);
    await this.reports.giveBack(id);
    await this.reports.record(report, 'returned');
    return this.reading.read(id);
  }

  /** The seal and the summaries are written by this very transaction: there is no approved report without them. */
  async approve(id: string): Promise<ReportResponse> {
    const report = await this.reports.lock(id, 'reports.review');
    refuseUnlessMay('approval', report);
    if (isOwn(report, this.access.actor.accountId)) throw OwnReport();
    await this.reports.move(id, 'approved');
    await this.reports.record(report, 'approved');
    const { content, texts } = sealedReport(
      await this.queries.report(id, 'reports.review'),
      this.access.actor.accountId,
    );
    await this.seals.seal(content, texts);
    return this.reading.read(id);
  }
}
