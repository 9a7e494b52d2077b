import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AttachmentsModule } from '../attachments/attachments.module';
import { AuditModule } from '../audit/audit.module';
import { ContactsModule } from '../contacts/contacts.module';
import { DocumentsModule } from '../documents/documents.module';
import { DuesModule } from '../dues/dues.module';
import { JobsModule } from '../jobs/jobs.module';
import { MembersModule } from '../members/members.module';
import { ProgramsModule } from '../programs/programs.module';
import { DossierMaker } from './dossier-maker';
import { DossierQueries } from './dossier.queries';
import { Export } from './export.entity';
import { ExportJob } from './export.job';
import { ExportsController } from './exports.controller';
import { ExportsQueries } from './exports.queries';
import { ExportsService } from './exports.service';
import { ExportSweeper } from './export-sweeper';
import { ExportRows } from './rows';

@Module({
  imports: [
    TypeOrmModule.forFeature([Export]),
    AttachmentsModule,
    AuditModule,
    ContactsModule,
    DocumentsModule,
    DuesModule,
    JobsModule,
    MembersModule,
    ProgramsModule,
  ],
  controllers: [ExportsController],
  providers: [DossierMaker, DossierQueries, ExportJob, ExportRows, ExportsQueries, ExportsService, ExportSweeper],
})
export class ExportsModule {}
