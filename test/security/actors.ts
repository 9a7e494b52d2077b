import { ROLES, type Role } from '../../src/access/policy';
import type { TestApp } from '../support/app';
import type { Client } from '../support/as';

export const ACTORS = [...ROLES, 'another coordinator', 'stranger', 'suspended', 'expired'] as const;
export type ActorName = (typeof ACTORS)[number];

export interface Person {
  name: ActorName;
  /** Null where nobody is signed in, or not any more. */
  role: Role | null;
  client: Client;
  accountId: string | null;
  members: ReadonlySet<string>;
}
export type People = Record<ActorName, Person>;

/**
 * Half of the register belongs to one coordinator and half to another, so that of every kind of thing there is something of one's own
 * and something of another's.
 */
export async function peopleOf({ as, build, owner }: TestApp): Promise<People> {
  const { rows } = await owner.query<{ id: string }>(
    'SELECT id FROM members WHERE merged_into IS NULL ORDER BY legal_name, id',
  );
  const half = (which: number) => rows.filter((_, at) => at % 2 === which);
  const withHandle = async (statement: string): Promise<Client> => {
    const { handle, accountId } = await build.signedIn({ role: 'staff' });
    await owner.query(statement, [accountId]);
    return as.holding(handle);
  };
  const person = (name: ActorName, role: Role | null, client: Client, members: { id: string }[] = []): Person => ({
    name,
    role,
    client,
    accountId: client.accountId,
    members: new Set(members.map(({ id }) => id)),
  });
  return {
    administrator: person('administrator', 'administrator', await as.administrator()),
    staff: person('staff', 'staff', await as.staff()),
    coordinator: person('coordinator', 'coordinator', await as.coordinator(...half(0)), half(0)),
    board: person('board', 'board', await as.board()),
    'another coordinator': person('another coordinator', 'coordinator', await as.coordinator(...half(1)), half(1)),
    stranger: person('stranger', null, as.stranger()),
    suspended: person('suspended', null, await withHandle(`UPDATE accounts SET status = 'deactivated' WHERE id = $1`)),
    expired: person(
      'expired',
      null,
      await withHandle(
        `UPDATE sessions SET created_at = now() - interval '13 hours', expires_at = now() - interval '1 hour' WHERE account_id = $1`,
      ),
    ),
  };
}
