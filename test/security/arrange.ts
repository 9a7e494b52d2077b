import { finished } from '../imports/support';
import { merge } from '../merging/support';
import type { TestApp } from '../support/app';
import { expectStatus } from '../support/reports';
import type { ActorName, People, Person } from './actors';

/** Of an id in a body or a query: one that is there, and that whoever may use the operation may name. $1: the coordinator’s own members. */
const IDS: Record<string, string> = {
  typeId: 'SELECT id FROM document_types ORDER BY code LIMIT 1',
  categoryId: 'SELECT id FROM membership_categories WHERE NOT is_retired ORDER BY id LIMIT 1',
  cycleId: 'SELECT id FROM cycles WHERE closed_at IS NOT NULL ORDER BY id LIMIT 1',
  grantId: 'SELECT id FROM account_grants ORDER BY id LIMIT 1',
  into: 'SELECT id FROM tags ORDER BY id DESC LIMIT 1',
  id: `SELECT id FROM reports WHERE state = 'submitted' AND member_id = ANY ($1) ORDER BY id LIMIT 1`,
  memberId: 'SELECT id FROM members WHERE id = ANY ($1) ORDER BY id DESC LIMIT 1',
  memberIds: 'SELECT id FROM members WHERE id = ANY ($1) ORDER BY id DESC LIMIT 1',
  otherId: 'SELECT id FROM members WHERE id = ANY ($1) ORDER BY id LIMIT 1',
  with: 'SELECT id FROM members WHERE id = ANY ($1) ORDER BY id DESC LIMIT 1',
};

export async function idsFor({ owner }: TestApp, people: People): Promise<Record<ActorName, Record<string, string>>> {
  const found = async ({ name, members }: Person) => {
    const own = [...(members.size ? members : people.coordinator.members)];
    const ids: Record<string, string> = {};
    for (const [property, statement] of Object.entries(IDS)) {
      const values = statement.includes('$1') ? [own] : [];
      const { rows } = await owner.query<{ id: string }>(statement.replace('$1', '$1::uuid[]'), values);
      if (!rows[0]) throw new Error(`The tests' register has no ${property}: ${statement}`);
      ids[property] = rows[0].id;
    }
    return [name, ids] as const;
  };
  const all = [];
  for (const person of Object.values(people)) all.push(await found(person));
  return Object.fromEntries(all) as Record<ActorName, Record<string, string>>;
}

/** What the fictional coalition has none of, on both sides: two that come last and after one another belong to different coordinators. */
export async function arrangeRegister({ as, build, owner }: TestApp): Promise<void> {
  const staff = await as.staff();
  for (const name of ['Zz Primera', 'Zz Segunda']) {
    const [kept, merged] = [await build.member({ name }), await build.member({ name: `${name} otra vez` })];
    await merge(staff, kept, merged);
  }
  const { rows: twins } = await owner.query<{ id: string }>('SELECT id FROM members ORDER BY id LIMIT 2');
  const [first, second] = twins;
  expectStatus(await staff.post('/duplicates/dismissals', { memberId: first!.id, otherId: second!.id }), 201);
  const file = { name: 'miembros.csv', content: 'Razón social\nCasa Nueva A.C.\n' };
  expectStatus(await staff.upload('/imports', file, { kind: 'members' }), 201);
  const columns = [{ header: 'Razón', field: 'legalName' }];
  expectStatus(await staff.post('/import-mappings', { kind: 'members', name: 'Plantilla', columns }), 201);
  await owner.query(
    `INSERT INTO erasures (id, ground, counts, trail_count, file_count, created_by)
     SELECT gen_random_uuid(), 'request', '{}', 0, 0, id FROM accounts ORDER BY id LIMIT 1`,
  );
}

/** What belongs to an account, for each; and attachments that were taken away, on both sides. */
export async function arrangeOwn({ owner }: TestApp, people: People): Promise<void> {
  for (const { role, client } of Object.values(people)) {
    if (!role) continue;
    expectStatus(
      await client.post('/saved-filters', { page: 'members', name: 'Las activas', query: 'status=active' }),
      201,
    );
    const { jobId } = expectStatus(
      await client.post<{ jobId: string }>('/exports', { kind: 'members', format: 'csv' }),
      202,
    );
    await finished(client, jobId);
  }
  for (const { members, client } of [people.coordinator, people['another coordinator']])
    expectStatus(
      await client.post('/invitations', {
        email: 'colega@padron.example',
        role: 'coordinator',
        memberIds: [...members].slice(0, 1),
      }),
      201,
    );
  for (const { members } of [people.coordinator, people['another coordinator']])
    await owner.query(
      `UPDATE report_attachments SET removed_at = now(), removed_by = $2
        WHERE id = (SELECT id FROM report_attachments WHERE member_id = ANY ($1::uuid[]) ORDER BY id DESC LIMIT 1)`,
      [[...members], people.staff.accountId],
    );
}
