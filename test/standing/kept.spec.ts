import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { type Arrange, arranging } from './arrange';

// Lists read the standing of everybody from rows that are kept. Whatever happens, what is read is what the views say then.
let t: TestApp;
let staff: Client;
let arrange: Arrange;
let [member, other] = ['', ''];
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
  arrange = await arranging(t);
  [member, other] = [await arrange.sound(), await arrange.sound()];
  await arrange.report(member, -31, 'approved');
});
afterAll(() => t?.close());

const run: Arrange['run'] = (...given) => arrange.run(...given);
/** What differs between the kept rows and the views, either way. */
const wrong = async () => {
  const [kept, seen] = ['kept_standings', 'member_standing'].map(
    (name) => `SELECT member_id, level, sources FROM ${name}`,
  );
  const { rows } = await run(`(${kept} EXCEPT ${seen}) UNION ALL (${seen} EXCEPT ${kept})`);
  return rows as unknown[];
};
/** Through the list, and until it has committed: a reader need not wait for that. */
const read = async () => {
  expect((await staff.get('/standings?limit=1')).status).toBe(200);
  await run(`SELECT pg_advisory_xact_lock(hashtext('kept_standings'))`);
};

/** Of every table that the views read, what may happen to it; each makes the kept rows wrong until they are read. */
const CHANGES: [string, () => Promise<unknown>][] = [
  ['a paper is verified that has ended', () => arrange.paper(member, 'verified', -1)],
  ['a paper is given another end', () => run(`UPDATE documents SET stated_expiry = NULL WHERE member_id = $1`, [member])],
  ['a paper is deleted', () => run('DELETE FROM documents WHERE member_id = $1', [member])],
  ['a paper moves to another member', () => run('UPDATE documents SET member_id = $1 WHERE member_id = $2', [member, other])],
  ['a type of paper is asked of all', () => run(`UPDATE document_types SET is_required = code IN ('ACTA', 'PODER')`)],
  ['a type of paper is retired', () => run(`UPDATE document_types SET retired_on = '2020-01-01' WHERE code = 'PODER'`)],
  ['an identifier is doubted', () => run(`UPDATE member_identifiers SET state = 'unverified' WHERE member_id = $1`, [member])],
  ['an identifier is deleted', () => run('DELETE FROM member_identifiers WHERE member_id IN ($1, $2)', [member, other])],
  ['an organisation turns out to be none that needs an RFC', () => run(`UPDATE members SET legal_form = 'NONE' WHERE id = $1`, [other])],
  ['a report is asked for again', () => run(`UPDATE reports SET state = 'draft' WHERE member_id = $1`, [member])],
  ['an extension is given', () => run('UPDATE obligations SET extended_to = due_on + 60 WHERE member_id = $1', [member])],
  ['a cycle closes', () => run('UPDATE cycles SET closed_at = now()')],
  ['a cycle opens again', () => run('UPDATE cycles SET closed_at = NULL, due_on = due_on - 90; UPDATE obligations SET due_on = due_on - 90, extended_to = NULL')],
  ['a report is taken away', () => run('DELETE FROM reports WHERE member_id = $1', [member])],
  ['a membership is suspended', () => arrange.periods(other, ['suspended', -5, 20])],
  ['a period is superseded', () => run('UPDATE membership_periods SET superseded_at = now() WHERE member_id = $1', [other])],
  ['a new member comes', () => t.build.member()],
  ['a day has passed', () => run(`UPDATE kept_standings_day SET day = day - 1; UPDATE kept_standings SET level = 'good', sources = '{}'`)],
]; // prettier-ignore

test.each(CHANGES)('when %s', async (_what, change) => {
  await read();
  expect(await wrong()).toEqual([]);
  await change();
  expect(await wrong()).not.toEqual([]);
  await read();
  expect(await wrong()).toEqual([]);
});

test('a day that begins earlier in another time zone is another day', async () => {
  await read();
  await run(`UPDATE kept_standings SET level = 'good', sources = '{}'`);
  await run(`UPDATE settings SET time_zone = 'America/Tijuana'`);
  await read();
  expect(await wrong()).toEqual([]);
});

test('many at once are reckoned as one is', async () => {
  await run(
    `INSERT INTO members (id, legal_name, name, focus_areas) SELECT new_id(), 'Uno de muchos ' || n, 'Uno de muchos ' || n, '{}' FROM generate_series(1, 600) n`,
  );
  await run(`INSERT INTO membership_decisions (id, member_id, kind, effective_on)
    SELECT new_id(), id, 'admission', '2024-01-01' FROM members WHERE name LIKE 'Uno de muchos%'`);
  await run(`INSERT INTO membership_periods (id, member_id, status, during, decision_id)
    SELECT new_id(), d.member_id, 'active', '[2024-01-01,)', d.id FROM membership_decisions d JOIN members m ON m.id = d.member_id WHERE m.name LIKE 'Uno de muchos%'`);
  await read();
  expect(await wrong()).toEqual([]);
  const { body } = await staff.get<{ total: number }>(
    '/standings?count=exact&limit=1&source=document&q=uno%20de%20muchos',
  );
  expect(body.total).toBe(600);
});

test('what a coordinator sends is noted too, and nothing of what is noted or kept is within a coordinator’s reach', async () => {
  const own = await arrange.sound();
  await read();
  const coordinator = await t.as.coordinator({ id: own });
  const { body, etag } = await coordinator.get<{ id: string }>(`/members/${own}`);
  expect((await coordinator.patch(`/members/${own}`, etag, { addressCountry: 'US' })).status).toBe(200);
  expect(body.id).toBe(own);
  const { rows } = await run('SELECT DISTINCT member_id FROM standing_changes');
  expect(rows).toEqual([{ member_id: own }]);
  for (const table of ['kept_standings', 'standing_changes'])
    await run(`SELECT has_table_privilege('padron_coordinator', $1, 'SELECT, INSERT, UPDATE, DELETE') AS may`, [
      table,
    ]).then(({ rows: [answer] }) => expect([table, answer.may]).toEqual([table, false]));
  expect((await coordinator.get(`/standings`)).status).toBe(200);
});

test('who reckons waits for nobody who is changing a member, and what they have not yet done counts once it is done', async () => {
  await read();
  const held = await arrange.sound();
  await run('BEGIN');
  await run('SELECT FROM members WHERE id = $1 FOR UPDATE', [held]);
  await run('DELETE FROM documents WHERE member_id = $1', [held]);
  await read();
  await run('COMMIT');
  expect(await wrong()).not.toEqual([]);
  await read();
  expect(await wrong()).toEqual([]);
});
