import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Database } from '../shared/database/database';

interface Noted {
  table: string;
  rowId: string | null;
  memberId: string | null;
  audience: 'member' | 'staff' | 'administrator';
  /** `happened` is one word: web/src/history has its words. Never a secret, and never what somebody typed who is nobody. */
  detail: Record<string, string>;
  /** Where it is not who the request acts for. */
  by?: { accountId: string | null; role: string | null };
}

/** What happened without a row changing. Noted in a transaction apart: it stays, whatever becomes of the request. */
@Injectable()
export class AuditEvents {
  constructor(private readonly database: Database) {}

  async note(...events: Noted[]): Promise<void> {
    await this.database.apart((manager) => this.noteIn(manager, ...events));
  }

  /** For who writes apart already, as the login role, which alone may. */
  async noteIn(manager: EntityManager, ...events: Noted[]): Promise<void> {
    for (const { table, rowId, memberId, audience, detail, by = this.database.actor } of events)
      await manager.query('SELECT audit.note($1, $2, $3, $4, $5, $6, $7, $8)', [
        by.accountId,
        by.role,
        this.database.requestId,
        table,
        rowId,
        memberId,
        audience,
        detail,
      ]);
  }
}
