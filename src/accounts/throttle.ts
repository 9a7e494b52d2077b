import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { TooManyRequests } from '../shared/http/problems';
import { RUNNING_CONFIG, type RunningConfig } from '../shared/running-config';

interface Limit {
  /** Attempts that are free in a window; each further one blocks for twice as long as the one before. */
  free: number;
  windowMinutes: number;
}
type Throttled =
  | 'sign-in'
  | 'second-factor'
  | 'password-reset'
  | 'one-time-link'
  | 'email-change'
  | 'invitation'
  | 'application'
  | 'application-document';

const FEW: Limit = { free: 5, windowMinutes: 15 };
const PER_ACCOUNT: Record<Throttled, Limit> = {
  'sign-in': FEW,
  'second-factor': FEW,
  'password-reset': FEW,
  'one-time-link': FEW,
  'email-change': FEW,
  invitation: FEW,
  application: FEW,
  'application-document': { free: 40, windowMinutes: 15 }, // a dozen, and some again
};
const MANY: Limit = { free: 20, windowMinutes: 1 };
const PER_ADDRESS: Record<Throttled, Limit> = {
  'sign-in': MANY,
  'second-factor': MANY,
  'password-reset': MANY,
  'one-time-link': MANY,
  'email-change': MANY,
  invitation: MANY,
  application: MANY,
  'application-document': { free: 120, windowMinutes: 1 },
};
const LONGEST_BLOCK_SECONDS = 15 * 60;

/**
 * Counts an attempt BEFORE anything is verified, in one atomic statement per bucket, in PostgreSQL, so that parallel tries and
 * several instances share the count. Buckets are keyed digests: the table holds neither addresses nor e-mails.
 */
@Injectable()
export class Throttle {
  constructor(
    private readonly database: Database,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  async count(kind: Throttled, account: string, address: string): Promise<void> {
    const waits = await this.database.apart(async (manager) => {
      // Always in this order: two attempts cannot wait for each other.
      const byAddress = await this.attempt(manager, `${kind}/address/${address}`, PER_ADDRESS[kind]);
      return [
        byAddress,
        byAddress > 0 ? 0 : await this.attempt(manager, `${kind}/account/${account}`, PER_ACCOUNT[kind]),
      ];
    });
    const seconds = Math.max(...waits);
    if (seconds > 0) throw TooManyRequests({ params: { seconds }, headers: { 'retry-after': String(seconds) } });
  }

  /** A success clears the account's count, never the address's. */
  async succeed(kind: Throttled, account: string): Promise<void> {
    await this.database.apart((manager) =>
      manager.query('DELETE FROM throttles WHERE bucket = $1', [this.bucket(`${kind}/account/${account}`)]),
    );
  }

  /** Seconds to wait; 0 when the attempt may go on. */
  private async attempt(
    manager: { query(text: string, values: unknown[]): Promise<unknown> },
    name: string,
    { free, windowMinutes }: Limit,
  ): Promise<number> {
    const [row] = (await manager.query(
      `INSERT INTO throttles AS t (bucket, attempts, window_started_at) VALUES ($1, 1, now())
       ON CONFLICT (bucket) DO UPDATE SET
         attempts = CASE WHEN t.blocked_until > now() THEN t.attempts
                         WHEN t.window_started_at < now() - make_interval(mins => $3) AND coalesce(t.blocked_until, '-infinity') < now() - make_interval(mins => $3) THEN 1
                         ELSE t.attempts + 1 END,
         window_started_at = CASE WHEN t.window_started_at < now() - make_interval(mins => $3) AND NOT coalesce(t.blocked_until > now(), false) THEN now() ELSE t.window_started_at END,
         blocked_until = CASE WHEN t.blocked_until > now() THEN t.blocked_until
                              WHEN t.attempts + 1 > $2 AND t.window_started_at >= now() - make_interval(mins => $3)
                                THEN now() + make_interval(secs => least($4::int, 2 ^ least(t.attempts + 1 - $2, 12))) END
       RETURNING ceil(extract(epoch FROM blocked_until - now()))::int AS wait`,
      [this.bucket(name), free, windowMinutes, LONGEST_BLOCK_SECONDS],
    )) as [{ wait: number | null }];
    return Math.max(0, row.wait ?? 0);
  }

  private bucket(name: string): Buffer {
    return createHmac('sha256', this.config.secret).update(name).digest();
  }
}
