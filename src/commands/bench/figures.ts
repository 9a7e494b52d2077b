import { performance } from 'node:perf_hooks';
import type { Client } from 'pg';
import { markdown } from './table';

/** Questions that staff ask: first those that are read from the sums of a cycle, then those that are put together when asked for. */
const QUESTIONS: Record<string, string> = {
  'by area': 'by=area',
  'by state': 'by=state',
  'by sex and age': 'by=sex_age',
  'an indicator by sex and age': 'by=sex_age&indicator=NNA-01',
  'all indicators': 'by=indicator',
  'over time, eight periods': 'by=cycle',
  'an indicator over time': 'by=cycle&indicator=NNA-01',
  'by member, a page': 'by=member',
  'by program, a page': 'by=program',
  'by state, as first approved': 'by=state&as=first',
  'by state, as of a day': 'by=state&asOf={day}',
  'over time, the same members': 'by=cycle&members=same',
  'by state, of one area': 'by=state&area=children',
  'an indicator by state, as first approved': 'by=state&indicator=NNA-01&as=first',
};
const [ANEW, KEPT] = [7, 60];
const GOAL = 20;

/** Each question one at a time: drawn anew after a seal, again from what is kept, and with the answer at hand (304). */
export async function measureFigures(
  superuser: Client,
  origin: string,
  headers: Record<string, string>,
): Promise<string> {
  const { rows } = await superuser.query<{ day: string }>(
    `SELECT (percentile_disc(0.5) WITHIN GROUP (ORDER BY sealed_at))::date::text AS day FROM seals WHERE cycle_id = (SELECT id FROM cycles ORDER BY starts_on DESC LIMIT 1)`,
  );
  const lines: string[][] = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const url = `${origin}/api/v1/insights/figures?${question.replace('{day}', rows[0]!.day)}`;
    const anew: number[] = [];
    for (let draw = 0; draw < ANEW; draw++) {
      await superuser.query('UPDATE figures_editions SET edition = edition + 1');
      anew.push(await timed(url, headers, 200));
    }
    const kept = await repeated(url, headers, 200);
    const etag = (await fetch(url, { headers })).headers.get('etag')!;
    const known = await repeated(url, { ...headers, 'if-none-match': etag }, 304);
    const p50 = median(anew.slice(1));
    lines.push([
      name,
      ...[p50, median(kept), median(known)].map((ms) => ms.toFixed(1)),
      p50 <= GOAL ? 'meets' : `misses ${GOAL} ms anew`,
    ]);
  }
  return markdown(['figures, one at a time', 'anew ms', 'kept ms', '304 ms', 'goal'], lines);
}

async function repeated(url: string, headers: Record<string, string>, status: number): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < KEPT; n++) times.push(await timed(url, headers, status));
  return times;
}

async function timed(url: string, headers: Record<string, string>, status: number): Promise<number> {
  const start = performance.now();
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  if (answer.status !== status) throw new Error(`${url} answers ${answer.status}`);
  return performance.now() - start;
}

const median = (values: number[]): number => values.toSorted((one, other) => one - other)[values.length >> 1]!;
