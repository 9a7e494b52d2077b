import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { Hourly } from '../shared/hourly';

/** How many went: copies of answers, counts of tries, and sessions that ended long ago. */
export interface Expired {
  answers: number;
  tries: number;
  sessions: number;
}

/** Rows whose time is over. Any instance may do it, and none finds what another has taken. */
@Injectable()
export class RowExpiry implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly hourly = new Hourly('Expiry', async () => void (await this.sweep()));

  constructor(private readonly database: Database) {}

  onApplicationBootstrap(): void {
    this.hourly.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.hourly.stop();
  }

  sweep(): Promise<Expired> {
    return this.database.apart(async (manager) => {
      await manager.query('SET LOCAL ROLE padron_system');
      const [row] = await manager.query<{ expired: Expired }[]>('SELECT expire_rows() AS expired');
      return row!.expired;
    });
  }
}
