import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AuditModule } from '../audit/audit.module';
import { CyclesModule } from '../cycles/cycles.module';
import { JobsModule } from '../jobs/jobs.module';
import { SealsModule } from '../seals/seals.module';
import { ApprovalsController } from './approvals.controller';
import { BulkApprovals } from './bulk-approvals.service';
import './check-texts';
import { ComparisonsController } from './comparisons.controller';
import { ComparisonsService } from './comparisons.service';
import { Drafting } from './drafting';
import { EditsController } from './edits.controller';
import { EditsService } from './edits.service';
import { Figure } from './figure.entity';
import { FilingService } from './filing.service';
import { OpeningController } from './opening.controller';
import { OpeningService } from './opening.service';
import { ReceiptQueries } from './receipt.queries';
import { ReceiptsController } from './receipts.controller';
import { ReportEvent } from './report-event.entity';
import { ReportRemark } from './report-remark.entity';
import { ReportStepsController } from './report-steps.controller';
import { Report } from './report.entity';
import { ReportRepository } from './report.repository';
import { ReportsController } from './reports.controller';
import { ReportsQueries } from './reports.queries';
import { ReportsService } from './reports.service';
import { ReviewService } from './review.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([Report, Figure, ReportRemark, ReportEvent]),
    AuditModule,
    CyclesModule,
    JobsModule,
    SealsModule,
  ],
  controllers: [
    ApprovalsController,
    ComparisonsController,
    EditsController,
    OpeningController,
    ReceiptsController,
    ReportsController,
    ReportStepsController,
  ],
  providers: [
    BulkApprovals,
    ComparisonsService,
    Drafting,
    EditsService,
    FilingService,
    OpeningService,
    ReceiptQueries,
    ReportRepository,
    ReportsQueries,
    ReportsService,
    ReviewService,
  ],
  exports: [EditsService, ReportsQueries, ReportsService],
})
export class ReportingModule {}
