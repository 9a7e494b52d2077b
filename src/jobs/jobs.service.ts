import { Injectable } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Access } from '../access/access';
import { Database } from '../shared/database/database';
import { JsonText } from '../shared/http/json-text';
import { NotFound } from '../shared/http/problems';
import { JobQueue } from './job-queue';
import { JobFinished } from './jobs.problems';

@Injectable()
export class JobsService {
  constructor(
    private readonly database: Database,
    private readonly access: Access,
    private readonly queue: JobQueue,
  ) {}

  /** Queued by the transaction that asks for it: a request that fails leaves no job behind. It runs as whoever asked. */
  async enqueue(kind: string, input: object): Promise<{ id: string; answer: JsonText }> {
    const id = uuid();
    const { accountId, grantId } = this.access.actor;
    await this.database.execute(
      'INSERT INTO jobs (id, kind, grant_id, account_id, input) VALUES ($1, $2, $3, $4, $5)',
      [id, kind, grantId, accountId, input],
    );
    await this.queue.add(id);
    return { id, answer: await this.read(id) };
  }

  async read(id: string): Promise<JsonText> {
    const row = await this.database.row<{ job: string }>(READ, [id]);
    if (!row) throw NotFound();
    return new JsonText(row.job);
  }

  /** Asks it to stop: the work looks up now and then, and leaves nothing half done. */
  async cancel(id: string): Promise<JsonText> {
    await this.read(id);
    const touched = await this.database.execute(
      `UPDATE jobs SET cancel_requested_at = coalesce(cancel_requested_at, now()),
              state = CASE state WHEN 'queued' THEN 'cancelled' ELSE state END,
              finished_at = CASE state WHEN 'queued' THEN now() END
        WHERE id = $1 AND state IN ('queued', 'running')`,
      [id],
    );
    if (touched === 0) throw JobFinished();
    return this.read(id);
  }
}

const READ = {
  name: 'jobs.read',
  text: `SELECT json_build_object('id', id, 'kind', kind, 'state', state, 'done', done, 'total', total, 'result', result, 'problem', problem,
           'createdAt', created_at, 'startedAt', started_at, 'finishedAt', finished_at)::text AS job FROM jobs WHERE id = $1`,
};
