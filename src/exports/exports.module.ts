import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { ContactsModule } from '../contacts/contacts.module';
import { DuesModule } from '../dues/dues.module';
import { JobsModule } from '../jobs/jobs.module';
import { MembersModule } from '../members/members.module';
import { ProgramsModule } from '../programs/programs.module';
import { Export } from './export.entity';
import { ExportJob } from './export.job';
import { ExportsController } from './exports.controller';
import { ExportsQueries } from './exports.queries';
import { ExportsService } from './exports.service';
import { ExportSweeper } from './export-sweeper';
import { ExportRows } from './rows';

@Module({
  imports: [TypeOrmModule.forFeature([Export]), ContactsModule, DuesModule, JobsModule, MembersModule, ProgramsModule],
  controllers: [ExportsController],
  providers: [ExportJob, ExportRows, ExportsQueries, ExportsService, ExportSweeper],
})
export class ExportsModule {}
