import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { JobsModule } from '../jobs/jobs.module';
import { DuplicateDismissal } from './duplicate-dismissal.entity';
import { DuplicatePair } from './duplicate-pair.entity';
import { QueuedMember } from './duplicate-queue.entity';
import { DuplicateSearch } from './duplicate-search';
import { DuplicateSearchJob } from './duplicate-search.job';
import { DuplicatesController } from './duplicates.controller';
import { DuplicatesQueries } from './duplicates.queries';
import { DuplicatesService } from './duplicates.service';
import { MemberMerge } from './member-merge.entity';
import { MergedRow } from './merged-row.entity';

@Module({
  imports: [
    TypeOrmModule.forFeature([DuplicateDismissal, DuplicatePair, MemberMerge, MergedRow, QueuedMember]),
    JobsModule,
  ],
  controllers: [DuplicatesController],
  providers: [DuplicateSearch, DuplicateSearchJob, DuplicatesQueries, DuplicatesService],
})
export class MergingModule {}
