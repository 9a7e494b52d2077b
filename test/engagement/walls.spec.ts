import { Access } from '../../src/access/access';
import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';
import { leaksTo, raw as rawOf } from '../support/every-get';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterEach(() => jest.restoreAllMocks());
afterAll(() => it_?.close());

/** Words that stand nowhere else: where one is read, something of the office's got out. */
const CANARIES = { tag: 'Zapotillo', note: 'Quetzalia', interaction: 'Xoconostle', followUp: 'Chicozapote' };

const raw = (...given: Tail<Parameters<typeof rawOf>>) => rawOf(it_, ...given);
type Tail<T extends unknown[]> = T extends [unknown, ...infer Rest] ? Rest : never;
const walk = (person: Client, ids: string[]) => leaksTo(it_, person, { canaries: Object.values(CANARIES), ids });

/** A member with a tag, a note and a call about it, and who reads. */
async function arrange() {
  const { as, build } = it_;
  await it_.owner.query('DELETE FROM member_tags; DELETE FROM tags');
  const member = await build.member({ name: 'Casa Vigilada' });
  const contact = await build.contact(member);
  const program = await build.program(member);
  const staff = await as.staff();
  const made = async (path: string, body: object) => (await staff.post<{ id: string }>(path, body)).body.id;
  const tell = async () => {
    const tag = await made('/tags', { name: CANARIES.tag });
    await staff.put(`/members/${member.id}/tags/${tag}`, undefined, {});
    const note = await made(`/members/${member.id}/notes`, { text: CANARIES.note });
    const interaction = await made(`/members/${member.id}/interactions`, {
      kind: 'call',
      happenedOn: '2026-01-15',
      summary: CANARIES.interaction,
      contactId: contact.id,
      followUpOn: '2026-01-16',
      followUp: CANARIES.followUp,
    });
    return [member.id, contact.id, program.id, tag, note, interaction];
  };
  return { member, staff, tell, coordinator: await as.coordinator(member), board: await as.board() };
}

test('the canaries are found by staff: else the other tests would prove nothing', async () => {
  const { staff, tell } = await arrange();
  const leaks = (await walk(staff, await tell())).join('\n');
  for (const path of ['/tags', '/notes/', '/interactions', '/history', '/audit']) expect(leaks).toContain(path);
  expect(leaks).not.toMatch(/^5/m);
});

test('S-20 neither coordinator nor board finds one anywhere', async () => {
  const { coordinator, board, tell } = await arrange();
  const ids = await tell();
  expect(await walk(coordinator, ids)).toEqual([]);
  expect(await walk(board, ids)).toEqual([]);
});

test('they may neither read nor write any of it', async () => {
  const { member, coordinator, board, tell } = await arrange();
  const [, , , tag, note, interaction] = await tell();
  for (const person of [coordinator, board]) {
    for (const answer of [
      await person.get(`/members/${member.id}/tags`),
      await person.get('/tags'),
      await person.post('/tags', { name: 'Otra' }),
      await person.patch(`/tags/${tag}`, '"1"', { name: 'Otra' }),
      await person.put(`/members/${member.id}/tags/${tag}`, undefined, {}),
      await person.delete(`/members/${member.id}/tags/${tag}`),
      await person.get(`/members/${member.id}/notes`),
      await person.post(`/members/${member.id}/notes`, { text: 'Nota' }),
      await person.patch(`/notes/${note}`, '"1"', { text: 'Nota' }),
      await person.delete(`/notes/${note}`, '"1"'),
      await person.get('/interactions'),
      await person.patch(`/interactions/${interaction}`, '"1"', { isFollowedUp: true }),
      await person.delete(`/interactions/${interaction}`, '"1"'),
    ])
      expect(answer).toMatchObject({ status: 403, body: { type: '/problems/forbidden' } });
  }
});

test('S-20 nothing that they read changes by what the office writes: no ETag, count, cursor or history', async () => {
  const { member, staff, coordinator, board, tell } = await arrange();
  await it_.build.member({ name: 'Casa Vigilada II' }); // so that there is a cursor
  const read = async () => {
    const answers = [];
    for (const person of [coordinator, board])
      for (const path of [
        `/members/${member.id}`,
        '/members?count=exact&limit=1',
        '/members?count=exact&q=vigilada',
        `/members/${member.id}/history?count=exact`,
        `/members/${member.id}/contacts?count=exact`,
      ]) {
        const { status, etag, text } = await person.get(path);
        answers.push({ path, status, etag, text: text.replace(/"instance":"[^"]+"/, '') });
      }
    return answers;
  };
  const before = await read();
  const [, , , , note] = await tell();
  await staff.patch(`/notes/${note}`, '"1"', { isPinned: true });
  expect(await read()).toEqual(before);
});

test('even with the guard and the queries’ reach taken away the database gives nothing out', async () => {
  const { member, coordinator, board, tell } = await arrange();
  const ids = await tell();
  jest.spyOn(Access.prototype, 'demand').mockImplementation(() => undefined);
  jest
    .spyOn(Access.prototype, 'reach')
    .mockImplementation((permission) => (permission.startsWith('engagement') ? 'all' : 'own'));
  expect(await walk(coordinator, ids)).toEqual([]);
  expect(await walk(board, ids)).toEqual([]);
  expect((await raw(coordinator, 'GET', `/members?tag=${ids[3]}`)).status).toBe(404);
  expect((await raw(coordinator, 'GET', `/members/${member.id}/notes`)).status).toBe(404);
  expect((await raw(coordinator, 'POST', `/members/${member.id}/notes`, { text: 'X' })).status).toBe(404);
  expect((await raw(coordinator, 'PUT', `/members/${member.id}/tags/${ids[3]}`, {})).status).toBe(404);
});

test('even with the guard and the database’s wall taken away the queries give nothing out', async () => {
  const { member, coordinator, board, tell } = await arrange();
  const ids = await tell();
  for (const table of ['tags', 'member_tags', 'member_notes', 'interactions', 'audit.entries'])
    await it_.owner.query(
      `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY; GRANT SELECT, INSERT, UPDATE, DELETE ON ${table} TO padron_coordinator, padron_board`,
    );
  jest.spyOn(Access.prototype, 'demand').mockImplementation(() => undefined);
  expect(await walk(coordinator, ids)).toEqual([]);
  expect(await walk(board, ids)).toEqual([]);
  expect((await raw(coordinator, 'GET', `/members?tag=${ids[3]}`)).status).toBe(400);
  expect((await raw(coordinator, 'GET', `/notes/${ids[4]}`)).status).toBe(404);
  expect((await raw(coordinator, 'PATCH', `/notes/${ids[4]}`, { text: 'X' })).status).toBe(404);
  expect((await raw(coordinator, 'POST', `/members/${member.id}/notes`, { text: 'X' })).status).toBe(404);
  expect((await raw(coordinator, 'PATCH', `/interactions/${ids[5]}`, { summary: 'X' })).status).toBe(404);
  expect((await raw(coordinator, 'PATCH', `/tags/${ids[3]}`, { name: 'X' })).status).toBe(404);
  expect((await raw(coordinator, 'PUT', `/members/${member.id}/tags/${ids[3]}`, {})).status).toBe(404);
});
