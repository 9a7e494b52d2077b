import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Tag {
  id: string;
  name: string;
  isRetired: boolean;
  members: number;
  version: number;
}
interface List<T = Tag> {
  items: T[];
  total?: number;
}
const ABSENT = '01930000-0000-7000-8000-00000000dead';
let number = 0;
const unused = () => `Etiqueta ${++number}`;
const names = ({ body }: { body: List<{ name: string }> }) => body.items.map(({ name }) => name);

test('staff make a tag, give it to a member, find the member by it, and take it away again', async () => {
  const { as, build } = it_;
  const [tagged, other] = [await build.member(), await build.member()];
  const staff = await as.staff();
  const name = unused();
  const tag = await staff.post<Tag>('/tags', { name });
  expect(tag).toMatchObject({ status: 201, etag: '"1"', body: { name, isRetired: false, members: 0 } });
  const path = `/members/${tagged.id}/tags/${tag.body.id}`;
  expect((await staff.put<List>(path, undefined, {})).body.items).toEqual([{ id: tag.body.id, name }]);
  expect((await staff.put(path, undefined, {})).status).toBe(200); // once more: it stays
  expect(names(await staff.get<List>(`/members/${tagged.id}/tags`))).toEqual([name]);
  expect((await staff.get<Tag>(`/tags/${tag.body.id}`)).body.members).toBe(1);
  const found = await staff.get<List<{ name: string }>>(`/members?tag=${tag.body.id}&tag=${ABSENT}&count=exact`);
  expect([names(found), found.body.total]).toEqual([[tagged.name], 1]);
  expect(names(found)).not.toContain(other.name);
  expect((await staff.delete(path)).status).toBe(204);
  expect(names(await staff.get<List>(`/members/${tagged.id}/tags`))).toEqual([]);
  expect(names(await staff.get<List<{ name: string }>>(`/members?tag=${tag.body.id}`))).toEqual([]);
});

test('a name is taken whatever its accents and capitals, and one without letters is none', async () => {
  const staff = await it_.as.staff();
  await staff.post('/tags', { name: 'Gala Anual Única' });
  expect(await staff.post('/tags', { name: 'gala  anual unica' })).toMatchObject({
    status: 409,
    body: { type: '/problems/tag-taken' },
  });
  expect(await staff.post('/tags', { name: '***' })).toMatchObject({
    status: 422,
    body: { type: '/problems/tag-without-letters' },
  });
});

test('a tag is renamed and retired under its version: offered no more, and kept where it is', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const { id } = (await staff.post<Tag>('/tags', { name: unused() })).body;
  await staff.put(`/members/${member.id}/tags/${id}`, undefined, {});
  const name = unused();
  expect((await staff.patch<Tag>(`/tags/${id}`, '"1"', { name })).body).toMatchObject({ name, version: 2 });
  expect((await staff.patch(`/tags/${id}`, '"1"', { name: unused() })).status).toBe(412);
  expect((await staff.patch(`/tags/${id}`, undefined, { name: unused() })).status).toBe(428);
  expect((await staff.patch<Tag>(`/tags/${id}`, '"2"', { isRetired: true })).body.isRetired).toBe(true);
  expect(names(await staff.get<List>('/tags?limit=200'))).not.toContain(name);
  expect(names(await staff.get<List>('/tags?limit=200&include=retired'))).toContain(name);
  expect(names(await staff.get<List>(`/members/${member.id}/tags`))).toEqual([name]);
  const another = await build.member();
  expect(await staff.put(`/members/${another.id}/tags/${id}`, undefined, {})).toMatchObject({
    status: 409,
    body: { type: '/problems/tag-retired' },
  });
  expect((await staff.patch<Tag>(`/tags/${id}`, '"3"', { isRetired: false })).body.isRetired).toBe(false);
});

test('of two that are merged one stays, with the members of both', async () => {
  const { as, build } = it_;
  const [both, first, second] = [await build.member(), await build.member(), await build.member()];
  const staff = await as.staff();
  const name = unused();
  const from = (await staff.post<Tag>('/tags', { name })).body.id;
  const into = (await staff.post<Tag>('/tags', { name: unused() })).body.id;
  for (const [member, tag] of [
    [both, from],
    [both, into],
    [first, from],
    [second, into],
  ] as const)
    await staff.put(`/members/${member.id}/tags/${tag}`, undefined, {});
  expect(await staff.post<Tag>(`/tags/${from}/merging`, { into })).toMatchObject({
    status: 201,
    body: { id: into, members: 3 },
  });
  expect((await staff.get(`/tags/${from}`)).status).toBe(404);
  expect((await staff.put(`/members/${both.id}/tags/${from}`, undefined, {})).status).toBe(404);
  expect((await staff.post('/tags', { name })).status).toBe(201); // its name is free
});

test('a tag is not merged into itself, nor into one that is retired or gone', async () => {
  const staff = await it_.as.staff();
  const one = (await staff.post<Tag>('/tags', { name: unused() })).body.id;
  const retired = (await staff.post<Tag>('/tags', { name: unused() })).body.id;
  await staff.patch(`/tags/${retired}`, '"1"', { isRetired: true });
  for (const into of [one, retired, ABSENT])
    expect([into, await staff.post(`/tags/${one}/merging`, { into })]).toMatchObject([
      into,
      { status: 409, body: { type: '/problems/tag-not-mergeable' } },
    ]);
});

test('staff learn what is wrong with a tag that they filter by', async () => {
  const staff = await it_.as.staff();
  expect((await staff.get('/members?tag=gala')).body).toMatchObject({ errors: [{ pointer: '/tag', code: 'id' }] });
});

test.each(['coordinator', 'board'] as const)('who is %s gets for tag= what any unknown name gets', async (role) => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const tag = (await staff.post<Tag>('/tags', { name: unused() })).body.id;
  await staff.put(`/members/${member.id}/tags/${tag}`, undefined, {});
  const person = role === 'board' ? await as.board() : await as.coordinator(member);
  const told = ({ status, text }: { status: number; text: string }, name: string) =>
    `${status} ${text.replace(/"instance":"[^"]+"/, '').replaceAll(name, '…')}`;
  const unknown = told(await person.get('/members?nosuch=x'), 'nosuch');
  expect(unknown).toMatch(/^400 /);
  for (const value of [tag, ABSENT, 'gala', '', `${tag}&tag=${ABSENT}`])
    expect([value, told(await person.get(`/members?tag=${value}`), 'tag')]).toEqual([value, unknown]);
});
