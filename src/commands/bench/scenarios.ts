import type autocannon from 'autocannon';
import type { Client } from 'pg';
import type { Load } from './load';
import { SEARCHES } from './seed';

/** Where a route should stand: as a share of the floor's requests per second, or by its own time in milliseconds. */
interface Goal {
  ratio?: number;
  p50?: number;
  p99: number;
}

export interface Scenario {
  name: string;
  goal: Goal;
  product: () => Promise<Load>;
  floor?: () => Promise<Load>;
}

export const CONNECTIONS = 16;

const READS = 50;
const WRITES = 75;

/** What is measured, in the order of the table. `headers` carry the session. */
export async function scenarios(
  superuser: Client,
  origin: string,
  headers: Record<string, string>,
): Promise<Scenario[]> {
  const { rows } = await superuser.query<{ id: string }>('SELECT id FROM members ORDER BY md5(id::text) LIMIT 200');
  const ids = rows.map(({ id }) => id);
  const read = (paths: string[]) => async (): Promise<Load> => ({
    requests: paths.map((path) => ({ path })),
    headers,
    status: 200,
  });
  const queries = SEARCHES.map((words) => encodeURIComponent(words));
  const overview = '/api/v1/insights/overview';
  return [
    {
      name: 'list of 25 and total',
      goal: { ratio: 0.4, p99: READS },
      product: read(['/api/v1/members?count=exact']),
      floor: read(['/list-and-total']),
    },
    {
      name: 'list of 25',
      goal: { ratio: 0.4, p99: READS },
      product: read(['/api/v1/members']),
      floor: read(['/list']),
    },
    {
      name: 'profile',
      goal: { ratio: 0.4, p99: READS },
      product: read(ids.map((id) => `/api/v1/members/${id}`)),
      floor: read(ids.map((id) => `/member?id=${id}`)),
    },
    {
      name: 'search',
      goal: { ratio: 0.4, p99: READS },
      product: read(queries.map((q) => `/api/v1/members?q=${q}`)),
      floor: read(queries.map((q) => `/search?q=${q}`)),
    },
    {
      name: 'update',
      goal: { ratio: 0.3, p99: WRITES },
      product: () => updates(superuser, headers, (id) => `/api/v1/members/${id}`),
      floor: () => updates(superuser, headers, (id) => `/update?id=${id}`),
    },
    { name: 'overview', goal: { p50: 20, p99: READS }, product: read([overview]) },
    {
      name: 'overview, 304',
      goal: { p50: 3, p99: READS },
      product: async () => {
        const answer = await fetch(origin + overview, { headers });
        await answer.arrayBuffer();
        const known = { ...headers, 'if-none-match': answer.headers.get('etag')! };
        return { requests: [{ path: overview }], headers: known, status: 304 };
      },
    },
  ];
}

let taken = 0;

/**
 * Each connection changes a member of its own, again and again, by the version of the answer before. Every round takes others: what the
 * round before has left under way would make versions stale.
 */
async function updates(
  superuser: Client,
  headers: Record<string, string>,
  path: (id: string) => string,
): Promise<Load> {
  const { rows } = await superuser.query<{ id: string; version: number }>(
    'SELECT id, version FROM members ORDER BY id OFFSET $1 LIMIT $2',
    [taken, CONNECTIONS],
  );
  taken += CONNECTIONS;
  const request = (id: string, version: number) => ({
    method: 'PATCH',
    path: path(id),
    headers: { ...headers, 'content-type': 'application/json', 'if-match': `"${version}"` },
    body: JSON.stringify({ volunteers: version }),
  });
  let next = 0;
  return {
    requests: [{ path: path(rows[0]!.id) }],
    headers,
    status: 200,
    setupClient(client: autocannon.Client) {
      const { id, version } = rows[next++]!;
      client.setRequests([request(id, version)]);
      client.on('headers', ({ headers: answered }: { headers: string[] }) => {
        const place = answered.findIndex((name) => name.toLowerCase() === 'etag');
        const etag = place < 0 ? undefined : answered[place + 1];
        if (etag) client.setRequests([request(id, Number(etag.replaceAll('"', '')))]);
      });
    },
  };
}
