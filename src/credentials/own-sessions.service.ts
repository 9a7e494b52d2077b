import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { NotFound } from '../shared/http/problems';
import type { OwnSession } from './dto/own-credentials.dto';

/** Where one is signed in. Tokens of machines are listed with the tokens. */
@Injectable()
export class OwnSessions {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async list(): Promise<OwnSession[]> {
    const { accountId, sessionId } = this.access.actor;
    return this.database.apart((manager) =>
      manager.query<OwnSession[]>(
        `SELECT id, browser, system, created_at AS "createdAt", date_trunc('minute', last_seen_at) AS "lastSeenAt", id = $2 AS "isCurrent"
           FROM sessions WHERE account_id = $1 AND ${OPEN} ORDER BY id = $2 DESC, last_seen_at DESC, id`,
        [accountId, sessionId],
      ),
    );
  }

  /** Another's is as good as absent. */
  async end(id: string): Promise<void> {
    const [, ended] = await this.database.apart((manager) =>
      manager.query<[object[], number]>(
        `UPDATE sessions SET revoked_at = now() WHERE id = $2 AND account_id = $1 AND ${OPEN}`,
        [this.access.actor.accountId, id],
      ),
    );
    if (!ended) throw NotFound();
  }

  async endAll(): Promise<void> {
    await this.database.apart((manager) =>
      manager.query(`UPDATE sessions SET revoked_at = now() WHERE account_id = $1 AND ${OPEN}`, [
        this.access.actor.accountId,
      ]),
    );
  }
}

const OPEN = `carrier = 'browser' AND revoked_at IS NULL AND expires_at > now() AND (idle_minutes IS NULL OR last_seen_at > now() - make_interval(mins => idle_minutes))`;
