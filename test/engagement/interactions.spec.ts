import type { Client } from '../support/as';
import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Interaction {
  id: string;
  kind: string;
  summary: string;
  contact: { id: string; name: string } | null;
  followUpOn: string | null;
  followedUpOn: string | null;
  endedAt: string | null;
}
interface List {
  items: Interaction[];
  total?: number;
}
const day = async (offset: number): Promise<string> =>
  (await it_.owner.query<{ day: string }>('SELECT (coalition_today() + $1::int)::text AS day', [offset])).rows[0]!.day;
const log = (person: Client, member: { id: string }, body: object) =>
  person.post<Interaction>(`/members/${member.id}/interactions`, {
    kind: 'call',
    happenedOn: '2026-01-15',
    summary: 'Hablamos.',
    ...body,
  });
const summaries = ({ body }: { body: List }) => body.items.map(({ summary }) => summary);

test('a call is logged with whom and what follows, changed under its version, and taken away', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const contact = await build.contact(member, { name: 'Rosa' });
  const staff = await as.staff();
  const call = await log(staff, member, {
    contactId: contact.id,
    followUpOn: await day(3),
    followUp: 'Mandar el formato',
  });
  expect(call).toMatchObject({
    status: 201,
    etag: '"1"',
    body: {
      memberName: member.name,
      contact: { id: contact.id, name: 'Rosa' },
      author: 'Una persona',
      followedUpOn: null,
    },
  });
  const path = `/interactions/${call.body.id}`;
  expect(await staff.patch(path, '"1"', { kind: 'visit', contactId: null })).toMatchObject({
    status: 200,
    etag: '"2"',
    body: { kind: 'visit', contact: null },
  });
  expect((await staff.patch(path, '"1"', { kind: 'call' })).status).toBe(412);
  expect((await staff.delete(path, '"2"')).status).toBe(204);
  expect(summaries(await staff.get<List>(`/members/${member.id}/interactions`))).toEqual([]);
  expect((await staff.patch<Interaction>(path, '"3"', { isEnded: false })).body.endedAt).toBeNull();
});

test('what is due by today waits until it is done, and is not done where nothing was to follow', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const [today, tomorrow] = [await day(0), await day(1)];
  const due = await log(staff, member, { summary: 'Vence', followUpOn: today });
  await log(staff, member, { summary: 'Mañana', followUpOn: tomorrow });
  const none = await log(staff, member, { summary: 'Nada' });
  const list = (state: string) =>
    staff.get<List>(`/interactions?member=${member.id}&followUp=${state}&sort=followUpOn&count=exact`);
  expect(summaries(await list('due'))).toEqual(['Vence']);
  expect(summaries(await list('open'))).toEqual(['Vence', 'Mañana']);
  const done = await staff.patch<Interaction>(`/interactions/${due.body.id}`, '"1"', { isFollowedUp: true });
  expect(done.body.followedUpOn).toBe(today);
  expect((await list('due')).body.total).toBe(0);
  expect(summaries(await list('done'))).toEqual(['Vence']);
  const undone = await staff.patch<Interaction>(`/interactions/${due.body.id}`, '"2"', { isFollowedUp: false });
  expect(undone.body.followedUpOn).toBeNull();
  expect(await staff.patch(`/interactions/${none.body.id}`, '"1"', { isFollowedUp: true })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/followUpOn', code: 'follow-up-needs-a-day' }] },
  });
  await staff.patch(`/interactions/${due.body.id}`, '"3"', { isFollowedUp: true });
  const dropped = await staff.patch<Interaction>(`/interactions/${due.body.id}`, '"4"', { followUpOn: null });
  expect(dropped.body).toMatchObject({ followUpOn: null, followedUpOn: null });
});

test('what is wrong is said at its place', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const foreign = await build.contact(await build.member());
  const staff = await as.staff();
  const wrong = { happenedOn: await day(1), contactId: foreign.id, followUpOn: '2026-01-01' };
  expect(await log(staff, member, wrong)).toMatchObject({
    status: 422,
    body: {
      errors: [
        { pointer: '/happenedOn', code: 'in-the-future' },
        { pointer: '/followUpOn', code: 'before-it-happened' },
        { pointer: '/contactId', code: 'not-found' },
      ],
    },
  });
  const call = await log(staff, member, {});
  expect(await staff.patch(`/interactions/${call.body.id}`, '"1"', { followUpOn: '2026-01-14' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/followUpOn', code: 'before-it-happened' }] },
  });
});

test('the latest stands first, of one kind where asked for', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  await log(staff, member, { summary: 'Vieja', happenedOn: '2025-05-05', kind: 'visit' });
  await log(staff, member, { summary: 'Nueva', happenedOn: '2026-05-05' });
  const list = `/members/${member.id}/interactions`;
  expect(summaries(await staff.get<List>(list))).toEqual(['Nueva', 'Vieja']);
  expect(summaries(await staff.get<List>(`${list}?kind=visit&kind=email`))).toEqual(['Vieja']);
});
