import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SealText } from './seal-text.entity';
import { Seal } from './seal.entity';
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
      FiguresEdition,
    ]),
  ],
  providers: [SealsService, Summaries],
  exports: [SealsService],
})
export class SealsModule {}
