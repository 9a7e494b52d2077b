import { setTimeout as wait } from 'node:timers/promises';
import type { TestApp } from '../support/app';
import type { Client } from '../support/as';
import { openTable } from '../../src/shared/tables/open-table';

export interface ExportBody {
  id: string;
  kind: string;
  format: string;
  language: string;
  state: string;
  jobId: string;
  rowCount: number | null;
  fileName: string | null;
  size: number | null;
  expiresAt: string | null;
  problem: { type: string } | null;
  type?: string;
}

/** Asks for an export and waits until it has ended. */
export async function exported(who: Client, wanted: object): Promise<ExportBody> {
  const { status, body } = await who.post<ExportBody>('/exports', wanted);
  if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
  return ended(who, body.id);
}

export async function ended(who: Client, id: string): Promise<ExportBody> {
  for (;;) {
    const { body } = await who.get<ExportBody>(`/exports/${id}`);
    if (!['queued', 'running'].includes(body.state)) return body;
    await wait(50);
  }
}

/** The file's bytes, which the answer's text would spoil. */
export async function bytesOf(t: TestApp, who: Client, id: string) {
  const response = await t.app.inject({ url: `/api/v1/exports/${id}/file`, headers: who.headers });
  return { status: response.statusCode, headers: response.headers, content: response.rawPayload };
}

export async function tableOf(content: Buffer): Promise<{ columns: string[]; rows: string[][] }> {
  const { columns, rows } = await openTable(content);
  const read: string[][] = [];
  for await (const { cells } of rows) read.push(cells);
  return { columns, rows: read };
}

/** What somebody gets who asks for it: the table in the file. */
export async function table(t: TestApp, who: Client, wanted: object) {
  const { id, state } = await exported(who, { format: 'csv', ...wanted });
  if (state !== 'done') throw new Error(state);
  return tableOf((await bytesOf(t, who, id)).content);
}
