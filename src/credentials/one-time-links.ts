import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuid } from 'uuid';
import { hashHandle, newHandle } from '../accounts/handles';
import type { LinkPurpose } from './one-time-link.entity';

interface Wanted {
  accountId: string;
  purpose: LinkPurpose;
  minutes: number;
  email?: string;
}

/** Tokens that travel by mail. Always in a transaction of the login role, which alone knows them. */
@Injectable()
export class OneTimeLinks {
  /** Voids the older ones of the account for the same purpose. The token is not kept. */
  async issue(manager: EntityManager, { accountId, purpose, minutes, email }: Wanted): Promise<string> {
    const token = newHandle();
    await manager.query(
      'UPDATE one_time_links SET revoked_at = now() WHERE account_id = $1 AND purpose = $2 AND used_at IS NULL AND revoked_at IS NULL',
      [accountId, purpose],
    );
    await manager.query(
      `INSERT INTO one_time_links (id, account_id, purpose, email, token_hash, expires_at) VALUES ($1, $2, $3, $4, $5, now() + make_interval(mins => $6))`,
      [uuid(), accountId, purpose, email ?? null, hashHandle(token), minutes],
    );
    return token;
  }

  /** Whose it is, while it still works. */
  async peek(manager: EntityManager, token: string, purpose: LinkPurpose): Promise<string | undefined> {
    const [link] = await manager.query<{ account_id: string }[]>(
      `SELECT account_id FROM one_time_links WHERE token_hash = $1 AND purpose = $2 AND ${WORKS}`,
      [hashHandle(token), purpose],
    );
    return link?.account_id;
  }

  /** Of any number at once, one finds it unused. */
  async use(
    manager: EntityManager,
    token: string,
    purpose: LinkPurpose,
  ): Promise<{ accountId: string; email: string | null } | undefined> {
    const [[link]] = await manager.query<[{ account_id: string; email: string | null }[], number]>(
      `UPDATE one_time_links SET used_at = now() WHERE token_hash = $1 AND purpose = $2 AND ${WORKS} RETURNING account_id, email`,
      [hashHandle(token), purpose],
    );
    return link && { accountId: link.account_id, email: link.email };
  }
}

const WORKS = 'used_at IS NULL AND revoked_at IS NULL AND expires_at > now()';
