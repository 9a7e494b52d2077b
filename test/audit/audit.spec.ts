import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Entry {
  id: string;
  at: string;
  by: { kind: string; name: string | null } | null;
  action: string;
  table: string;
  rowId: string | null;
  memberId: string | null;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}
interface List {
  items: Entry[];
  nextCursor: string | null;
  total?: number;
}

test('a member’s history says who changed what, newest first, and of an update only what changed', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const [staff, coordinator] = [await as.staff(), await as.coordinator(member)];
  await staff.patch(`/members/${member.id}`, '"1"', { acronym: 'UNO' });
  await coordinator.patch(`/members/${member.id}`, '"2"', { acronym: 'DOS' });
  const { body } = await staff.get<List>(`/members/${member.id}/history`);
  expect(body.items.slice(0, 2)).toMatchObject([
    {
      action: 'update',
      table: 'members',
      rowId: member.id,
      memberId: member.id,
      by: { kind: 'member', name: 'Una persona' },
      before: { acronym: 'UNO' },
      after: { acronym: 'DOS' },
    },
    { by: { kind: 'staff', name: 'Una persona' }, before: { acronym: null }, after: { acronym: 'UNO' } },
  ]);
  expect(body.items[0]!.before).toEqual({ acronym: 'UNO' });
  expect(body.items.at(-1)).toMatchObject({ action: 'insert', before: null, by: null });
});

test('a coordinator reads the history of the own member, where staff have no names', async () => {
  const { as, build } = it_;
  const member = await build.member({ status: 'prospect' });
  const staff = await as.staff();
  await staff.post(`/members/${member.id}/admission`, { from: '2025-01-01' });
  const coordinator = await as.coordinator(member);
  await coordinator.patch(`/members/${member.id}`, '"2"', { acronym: 'YO' });
  const answer = await coordinator.get<List>(`/members/${member.id}/history`);
  const decided = answer.body.items.find(({ table, by }) => table === 'membership_decisions' && by !== null)!;
  expect(decided).toMatchObject({ by: { kind: 'staff', name: null }, after: { kind: 'admission' } });
  expect(answer.body.items[0]).toMatchObject({ by: { kind: 'member', name: 'Una persona' } });
  expect(answer.text).not.toContain(staff.accountId!);
  const periods = await coordinator.get<{ items: { decision: { decidedBy: string | null } }[] }>(
    `/members/${member.id}/periods`,
  );
  expect(periods.body.items.map(({ decision }) => decision.decidedBy)).toEqual(periods.body.items.map(() => null));
});

test('a history holds what is about that member alone', async () => {
  const { as, build } = it_;
  const [one, two] = [await build.member(), await build.member()];
  await build.contact(one);
  await build.contact(two);
  for (const person of [await as.staff(), await as.coordinator(one, two)]) {
    const { body } = await person.get<List>(`/members/${one.id}/history`);
    expect(new Set(body.items.map(({ memberId }) => memberId))).toEqual(new Set([one.id]));
    expect(body.items.map(({ table }) => table)).toContain('contacts');
  }
});

test('every entry is on exactly one page', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  for (let version = 1; version <= 6; version += 1)
    await staff.patch(`/members/${member.id}`, `"${version}"`, { acronym: `V${version}` });
  const whole = await staff.get<List>(`/members/${member.id}/history?count=exact`);
  expect(whole.body.total).toBe(whole.body.items.length);
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const { body }: { body: List } = await staff.get<List>(
      `/members/${member.id}/history?limit=2${cursor && `&cursor=${cursor}`}`,
    );
    ids.push(...body.items.map(({ id }) => id));
    cursor = body.nextCursor;
  }
  expect(ids).toEqual(whole.body.items.map(({ id }) => id));
});

test('the trail is found by table, member and account', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const [staff, other] = [await as.staff(), await as.staff()];
  await staff.patch(`/members/${member.id}`, '"1"', { acronym: 'A' });
  await other.post(`/members/${member.id}/contacts`, { name: 'Ana' });
  const found = async (query: string) => (await staff.get<List>(`/audit?limit=200&${query}`)).body.items;
  expect((await found(`member=${member.id}&account=${staff.accountId}`)).map(({ table }) => table)).toEqual([
    'members',
  ]);
  expect(await found(`member=${member.id}&table=contacts`)).toMatchObject([
    { action: 'insert', after: { name: 'Ana' } },
  ]);
  expect((await found('table=members')).every(({ table }) => table === 'members')).toBe(true);
  expect(await found('table=no_such_table')).toEqual([]);
});

test('a coordinator and the board cannot read the trail', async () => {
  const { as, build } = it_;
  const member = await build.member();
  for (const person of [await as.coordinator(member), await as.board()])
    expect((await person.get('/audit')).status).toBe(403);
});

test('staff do not see what is for administrators', async () => {
  const { as } = it_;
  const [staff, administrator] = [await as.staff(), await as.administrator()];
  const tables = async (person: typeof staff) =>
    (await person.get<List>('/audit?table=accounts&limit=5')).body.items.map(({ table }) => table);
  expect(await tables(staff)).toEqual([]);
  expect(await tables(administrator)).toContain('accounts');
});

test('no entry holds a password hash, and none can be written or changed over the API', async () => {
  const { as, build } = it_;
  await build.account({ passwordHash: '$argon2id$canary' });
  const administrator = await as.administrator();
  const answer = await administrator.get('/audit?table=accounts&limit=200');
  expect(answer.text).not.toContain('canary');
  expect((await administrator.post('/audit', {})).status).toBe(404);
});
