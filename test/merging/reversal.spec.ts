import { OWNED_TABLES } from '../../src/merging/owned-tables';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { approve, expectStatus, fillIn, openCycle, readReport, reportOf, submit } from '../support/reports';
import { everyRow, merge, type Merge, ownSomethingOfAll, tryMerge } from './support';

interface Obstacle {
  kind: string;
  table: string;
  columns: string[];
  count: number;
}
let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
});
afterAll(() => t?.close());

const undo = (merge: { id: string }) => staff.post<Merge & { obstacles?: Obstacle[] }>(`/merges/${merge.id}/reversal`);

/** Two members with something in every table that a member can own, and a sealed report each. */
async function bothFull() {
  const indicator = await t.build.indicator({ breakdowns: ['state'] });
  const made = [];
  for (const name of ['Dalia', 'La Dalia']) {
    const member = await t.build.member({
      name,
      identifiers: { 'MX-RFC': `DAL010203AB${made.length}`, slug: `dalia-${made.length}` },
    });
    await t.build.contact(member);
    await t.build.program(member, { indicators: [indicator.code] });
    made.push(member);
  }
  await t.owner.query(
    `INSERT INTO member_identifiers (id, member_id, scheme, value) VALUES (new_id(), $1, 'US-EIN', '12-3456789')`,
    [made[1]!.id],
  );
  const cycle = await t.build.cycle([indicator]);
  await openCycle(staff, cycle);
  const reviewer = await t.as.staff();
  for (const member of made) {
    const coordinator = await t.as.coordinator(member);
    const report = await reportOf(coordinator, member, cycle);
    await fillIn(coordinator, report, () => 12);
    await coordinator.patch(`/reports/${report.id}`, `"${(await readReport(coordinator, report.id)).version}"`, {
      narrative: 'Un texto',
    });
    await submit(coordinator, report);
    expectStatus(await reviewer.post(`/reports/${report.id}/return`, { remarks: [{ text: '¿Seguro?' }] }), 201);
    await submit(coordinator, report);
    await approve(reviewer, report);
    await ownSomethingOfAll(t.owner, member, staff.accountId!);
  }
  const [kept, merged] = [made[0]!, made[1]!];
  await t.owner.query(
    `UPDATE members SET website = 'https://dalia.example', volunteers = 7, focus_areas = '{children,families}', social_links = '{https://a.example,https://b.example}', founded_on = '1999-09-09' WHERE id = $1`,
    [merged.id],
  );
  await staff.post('/duplicates/dismissals', { memberId: kept.id, otherId: merged.id });
  return { kept, merged };
}

test('a merge of two that own something in every table, and its undoing, leave every row of every table as it was', async () => {
  const { kept, merged } = await bothFull();
  // An earlier merge, so that its record is there too.
  const other = await t.build.member({ name: 'Otra Dalia' });
  await merge(staff, merged, other);
  await t.owner.query('INSERT INTO duplicate_queue (member_id) VALUES ($1) ON CONFLICT DO NOTHING', [merged.id]);
  await t.owner.query(
    `WITH d AS (INSERT INTO duplicate_dismissals (id, member_id, other_id, names, dismissed_by) VALUES (new_id(), $1, $2, '{}', $3))
     INSERT INTO duplicate_pairs (id, member_id, other_id, score, reasons) VALUES (new_id(), $1, $2, 50, '[]')`,
    [merged.id, other.id, staff.accountId],
  );
  await staff.get('/standings'); // kept from when it is asked for, and noted when it changes
  await t.owner.query('INSERT INTO standing_changes (member_id) VALUES ($1) ON CONFLICT DO NOTHING', [merged.id]);
  for (const [table] of Object.entries(OWNED_TABLES)) {
    const { rows } = await t.owner.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM ${table} WHERE member_id = $1`,
      [merged.id],
    );
    expect([table, rows[0]!.n > 0]).toEqual([table, true]);
  }
  const before = await everyRow(t.owner);
  const made = await merge(staff, kept, merged, [
    'website',
    'name',
    'legalName',
    'volunteers',
    'focusAreas',
    'primaryFocus',
    'socialLinks',
    'foundedOn',
    'acronym',
  ]);
  const between = await everyRow(t.owner);
  for (const [table, fate] of Object.entries(OWNED_TABLES))
    if (fate.kind === 'left' && table in before) expect([table, between[table]]).toEqual([table, before[table]]);
  for (const table of [
    'members',
    'contacts',
    'contact_roles',
    'programs',
    'program_locations',
    'terms',
    'member_notes',
  ])
    if (table !== 'terms') expect(between[table]).not.toEqual(before[table]);
  const undone = expectStatus(await undo(made), 201);
  expect(undone).toMatchObject({ isReversible: false, reversedAt: expect.any(String) });
  expect(await everyRow(t.owner)).toEqual(before);
});

test('undone is undone once: again it is refused, and both can be merged anew, the other way round too', async () => {
  const [a, b] = [await t.build.member({ name: 'Encino' }), await t.build.member({ name: 'El Encino' })];
  const made = await merge(staff, a, b);
  const answers = await Promise.all(Array.from({ length: 10 }, () => undo(made)));
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(9).fill(409)]);
  expect((await undo(made)).body).toMatchObject({ type: '/problems/merge-reversed' });
  expect((await staff.get(`/members/${b.id}`)).status).toBe(200);
  const { body } = await staff.get<{ items: { one: { id: string }; other: { id: string } }[] }>('/duplicates');
  expect(body.items.some(({ one, other }) => [one.id, other.id].sort().join() === [a.id, b.id].sort().join())).toBe(
    true,
  );
  expect((await tryMerge(staff, b, a)).status).toBe(201);
});

test('after thirty days it is refused', async () => {
  const made = await merge(staff, await t.build.member(), await t.build.member());
  await t.owner.query(`UPDATE member_merges SET merged_at = now() - interval '30 days 1 minute' WHERE id = $1`, [
    made.id,
  ]);
  const { status, body } = await undo(made);
  expect([status, body]).toEqual([409, expect.objectContaining({ type: '/problems/merge-too-old' })]);
});

test('what was edited since in what was merged is listed, and nothing is put back', async () => {
  const [kept, merged] = [await t.build.member(), await t.build.member({ identifiers: { 'US-EIN': '12-3456780' } })];
  await t.owner.query(`UPDATE members SET website = 'https://fresno.example' WHERE id = $1`, [merged.id]);
  const made = await merge(staff, kept, merged);
  const { etag } = await staff.get(`/members/${kept.id}`);
  expectStatus(
    await staff.patch(`/members/${kept.id}`, etag, { website: 'https://otro.example', identifiers: [] }),
    200,
  );
  const before = await everyRow(t.owner);
  const { status, body } = await undo(made);
  expect(status).toBe(409);
  expect(body).toMatchObject({ type: '/problems/merge-not-reversible' });
  expect(body.obstacles).toEqual(
    expect.arrayContaining([
      { kind: 'edited', table: 'members', columns: ['website'], count: 1 },
      { kind: 'removed', table: 'member_identifiers', columns: [], count: 1 },
    ]),
  );
  expect(await everyRow(t.owner)).toEqual(before);
  // Put back by hand, the field is no obstacle any more.
  const again = await staff.get(`/members/${kept.id}`);
  await staff.patch(`/members/${kept.id}`, again.etag, { website: null });
  expect((await undo(made)).body.obstacles).toEqual([
    { kind: 'removed', table: 'member_identifiers', columns: [], count: 1 },
  ]);
});

test('edits that hurt nothing stay: a person renamed, a program with other places', async () => {
  const [kept, merged] = [await t.build.member(), await t.build.member()];
  const [contact, program] = [await t.build.contact(merged), await t.build.program(merged)];
  const made = await merge(staff, kept, merged);
  const person = await staff.get(`/contacts/${contact.id}`);
  await staff.patch(`/contacts/${contact.id}`, person.etag, { name: 'Renombrada', roles: [{ role: 'finance' }] });
  const found = await staff.get(`/programs/${program.id}`);
  expectStatus(await staff.patch(`/programs/${program.id}`, found.etag, { locations: [{ state: '14' }] }), 200);
  expectStatus(await undo(made), 201);
  expect((await staff.get(`/contacts/${contact.id}`)).body).toMatchObject({
    memberId: merged.id,
    name: 'Renombrada',
    roles: [{ role: 'finance' }],
  });
  expect((await staff.get(`/programs/${program.id}`)).body).toMatchObject({
    memberId: merged.id,
    locations: [{ state: '14' }],
  });
  const { rows } = await t.owner.query('SELECT DISTINCT member_id FROM program_locations WHERE program_id = $1', [
    program.id,
  ]);
  expect(rows).toEqual([{ member_id: merged.id }]);
});

test('a report of the surviving member on a program that came over stands in the way', async () => {
  const indicator = await t.build.indicator();
  const [kept, merged] = [await t.build.member({ since: '1990-01-01' }), await t.build.member({ since: '1990-01-01' })];
  await t.build.program(merged, { indicators: [indicator.code], startsOn: '1990-01-01' });
  const made = await merge(staff, kept, merged);
  await openCycle(staff, await t.build.cycle([indicator], { startsOn: '1991-01-01', endsOn: '1991-12-31' }));
  const { status, body } = await undo(made);
  expect([status, body.obstacles]).toEqual([409, [{ kind: 'depends', table: 'figures', columns: [], count: 1 }]]);
});

test('of a chain the last link is undone first', async () => {
  const [a, b, c] = [await t.build.member(), await t.build.member(), await t.build.member()];
  await t.build.contact(a);
  const first = await merge(staff, b, a);
  const second = await merge(staff, c, b);
  expect((await undo(first)).body.obstacles).toEqual([{ kind: 'merged-on', table: 'members', columns: [], count: 1 }]);
  expectStatus(await undo(second), 201);
  expectStatus(await undo(first), 201);
  const { body } = await staff.get<{ items: unknown[] }>(`/members/${a.id}/contacts`);
  expect(body.items).toHaveLength(1);
});

test('who came in by an invitation to the merged member is the merged member’s again', async () => {
  const [kept, merged] = [await t.build.member(), await t.build.member()];
  const made = await merge(staff, kept, merged);
  const coordinator = await t.as.coordinator(merged); // accepted after the merge
  expect((await coordinator.get(`/members/${kept.id}`)).status).toBe(200);
  expectStatus(await undo(made), 201);
  expect((await coordinator.get(`/members/${kept.id}`)).status).toBe(404);
  expect((await coordinator.get(`/members/${merged.id}`)).status).toBe(200);
});
