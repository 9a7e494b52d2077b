import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type JobProgress, JobRunner } from '../jobs/job-runner';
import { DUPLICATE_SEARCH, DuplicateSearch } from './duplicate-search';

@Injectable()
export class DuplicateSearchJob implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly search: DuplicateSearch,
  ) {}

  onModuleInit(): void {
    this.runner.register(DUPLICATE_SEARCH, async (_input: object, progress: JobProgress) => ({
      found: await this.search.search((done, total) => progress.report(done, total)),
    }));
  }
}
