import { Logger } from '@nestjs/common';

const HOUR_MS = 3_600_000;

/** Does something at start and every hour from then on. What fails is told, and the next hour tries again. */
export class Hourly {
  private readonly log: Logger;
  private waiting: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    context: string,
    private readonly work: () => Promise<void>,
  ) {
    this.log = new Logger(context);
  }

  start(): void {
    this.again();
    this.waiting = setInterval(() => this.again(), HOUR_MS).unref();
  }

  async stop(): Promise<void> {
    clearInterval(this.waiting);
    await this.running;
  }

  private again(): void {
    this.running = this.work().catch((error: Error) => this.log.warn({ error: error.message }));
  }
}
