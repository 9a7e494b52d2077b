import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { GeographyModule } from '../geography/geography.module';
import { JobsModule } from '../jobs/jobs.module';
import { MembersModule } from '../members/members.module';
import { ImportApplicationJob } from './import-application.job';
import { ImportApplicationService } from './import-application.service';
import { ImportRow } from './import-row.entity';
import { ImportRowsRepository } from './import-rows.repository';
import { Import } from './import.entity';
import { ImportRepository } from './import.repository';
import { ImportsController } from './imports.controller';
import { ImportsQueries } from './imports.queries';
import { ImportsService } from './imports.service';
import { OverrideReasonsService } from './override-reasons.service';
import { Proposer } from './proposer';
import { RowDecisionsService } from './row-decisions.service';

@Module({
  imports: [TypeOrmModule.forFeature([Import, ImportRow]), GeographyModule, JobsModule, MembersModule],
  controllers: [ImportsController],
  providers: [
    ImportApplicationJob,
    ImportApplicationService,
    ImportRepository,
    ImportRowsRepository,
    ImportsQueries,
    ImportsService,
    OverrideReasonsService,
    Proposer,
    RowDecisionsService,
  ],
})
export class ImportsModule {}
