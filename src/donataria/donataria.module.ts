import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MembersModule } from '../members/members.module';
import { DirectoriesController } from './directories.controller';
import { DirectoriesQueries } from './directories.queries';
import { DirectoriesService } from './directories.service';
import { DonatariaDirectory } from './donataria-directory.entity';
import { DonatariaStanding } from './donataria-standing.entity';
import { StandingsController } from './standings.controller';
import { StandingsQueries } from './standings.queries';
import { StandingsService } from './standings.service';

@Module({
  imports: [TypeOrmModule.forFeature([DonatariaDirectory, DonatariaStanding]), MembersModule],
  controllers: [DirectoriesController, StandingsController],
  providers: [DirectoriesQueries, DirectoriesService, StandingsQueries, StandingsService],
})
export class DonatariaModule {}
