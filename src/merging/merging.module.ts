import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
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
import { MergePreviewQueries } from './merge-preview.queries';
import { MergeRepository } from './merge.repository';
import { MergesController } from './merges.controller';
import { MergesQueries } from './merges.queries';
import { MergesService } from './merges.service';
import { MemberMerge } from './member-merge.entity';
import { MergedRow } from './merged-row.entity';
import { RedirectInterceptor } from './redirect.interceptor';
import { ReversalRepository } from './reversal.repository';

@Module({
  imports: [
    TypeOrmModule.forFeature([DuplicateDismissal, DuplicatePair, MemberMerge, MergedRow, QueuedMember]),
    JobsModule,
  ],
  controllers: [DuplicatesController, MergesController],
  providers: [
    DuplicateSearch,
    DuplicateSearchJob,
    DuplicatesQueries,
    DuplicatesService,
    MergePreviewQueries,
    MergeRepository,
    MergesQueries,
    MergesService,
    ReversalRepository,
    { provide: APP_INTERCEPTOR, useClass: RedirectInterceptor },
  ],
})
export class MergingModule {}
