import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { Build } from './build';
import { cloneDatabase, type TestDatabase } from './database';
import { RunningApp } from './running-app';

export interface RunningJob {
  id: string;
  state: string;
  done: number;
  total: number | null;
  problem: { detail: string } | null;
}
/** Held by the test, it keeps the job of an import from beginning. */
const ONE_AT_A_TIME = 7262372;

/** The product as a process that is killed in the middle of a job, on a database that stays. */
export class KilledApp {
  private constructor(
    readonly app: RunningApp,
    readonly owner: Client,
    readonly build: Build,
    private readonly database: TestDatabase,
    readonly handle: string,
  ) {}

  static async start(): Promise<KilledApp> {
    const database = await cloneDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const build = new Build(owner);
    const { handle } = await build.signedIn({ role: 'staff' });
    return new KilledApp(await RunningApp.on(database), owner, build, database, handle);
  }

  async close(): Promise<void> {
    await this.app.kill();
    await this.owner.end();
    await this.database.drop();
  }

  send<T>(method: string, path: string, body?: object | FormData): Promise<T> {
    return this.app.send<T>(this.handle, method, path, body);
  }

  upload<T>(content: string | Buffer, kind = 'members'): Promise<T> {
    const form = new FormData();
    form.append('kind', kind);
    form.append('file', new Blob([content as string]), 'roster.csv');
    return this.send<T>('POST', '/imports', form);
  }

  job(id: string): Promise<RunningJob> {
    return this.send<RunningJob>('GET', `/jobs/${id}`);
  }

  async finished(id: string): Promise<RunningJob> {
    for (;;) {
      const job = await this.job(id);
      if (!['queued', 'running'].includes(job.state)) return job;
      await wait(50);
    }
  }

  /** Starts what `ask` asks for, but only up to where its job wants to write into the table: there it is killed, with all it has written until then. */
  async killAt(table: string, ask: () => Promise<unknown>): Promise<void> {
    await this.owner.query('SELECT pg_advisory_lock($1)', [ONE_AT_A_TIME]);
    await ask();
    await this.waits(`locktype = 'advisory'`);
    await this.owner.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
    await this.owner.query('SELECT pg_advisory_unlock($1)', [ONE_AT_A_TIME]);
    await this.waits(`relation = '${table}'::regclass`);
    await this.app.kill();
    await this.owner.query('ROLLBACK');
    await this.gone();
  }

  /** Without the twenty seconds after which a job whose process says nothing is taken up again. */
  async comeBack(): Promise<void> {
    await this.owner.query(`UPDATE jobs SET heartbeat_at = now() - interval '1 minute' WHERE state = 'running'`);
    await this.app.start();
  }

  /** PostgreSQL ends the statement it is at before it notices that nobody is there any more. */
  async gone(): Promise<void> {
    await this.until(
      `SELECT count(*) = 0 AS so FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'`,
    );
  }

  private waits(where: string): Promise<void> {
    return this.until(`SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND ${where}) AS so`);
  }

  private async until(question: string): Promise<void> {
    for (;;) {
      const { rows } = await this.owner.query<{ so: boolean }>(question);
      if (rows[0]!.so) return;
      await wait(20);
    }
  }
}
