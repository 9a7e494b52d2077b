import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startApp, type TestApp } from '../support/app';
import type { Answer, Client } from '../support/as';
import { type List, type Paper, Papers, pdf } from './papers';

let t: TestApp;
let papers: Papers;
beforeAll(async () => {
  t = await startApp();
  papers = new Papers(t);
});
afterAll(() => t?.close());

const codeOf = ({ body }: Answer<unknown>) => (body as { type: string }).type.replace('/problems/', '');
const sameButForRequest = (text: string) => text.replace(/"instance":"[^"]+"/, '');
const ABSENT = '01930000-0000-7000-8000-00000000dead';
const bytesOnDisk = (): Buffer[] =>
  !existsSync(t.config.files.directory)
    ? []
    : readdirSync(t.config.files.directory, { recursive: true, encoding: 'utf8' })
        .map((name) => join(t.config.files.directory, name))
        .filter((path) => statSync(path).isFile())
        .map((path) => readFileSync(path));
const statesOf = async (person: Client, member: { id: string }) =>
  (await person.get<List>(`/members/${member.id}/documents`)).body.items.map(({ state }) => state);
interface Line {
  typeId: string;
  state: string;
  isRequired: boolean;
  verifiedId: string | null;
  sentId: string | null;
}
const lineOf = async (person: Client, member: { id: string }, code: string): Promise<Line | undefined> => {
  const typeId = await papers.typeId(code);
  const { body } = await person.get<{ items: Line[] }>(`/members/${member.id}/papers`);
  return body.items.find((line) => line.typeId === typeId);
};

test('staff verify what came in; it holds until its day, and the version before stays to be read', async () => {
  const member = await t.build.member();
  const [staff, coordinator] = [await t.as.staff(), await t.as.coordinator(member)];
  const first = await papers.send(coordinator, member, 'CSF', { issuedOn: await papers.today(-10) });
  const verified = await staff.post<Paper>(`/documents/${first.body.id}/verification`);
  expect([verified.status, verified.body.state]).toEqual([201, 'verified']);
  expect(verified.body.decision).toMatchObject({ by: 'Una persona', isBySender: false });
  const second = await papers.send(coordinator, member, 'CSF', { issuedOn: await papers.today() });
  expect(await statesOf(coordinator, member)).toEqual(['submitted', 'verified']);
  expect(await lineOf(coordinator, member, 'CSF')).toMatchObject({
    state: 'verified',
    verifiedId: first.body.id,
    sentId: second.body.id,
  });
  await staff.post(`/documents/${second.body.id}/verification`);
  expect(await statesOf(coordinator, member)).toEqual(['verified', 'superseded']);
  expect((await coordinator.get(`/documents/${first.body.id}/file`)).text).toBe(pdf().toString());
});

test('what is sent again takes the place of what was not verified', async () => {
  const member = await t.build.member();
  const coordinator = await t.as.coordinator(member);
  for (const words of ['uno', 'dos']) await papers.send(coordinator, member, 'ACTA', { content: pdf(words) });
  expect(await statesOf(coordinator, member)).toEqual(['submitted', 'superseded']);
});

test('of versions sent at the same moment one counts', async () => {
  const member = await t.build.member();
  const coordinator = await t.as.coordinator(member);
  const answers = await Promise.all(Array.from({ length: 6 }, () => papers.send(coordinator, member, 'ACTA')));
  expect(answers.every(({ status }) => status === 201 || status === 409)).toBe(true);
  expect((await statesOf(coordinator, member)).filter((state) => state === 'submitted')).toHaveLength(1);
  await wait(100);
  const { rows } = await t.owner.query('SELECT count(*)::int AS n FROM documents WHERE member_id = $1', [member.id]);
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(Number(rows[0].n));
});

test('a rejection says why, and what has been decided is not decided again', async () => {
  const member = await t.build.member();
  const [staff, coordinator] = [await t.as.staff(), await t.as.coordinator(member)];
  const { id } = (await papers.send(coordinator, member, 'ACTA')).body;
  expect((await staff.post(`/documents/${id}/rejection`, { reason: '' })).status).toBe(422);
  await staff.post(`/documents/${id}/rejection`, { reason: 'Falta la última página.' });
  const seen = await coordinator.get<Paper>(`/documents/${id}`);
  expect(seen.body).toMatchObject({ state: 'rejected', decision: { reason: 'Falta la última página.', by: null } });
  const again = await staff.post(`/documents/${id}/verification`);
  expect([again.status, codeOf(again)]).toEqual([409, 'illegal-transition']);
});

test('of two who decide at once, one does', async () => {
  const member = await t.build.member();
  const [staff, other] = [await t.as.staff(), await t.as.administrator()];
  const { id } = (await papers.send(staff, member, 'ACTA')).body;
  const answers = await Promise.all([
    staff.post(`/documents/${id}/verification`),
    other.post(`/documents/${id}/rejection`, { reason: 'No.' }),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
});

test('staff may send for a member and verify it too; both are on record', async () => {
  const member = await t.build.member();
  const staff = await t.as.staff();
  const sent = await papers.send(staff, member, 'ACTA');
  expect(sent.body.isOnBehalf).toBe(true);
  const verified = await staff.post<Paper>(`/documents/${sent.body.id}/verification`);
  expect(verified.body.decision!.isBySender).toBe(true);
});

test('who verifies may correct the days', async () => {
  const member = await t.build.member();
  const staff = await t.as.staff();
  const { id } = (await papers.send(staff, member, 'ACRED', { issuedOn: await papers.today(-1) })).body;
  const wrong = await staff.post(`/documents/${id}/verification`, { expiresOn: await papers.today(-2) });
  expect([wrong.status, codeOf(wrong)]).toEqual([422, 'invalid']);
  const verified = await staff.post<Paper>(`/documents/${id}/verification`, { expiresOn: await papers.today(20) });
  expect(verified.body).toMatchObject({
    state: 'expiring',
    noticeDays: 30,
    expiresOn: await papers.today(20),
    changesOn: await papers.today(13),
  });
});

test('what nobody has decided about is taken back: the file goes, the fact stays', async () => {
  const member = await t.build.member();
  const [staff, coordinator] = [await t.as.staff(), await t.as.coordinator(member)];
  const sent = await papers.send(coordinator, member, 'ACTA', { content: pdf('enviado por error') });
  expect((await coordinator.delete(`/documents/${sent.body.id}`)).status).toBe(428);
  expect((await coordinator.delete(`/documents/${sent.body.id}`, '"7"')).status).toBe(412);
  expect((await coordinator.delete(`/documents/${sent.body.id}`, sent.etag)).status).toBe(204);
  expect(await statesOf(coordinator, member)).toEqual(['withdrawn']);
  expect((await coordinator.get(`/documents/${sent.body.id}/file`)).status).toBe(404);
  await wait(100);
  expect(bytesOnDisk().some((bytes) => bytes.includes('enviado por error'))).toBe(false);
  const verified = (await papers.send(coordinator, member, 'ACTA')).body;
  const { etag } = await staff.post(`/documents/${verified.id}/verification`);
  expect(codeOf(await coordinator.delete(`/documents/${verified.id}`, etag))).toBe('illegal-transition');
});

test('an identity paper lies encrypted, its reads are in the trail, and it is gone once verified', async () => {
  const member = await t.build.member();
  const [staff, coordinator] = [await t.as.staff(), await t.as.coordinator(member)];
  const content = pdf('CLAVE DE ELECTOR LPZMRA80010109M100');
  const { id } = (await papers.send(coordinator, member, 'INE', { content, expiresOn: await papers.today(900) })).body;
  expect(
    bytesOnDisk().some(
      (bytes) =>
        bytes.includes('ELECTOR') ||
        bytes.includes(
          '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [] /Count 0 >>\nendobj\n% CLAVE',
        ),
    ),
  ).toBe(false);
  expect((await staff.get(`/documents/${id}/file`)).text).toBe(content.toString());
  const events = () =>
    t.owner.query(
      `SELECT account_id, acting_role, member_id, after FROM audit.entries WHERE action = 'event' AND row_id = $1`,
      [id],
    );
  expect((await events()).rows).toEqual([
    {
      account_id: staff.accountId,
      acting_role: 'staff',
      member_id: member.id,
      after: { happened: 'read', file: 'papel.pdf' },
    },
  ]);
  const before = bytesOnDisk().length;
  const verified = await staff.post<Paper>(`/documents/${id}/verification`);
  expect(verified.body).toMatchObject({ state: 'verified', file: { removedAt: expect.any(String) as string } });
  await wait(100);
  expect(bytesOnDisk()).toHaveLength(before - 1);
  expect((await staff.get(`/documents/${id}/file`)).status).toBe(404);
  expect((await events()).rows).toHaveLength(1); // nothing was read
  expect(await lineOf(staff, member, 'INE')).toMatchObject({ state: 'verified' });
});

test('the coordinator sees in the history that the office read it, not who', async () => {
  const member = await t.build.member();
  const [staff, coordinator] = [await t.as.staff(), await t.as.coordinator(member)];
  const { id } = (await papers.send(coordinator, member, 'INE', { expiresOn: await papers.today(900) })).body;
  await staff.get(`/documents/${id}/file`);
  const { body } = await coordinator.get<{ items: { action: string; by: object }[] }>(`/members/${member.id}/history`);
  expect(body.items.find(({ action }) => action === 'event')).toMatchObject({ by: { kind: 'staff', name: null } });
});

test('another organisation’s papers answer like absent ones, also to send, read, and take back', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const stranger = await t.as.coordinator(own);
  const { id } = (await papers.send(await t.as.coordinator(other), other, 'ACTA')).body;
  for (const path of ['', '/file']) {
    const foreign = await stranger.get(`/documents/${id}${path}`);
    const absent = await stranger.get(`/documents/${ABSENT}${path}`);
    expect([foreign.status, sameButForRequest(foreign.text)]).toEqual([404, sameButForRequest(absent.text)]);
  }
  expect((await stranger.delete(`/documents/${id}`, '"1"')).status).toBe(404);
  expect((await papers.send(stranger, other, 'ACTA')).status).toBe(404);
  expect((await stranger.get(`/members/${other.id}/documents`)).status).toBe(404);
  expect((await stranger.get(`/members/${other.id}/papers`)).status).toBe(404);
  expect((await stranger.get<List>(`/documents?member=${other.id}`)).body.items).toEqual([]);
});

test('a coordinator verifies nothing, and the board sees nothing', async () => {
  const member = await t.build.member();
  const [coordinator, board] = [await t.as.coordinator(member), await t.as.board()];
  const { id } = (await papers.send(coordinator, member, 'ACTA')).body;
  expect((await coordinator.post(`/documents/${id}/verification`)).status).toBe(403);
  expect((await coordinator.post(`/documents/${id}/rejection`, { reason: 'x' })).status).toBe(403);
  for (const path of [
    '/documents',
    `/documents/${id}`,
    `/documents/${id}/file`,
    `/members/${member.id}/documents`,
    `/members/${member.id}/papers`,
    '/document-types',
  ])
    expect([path, (await board.get(path)).status]).toEqual([path, 403]);
});

test('the queue lists what waits, the oldest first; what ends is listed by its end', async () => {
  const [staff, member] = [await t.as.staff(), await t.build.member({ name: 'Con fila' })];
  const asked = `member=${member.id}&count=exact`;
  const ids: string[] = [];
  for (const code of ['ACTA', 'PODER', 'CLUNI']) ids.push((await papers.send(staff, member, code)).body.id);
  const queue = await staff.get<List>(`/documents?state=submitted&limit=2&${asked}`);
  expect([queue.body.items.map(({ id }) => id), queue.body.total]).toEqual([ids.slice(0, 2), 3]);
  const rest = await staff.get<List>(`/documents?state=submitted&limit=2&${asked}&cursor=${queue.body.nextCursor}`);
  expect(rest.body.items.map(({ id }) => id)).toEqual(ids.slice(2));
  const ends = [40, 5, -1];
  for (const [index, id] of ids.entries())
    await staff.post(`/documents/${id}/verification`, { expiresOn: await papers.today(ends[index]) });
  const ending = await staff.get<List>(`/documents?state=expiring&state=expired&${asked}`);
  expect(ending.body.items.map(({ state, noticeDays }) => [state, noticeDays])).toEqual([
    ['expired', null],
    ['expiring', 7],
    ['expiring', 60],
  ]);
  expect((await staff.get<List>(`/documents?state=expired&${asked}`)).body.total).toBe(1);
  expect((await staff.get<List>(`/documents?state=verified&${asked}`)).body.total).toBe(0);
});

test('the queue is searched by words of the member’s name', async () => {
  const staff = await t.as.staff();
  const member = await t.build.member({ name: 'Ñandú del Sur' });
  const { id } = (await papers.send(staff, member, 'ACTA')).body;
  const found = async (q: string) =>
    (await staff.get<List>(`/documents?state=submitted&count=exact&q=${q}`)).body.items.map((paper) => paper.id);
  expect(await found('nandu%20sur')).toEqual([id]);
  expect(await found('nandu%20norte')).toEqual([]);
});

test('every list by state says the same as the rule', async () => {
  const [staff, member] = [await t.as.staff(), await t.build.member()];
  const { rows } = await t.owner.query<{ id: string }>('SELECT id FROM accounts LIMIT 1');
  await t.owner.query(
    `WITH file AS (INSERT INTO stored_files (id, member_id, name, media_type, size, sha256, storage_key, is_encrypted) VALUES (new_id(), $1, 'x.pdf', 'application/pdf', 1, '', 'nowhere/' || gen_random_uuid(), false) RETURNING id),
          kinds AS (INSERT INTO document_types (id, code, name_es, name_en, validity_rule, validity_count)
            SELECT new_id(), 'T' || n || '-' || short, 'x', 'x', CASE WHEN short = 1 THEN 'fixed_days' ELSE 'none' END, CASE WHEN short = 1 THEN 30 END
              FROM generate_series(0, 80) n, generate_series(0, 1) short RETURNING id, code)
     INSERT INTO documents (id, member_id, type_id, file_id, stated_expiry, status, created_by, decided_by, decided_at)
     SELECT new_id(), $1, k.id, f.id, coalesce_day(k.code), 'verified', $2, $2, now() FROM kinds k, file f`.replace(
      'coalesce_day(k.code)',
      `coalition_today() - 5 + substring(k.code FROM 'T(\\d+)-')::int`,
    ),
    [member.id, rows[0]!.id],
  );
  const states = new Map<string, number>();
  for (const state of ['verified', 'expiring', 'expired']) {
    const { body } = await staff.get<List>(`/documents?state=${state}&member=${member.id}&limit=200`);
    expect(new Set(body.items.map((item) => item.state))).toEqual(new Set([state]));
    states.set(state, body.items.length);
  }
  expect([...states.values()].reduce((sum, count) => sum + count)).toBe(162);
});
