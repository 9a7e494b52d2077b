import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CycleIndicator } from './cycle-indicator.entity';
import { Cycle } from './cycle.entity';
import { CyclesController } from './cycles.controller';
import { CyclesQueries } from './cycles.queries';
import { CyclesService } from './cycles.service';
import { Obligation } from './obligation.entity';
import { ObligationsController } from './obligations.controller';
import { ObligationsQueries } from './obligations.queries';

@Module({
  imports: [TypeOrmModule.forFeature([Cycle, CycleIndicator, Obligation])],
  controllers: [CyclesController, ObligationsController],
  providers: [CyclesQueries, CyclesService, ObligationsQueries],
  exports: [CyclesQueries, CyclesService],
})
export class CyclesModule {}
