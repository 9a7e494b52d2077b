import { startApp, type TestApp } from '../support/app';

let it_: TestApp;
beforeAll(async () => {
  it_ = await startApp();
});
afterAll(() => it_?.close());

interface Note {
  id: string;
  text: string;
  isPinned: boolean;
  author: string | null;
  endedAt: string | null;
  version: number;
}
interface List {
  items: Note[];
  nextCursor: string | null;
  total?: number;
}
const ABSENT = '01930000-0000-7000-8000-00000000dead';
const texts = ({ body }: { body: List }) => body.items.map(({ text }) => text);

test('a note is written, pinned, changed under its version, taken away and brought back', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  const list = `/members/${member.id}/notes`;
  const first = await staff.post<Note>(list, { text: 'Prefieren la tarde.' });
  expect(first).toMatchObject({
    status: 201,
    etag: '"1"',
    body: { isPinned: false, author: 'Una persona', endedAt: null },
  });
  await staff.post(list, { text: 'Cambió la directora.' });
  expect(texts(await staff.get<List>(list))).toEqual(['Cambió la directora.', 'Prefieren la tarde.']);
  const path = `/notes/${first.body.id}`;
  expect(await staff.patch(path, '"1"', { isPinned: true })).toMatchObject({ status: 200, etag: '"2"' });
  expect(texts(await staff.get<List>(list))).toEqual(['Prefieren la tarde.', 'Cambió la directora.']);
  expect((await staff.patch(path, '"1"', { text: 'Tarde' })).status).toBe(412);
  expect((await staff.delete(path)).status).toBe(428);
  expect((await staff.delete(path, '"2"')).status).toBe(204);
  expect((await staff.get<List>(`${list}?count=exact`)).body).toMatchObject({ total: 1 });
  expect(texts(await staff.get<List>(`${list}?include=ended`))).toHaveLength(2);
  expect((await staff.get<Note>(path)).body.endedAt).not.toBeNull();
  expect((await staff.patch<Note>(path, '"3"', { isEnded: false })).body.endedAt).toBeNull();
});

test('notes go on over pages, pinned ones first, each once', async () => {
  const { as, build } = it_;
  const member = await build.member();
  const staff = await as.staff();
  for (const text of ['1', '2', '3', '4', '5'])
    await staff.post(`/members/${member.id}/notes`, { text, isPinned: text === '2' });
  const seen: string[] = [];
  for (let cursor: string | null = ''; cursor !== null;) {
    const page: { body: List } = await staff.get<List>(
      `/members/${member.id}/notes?limit=2${cursor && `&cursor=${cursor}`}`,
    );
    seen.push(...texts(page));
    cursor = page.body.nextCursor;
  }
  expect(seen).toEqual(['2', '5', '4', '3', '1']);
});

test('what is absent is 404 and an empty note is none', async () => {
  const { as, build } = it_;
  const staff = await as.staff();
  expect((await staff.get(`/members/${ABSENT}/notes`)).status).toBe(404);
  expect((await staff.post(`/members/${ABSENT}/notes`, { text: 'X' })).status).toBe(404);
  expect((await staff.patch(`/notes/${ABSENT}`, '"1"', { text: 'X' })).status).toBe(404);
  const member = await build.member();
  expect(await staff.post(`/members/${member.id}/notes`, { text: '  ' })).toMatchObject({
    status: 422,
    body: { errors: [{ pointer: '/text', code: 'too-short' }] },
  });
});
