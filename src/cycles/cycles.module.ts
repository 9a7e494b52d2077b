import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { SettingsModule } from '../settings/settings.module';
import { CycleIndicator } from './cycle-indicator.entity';
import { CycleMember } from './cycle-member.entity';
import { Cycle } from './cycle.entity';
import { CyclesController } from './cycles.controller';
import { CyclesQueries } from './cycles.queries';
import { CyclesService } from './cycles.service';
import { ExtensionsController } from './extensions.controller';
import { ExtensionsService } from './extensions.service';
import { ObligationExtension } from './obligation-extension.entity';
import { Obligation } from './obligation.entity';
import { ObligationsController } from './obligations.controller';
import { ObligationsQueries } from './obligations.queries';

@Module({
  imports: [
    TypeOrmModule.forFeature([Cycle, CycleIndicator, CycleMember, Obligation, ObligationExtension]),
    SettingsModule,
  ],
  controllers: [CyclesController, ExtensionsController, ObligationsController],
  providers: [CyclesQueries, CyclesService, ExtensionsService, ObligationsQueries],
  exports: [CyclesQueries, CyclesService],
})
export class CyclesModule {}
