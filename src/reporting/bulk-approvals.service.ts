import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Access } from '../access/access';
import { type JobProgress, JobRunner } from '../jobs/job-runner';
import { type LeftOut, whyLeftOut } from './bulk-approval';
import type { ApprovalsDto } from './dto/approvals.dto';
import { checkReport } from './figure-checks';
import { ReportRepository } from './report.repository';
import { ReportsQueries } from './reports.queries';
import { ReviewService } from './review.service';

export const BULK_APPROVAL = 'bulk-approval';

interface Outcome {
  approved: { id: string; memberName: string; sealNumber: number | null }[];
  left: { id: string; memberName: string | null; reason: LeftOut }[];
}

/** Many reports by one job and in one transaction: killed on the way it has approved none, and begins again. */
@Injectable()
export class BulkApprovals implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly access: Access,
    private readonly reports: ReportRepository,
    private readonly queries: ReportsQueries,
    private readonly review: ReviewService,
  ) {}

  onModuleInit(): void {
    this.runner.register(BULK_APPROVAL, (input: ApprovalsDto, progress) => this.approve(input, progress));
  }

  /** All of them are held before the first is sealed: whoever approves one of them alone waits for the chain with nothing that this needs. */
  private async approve({ reports }: ApprovalsDto, progress: JobProgress): Promise<Outcome> {
    const seen = new Map(reports.map(({ id, version }) => [id, version]));
    const held = await this.reports.lockAll([...seen.keys()], 'reports.review');
    const outcome: Outcome = { approved: [], left: [] };
    for (const [id, version] of seen) {
      const report = held.get(id);
      const document = report && (await this.queries.report(id, 'reports.review'));
      const warnings = document && checkReport(document).length;
      const candidate = report && { ...report, warnings: Math.max(report.softChecks, warnings ?? 0) };
      const reason = whyLeftOut(candidate, { version, accountId: this.access.actor.accountId });
      const memberName = document?.member.name ?? null;
      if (reason) outcome.left.push({ id, memberName, reason });
      else
        outcome.approved.push({ id, memberName: memberName!, sealNumber: (await this.review.approve(id)).sealNumber });
      await progress.report(outcome.approved.length + outcome.left.length, seen.size);
    }
    return outcome;
  }
}
