import type { ClientBase } from 'pg';
import { contentOf, eachSeal } from './seal-rows';
import { DAILY_INDICATOR_ROWS, DAILY_ROWS, DailyReckoning, daysOfSeals } from './verify-daily-summaries';
import { COUNTED_ROWS, OWED_ROWS } from './verify-reporting-counts';
import { type IndicatorRow, summarise, sumsOf } from './summarise';

export type SummaryTable =
  | 'member_summaries'
  | 'indicator_summaries'
  | 'cycle_summaries'
  | 'cycle_indicator_summaries'
  | 'daily_summaries'
  | 'daily_indicator_summaries'
  | 'reporting_counts';

interface Wrong {
  what: SummaryTable;
  where: string;
  sealed: string | null;
  kept: string | null;
}

/** Rows by what names them, as text: what is compared. */
type Rows = Map<string, string>;

interface Sum {
  members: number;
  /** What is added up: low and high, or value and denominator. */
  one: number;
  other: number | null;
}

/**
 * The summaries of one cycle made anew from its seals. The rows of every edition must be there, with the life that the seals give
 * them; the sums are those of the newest editions, and those by day say when which edition counted.
 */
export async function* verifySummaries(
  client: ClientBase,
  { id, code }: { id: string; code: string },
): AsyncGenerator<Wrong> {
  const [members, indicators]: [Rows, Rows] = [new Map(), new Map()];
  const [people, sums] = [new Map<string, Sum>(), new Map<string, Sum>()];
  const daily = new DailyReckoning();
  const counts = await kept(client, OWED_ROWS, id);
  const days = await daysOfSeals(client, id);
  for await (const { id: sealId, number, content: text } of eachSeal(client, 'cycle_id = $1', [id])) {
    const content = contentOf({ content: text });
    if (!content) continue;
    const summary = summarise(content);
    const { rows, indicators: reported } = summary;
    const life = days.get(sealId)!;
    if (content.edition === 1) countOne(counts, `reported ${life.sealed}`);
    daily.add(content, summary, life);
    for (const { dimension, category, low, high } of rows)
      members.set(`${content.memberId} seal ${number} ${dimension} ${category}`, `${low}..${high}`);
    for (const row of reported)
      indicators.set(
        `${content.memberId} seal ${number} ${row.programId ?? '-'} ${row.indicatorVersionId}`,
        saying(row),
      );
    if (life.replaced) continue;
    for (const { dimension, category, low, high } of rows) add(people, `${dimension} ${category}`, low, high);
    for (const { indicatorVersionId, dimension, category, value, denominator } of sumsOf(reported))
      add(
        sums,
        `${indicatorVersionId} ${dimension} ${category}`,
        Number(value),
        denominator === null ? null : Number(denominator),
      );
  }
  const peopleRows = textOf(people, ({ members: n, one, other }) => `${n}: ${one}..${other}`);
  const sumRows = textOf(sums, ({ members: n, one, other }) => `${n}: ${one}/${other ?? '-'}`);
  yield* compare('member_summaries', code, members, await kept(client, MEMBER_ROWS, id));
  yield* compare('indicator_summaries', code, indicators, await keptIndicators(client, id));
  yield* compare('cycle_summaries', code, peopleRows, await kept(client, CYCLE_ROWS, id));
  yield* compare('cycle_indicator_summaries', code, sumRows, await kept(client, CYCLE_INDICATOR_ROWS, id));
  yield* compare('daily_summaries', code, daily.rows.people, await kept(client, DAILY_ROWS, id));
  yield* compare(
    'daily_indicator_summaries',
    code,
    daily.rows.indicators,
    await kept(client, DAILY_INDICATOR_ROWS, id),
  );
  yield* compare('reporting_counts', code, counts, await kept(client, COUNTED_ROWS, id));
}

const countOne = (counts: Rows, name: string) => counts.set(name, String(Number(counts.get(name) ?? 0) + 1));

function add(sums: Map<string, Sum>, name: string, one: number, other: number | null): void {
  const so = sums.get(name) ?? { members: 0, one: 0, other: null };
  sums.set(name, {
    members: so.members + 1,
    one: exact(so.one + one),
    other: other === null ? so.other : exact((so.other ?? 0) + other),
  });
}
const exact = (value: number): number => Math.round(value * 10_000) / 10_000;
const textOf = (sums: Map<string, Sum>, write: (sum: Sum) => string): Rows =>
  new Map([...sums].map(([name, sum]) => [name, write(sum)]));

/** The same words for a row of a seal and for one that is kept: parts in one order. */
const saying = ({ area, value, denominator, cells }: Omit<IndicatorRow, 'programId' | 'indicatorVersionId'>): string =>
  `${area ?? '-'} ${Number(value)}/${denominator === null ? '-' : Number(denominator)} ${JSON.stringify(
    Object.entries(cells)
      .flatMap(([dimension, parts]) =>
        Object.entries(parts).map(([category, part]) => `${dimension} ${category}: ${part}`),
      )
      .sort(),
  )}`;

async function kept(client: ClientBase, text: string, cycleId: string): Promise<Rows> {
  const { rows } = await client.query<{ name: string; value: string }>(text, [cycleId]);
  return new Map(rows.map(({ name, value }) => [name, value]));
}

type KeptIndicator = Pick<IndicatorRow, 'area' | 'value' | 'denominator' | 'cells'> & { name: string; life: string };
async function keptIndicators(client: ClientBase, cycleId: string): Promise<Rows> {
  const { rows } = await client.query<KeptIndicator>(INDICATOR_ROWS, [cycleId]);
  return new Map(rows.map(({ name, life, ...row }) => [name, `${saying(row)}${life}`]));
}

/** Nothing where a row lives as its seal does; else what it says of itself. */
const LIFE = `CASE WHEN r.edition = s.edition AND r.sealed_at = s.sealed_at AND r.cycle_id = s.cycle_id AND r.member_id = s.member_id
     AND r.replaced_at IS NOT DISTINCT FROM (SELECT next.sealed_at FROM seals next WHERE next.report_id = s.report_id AND next.edition = s.edition + 1)
   THEN '' ELSE format(' edition %s from %s to %s', r.edition, r.sealed_at, r.replaced_at) END`;
const OF_CYCLE = `JOIN seals s ON s.id = r.seal_id WHERE s.cycle_id = $1 OR r.cycle_id = $1`;

const MEMBER_ROWS = `SELECT concat_ws(' ', r.member_id, 'seal', s.number, r.dimension, r.category) AS name, r.low || '..' || r.high || ${LIFE} AS value
  FROM member_summaries r ${OF_CYCLE}`;
const INDICATOR_ROWS = `SELECT concat_ws(' ', r.member_id, 'seal', s.number, coalesce(r.program_id::text, '-'), r.indicator_version_id) AS name,
    r.area, r.value, r.denominator, r.cells, ${LIFE} AS life FROM indicator_summaries r ${OF_CYCLE}`;
// A category that a later edition has emptied stays, with nobody in it.
const CYCLE_ROWS = `SELECT dimension || ' ' || category AS name, members || ': ' || low || '..' || high AS value FROM cycle_summaries
  WHERE cycle_id = $1 AND (members, low, high) <> (0, 0, 0)`;
const CYCLE_INDICATOR_ROWS = `SELECT concat_ws(' ', indicator_version_id, dimension, category) AS name,
    members || ': ' || trim_scale(value) || '/' || coalesce(trim_scale(denominator)::text, '-') AS value
  FROM cycle_indicator_summaries WHERE cycle_id = $1 AND (members, value, coalesce(denominator, 0)) <> (0, 0, 0)`;

function* compare(what: SummaryTable, code: string, sealed: Rows, kept: Rows): Generator<Wrong> {
  for (const name of [...new Set([...sealed.keys(), ...kept.keys()])].sort()) {
    const [a, b] = [sealed.get(name) ?? null, kept.get(name) ?? null];
    if (a !== b) yield { what, where: `${code} ${name}`, sealed: a, kept: b };
  }
}
