import { setTimeout as wait } from 'node:timers/promises';
import type { Client as Connection } from 'pg';
import type { TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';

export interface ImportBody {
  id: string;
  version: number;
  fileName: string;
  encoding: string | null;
  delimiter: string | null;
  columns: string[];
  mapping: Record<string, string | null>;
  rowCount: number;
  counts: Record<'create' | 'update' | 'unchanged' | 'refused' | 'duplicate' | 'skip', number>;
  state: string;
  jobId: string | null;
  code?: string;
}
export interface RowBody {
  number: number;
  cells: string[];
  action: string;
  decision: string | null;
  memberId: string | null;
  memberName: string | null;
  recordId: string | null;
  recordName: string | null;
  changes: { field: string; from: unknown; to: unknown }[];
  problems: { column: number | null; field: string | null; code: string; detail: string; isOverridable: boolean }[];
  overrideReason: string | null;
  candidates: {
    memberId: string | null;
    recordId: string | null;
    rowNumber: number | null;
    name: string;
    reason: string;
  }[];
}
export interface JobBody {
  id: string;
  state: string;
  done: number;
  total: number | null;
  result: Record<string, number> | null;
  problem: { type: string; title: string; detail: string; rows?: number[] } | null;
}

export const send = (
  who: Client,
  content: string | Buffer,
  name = 'roster.csv',
  fields: Record<string, string> = {},
): Promise<Answer<ImportBody>> => who.upload<ImportBody>('/imports', { name, content }, fields);

export const rowsOf = async (who: Client, id: string, query = ''): Promise<RowBody[]> =>
  (await who.get<{ items: RowBody[] }>(`/imports/${id}/rows?limit=200${query}`)).body.items;

export async function finished(who: Client, jobId: string): Promise<JobBody> {
  for (;;) {
    const { body } = await who.get<JobBody>(`/jobs/${jobId}`);
    if (!['queued', 'running'].includes(body.state)) return body;
    await wait(50);
  }
}

export async function apply(who: Client, id: string, admission: object = {}): Promise<JobBody> {
  const { status, body } = await who.post<JobBody>(`/imports/${id}/application`, admission);
  if (status !== 202) throw new Error(`${status} ${JSON.stringify(body)}`);
  return finished(who, body.id);
}

/** Each test begins with no member and no import; people stay. */
export const emptyRegister = async (t: TestApp): Promise<void> => {
  await t.owner.query('TRUNCATE members, imports, audit.entries CASCADE');
};

/** `table(['nombre', 'rfc'], ['Luz', ''])` as lines of a CSV. */
export const table = (...rows: string[][]): string =>
  rows.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');

export const problemOf = ({ body }: Answer<unknown>): string => (body as { type: string }).type;

export const WRITTEN = [
  'members',
  'member_identifiers',
  'membership_decisions',
  'membership_periods',
  'programs',
  'program_locations',
  'program_indicators',
  'contacts',
  'contact_roles',
];
/** Every row of what an import may write, but for what says when it was last written. */
export async function registerOf(owner: Connection): Promise<Record<string, unknown[]>> {
  const found: Record<string, unknown[]> = {};
  for (const name of WRITTEN)
    found[name] = (
      await owner.query(`SELECT to_jsonb(x) - '{version,updated_at}'::text[] AS row FROM ${name} x ORDER BY x.id`)
    ).rows;
  return found;
}
