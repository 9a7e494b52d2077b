import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/members.module';
import { SettingsModule } from '../settings/settings.module';
import './dues.problems';
import { RenewalDues } from './renewal-dues';
import { SettlementsController } from './settlements.controller';
import { SettlementsService } from './settlements.service';
import { Term } from './term.entity';
import { TermsController } from './terms.controller';
import { TermsQueries } from './terms.queries';
import { TermsService } from './terms.service';

@Module({
  imports: [TypeOrmModule.forFeature([Term]), MembersModule, SettingsModule],
  controllers: [TermsController, SettlementsController],
  providers: [RenewalDues, SettlementsService, TermsQueries, TermsService],
  exports: [RenewalDues, TermsQueries, TermsService],
})
export class DuesModule {}
