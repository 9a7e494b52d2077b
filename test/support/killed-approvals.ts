import { setTimeout as wait } from 'node:timers/promises';
import { startApp, type TestApp } from './app';
import type { Client } from './as';
import { RunningApp } from './running-app';

/** Everything that an approval writes, and what it must not touch twice. */
const TABLES = [
  'reports',
  'report_events',
  'figures',
  'restatements',
  'seals',
  'seal_texts',
  'member_summaries',
  'indicator_summaries',
  'cycle_summaries',
  'cycle_indicator_summaries',
  'daily_summaries',
  'daily_indicator_summaries',
  'reporting_counts',
  'figures_editions',
  'audit.entries',
];

/** Reports are filed and restatements proposed here; they are approved in a process of their own, which is killed. */
export class KilledApprovals {
  private constructor(
    readonly it_: TestApp,
    readonly app: RunningApp,
    readonly staff: Client,
    private readonly handle: string,
  ) {}

  static async start(): Promise<KilledApprovals> {
    const it_ = await startApp();
    const staff = await it_.as.staff();
    const { handle } = await it_.build.signedIn({ role: 'staff' });
    return new KilledApprovals(it_, await RunningApp.on({ appUrl: it_.config.databaseUrl }), staff, handle);
  }

  async close(): Promise<void> {
    await this.app.kill();
    await this.it_.close();
  }

  /** Which status it answers; null where nobody was left to answer. */
  approve(path: string): Promise<number | null> {
    return fetch(`${this.app.origin}/api/v1${path}`, {
      method: 'POST',
      headers: { cookie: `padron=${this.handle}`, origin: this.app.origin, 'content-type': 'application/json' },
      body: '{}',
    }).then(
      ({ status }) => status,
      () => null,
    );
  }

  /** Up to where it wants to write into the table: there it is killed, with all that it has written until then. */
  async killAt(table: string, path: string): Promise<void> {
    const { owner } = this.it_;
    await owner.query(`BEGIN; LOCK TABLE ${table} IN SHARE MODE`);
    const asked = this.approve(path);
    await this.until(
      `SELECT EXISTS (SELECT FROM pg_locks WHERE NOT granted AND relation = '${table}'::regclass) AS so`,
    );
    await this.app.kill();
    await owner.query('ROLLBACK');
    await this.gone();
    expect(await asked).toBeNull();
  }

  /** PostgreSQL ends the statement it is at before it notices that nobody is there any more. */
  async gone(): Promise<void> {
    await this.until(
      `SELECT count(*) = 0 AS so FROM pg_locks JOIN pg_database d ON d.oid = database
        WHERE datname = current_database() AND relation = 'reports'::regclass AND pid <> pg_backend_pid()`,
    );
  }

  /** All of it, row by row. */
  async everything(): Promise<Record<string, unknown>> {
    const all: Record<string, unknown> = {};
    for (const table of TABLES) {
      const { rows } = await this.it_.owner.query<{ row: unknown }>(
        `SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY t::text`,
      );
      all[table] = rows;
    }
    return all;
  }

  private async until(question: string): Promise<void> {
    for (;;) {
      const { rows } = await this.it_.owner.query<{ so: boolean }>(question);
      if (rows[0]!.so) return;
      await wait(20);
    }
  }
}
