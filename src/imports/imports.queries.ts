import { Injectable } from '@nestjs/common';
import { Database } from '../shared/database/database';
import { ListQuery } from '../shared/database/list-query';
import { JsonText } from '../shared/http/json-text';
import type { PageQuery } from '../shared/http/pages';
import { NotFound } from '../shared/http/problems';

/** What leaves about imports. The staff see each other's. */
@Injectable()
export class ImportsQueries {
  constructor(private readonly database: Database) {}

  async one(id: string): Promise<JsonText> {
    const row = await this.database.row<{ import: string; version: number }>(ONE, [id]);
    if (!row) throw NotFound();
    return new JsonText(row.import, row.version);
  }

  /** The ids are made in the order of time. */
  list(query: PageQuery): Promise<JsonText> {
    const order = { by: 'i.id::text', type: 'text' as const, isDescending: true };
    const list = { item: `${IMPORT}::text`, from: 'imports i', id: 'i.id', sort: '-createdAt', order };
    return new ListQuery().page(this.database, list, query);
  }
}

/** A job that failed or was cancelled has changed nothing, so its import is proposed still, or applied still. */
export const STATE = `CASE WHEN i.state = 'applying' AND job_state(i.job_id) IN ('failed', 'cancelled') THEN 'proposed'
  WHEN i.state = 'reversing' AND job_state(i.reversal_job_id) IN ('failed', 'cancelled') THEN 'applied' ELSE i.state END`;

const IMPORT = `json_build_object('id', i.id, 'version', i.version, 'kind', i.kind, 'fileName', i.file_name, 'encoding', i.encoding, 'delimiter', i.delimiter,
  'columns', i.columns, 'mapping', i.mapping, 'rowCount', i.row_count, 'counts', i.counts, 'state', ${STATE}, 'jobId', i.job_id,
  'createdAt', i.created_at, 'appliedAt', i.applied_at, 'reversalJobId', i.reversal_job_id, 'reversedAt', i.reversed_at)`;
const ONE = { name: 'imports.one', text: `SELECT i.version, ${IMPORT}::text AS import FROM imports i WHERE i.id = $1` };
