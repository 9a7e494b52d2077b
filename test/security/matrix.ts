import { type Reach, reachOf } from '../../src/access/policy';
import { ACTORS, type ActorName } from './actors';
import type { Operation } from './operations';
import type { Requests } from './requests';

/** What the policy's table says of an operation and one of the people: how far it reaches, or how it is refused. */
export type Cell = Exclude<Reach, 'none'> | 'open' | '401' | '403' | '404';

export async function cellOf(requests: Requests, operation: Operation, name: ActorName): Promise<Cell> {
  const { declared } = operation;
  const { role } = requests.person(name);
  if (declared === 'public') return 'open';
  if (!role) return '401';
  const reach = reachOf(role, declared);
  if (reach === 'none') return '403';
  if (name !== 'another coordinator' || !operation.places.length) return reach;
  // Asked about what is somebody else's, and not the office's for all.
  const things = await requests.places.of(operation);
  return things.some(({ member, account }) => member !== null || account !== null) ? '404' : reach;
}

/** A line per operation, in the order of `actors`, under the permission that it needs. */
export async function matrixOf(requests: Requests): Promise<Record<string, string | Record<string, string>>> {
  const matrix: Record<string, string | Record<string, string>> = { actors: ACTORS.join(' | ') };
  const sorted = [...requests.operations].sort(
    (a, b) => compare(a.declared, b.declared) || compare(a.path, b.path) || compare(a.verb, b.verb),
  );
  for (const operation of sorted) {
    const cells = await Promise.all(ACTORS.map((name) => cellOf(requests, operation, name)));
    const group = (matrix[operation.declared] ??= {}) as Record<string, string>;
    group[operation.name] = cells.join(' | ');
  }
  return matrix;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
