import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { KeptStanding } from './kept-standing.entity';
import { KeptStandingsDay } from './kept-standings-day.entity';
import { StandingChange } from './standing-change.entity';
import { StandingController } from './standing.controller';
import { StandingQueries } from './standing.queries';

@Module({
  imports: [TypeOrmModule.forFeature([KeptStanding, KeptStandingsDay, StandingChange])],
  controllers: [StandingController],
  providers: [StandingQueries],
})
export class StandingModule {}
