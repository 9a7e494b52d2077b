import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { Database } from '../shared/database/database';
import { RUNNING_CONFIG, type RunningConfig } from '../shared/running-config';
import { JobRunner } from './job-runner';

const QUEUE = 'jobs';
const SWEEP_MS = 10_000;

/** pg-boss carries the ids; `jobs` is the truth. A sweep brings back what a killed process left running. */
@Injectable()
export class JobQueue implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Jobs');
  private boss: PgBoss | undefined;
  private worker = '';
  private sweeping: NodeJS.Timeout | undefined;

  constructor(
    private readonly database: Database,
    private readonly runner: JobRunner,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const boss = new PgBoss({
      connectionString: this.config.databaseUrl,
      application_name: 'padron-jobs',
      max: 2,
      migrate: false,
      schedule: false,
    });
    boss.on('error', (error) => this.log.warn({ error: error.message }));
    this.boss = await boss.start();
    this.worker = await boss.work<{ id: string }>(QUEUE, { pollingIntervalSeconds: 1, batchSize: 1 }, async ([job]) =>
      this.runner.run(job!.data.id),
    );
    await this.sweep();
    this.sweeping = setInterval(() => void this.sweep(), SWEEP_MS);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.sweeping);
    await this.boss?.stop({ graceful: true, wait: true, timeout: 5_000 });
  }

  /** In the caller's transaction, and looked at as soon as that has committed. */
  async add(id: string): Promise<void> {
    const executeSql = async (text: string, values: unknown[]) => ({ rows: await this.database.rows(text, values) });
    await this.boss!.send(QUEUE, { id }, { db: { executeSql } });
    this.database.afterCommit(() => this.boss!.notifyWorker(this.worker));
  }

  private async sweep(): Promise<void> {
    try {
      const orphans = await this.database.apart((manager) =>
        manager.query<{ id: string }[] | [{ id: string }[], number]>(
          `UPDATE jobs SET state = 'queued', heartbeat_at = NULL
            WHERE (state = 'running' AND heartbeat_at < now() - interval '20 seconds') RETURNING id`,
        ),
      );
      const rows = (Array.isArray(orphans[0]) ? orphans[0] : orphans) as { id: string }[];
      for (const { id } of rows) await this.boss!.send(QUEUE, { id });
    } catch (error) {
      this.log.warn({ error: (error as Error).message }); // the database is away: the next sweep looks again
    }
  }
}
