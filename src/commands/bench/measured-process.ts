import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Usage } from './probe';

interface Settings {
  /** A compiled file that listens on PORT. */
  file: string;
  /** Answers 200 once it is ready. */
  path: string;
  environment: (origin: string) => Record<string, string>;
  nodeOptions?: string[];
}

/** A server in a process of its own, so that what it uses is not mixed with what generates the load. */
export class MeasuredProcess {
  private constructor(
    private readonly child: ChildProcess,
    readonly origin: string,
  ) {}

  static async start({ file, path, environment, nodeOptions = [] }: Settings): Promise<MeasuredProcess> {
    const port = await freePort();
    const origin = `http://127.0.0.1:${port}`;
    const child = fork(file, [], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', PORT: String(port), ...environment(origin) },
      execArgv: ['--require', join(__dirname, 'probe.js'), ...nodeOptions],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const started = new MeasuredProcess(child, origin);
    for (const deadline = Date.now() + 60_000; Date.now() < deadline && child.exitCode === null; await wait(100)) {
      const answer = await fetch(origin + path).catch(() => undefined);
      await answer?.arrayBuffer();
      if (answer?.ok) return started;
    }
    await started.stop();
    throw new Error(`${file} did not answer ${path}`);
  }

  async usage(): Promise<Usage> {
    const answer = once(this.child, 'message');
    this.child.send('usage');
    return ((await answer) as [Usage])[0];
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const end = once(this.child, 'exit');
    this.child.kill('SIGTERM');
    await Promise.race([end, wait(5000, undefined, { ref: false })]);
    this.child.kill('SIGKILL');
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
