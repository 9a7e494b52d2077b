import type { Client } from 'pg';
import { type Described, LIST_ROUTES, listRoutes, OTHER_ROUTES, unmeasured } from './list-routes';
import { type Load, run } from './load';
import { signIn } from './seed';
import { markdown } from './table';

/** Of every list, in milliseconds at the 99th percentile, asked one at a time. */
const GOAL = 50;
/** A list that is far over the goal gives fewer answers than were asked for, not to wait for it. */
const MOST_SECONDS = 3;
const FEWEST = 40;
const PASSED_OVER = [403, 404];

interface Measure {
  name: string;
  load: Load;
}

/** All lists of the API's own document, with and without their total, for the office and for a coordinator. A list left out is an error. */
export async function measureLists(superuser: Client, origin: string, answers: number, only?: string): Promise<string> {
  const document = (await (await fetch(`${origin}/api/openapi.json`)).json()) as Described;
  const forgotten = unmeasured(document);
  if (forgotten.length) throw new Error(`list-routes.ts does not say how to measure ${forgotten.join(', ')}`);
  const ids = await sampleIds(superuser);
  const rows: string[][] = [];
  const failed: string[] = [];
  for (const role of ['staff', 'coordinator'] as const) {
    const reach = role === 'coordinator' ? { ...ids, members: ids.members.slice(0, 1) } : ids;
    const handle = await signIn(superuser, role, role === 'coordinator' ? reach.members : []);
    const headers = { cookie: `padron=${handle}`, origin };
    for (const { name, load } of measures(document, reach, headers)) {
      if (only && !name.includes(only)) continue;
      const answer = await fetch(origin + load.requests[0]!.path!, { headers });
      const text = await answer.text();
      if (role === 'coordinator' && PASSED_OVER.includes(answer.status)) continue; // none of theirs
      if (answer.status !== 200) {
        failed.push(`${name} answers ${answer.status} to ${role}: ${text}`);
        continue;
      }
      rows.push([name, role, ...(await times(origin, load, answers))]);
      console.error(rows.at(-1)!.join('  ')); // it takes minutes
    }
  }
  const table = markdown(['', 'as', 'p50 ms', 'p99 ms', 'answers', ''], rows, 2);
  if (failed.length) throw new Error(`${table}\n\n${failed.join('\n')}`);
  return table;
}

async function times(origin: string, load: Load, answers: number): Promise<string[]> {
  const { p50 } = await run(origin, load, { connections: 1, amount: 5 });
  const amount = Math.min(answers, Math.max(FEWEST, Math.round((MOST_SECONDS * 1000) / p50)));
  const alone = await run(origin, load, { connections: 1, amount });
  return [alone.p50.toFixed(1), alone.p99.toFixed(1), String(amount), alone.p99 > GOAL ? `over ${GOAL} ms` : ''];
}

function measures(document: Described, ids: Ids, headers: Record<string, string>): Measure[] {
  const counting = new Set(listRoutes(document).flatMap(({ route, counts }) => (counts ? [route] : [])));
  return Object.entries({ ...LIST_ROUTES, ...OTHER_ROUTES }).flatMap(([route, queries]) =>
    queries.flatMap((query) =>
      (counting.has(route) ? ['', 'count=exact'] : ['']).map((count) => {
        const suffix = [query, count].filter(Boolean).join('&');
        const name = suffix ? `${route}?${suffix}` : route;
        const requests = pathsOf(route, ids).map((path) => ({ path: `/api/v1${path}${suffix && `?${suffix}`}` }));
        return { name, load: { requests, headers, status: 200 } };
      }),
    ),
  );
}

type Ids = Record<'members' | 'cycles' | 'donataria-directories' | 'imports' | 'indicators' | 'reports', string[]>;

async function sampleIds(superuser: Client): Promise<Ids> {
  const of = async (table: string, limit: number) => {
    const { rows } = await superuser.query<{ id: string }>(
      `SELECT id FROM ${table} ORDER BY md5(id::text) LIMIT ${limit}`,
    );
    return rows.map(({ id }) => id);
  };
  return {
    members: await of('members', 100),
    cycles: await of('cycles', 8),
    'donataria-directories': await of('donataria_directories', 3),
    imports: await of('imports', 20),
    indicators: await of('indicators', 20),
    reports: await of('reports', 50),
  };
}

function pathsOf(route: string, ids: Ids): string[] {
  if (route.includes('{year}')) return [2022, 2023, 2024, 2025].map((year) => route.replace('{year}', String(year)));
  const [, resource, parameter] = /^\/([a-z-]+)\/(\{\w+\})/.exec(route) ?? [];
  return parameter ? ids[resource as keyof Ids].map((id) => route.replace(parameter, id)) : [route];
}
