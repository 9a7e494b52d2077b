import type { EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { NotFound, Stale } from '../http/problems';
import type { Database } from './database';

/**
 * The only optimistic lock: one UPDATE … WHERE version (`save()` with a version column overwrites silently).
 * Answers the new version; 412 with the current ETag when stale, 404 when absent or out of reach.
 */
export async function updateVersioned<T extends ObjectLiteral>(
  database: Database,
  entity: EntityTarget<T>,
  id: string,
  version: number,
  change: QueryDeepPartialEntity<T>,
): Promise<number> {
  const updated = await database.manager
    .createQueryBuilder()
    .update(entity)
    .set({ ...change, version: () => 'version + 1' } as unknown as QueryDeepPartialEntity<T>)
    .where('id = :id AND version = :version', { id, version })
    .returning('version')
    .execute();
  const [row] = updated.raw as { version: number }[];
  if (row) return row.version;
  const current = await database.manager
    .createQueryBuilder(entity, 'e')
    .select('e.version', 'version')
    .where('e.id = :id', { id })
    .getRawOne<{ version: number }>();
  if (!current) throw NotFound();
  throw Stale({ headers: { etag: `"${current.version}"` } });
}
