import { Injectable, type OnModuleInit } from '@nestjs/common';
import { JobRunner, type JobProgress } from '../../jobs/job-runner';
import type { ReversalObstacle } from './dto/reversal.response';
import { ImportRepository } from '../import.repository';
import { ImportInTheWay } from '../imports.problems';
import { ReversalRepository } from './reversal.repository';

export const REVERSAL = 'import-reversal';

/** Undoes an applied import in the one transaction of its job: all of it, or nothing. */
@Injectable()
export class ImportReversalJob implements OnModuleInit {
  constructor(
    private readonly runner: JobRunner,
    private readonly imports: ImportRepository,
    private readonly reversals: ReversalRepository,
  ) {}

  onModuleInit(): void {
    this.runner.register(REVERSAL, (input: { importId: string }, progress) => this.reverse(input, progress));
  }

  private async reverse({ importId }: { importId: string }, progress: JobProgress): Promise<object> {
    await this.imports.waitForOthers();
    await this.imports.reversing(importId);
    const total = await this.reversals.hold(importId);
    await progress.report(0, total);
    const found = await this.reversals.obstacles(importId);
    if (found.obstacleCount > 0) throw ImportInTheWay({ extra: { ...found } });
    try {
      for await (const done of this.reversals.undo(importId)) await progress.report(Math.min(done, total), total);
    } catch (error) {
      throw refusalOf(error) ?? error;
    }
    await this.imports.closeReversal(importId);
    return { undone: total };
  }
}

/** A former value has become another's since, or a row that nobody foresaw refers to what is to go. */
function refusalOf(error: unknown): Error | undefined {
  const { code, table = '' } = error as { code?: string; table?: string };
  if (!code?.startsWith('23')) return undefined;
  const obstacle: ReversalObstacle = {
    kind: 'taken',
    table,
    onTable: table,
    memberId: null,
    memberName: null,
    count: 1,
    columns: [],
  };
  return ImportInTheWay({ extra: { obstacles: [obstacle], obstacleCount: 1 } });
}
