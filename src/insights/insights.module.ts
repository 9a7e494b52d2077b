import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { BoardEdition } from './board-edition.entity';
import { BoardFiguresReader } from './board-figures';
import { BoardEditions } from './board-editions';
import { BoardEditionsQueries } from './board-editions.queries';
import { CoverageController } from './coverage.controller';
import { CoverageQueries } from './coverage.queries';
import { FigureRowsQueries } from './figure-rows.queries';
import { FigureTables } from './figure-tables';
import { FiguresFileService } from './figures-file.service';
import { FiguresController } from './figures.controller';
import { FiguresQueries } from './figures.queries';
import { FiguresService } from './figures.service';
import { InsightsController } from './insights.controller';
import { InsightsQueries } from './insights.queries';
import { InsightsService } from './insights.service';

@Module({
  imports: [TypeOrmModule.forFeature([BoardEdition])],
  controllers: [InsightsController, FiguresController, CoverageController],
  providers: [
    BoardFiguresReader,
    BoardEditions,
    BoardEditionsQueries,
    CoverageQueries,
    InsightsQueries,
    InsightsService,
    FiguresFileService,
    FiguresService,
    FigureTables,
    FiguresQueries,
    FigureRowsQueries,
  ],
  exports: [BoardFiguresReader],
})
export class InsightsModule {}
