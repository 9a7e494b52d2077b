import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../contacts/contacts.module';
import { GeographyModule } from '../geography/geography.module';
import { JobsModule } from '../jobs/jobs.module';
import { MembersModule } from '../members/members.module';
import { ProgramsModule } from '../programs/programs.module';
import { ImportApplicationController } from './application/import-application.controller';
import { ImportApplicationJob } from './application/import-application.job';
import { ImportApplicationService } from './application/import-application.service';
import { RecordWriter } from './application/record-writer';
import { Import } from './import.entity';
import { ImportRepository } from './import.repository';
import { ImportsController } from './imports.controller';
import { ImportsQueries } from './imports.queries';
import { ImportsService } from './imports.service';
import { ImportRow } from './proposing/import-row.entity';
import { ImportRowsRepository } from './proposing/import-rows.repository';
import { Proposer } from './proposing/proposer';
import { ImportReversalController } from './reversal/import-reversal.controller';
import { ImportReversalJob } from './reversal/import-reversal.job';
import { ImportReversalService } from './reversal/import-reversal.service';
import { ReversalRepository } from './reversal/reversal.repository';
import { ImportRowsController } from './rows/import-rows.controller';
import { ImportRowsQueries } from './rows/import-rows.queries';
import { RefusedRowsService } from './rows/refused-rows.service';
import { RowDecisionsService } from './rows/row-decisions.service';
import { RowReadingsService } from './rows/row-readings.service';
import { ImportMapping } from './saved-mappings/import-mapping.entity';
import { ImportMappingsController } from './saved-mappings/import-mappings.controller';
import { ImportMappingsService } from './saved-mappings/import-mappings.service';

@Module({
  imports: [
    TypeOrmModule.forFeature([Import, ImportMapping, ImportRow]),
    ContactsModule,
    GeographyModule,
    JobsModule,
    MembersModule,
    ProgramsModule,
  ],
  controllers: [
    ImportsController,
    ImportRowsController,
    ImportApplicationController,
    ImportReversalController,
    ImportMappingsController,
  ],
  providers: [
    ImportApplicationJob,
    ImportApplicationService,
    ImportMappingsService,
    ImportRepository,
    ImportReversalJob,
    ImportReversalService,
    ImportRowsQueries,
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
