import { Injectable } from '@nestjs/common';
import { Access } from '../access/access';
import type { Permission } from '../access/policy';
import { memberScope } from '../members/member.scope';
import { ATTACHED, ATTACHMENT } from '../reporting/attached';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';

/** What an attachment's own steps need to know of it. */
export interface Held {
  id: string;
  fileId: string;
  isRemoved: boolean;
  /** Its bytes are gone. */
  isGone: boolean;
}

@Injectable()
export class AttachmentsQueries {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
  ) {}

  async one(reportId: string, id: string): Promise<JsonText> {
    const row = await this.database.row<{ item: string; version: number }>(
      `SELECT ${ATTACHMENT}::text AS item, a.version FROM ${ATTACHED} WHERE ${this.of('reports.read')} AND a.removed_at IS NULL`,
      [reportId, id, this.access.actor.memberIds],
    );
    if (!row) throw NotFound();
    return new JsonText(row.item, row.version);
  }

  /** Also one that was taken away; 404 for what is out of reach. */
  async held(reportId: string, id: string, permission: Permission): Promise<Held> {
    const row = await this.database.row<Held>(
      `SELECT a.id, a.file_id AS "fileId", a.removed_at IS NOT NULL AS "isRemoved", f.removed_at IS NOT NULL AS "isGone"
         FROM ${ATTACHED} WHERE ${this.of(permission)}`,
      [reportId, id, this.access.actor.memberIds],
    );
    if (!row) throw NotFound();
    return row;
  }

  async countOf(reportId: string): Promise<number> {
    const row = await this.database.row<{ n: number }>(
      'SELECT count(*)::int AS n FROM report_attachments WHERE report_id = $1 AND removed_at IS NULL',
      [reportId],
    );
    return row!.n;
  }

  /** The name of one in the report with the same content as this file. */
  async sameAs(reportId: string, fileId: string): Promise<string | undefined> {
    const row = await this.database.row<{ name: string }>(
      `SELECT f.name FROM ${ATTACHED} JOIN stored_files given ON given.id = $2 AND given.sha256 = f.sha256
        WHERE a.report_id = $1 AND a.removed_at IS NULL AND a.file_id <> $2 LIMIT 1`,
      [reportId, fileId],
    );
    return row?.name;
  }

  private of(permission: Permission): string {
    return `a.report_id = $1 AND a.id = $2 AND ${memberScope(this.access.reach(permission), 'a.member_id', '$3')}`;
  }
}
