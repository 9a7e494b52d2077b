import { performance } from 'node:perf_hooks';
import type { Client } from 'pg';
import { markdown } from './table';

/** Questions that the page asks: `{day}` is one on which half of the newest period was sealed, `{two}` and `{all}` are periods. */
const QUESTIONS: Record<string, string> = {
  'by area': 'by=area',
  'by state': 'by=state',
  'by sex and age': 'by=sex_age',
  'by state, of one area': 'by=state&area=children',
  'by sex and age, of one area': 'by=sex_age&area=children',
  'by area, of one state': 'by=area&state=16',
  'by state, as first approved': 'by=state&as=first',
  'by state, as of a day': 'by=state&asOf={day}',
  'by state, of one area, as of a day': 'by=state&area=children&asOf={day}',
  'all indicators': 'by=indicator',
  'all indicators, of one area': 'by=indicator&area=children',
  'all indicators, of one area and state': 'by=indicator&area=children&state=16',
  'all indicators, as first approved': 'by=indicator&as=first',
  'an indicator by sex and age': 'by=sex_age&indicator=NNA-01',
  'an indicator by state, of one area': 'by=state&area=children&indicator=NNA-01',
  'an indicator by state, as first approved': 'by=state&indicator=NNA-01&as=first',
  'an indicator by area, as of a day': 'by=area&indicator=NNA-01&asOf={day}',
  'by member, a page': 'by=member',
  'by member, of one state': 'by=member&state=16',
  'by member, of one area and state': 'by=member&area=children&state=16',
  'by member, an indicator': 'by=member&indicator=NNA-01',
  'by member, as first approved': 'by=member&as=first',
  'by program, a page': 'by=program',
  'by program, of one area and state': 'by=program&area=children&state=16',
  'by program, an indicator': 'by=program&indicator=NNA-01',
  'by program, as of a day': 'by=program&asOf={day}',
  'over time, eight periods': 'by=cycle',
  'over time, of one area and state': 'by=cycle&area=children&state=16',
  'over time, as first approved': 'by=cycle&as=first',
  'an indicator over time': 'by=cycle&indicator=NNA-01',
  'an indicator over time, of one area and state': 'by=cycle&indicator=NNA-01&area=children&state=16',
  'over time, the same members': 'by=cycle&members=same',
  'an indicator over time, the same members': 'by=cycle&members=same&indicator=NNA-01',
  'two periods together, by state': 'by=state&{two}',
  'eight periods together, by area': 'by=area&{all}',
  'eight periods together, an indicator by area': 'by=area&indicator=NNA-01&{all}',
  'eight periods together, by member': 'by=member&{all}',
};
const [ANEW, KEPT] = [7, 60];
const GOAL = 20;

/** Each question one at a time: drawn anew after a seal, again from what is kept, and with the answer at hand (304). */
export async function measureFigures(
  superuser: Client,
  origin: string,
  headers: Record<string, string>,
): Promise<string> {
  const { rows } = await superuser.query<{ all: string; two: string; day: string }>(
    `SELECT string_agg('cycle=' || id, '&' ORDER BY starts_on) AS all, string_agg('cycle=' || id, '&') FILTER (WHERE place <= 2) AS two,
       (SELECT (percentile_disc(0.5) WITHIN GROUP (ORDER BY s.sealed_at))::date::text FROM seals s WHERE s.cycle_id = (array_agg(c.id ORDER BY place))[1]) AS day
       FROM (SELECT c.id, c.starts_on, row_number() OVER (ORDER BY c.starts_on DESC) AS place FROM cycles c) c`,
  );
  const asked = (question: string) => question.replace(/{(\w+)}/, (_, name: 'all' | 'two' | 'day') => rows[0]![name]);
  const lines: string[][] = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const url = `${origin}/api/v1/insights/figures?${asked(question)}`;
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
