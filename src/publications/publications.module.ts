import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { InsightsModule } from '../insights/insights.module';
import { SealsModule } from '../seals/seals.module';
import { Publication, PublicationSeal } from './publication.entity';
import { PublicationFactsReader } from './publication-facts';
import { PublicationFilesService } from './publication-files.service';
import { PublicationMaker } from './publication-maker';
import { PublicationsController } from './publications.controller';
import { PublicationsQueries } from './publications.queries';
import { PublicationsService } from './publications.service';
import { PublishingService } from './publishing.service';

@Module({
  imports: [TypeOrmModule.forFeature([Publication, PublicationSeal]), InsightsModule, SealsModule],
  controllers: [PublicationsController],
  providers: [
    PublicationFactsReader,
    PublicationFilesService,
    PublicationMaker,
    PublicationsQueries,
    PublicationsService,
    PublishingService,
  ],
})
export class PublicationsModule {}
