import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { TestDatabase } from './database';

const ROOT = join(__dirname, '../..');
const BUILD = `import { build } from './scripts/build.mjs'; process.exit((await build({ only: 'server' })) ? 0 : 1)`;

/** The product as a process of its own on a test's database: to be killed, and to be weighed. */
export class RunningApp {
  private process: ChildProcess | undefined;
  private output = '';

  private constructor(
    private readonly database: Pick<TestDatabase, 'appUrl'>,
    private readonly port: number,
    private readonly environment: Record<string, string>,
  ) {}

  static async on(
    database: Pick<TestDatabase, 'appUrl'>,
    environment: Record<string, string> = {},
  ): Promise<RunningApp> {
    execFileSync(process.execPath, ['--input-type=module', '-e', BUILD], { cwd: ROOT });
    const port = await new Promise<number>((resolve) => {
      const server = createServer().listen(0, '127.0.0.1', () => {
        const address = server.address() as { port: number };
        server.close(() => resolve(address.port));
      });
    });
    const app = new RunningApp(database, port, environment);
    await app.start();
    return app;
  }

  private get isRunning(): boolean {
    return this.process?.exitCode === null && this.process.signalCode === null;
  }

  /** What it has written so far, to its log and besides. */
  get written(): string {
    return this.output;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async start(): Promise<void> {
    this.process = spawn(process.execPath, ['dist/src/main.js'], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env.PATH,
        PORT: String(this.port),
        DATABASE_URL: this.database.appUrl,
        PADRON_ORIGIN: this.origin,
        PADRON_SECRET: 'a secret for the long tests, long enough',
        PADRON_FILES_DIR: join(tmpdir(), `padron-files-${this.port}`),
        LOG_LEVEL: 'warn',
        ...this.environment,
      },
    });
    for (const stream of [this.process.stdout!, this.process.stderr!])
      stream.on('data', (data) => (this.output += String(data)));
    while (!(await this.isReady())) {
      if (!this.isRunning) throw new Error(this.output);
      await wait(50);
    }
  }

  /** Without a word to it: as when the machine loses its power. */
  async kill(): Promise<void> {
    if (!this.isRunning) return;
    const ended = new Promise((resolve) => this.process!.once('exit', resolve));
    this.process!.kill('SIGKILL');
    await ended;
  }

  /** In MB: now, and at most since the peak was last forgotten. */
  memory(): { now: number; peak: number } {
    const status = readFileSync(`/proc/${this.process!.pid}/status`, 'utf8');
    const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)![1]) / 1024;
    return { now: of('VmRSS'), peak: of('VmHWM') };
  }

  /** As it comes, however large. */
  async fetchFile(handle: string, path: string): Promise<ReadableStream> {
    const answer = await fetch(`${this.origin}/api/v1${path}`, { headers: { cookie: `padron=${handle}` } });
    if (!answer.ok) throw new Error(`${answer.status} of ${path}`);
    return answer.body!;
  }

  async send<T>(handle: string, method: string, path: string, body?: object | FormData): Promise<T> {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        cookie: `padron=${handle}`,
        origin: this.origin,
        'x-requested-with': 'padron',
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      body: isForm ? body : body && JSON.stringify(body),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path} ${answer.status} ${text}\n${this.output}`);
    return JSON.parse(text) as T;
  }

  private isReady(): Promise<boolean> {
    return fetch(`${this.origin}/api/v1/health/ready`).then(
      ({ status }) => status === 200,
      () => false,
    );
  }
}
