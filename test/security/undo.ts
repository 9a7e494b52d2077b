import type { DataSource, EntityManager } from 'typeorm';
import { Database } from '../../src/shared/database/database';

class Undone extends Error {}

/**
 * Everything that a request writes is rolled back when it has been answered, so that thousands of requests in any order find the same
 * rows. What decides about access, the guard, the queries and the walls of the database, is as it is.
 */
export function undoWrites(): void {
  const commit = Reflect.get(Database.prototype, 'commit') as (how: { wait: boolean }) => Promise<void>;
  jest.spyOn(Database.prototype, 'commit').mockImplementation(function (this: Database, how) {
    return how.wait ? this.rollback() : commit.call(this, how); // what a read keeps, such as a file that was made for it, may stay
  });
  jest.spyOn(Database.prototype, 'apart').mockImplementation(async function <T>(
    this: Database,
    work: (manager: EntityManager) => Promise<T>,
  ) {
    const { dataSource } = this as unknown as { dataSource: DataSource };
    let result: T | undefined;
    await dataSource
      .transaction(async (manager) => {
        result = await work(manager);
        throw new Undone();
      })
      .catch((error: unknown) => {
        if (!(error instanceof Undone)) throw error;
      });
    return result as T;
  });
}
