import type { ClientBase } from 'pg';
import { ChainWalk, type Link } from './chain';
import { digestOf, type SealContent } from './seal-content';
import { summarise } from './summarise';

/** Something that is kept and does not follow from the seals, or a seal that does not hold. */
export interface Difference {
  what: 'chain' | 'text' | 'member_summaries' | 'indicator_summaries' | 'cycle_summaries';
  where: string;
  /** What the seals say, and what is kept; null where there is nothing. */
  sealed: string | null;
  kept: string | null;
}

interface SealRow {
  id: string;
  number: string;
  content: string;
  content_hash: Buffer;
  previous_hash: Buffer;
  hash: Buffer;
}

/** Seals are large: so many are in memory at a time. */
const BATCH = 500;

/**
 * Makes everything that the board's page reads anew from the sealed texts alone, and compares: the chain link by link, the texts
 * beside the seals with their digests, the summaries row by row. Run in one snapshot, so that approvals meanwhile do not show.
 */
export async function* verifyFigures(client: ClientBase): AsyncGenerator<Difference> {
  yield* verifyChain(client);
  yield* verifyApproved(client);
  const { rows: cycles } = await client.query<{ id: string; code: string }>(
    'SELECT id, code FROM cycles ORDER BY starts_on, id',
  );
  for (const cycle of cycles) yield* verifyCycle(client, cycle);
}

async function* verifyChain(client: ClientBase): AsyncGenerator<Difference> {
  const walk = new ChainWalk();
  let isWhole = true; // after the first break everything hangs in the air
  for await (const seals of sealBatches(client, 'true', [])) {
    for (const seal of seals) {
      const broken = isWhole && walk.step(linkOf(seal));
      if (broken) {
        isWhole = false;
        yield { what: 'chain', where: `seal ${broken.number}`, sealed: null, kept: broken.reason };
      }
    }
    yield* verifyTexts(client, seals);
  }
}

/** A chain that was cut short holds: what is missing at its end shows in the reports. */
async function* verifyApproved(client: ClientBase): AsyncGenerator<Difference> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT r.id FROM reports r WHERE r.state = 'approved' AND NOT EXISTS (SELECT FROM seals s WHERE s.report_id = r.id) ORDER BY r.id`,
  );
  for (const { id } of rows)
    yield { what: 'chain', where: `report ${id}`, sealed: null, kept: 'approved without a seal' };
}

const linkOf = (seal: SealRow): Link => ({
  number: BigInt(seal.number),
  content: seal.content,
  contentHash: seal.content_hash,
  previousHash: seal.previous_hash,
  hash: seal.hash,
});

async function* verifyTexts(client: ClientBase, seals: SealRow[]): AsyncGenerator<Difference> {
  const { rows } = await client.query<{ seal_id: string; pointer: string; salt: Buffer; text: string }>(
    'SELECT seal_id, pointer, salt, text FROM seal_texts WHERE seal_id = ANY ($1) ORDER BY seal_id, pointer',
    [seals.map(({ id }) => id)],
  );
  const byId = new Map(seals.map((seal) => [seal.id, seal]));
  for (const { seal_id, pointer, salt, text } of rows) {
    const seal = byId.get(seal_id)!;
    const sealed = digestAt(contentOf(seal), pointer);
    const kept = digestOf(salt, text);
    if (kept !== sealed) yield { what: 'text', where: `seal ${seal.number} ${pointer}`, sealed, kept };
  }
}

/** Undefined where it is no JSON any more: the chain has said so. */
function contentOf({ content }: SealRow): SealContent | undefined {
  try {
    return JSON.parse(content) as SealContent;
  } catch {
    return undefined;
  }
}

function digestAt(content: SealContent | undefined, pointer: string): string | null {
  const place = pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((at, step) => (at as Record<string, unknown> | null | undefined)?.[step], content);
  return (place as { digest?: string } | null | undefined)?.digest ?? null;
}

/** Rows by what names them, as text: what is compared. */
type Rows = Map<string, string>;

async function* verifyCycle(
  client: ClientBase,
  { id, code }: { id: string; code: string },
): AsyncGenerator<Difference> {
  const totals = new Map<string, { members: number; low: number; high: number }>();
  const [members, indicators]: [Rows, Rows] = [new Map(), new Map()];
  const newest =
    'NOT EXISTS (SELECT FROM seals later WHERE later.report_id = seals.report_id AND later.edition > seals.edition)';
  for await (const seal of eachSeal(client, `cycle_id = $1 AND ${newest}`, [id])) {
    const content = contentOf(seal);
    if (!content) continue;
    const summary = summarise(content);
    for (const { dimension, category, low, high } of summary.rows) {
      members.set(`${content.memberId} ${dimension} ${category}`, `${low}..${high}`);
      const total = totals.get(`${dimension} ${category}`) ?? { members: 0, low: 0, high: 0 };
      totals.set(`${dimension} ${category}`, {
        members: total.members + 1,
        low: total.low + low,
        high: total.high + high,
      });
    }
    for (const { indicatorVersionId, value, denominator } of summary.indicators)
      indicators.set(`${content.memberId} ${indicatorVersionId}`, `${Number(value)}/${decimal(denominator)}`);
  }
  const cycle: Rows = new Map(
    [...totals].map(([name, total]) => [name, `${total.members}: ${total.low}..${total.high}`]),
  );
  yield* compare('member_summaries', code, members, await kept(client, MEMBER_ROWS, id));
  yield* compare('indicator_summaries', code, indicators, await kept(client, INDICATOR_ROWS, id));
  yield* compare('cycle_summaries', code, cycle, await kept(client, CYCLE_ROWS, id));
}

const decimal = (text: string | null): string => (text === null ? '-' : String(Number(text)));

async function kept(client: ClientBase, text: string, cycleId: string): Promise<Rows> {
  const { rows } = await client.query<{ name: string; value: string }>(text, [cycleId]);
  return new Map(rows.map(({ name, value }) => [name, value]));
}

const MEMBER_ROWS = `SELECT member_id || ' ' || dimension || ' ' || category AS name, low || '..' || high AS value FROM member_summaries WHERE cycle_id = $1`;
const INDICATOR_ROWS = `SELECT member_id || ' ' || indicator_version_id AS name, trim_scale(value) || '/' || coalesce(trim_scale(denominator)::text, '-') AS value
  FROM indicator_summaries WHERE cycle_id = $1`;
// A category that a later edition has emptied stays, with nobody in it.
const CYCLE_ROWS = `SELECT dimension || ' ' || category AS name, members || ': ' || low || '..' || high AS value FROM cycle_summaries
  WHERE cycle_id = $1 AND (members, low, high) <> (0, 0, 0)`;

function* compare(what: Difference['what'], code: string, sealed: Rows, kept: Rows): Generator<Difference> {
  for (const name of [...new Set([...sealed.keys(), ...kept.keys()])].sort()) {
    const [a, b] = [sealed.get(name) ?? null, kept.get(name) ?? null];
    if (a !== b) yield { what, where: `${code} ${name}`, sealed: a, kept: b };
  }
}

async function* eachSeal(client: ClientBase, condition: string, values: unknown[]): AsyncGenerator<SealRow> {
  for await (const seals of sealBatches(client, condition, values)) yield* seals;
}

/** In the order of the chain. */
async function* sealBatches(client: ClientBase, condition: string, values: unknown[]): AsyncGenerator<SealRow[]> {
  for (let after = '0'; ;) {
    const { rows } = await client.query<SealRow>(
      `SELECT id, number, content, content_hash, previous_hash, hash FROM seals
        WHERE ${condition} AND number > $${values.length + 1} ORDER BY number LIMIT ${BATCH}`,
      [...values, after],
    );
    if (rows.length) yield rows;
    if (rows.length < BATCH) return;
    after = rows.at(-1)!.number;
  }
}
