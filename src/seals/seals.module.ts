import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { DailySummaries } from './daily-summaries';
import { DailyIndicatorSummary, DailySummary } from './daily-summaries.entity';
import { ReportingCount } from './reporting-count.entity';
import { SealText } from './seal-text.entity';
import { Seal } from './seal.entity';
import { SealsQueries } from './seals.queries';
import { SealsService } from './seals.service';
import { Summaries } from './summaries';
import {
  CycleIndicatorSummary,
  CycleSummary,
  FiguresEdition,
  IndicatorSummary,
  MemberSummary,
} from './summaries.entity';

@Module({
  imports: [
    TypeOrmModule.forFeature([
      Seal,
      SealText,
      MemberSummary,
      CycleSummary,
      IndicatorSummary,
      CycleIndicatorSummary,
      DailySummary,
      DailyIndicatorSummary,
      ReportingCount,
      FiguresEdition,
    ]),
  ],
  providers: [SealsQueries, SealsService, Summaries, DailySummaries],
  exports: [SealsQueries, SealsService],
})
export class SealsModule {}
