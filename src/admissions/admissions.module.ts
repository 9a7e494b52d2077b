import { Module } from '@nestjs/common';
import { DuesModule } from '../dues/dues.module';
import { JobsModule } from '../jobs/jobs.module';
import { MembersModule } from '../members/members.module';
import { SettingsModule } from '../settings/settings.module';
import { AdmissionsController } from './admissions.controller';
import { AdmissionsService } from './admissions.service';
import { RenewalsController } from './renewals.controller';
import { RenewalsService } from './renewals.service';

@Module({
  imports: [JobsModule, DuesModule, MembersModule, SettingsModule],
  controllers: [AdmissionsController, RenewalsController],
  providers: [AdmissionsService, RenewalsService],
  exports: [AdmissionsService],
})
export class AdmissionsModule {}
