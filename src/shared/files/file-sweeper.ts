import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '../database/database';
import { Hourly } from '../hourly';
import type { FilePlace } from './file-place';
import type { Incoming } from './incoming';
import { FILE_PLACE, INCOMING } from './places';
import { StoreIdentity } from './store-identity';

const HOUR_MS = 3_600_000;
const AT_ONCE = 500;

/** Takes away what a killed process has left: bytes that no row names, an hour after they came. Any instance may do it. */
@Injectable()
export class FileSweeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly log = new Logger('Files');
  private readonly hourly = new Hourly('Files', () => this.sweepOld());

  constructor(
    private readonly database: Database,
    private readonly identity: StoreIdentity,
    @Inject(FILE_PLACE) private readonly place: FilePlace,
    @Inject(INCOMING) private readonly incoming: Incoming,
  ) {}

  onApplicationBootstrap(): void {
    this.hourly.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.hourly.stop();
  }

  private async sweepOld(): Promise<void> {
    const count = await this.sweep(new Date(Date.now() - HOUR_MS));
    if (count > 0) this.log.log({ message: 'swept files without a row', count });
  }

  /** How many were taken away. */
  async sweep(before: Date): Promise<number> {
    await this.incoming.sweep(before);
    let count = 0;
    let old: string[] = [];
    const settle = async () => {
      const orphans = await this.withoutRow(old);
      for (const key of orphans) await this.place.remove(key);
      count += orphans.length;
      old = [];
    };
    for await (const { key, keptAt } of this.place.list(await this.identity.prefix())) {
      if (keptAt < before && old.push(key) >= AT_ONCE) await settle();
    }
    if (old.length) await settle();
    return count;
  }

  private withoutRow(keys: string[]): Promise<string[]> {
    return this.database.apart(async (manager) => {
      await manager.query('SET LOCAL ROLE padron_system'); // the login itself sees no file
      const rows = await manager.query<{ key: string }[]>(ORPHANS, [keys]);
      return rows.map(({ key }) => key);
    });
  }
}

const ORPHANS = `SELECT key FROM unnest($1::text[]) key
  WHERE NOT EXISTS (SELECT FROM stored_files f WHERE f.storage_key = key AND f.removed_at IS NULL)`;
