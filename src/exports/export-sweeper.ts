import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../shared/database/database';

const HOUR_MS = 3_600_000;

/** Lets go of files whose days are over; the file store's own sweep takes their bytes. Any instance may do it. */
@Injectable()
export class ExportSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Exports');
  private waiting: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.again();
    this.waiting = setInterval(() => this.again(), HOUR_MS).unref();
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.waiting);
    await this.running;
  }

  async sweep(): Promise<void> {
    await this.database.apart(async (manager) => {
      await manager.query('SET LOCAL ROLE padron_system'); // the login itself sees no export
      await manager.query(EXPIRE);
    });
  }

  private again(): void {
    this.running = this.sweep().catch((error: Error) => this.log.warn({ error: error.message })); // the next one looks again
  }
}

const EXPIRE = `UPDATE stored_files f SET removed_at = now() FROM exports e
  WHERE e.file_id = f.id AND e.expires_at < now() AND f.removed_at IS NULL`;
