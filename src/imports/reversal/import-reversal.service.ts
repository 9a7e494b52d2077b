import { Injectable } from '@nestjs/common';
import { JobsService } from '../../jobs/jobs.service';
import { JsonText } from '../../shared/http/json-text';
import { ImportRepository } from '../import.repository';
import { REVERSAL } from './import-reversal.job';
import { ImportInTheWay } from '../imports.problems';
import { ReversalRepository } from './reversal.repository';

@Injectable()
export class ImportReversalService {
  constructor(
    private readonly imports: ImportRepository,
    private readonly reversals: ReversalRepository,
    private readonly jobs: JobsService,
  ) {}

  async preview(id: string): Promise<JsonText> {
    await this.imports.allowLongWork();
    await this.imports.applied(id, { isHeld: false });
    const effects = await this.reversals.effects(id);
    const found = await this.reversals.obstacles(id);
    return new JsonText(JSON.stringify({ isPossible: found.obstacleCount === 0, effects, ...found }));
  }

  /** Queues it, unless something stands in the way already; the job looks again, behind its locks. */
  async request(id: string): Promise<JsonText> {
    await this.imports.allowLongWork();
    await this.imports.applied(id, { isHeld: true });
    const found = await this.reversals.obstacles(id);
    if (found.obstacleCount > 0) throw ImportInTheWay({ extra: { ...found } });
    const job = await this.jobs.enqueue(REVERSAL, { importId: id });
    await this.imports.beginReversal(id, job.id);
    return job.answer;
  }
}
