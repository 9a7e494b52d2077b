import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/members.module';
import { Program } from './program.entity';
import { ProgramIndicator } from './program-indicator.entity';
import { ProgramTarget } from './program-target.entity';
import { ProgramLocation } from './program-location.entity';
import { ProgramPartsService } from './program-parts.service';
import { ProgramsInBulk } from './programs-in-bulk';
import { ProgramsController } from './programs.controller';
import './programs.problems';
import { ProgramsQueries } from './programs.queries';
import { ProgramsService } from './programs.service';

@Module({
  imports: [TypeOrmModule.forFeature([Program, ProgramIndicator, ProgramTarget, ProgramLocation]), MembersModule],
  controllers: [ProgramsController],
  providers: [ProgramPartsService, ProgramsInBulk, ProgramsQueries, ProgramsService],
  exports: [ProgramsInBulk, ProgramsQueries],
})
export class ProgramsModule {}
