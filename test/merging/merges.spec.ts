import { Client as Connection } from 'pg';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { approve, expectStatus, fillIn, openCycle, reportOf, submit } from '../support/reports';
import { merge, preview } from './support';

let t: TestApp;
let staff: Client;
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
});
afterAll(() => t?.close());

const items = async (client: Client, path: string) =>
  expectStatus(await client.get<{ items: Record<string, unknown>[] }>(path), 200).items;
const one = async (client: Client, path: string) => expectStatus(await client.get(path), 200);

test('the preview shows both sides, proposes what is there, says what moves, what stays and what is in conflict', async () => {
  const kept = await t.build.member({ name: 'Alondra', status: 'lapsed', identifiers: { 'MX-RFC': 'ABC010203AB1' } });
  const merged = await t.build.member({
    name: 'La Alondra',
    identifiers: { 'MX-RFC': 'ABC010203AB2', 'US-EIN': '12-3456789' },
  });
  await t.owner.query(`UPDATE members SET website = 'https://alondra.example' WHERE id = $1`, [merged.id]);
  await t.build.contact(merged);
  await t.build.program(merged);
  const seen = await preview(staff, kept, merged);
  const field = (name: string) => seen.fields.find((each) => each.field === name);
  expect(field('name')).toMatchObject({ kept: 'Alondra', merged: 'La Alondra', proposed: 'kept', isSame: false });
  expect(field('website')).toMatchObject({ kept: null, merged: 'https://alondra.example', proposed: 'merged' });
  expect(field('addressState')).toMatchObject({ isSame: true });
  expect(seen.moves).toEqual(
    expect.arrayContaining([
      { table: 'contacts', count: 1 },
      { table: 'programs', count: 1 },
      { table: 'program_locations', count: 1 },
      { table: 'member_identifiers', count: 1 },
    ]),
  );
  expect(seen.stays).toEqual(
    expect.arrayContaining([
      { table: 'member_identifiers', count: 1 },
      { table: 'membership_periods', count: 1 },
    ]),
  );
  expect(seen.conflicts).toEqual(
    expect.arrayContaining([
      { kind: 'stays', value: 'MX-RFC', count: 1 },
      { kind: 'membership', value: 'active', count: 1 },
    ]),
  );
});

test('what the one owned goes to the other, field by field what was chosen wins, and history stays whose it was', async () => {
  const [kept, merged] = [await t.build.member({ name: 'Bambú' }), await t.build.member({ name: 'El Bambú' })];
  await t.owner.query(`UPDATE members SET website = 'https://uno.example', acronym = 'UNO' WHERE id = $1`, [kept.id]);
  await t.owner.query(`UPDATE members SET website = 'https://dos.example', acronym = 'DOS' WHERE id = $1`, [merged.id]);
  const [contact, program] = [await t.build.contact(merged), await t.build.program(merged)];
  const history = () =>
    t.owner.query('SELECT * FROM membership_periods JOIN membership_decisions d ON d.id = decision_id ORDER BY 1');
  const before = (await history()).rows;
  const made = await merge(staff, kept, merged, ['website']);
  expect(made).toMatchObject({
    memberId: kept.id,
    mergedId: merged.id,
    mergedName: 'El Bambú',
    mergedBy: 'Una persona',
    reason: 'Registrada dos veces',
    isReversible: true,
  });
  expect(await one(staff, `/members/${kept.id}`)).toMatchObject({
    name: 'Bambú',
    acronym: 'UNO',
    website: 'https://dos.example',
  });
  expect((await items(staff, `/members/${kept.id}/contacts`)).map(({ id }) => id)).toEqual([contact.id]);
  expect(await one(staff, `/programs/${program.id}`)).toMatchObject({
    memberId: kept.id,
    locations: [{ state: '09' }],
  });
  expect((await history()).rows).toEqual(before);
});

test('the id of the merged member leads to the other, with whatever is asked under it; writing says where to', async () => {
  const [kept, merged] = [await t.build.member(), await t.build.member()];
  const { etag } = await staff.get(`/members/${merged.id}`);
  await merge(staff, kept, merged);
  for (const rest of ['', '/periods', '/contacts?limit=5', '/programs', '/history?limit=2']) {
    const answer = await staff.get(`/members/${merged.id}${rest}`);
    expect([rest, answer.status, answer.headers.location]).toEqual([rest, 308, `/api/v1/members/${kept.id}${rest}`]);
    expectStatus(await staff.get(answer.headers.location!.slice('/api/v1'.length)), 200);
  }
  for (const answer of [
    await staff.patch(`/members/${merged.id}`, etag, { acronym: 'X' }),
    await staff.post(`/members/${merged.id}/contacts`, { name: 'Alguien' }),
  ]) {
    expect(answer.status).toBe(409);
    expect(answer.body).toMatchObject({ type: '/problems/member-already-merged', mergedInto: kept.id });
  }
});

test('a chain leads to its end', async () => {
  const [a, b, c] = [await t.build.member(), await t.build.member(), await t.build.member()];
  await merge(staff, b, a);
  await merge(staff, c, b);
  expect((await staff.get(`/members/${a.id}`)).headers.location).toBe(`/api/v1/members/${c.id}`);
});

test('the merged member is in no list of members and in no count, and its identifiers find the other', async () => {
  const kept = await t.build.member({ name: 'Ciprés', identifiers: { 'MX-RFC': 'CIP010203AB1' } });
  const merged = await t.build.member({ name: 'El Ciprés Viejo', identifiers: { 'MX-RFC': 'CIP010203AB2' } });
  const count = async () => (await one(staff, '/members?count=exact&limit=1')).total as number;
  const before = await count();
  await merge(staff, kept, merged);
  expect(await count()).toBe(before - 1);
  expect(await items(staff, '/members?q=ciprés viejo')).toEqual([]);
  expect((await items(staff, '/members?q=CIP010203AB2')).map(({ id }) => id)).toEqual([kept.id]);
  for (const path of ['/members?limit=200', '/duplicates?limit=200'])
    expect((await staff.get(path)).text).not.toContain(merged.id);
});

test('coordinators of either reach the one that lives on, with both histories, and nothing else', async () => {
  const [kept, merged, stranger] = [await t.build.member(), await t.build.member(), await t.build.member()];
  await t.build.contact(kept);
  await t.build.contact(stranger);
  const [ofKept, ofMerged, ofStranger] = [
    await t.as.coordinator(kept),
    await t.as.coordinator(merged),
    await t.as.coordinator(stranger),
  ];
  const { id } = await merge(staff, kept, merged);
  for (const coordinator of [ofKept, ofMerged]) {
    const session = await one(coordinator, '/session');
    expect(session.members).toEqual([expect.objectContaining({ id: kept.id })]);
    expect((await items(coordinator, '/members')).map((member) => member.id)).toEqual([kept.id]);
    expect((await coordinator.get(`/members/${merged.id}`)).status).toBe(308);
    expect(await items(coordinator, `/members/${kept.id}/contacts`)).toHaveLength(1);
    expect(await items(coordinator, `/members/${kept.id}/merges`)).toEqual([
      expect.objectContaining({ mergedId: merged.id, mergedBy: null, reason: null, isReversible: false }),
    ]);
    expect((await coordinator.get(`/members/${stranger.id}`)).status).toBe(404);
  }
  for (const hidden of [merged.id, kept.id]) expect((await ofStranger.get(`/members/${hidden}`)).status).toBe(404);
  expect((await ofStranger.get(`/members/${merged.id}/merges`)).status).toBe(404);
  expect((await ofStranger.post(`/merges/${id}/reversal`)).status).toBe(403);
  // Apart again, each reaches its own.
  expectStatus(await staff.post(`/merges/${id}/reversal`), 201);
  expect((await items(ofMerged, '/members')).map((member) => member.id)).toEqual([merged.id]);
  expect((await items(ofMerged, '/contacts')).length).toBe(0);
  expect((await ofMerged.get(`/members/${kept.id}`)).status).toBe(404);
});

test('only the office merges; the board follows the redirect and learns nothing of merges', async () => {
  const [kept, merged] = [await t.build.member(), await t.build.member()];
  const [board, coordinator] = [await t.as.board(), await t.as.coordinator(kept, merged)];
  for (const other of [board, coordinator]) {
    expect((await other.get(`/members/${kept.id}/merge-preview?with=${merged.id}`)).status).toBe(403);
    const attempt = { memberId: merged.id, take: [], version: 1, mergedVersion: 1 };
    expect((await other.post(`/members/${kept.id}/merge`, attempt)).status).toBe(403);
  }
  await merge(staff, kept, merged);
  expect((await board.get(`/members/${merged.id}`)).headers.location).toBe(`/api/v1/members/${kept.id}`);
  expect((await board.get(`/members/${kept.id}/merges`)).status).toBe(403);
});

test('a coordinator cannot lead an id elsewhere, even past the app', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const app = new Connection({ connectionString: t.config.databaseUrl });
  await app.connect();
  try {
    await app.query('BEGIN');
    await app.query(`SELECT set_config('role', 'padron_coordinator', true), set_config('app.member_ids', $1, true)`, [
      `{${own.id},${other.id}}`,
    ]);
    await expect(
      app.query('UPDATE members SET merged_into = $2 WHERE id = $1', [own.id, other.id]),
    ).rejects.toMatchObject({ code: '42501' });
  } finally {
    await app.end();
  }
});

test('what was decided on another version than the current one is refused, and so is a member with itself', async () => {
  const [kept, merged] = [await t.build.member(), await t.build.member()];
  const asked = { memberId: merged.id, take: [], version: 1, mergedVersion: 1 };
  expect((await staff.post(`/members/${kept.id}/merge`, { ...asked, mergedVersion: 2 })).status).toBe(412);
  expect((await staff.post(`/members/${kept.id}/merge`, { ...asked, memberId: kept.id })).status).toBe(422);
  const absent = '01930000-0000-7000-8000-00000000dead';
  expect((await staff.post(`/members/${kept.id}/merge`, { ...asked, memberId: absent })).status).toBe(422);
  expect((await staff.post(`/members/${absent}/merge`, asked)).status).toBe(404);
  expect((await staff.get(`/members/${kept.id}/merge-preview?with=${absent}`)).status).toBe(404);
});

test('twenty at once, and the other way round, have one effect', async () => {
  const [a, b] = [await t.build.member(), await t.build.member()];
  await t.build.contact(a);
  await t.build.contact(b);
  const attempt = (kept: { id: string }, merged: { id: string }) =>
    staff.post(`/members/${kept.id}/merge`, { memberId: merged.id, take: [], version: 1, mergedVersion: 1 });
  const answers = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 ? attempt(a, b) : attempt(b, a))),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array<number>(19).fill(409)]);
  const { rows } = await t.owner.query<{ id: string }>(
    'SELECT id FROM members WHERE id = ANY ($1) AND merged_into IS NULL',
    [[a.id, b.id]],
  );
  expect(rows).toHaveLength(1);
  expect(await items(staff, `/members/${rows[0]!.id}/contacts`)).toHaveLength(2);
});

test('old cycles keep their figures and who owed; a new one is owed by the one that lives on', async () => {
  const indicator = await t.build.indicator({ breakdowns: ['state'] });
  const [kept, merged] = [await t.build.member({ since: '2001-01-01' }), await t.build.member({ since: '2001-01-01' })];
  await t.owner.query(
    `UPDATE membership_periods SET superseded_at = now() WHERE superseded_at IS NULL AND member_id <> ALL ($1)`,
    [[kept.id, merged.id]],
  );
  await t.build.program(kept, { area: 'children', indicators: [indicator.code], startsOn: '2001-01-01' });
  await t.build.program(merged, { area: 'children', indicators: [indicator.code], startsOn: '2001-01-01' });
  const old = await t.build.cycle([indicator], { startsOn: '2002-01-01', endsOn: '2002-12-31' });
  await openCycle(staff, old);
  const coordinator = await t.as.coordinator(merged);
  const report = await reportOf(coordinator, merged, old);
  await fillIn(coordinator, report, () => 40);
  await submit(coordinator, report);
  await approve(staff, report);
  const open = await reportOf(await t.as.coordinator(kept), kept, old);
  const figures = async () => {
    await t.owner.query('UPDATE cycles SET version = version + 1 WHERE id = $1', [old.id]); // reckoned anew, not remembered
    const { asOf: _asOf, ...rest } = await one(staff, `/insights/overview?cycle=${old.id}`);
    return rest;
  };
  const before = await figures();
  expect(before).toMatchObject({ reported: 1, owing: 2 });
  await merge(staff, kept, merged);
  expect(await figures()).toEqual(before);
  expect((await items(staff, `/reports?member=${kept.id}`)).map(({ id }) => id).sort()).toEqual(
    [report.id, open.id].sort(),
  );
  expect(await one(coordinator, `/reports/${report.id}`)).toMatchObject({ state: 'approved' });
  // The program that came over was reported on by the other's own report.
  expect(await one(staff, `/reports/${open.id}`)).toMatchObject({ isMissingPrograms: false });
  const next = await t.build.cycle([indicator], { startsOn: '2003-01-01', endsOn: '2003-12-31' });
  await openCycle(staff, next);
  const owing = await items(staff, `/obligations?cycle=${next.id}`);
  expect(owing.map(({ memberId }) => memberId)).toEqual([kept.id]);
  const both = await one(staff, `/reports/${String(owing[0]!.reportId)}`);
  expect(both.programs).toHaveLength(2);
});

test('a primary person of a role yields to the other’s, and is primary again once it is undone', async () => {
  const [kept, merged] = [await t.build.member(), await t.build.member()];
  const primary = { roles: [{ role: 'director', isPrimary: true }] };
  await staff.post(`/members/${kept.id}/contacts`, { name: 'Una', ...primary });
  const { body: other } = await staff.post<{ id: string }>(`/members/${merged.id}/contacts`, {
    name: 'Otra',
    ...primary,
  });
  const { conflicts } = await preview(staff, kept, merged);
  expect(conflicts).toEqual([{ kind: 'primary-role', value: 'director', count: 1 }]);
  const { id } = await merge(staff, kept, merged);
  expect(await one(staff, `/contacts/${other.id}`)).toMatchObject({
    memberId: kept.id,
    roles: [{ role: 'director', isPrimary: false }],
  });
  expectStatus(await staff.post(`/merges/${id}/reversal`), 201);
  expect(await one(staff, `/contacts/${other.id}`)).toMatchObject({
    memberId: merged.id,
    roles: [{ role: 'director', isPrimary: true }],
  });
});

test('no list without a member’s id in its path shows the merged member as one of the members', async () => {
  const [kept, merged] = [await t.build.member(), await t.build.member()];
  await merge(staff, kept, merged);
  const document = JSON.parse((await t.app.inject({ url: '/api/openapi.json' })).payload) as {
    paths: Record<string, Record<string, { parameters?: { required?: boolean; in: string }[] }>>;
  };
  const paths = Object.entries(document.paths).filter(
    ([path, { get }]) =>
      get && !path.includes('{') && !get.parameters?.some(({ required, in: where }) => required && where === 'query'),
  );
  expect(paths.length).toBeGreaterThan(10);
  // What was decided and written before stays to be read under the id it was written under.
  const past = ['/audit', '/reports', '/obligations', '/jobs'];
  for (const [path] of paths.filter(([path]) => !past.includes(path)))
    expect([path, (await staff.get(path)).text.includes(merged.id)]).toEqual([path, false]);
});
