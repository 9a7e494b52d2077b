import { Injectable, Logger } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { Problem, problemDocument } from '../shared/http/problem';
import { Internal } from '../shared/http/problems';
import { JobCancelled } from './jobs.problems';

/** What a job is handed: it says how far it is, and learns there that it should stop. */
export interface JobProgress {
  /** Throws when the owner has cancelled. Written apart from the work, at most twice a second. */
  report(done: number, total?: number): Promise<void>;
}
export type JobHandler = (input: never, progress: JobProgress) => Promise<object>;

interface Claimed {
  kind: string;
  input: object;
  grant_id: string;
  attempt: number;
}
/** Another run has taken the job over while this one was stuck: whatever this one did is rolled back, and it says nothing. */
class JobOvertaken extends Error {}

const HEARTBEAT_MS = 5_000;
/** What kills its process each time is not tried for ever. */
const MOST_ATTEMPTS = 3;

/** Runs one job in one transaction as whoever asked for it: its outcome commits with its work, or nothing does. */
@Injectable()
export class JobRunner {
  private readonly log = new Logger('Jobs');
  private readonly handlers = new Map<string, JobHandler>();

  constructor(private readonly database: Database) {}

  /** Called by the module that owns the kind, when it starts. */
  register<Input extends object>(
    kind: string,
    handler: (input: Input, progress: JobProgress) => Promise<object>,
  ): void {
    this.handlers.set(kind, handler as unknown as JobHandler);
  }

  async run(id: string): Promise<void> {
    const job = await this.claim(id);
    if (!job) return; // finished, cancelled, or another instance has it
    const { attempt } = job;
    const beating = setInterval(
      () => void this.apart('UPDATE jobs SET heartbeat_at = now() WHERE id = $1 AND attempt = $2', [id, attempt]),
      HEARTBEAT_MS,
    );
    try {
      if (attempt > MOST_ATTEMPTS) throw new Error(`given up after ${MOST_ATTEMPTS} attempts`);
      await this.database.runUnit(id, () => this.work(id, job));
    } catch (error) {
      await this.fail(id, attempt, error);
    } finally {
      clearInterval(beating);
    }
  }

  private async work(id: string, { kind, input, grant_id, attempt }: Claimed): Promise<void> {
    try {
      const handler = this.handlers.get(kind);
      if (!handler) throw new Error(`no handler for jobs of kind ${kind}`);
      if (!(await this.database.enterGrant(grant_id))) throw JobCancelled(); // the account may nothing any more
      await this.database.execute(`SET LOCAL statement_timeout = '5min'`);
      await this.database.execute(`SET LOCAL idle_in_transaction_session_timeout = '2min'`);
      const result = await handler(input as never, this.progressOf(id, attempt));
      const ended = await this.database.execute(
        `UPDATE jobs SET state = 'done', done = coalesce(total, done), result = $2, finished_at = now() WHERE id = $1 AND attempt = $3 AND state = 'running'`,
        [id, result, attempt],
      );
      if (ended === 0) throw new JobOvertaken();
      await this.database.commit({ wait: true });
    } catch (error) {
      await this.database.rollback();
      throw error;
    }
  }

  private progressOf(id: string, attempt: number): JobProgress {
    let last = 0;
    return {
      report: async (done, total) => {
        if (Date.now() - last < 500) return;
        last = Date.now();
        const [row] = await this.apart<{ cancelled: boolean }>(
          `UPDATE jobs SET done = $2, total = coalesce($3, total), heartbeat_at = now() WHERE id = $1 AND attempt = $4 RETURNING cancel_requested_at IS NOT NULL AS cancelled`,
          [id, done, total ?? null, attempt],
        );
        if (!row) throw new JobOvertaken();
        if (row.cancelled) throw JobCancelled();
      },
    };
  }

  private async claim(id: string): Promise<Claimed | undefined> {
    const [row] = await this.apart<Claimed>(
      `UPDATE jobs SET state = 'running', attempt = attempt + 1, started_at = now(), heartbeat_at = now()
        WHERE id = $1 AND state = 'queued' RETURNING kind, input, grant_id, attempt`,
      [id],
    );
    return row;
  }

  private async fail(id: string, attempt: number, error: unknown): Promise<void> {
    if (error instanceof JobOvertaken) return this.log.warn({ jobId: id, attempt, overtaken: true });
    const problem = error instanceof Problem ? error : Internal();
    const isCancelled = problem.code === JobCancelled().code;
    if (!isCancelled) this.log.error({ jobId: id, error: error instanceof Error ? error.stack : String(error) });
    const [owner] = await this.apart<{ language: 'es' | 'en' }>(
      'SELECT a.language FROM jobs j JOIN accounts a ON a.id = j.account_id WHERE j.id = $1',
      [id],
    );
    const document = isCancelled ? null : problemDocument(problem, owner?.language ?? 'es', id);
    await this.apart(
      `UPDATE jobs SET state = $2, problem = $3, finished_at = now() WHERE id = $1 AND attempt = $4 AND state = 'running'`,
      [id, isCancelled ? 'cancelled' : 'failed', document, attempt],
    );
  }

  /** TypeORM answers an UPDATE … RETURNING as [rows, count]. */
  private async apart<T extends object>(text: string, values: unknown[]): Promise<T[]> {
    const answer = await this.database.apart((manager) => manager.query<T[] | [T[], number]>(text, values));
    return (Array.isArray(answer[0]) ? answer[0] : answer) as T[];
  }
}
