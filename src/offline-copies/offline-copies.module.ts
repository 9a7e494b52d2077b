import { Module } from '@nestjs/common';
import { ReportingModule } from '../reporting/reporting.module';
import { OfflineCopiesController } from './offline-copies.controller';
import { OfflineCopiesService } from './offline-copies.service';

@Module({
  imports: [ReportingModule],
  controllers: [OfflineCopiesController],
  providers: [OfflineCopiesService],
})
export class OfflineCopiesModule {}
