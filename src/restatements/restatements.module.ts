import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/members.module';
import { ReportingModule } from '../reporting/reporting.module';
import { SealsModule } from '../seals/seals.module';
import { EditionsController } from './editions.controller';
import { EditionsService } from './editions.service';
import { RestatedFigure } from './restated-figure.entity';
import { RestatementDecisions } from './restatement-decisions.service';
import { Restatement } from './restatement.entity';
import { RestatementRepository } from './restatement.repository';
import { RestatementsController } from './restatements.controller';
import './restatements.problems';
import { RestatementsService } from './restatements.service';

@Module({
  imports: [TypeOrmModule.forFeature([Restatement, RestatedFigure]), MembersModule, ReportingModule, SealsModule],
  controllers: [EditionsController, RestatementsController],
  providers: [EditionsService, RestatementDecisions, RestatementRepository, RestatementsService],
})
export class RestatementsModule {}
