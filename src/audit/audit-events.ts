import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';

interface Noted {
  table: string;
  rowId: string;
  memberId: string | null;
  audience: 'member' | 'staff' | 'administrator';
  detail: Record<string, string>;
}

/** What happened without a row changing. Noted in a transaction apart: it stays, whatever becomes of the request. */
@Injectable()
export class AuditEvents {
  constructor(private readonly database: Database) {}

  async note({ table, rowId, memberId, audience, detail }: Noted): Promise<void> {
    const { accountId, role } = this.database.actor;
    const { requestId } = this.database;
    await this.database.apart((manager) =>
      manager.query('SELECT audit.note($1, $2, $3, $4, $5, $6, $7, $8)', [
        accountId,
        role,
        requestId,
        table,
        rowId,
        memberId,
        audience,
        detail,
      ]),
    );
  }
}
