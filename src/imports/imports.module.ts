import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../contacts/contacts.module';
import { GeographyModule } from '../geography/geography.module';
import { JobsModule } from '../jobs/jobs.module';
import { MembersModule } from '../members/members.module';
import { ProgramsModule } from '../programs/programs.module';
import { ImportApplicationJob } from './import-application.job';
import { ImportApplicationService } from './import-application.service';
import { ImportMapping } from './import-mapping.entity';
import { ImportMappingsController } from './import-mappings.controller';
import { ImportMappingsService } from './import-mappings.service';
import { ImportReversalController } from './import-reversal.controller';
import { ImportReversalJob } from './import-reversal.job';
import { ImportReversalService } from './import-reversal.service';
import { ImportRow } from './import-row.entity';
import { ImportRowsRepository } from './import-rows.repository';
import { Import } from './import.entity';
import { ImportRepository } from './import.repository';
import { ImportsController } from './imports.controller';
import { ImportsQueries } from './imports.queries';
import { ImportsService } from './imports.service';
import { Proposer } from './proposer';
import { RecordWriter } from './record-writer';
import { RefusedRowsService } from './refused-rows.service';
import { ReversalRepository } from './reversal.repository';
import { RowDecisionsService } from './row-decisions.service';
import { RowReadingsService } from './row-readings.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([Import, ImportMapping, ImportRow]),
    ContactsModule,
    GeographyModule,
    JobsModule,
    MembersModule,
    ProgramsModule,
  ],
  controllers: [ImportsController, ImportMappingsController, ImportReversalController],
  providers: [
    ImportApplicationJob,
    ImportApplicationService,
    ImportMappingsService,
    ImportRepository,
    ImportReversalJob,
    ImportReversalService,
    ImportRowsRepository,
    ImportsQueries,
    ImportsService,
    Proposer,
    RecordWriter,
    RefusedRowsService,
    ReversalRepository,
    RowDecisionsService,
    RowReadingsService,
  ],
})
export class ImportsModule {}
