import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IndicatorVersion } from './indicator-version.entity';
import { Indicator } from './indicator.entity';
import { IndicatorsController } from './indicators.controller';
import './indicators.problems';
import { IndicatorsQueries } from './indicators.queries';
import { IndicatorsService } from './indicators.service';

@Module({
  imports: [TypeOrmModule.forFeature([Indicator, IndicatorVersion])],
  controllers: [IndicatorsController],
  providers: [IndicatorsQueries, IndicatorsService],
})
export class IndicatorsModule {}
