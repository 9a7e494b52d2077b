import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Database } from '../database/database';
import { Hourly } from '../hourly';

/** Lets go of files whose time is over; the file store's own sweep takes their bytes. Any instance may do it. */
export abstract class FileExpiry implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hourly: Hourly;

  protected constructor(
    context: string,
    private readonly database: Database,
    private readonly statement: string,
  ) {
    this.hourly = new Hourly(context, () => this.sweep());
  }

  onApplicationBootstrap(): void {
    this.hourly.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.hourly.stop();
  }

  async sweep(): Promise<void> {
    await this.database.apart(async (manager) => {
      await manager.query('SET LOCAL ROLE padron_system'); // the login itself sees no file
      await manager.query(this.statement);
    });
  }
}
