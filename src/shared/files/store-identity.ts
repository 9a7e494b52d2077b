import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';

/**
 * Every database keeps its files under a folder of its own, so that a copy of it (a restored backup, a rehearsal) that is started
 * over the same directory or bucket never sweeps away what only the other one knows.
 */
@Injectable()
export class StoreIdentity {
  private known: Promise<string> | undefined;

  constructor(private readonly database: Database) {}

  prefix(): Promise<string> {
    this.known ??= this.read().catch((error: Error) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private async read(): Promise<string> {
    const [row] = await this.database.apart((manager) => manager.query<{ identity: string }[]>(STORE_IDENTITY));
    return storePrefix(row!.identity);
  }
}

export const storePrefix = (identity: string): string =>
  `${createHash('sha256').update(identity).digest('hex').slice(0, 12)}/`;

export const STORE_IDENTITY = `SELECT s.system_identifier || ' ' || d.oid AS identity FROM pg_control_system() s, pg_database d WHERE d.datname = current_database()`;
