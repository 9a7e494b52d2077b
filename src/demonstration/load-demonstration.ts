import type { Client } from 'pg';
import { withConnection } from '../shared/database/connect';
import { makeAccounts } from './accounts';
import { addDays, instant, type Day } from './days';
import { makeIdentifiers } from './identifiers';
import { makeMembers, memberRow } from './members';
import { makeMembership, periodRow } from './membership';
import { makePeople } from './people';
import { Dice } from './random';
import { insertRows } from './rows';

/** Fills an empty, migrated database with a coalition that does not exist. The same every time on the same day. */
export async function loadDemonstration({ ownerUrl, password }: { ownerUrl: string; password: string }): Promise<void> {
  await withConnection(ownerUrl, 'DATABASE_OWNER_URL', async (client) => {
    await client.query('BEGIN');
    const { rows } = await client.query<{ today: Day }>('SELECT coalition_today()::text AS today');
    await load(client, { today: rows[0]!.today, password });
    await client.query('COMMIT');
    await client.query('ANALYZE');
  });
}

async function load(client: Client, { today, password }: { today: Day; password: string }): Promise<void> {
  const dice = new Dice('padrón');
  const createdAt = instant(addDays(today, -1100), 9);
  await client.query(`UPDATE settings SET coalition_name = $1, coalition_short_name = $2, is_demonstration = true`, [
    'The American Society of Mexico (demonstration)',
    'AMSOC demo',
  ]);
  const members = makeMembers(createdAt, today, dice.of('members'));
  const { contacts, roles } = makePeople(members, today, dice.of('people'));
  const { accounts, grants, admin } = await makeAccounts({ password, contacts, createdAt }, dice.of('accounts'));
  const { decisions, periods } = makeMembership(members, today, admin, dice.of('membership'));

  await insertRows(client, 'accounts', accounts);
  await insertRows(client, 'account_grants', grants);
  await insertRows(client, 'members', members.map(memberRow));
  await insertRows(client, 'member_identifiers', makeIdentifiers(members, dice.of('identifiers')));
  await insertRows(client, 'membership_decisions', decisions);
  await insertRows(client, 'membership_periods', periods.map(periodRow));
  await insertRows(
    client,
    'contacts',
    contacts.map(({ isCoordinator: _, ...row }) => row),
  );
  await insertRows(client, 'contact_roles', roles);
}
