import type { ClientBase } from 'pg';
import type { Link } from './chain';
import type { SealContent } from './seal-content';

export interface SealRow {
  id: string;
  number: string;
  member_id: string;
  report_id: string;
  cycle_id: string;
  edition: number;
  content: string;
  content_hash: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
  sealed_at: Date;
  sealed_by: string;
}

/** Seals are large: so many are in memory at a time. */
const BATCH = 500;

/** In the order of the chain. */
export async function* sealBatches(
  client: ClientBase,
  condition = 'true',
  values: unknown[] = [],
): AsyncGenerator<SealRow[]> {
  for (let after = '0'; ;) {
    const { rows } = await client.query<SealRow>(
      `SELECT id, number, member_id, report_id, cycle_id, edition, content, content_hash, previous_hash, hash, sealed_at, sealed_by FROM seals
        WHERE ${condition} AND number > $${values.length + 1} ORDER BY number LIMIT ${BATCH}`,
      [...values, after],
    );
    if (rows.length) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.number;
  }
}

export async function* eachSeal(client: ClientBase, condition: string, values: unknown[]): AsyncGenerator<SealRow> {
  for await (const seals of sealBatches(client, condition, values)) yield* seals;
}

export const linkOf = (seal: SealRow): Link => ({
  number: BigInt(seal.number),
  content: seal.content,
  contentHash: seal.content_hash,
  previousHash: seal.previous_hash,
  hash: seal.hash,
});

/** Undefined where it is no JSON any more: the chain has said so. */
export function contentOf({ content }: Pick<SealRow, 'content'>): SealContent | undefined {
  try {
    return JSON.parse(content) as SealContent;
  } catch {
    return undefined;
  }
}
