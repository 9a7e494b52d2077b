import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IndicatorVersion } from './indicator-version.entity';
import { Indicator } from './indicator.entity';
import { IndicatorsController } from './indicators.controller';
import { IndicatorsQueries } from './indicators.queries';

@Module({
  imports: [TypeOrmModule.forFeature([Indicator, IndicatorVersion])],
  controllers: [IndicatorsController],
  providers: [IndicatorsQueries],
})
export class IndicatorsModule {}
