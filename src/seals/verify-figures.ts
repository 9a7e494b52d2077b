import type { ClientBase } from 'pg';
import { contentOf, eachSeal } from './seal-rows';
import { summarise } from './summarise';
import { newTally, verifySeals } from './verify-seals';

/** Something that is kept and does not follow from the seals, or a seal that does not hold. */
export interface Difference {
  what: 'chain' | 'text' | 'member_summaries' | 'indicator_summaries' | 'cycle_summaries';
  where: string;
  /** What the seals say, and what is kept; null where there is nothing. */
  sealed: string | null;
  kept: string | null;
}

/**
 * Makes everything that the board's page reads anew from the sealed texts alone, and compares: the chain link by link, the texts
 * beside the seals with their digests, the summaries row by row. Run in one snapshot, so that approvals meanwhile do not show.
 */
export async function* verifyFigures(client: ClientBase): AsyncGenerator<Difference> {
  yield* verifyChain(client);
  const { rows: cycles } = await client.query<{ id: string; code: string }>(
    'SELECT id, code FROM cycles ORDER BY starts_on, id',
  );
  for (const cycle of cycles) yield* verifyCycle(client, cycle);
}

/** The chain and the texts beside it, as `npm run seals:verify` tells them. */
async function* verifyChain(client: ClientBase): AsyncGenerator<Difference> {
  for await (const { reason, number, reportId, where, expected, found } of verifySeals(client, newTally())) {
    const what = reason === 'text' ? 'text' : 'chain';
    if (reason === 'text') yield { what, where: `seal ${number} ${where}`, sealed: expected, kept: found };
    else if (number === null)
      yield { what, where: `report ${reportId}`, sealed: null, kept: 'approved without a seal' };
    else yield { what, where: `seal ${number}`, sealed: null, kept: where ? `${reason} ${where}` : reason };
  }
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
