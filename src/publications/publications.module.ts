import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InsightsModule } from '../insights/insights.module';
import { SealsModule } from '../seals/seals.module';
import { Publication, PublicationSeal } from './publication.entity';
import { PublicationFactsReader } from './publication-facts';
import { PublicationMaker } from './publication-maker';
import { PublicationsController } from './publications.controller';
import { PublicationsQueries } from './publications.queries';
import { PublicationsService } from './publications.service';
import { PublishingService } from './publishing.service';

@Module({
  imports: [TypeOrmModule.forFeature([Publication, PublicationSeal]), InsightsModule, SealsModule],
  controllers: [PublicationsController],
  providers: [PublicationFactsReader, PublicationMaker, PublicationsQueries, PublicationsService, PublishingService],
})
export class PublicationsModule {}
