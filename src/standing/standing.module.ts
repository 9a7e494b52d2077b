import { Module } from '@nestjs/common';
import { StandingController } from './standing.controller';
import { StandingQueries } from './standing.queries';

@Module({ controllers: [StandingController], providers: [StandingQueries] })
export class StandingModule {}
