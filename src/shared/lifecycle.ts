import { setTimeout as wait } from 'node:timers/promises';

interface Held {
  name: string;
  close: () => Promise<void>;
}

/** What has been started and must be stopped, the last one first: on a signal, and when a later step of the start fails. */
export class Lifecycle {
  private readonly held: Held[] = [];
  private stopping: Promise<void> | undefined;

  constructor(private readonly secondsEach = 7) {}

  get isStopping(): boolean {
    return this.stopping !== undefined;
  }

  /** Held from the moment that it begins to start, so that a signal in between leaves nothing running. */
  async hold<T>(name: string, starting: Promise<T>, close: (started: T) => Promise<void>): Promise<T> {
    this.held.push({ name, close: () => starting.then(close, () => undefined) });
    return starting;
  }

  stop(): Promise<void> {
    return (this.stopping ??= this.closeAll());
  }

  private async closeAll(): Promise<void> {
    for (let next = this.held.pop(); next; next = this.held.pop()) {
      const { name, close } = next;
      const late = new AbortController();
      await Promise.race([
        close().catch((error: Error) => console.error(`${name} did not stop cleanly: ${error.message}`)),
        wait(this.secondsEach * 1000, undefined, { signal: late.signal }).then(
          () => console.error(`${name} is still busy after ${this.secondsEach} s; going on`),
          () => undefined,
        ),
      ]);
      late.abort();
    }
  }
}
