import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit/audit-trail';
import type { ReportEditList } from './dto/edit.response';
import { fieldsOf } from './edits';
import { ReportsQueries } from './reports.queries';

/** Who wrote what while a report is filled in by several: what a conflict shows beside each version. */
@Injectable()
export class EditsService {
  constructor(
    private readonly queries: ReportsQueries,
    private readonly trail: AuditTrail,
  ) {}

  async of(reportId: string, figureId: string | undefined): Promise<ReportEditList> {
    if (figureId === undefined) await this.queries.assertVisible(reportId, 'reports.read');
    else await this.queries.figure(reportId, figureId, 'reports.read');
    const changes = await this.trail.ofRow(figureId ? 'figures' : 'reports', figureId ?? reportId);
    const edits = changes.map(({ at, by, ...change }) => ({ at, by, fields: fieldsOf(change) }));
    return { items: edits.filter(({ fields }) => fields.length > 0) };
  }
}
