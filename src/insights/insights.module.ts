import { Module } from '@nestjs/common';
import { BoardFiguresReader } from './board-figures';
import { InsightsController } from './insights.controller';
import { InsightsQueries } from './insights.queries';
import { InsightsService } from './insights.service';

@Module({
  controllers: [InsightsController],
  providers: [BoardFiguresReader, InsightsQueries, InsightsService],
  exports: [BoardFiguresReader],
})
export class InsightsModule {}
