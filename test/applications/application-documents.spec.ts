import { setTimeout as wait } from 'node:timers/promises';
import { Papers, pdf } from '../documents/papers';
import { merge } from '../merging/support';
import { startApp, type TestApp } from '../support/app';
import type { Answer } from '../support/as';

let t: TestApp;
let papers: Papers;
beforeAll(async () => {
  t = await startApp();
  papers = new Papers(t);
});
afterAll(() => t?.close());

interface Sent {
  id: string;
  typeId: string;
  fileName: string;
  isPassedOn: boolean;
}
interface Application {
  id: string;
  folio: string;
  handle: string;
  state: string;
  member: { id: string } | null;
  documents: Sent[];
  asked: { id: string; nameEs: string; guidanceEs: string; isRequired: boolean }[];
}
const codeOf = ({ body }: Answer<unknown>) => (body as { type: string }).type.replace('/problems/', '');

let visitors = 0;
const visitor = (handle = '') =>
  t.as.stranger().with({ 'x-forwarded-for': `10.8.0.${++visitors % 250}`, 'application-handle': handle });
const apply = async (legalForm: string | null = 'AC') => {
  const { body } = await visitor().post<Application>('/applications', {
    legalName: `Solicitante con Papeles ${++visitors}, A.C.`,
    legalForm,
    focusAreas: ['children'],
    primaryFocus: 'children',
    mission: 'Acompañamos a niñas y niños.',
    contactName: 'Persona Inventada',
    contactEmail: `persona${visitors}@papeles.example`,
    language: 'es',
    hasReadNotice: true,
  });
  const { rows } = await t.owner.query<{ id: string }>('SELECT id FROM applications WHERE folio = $1', [body.folio]);
  return { handle: body.handle, id: rows[0]!.id, folio: body.folio };
};
const send = async (
  { handle }: { handle: string },
  code: string,
  { content = pdf(), name = 'papel.pdf', ...fields }: Record<string, unknown> = {},
) =>
  visitor(handle).upload<Application>(
    '/application/documents',
    { name: name as string, content: content as Buffer, type: 'application/octet-stream' },
    { typeId: await papers.typeId(code), ...(fields as Record<string, string>) },
  );
const read = async ({ handle }: { handle: string }) => (await visitor(handle).get<Application>('/application')).body;
const fileOf = (application: { id: string }, paper: { id: string }) =>
  `/applications/${application.id}/documents/${paper.id}/file`;

test('who applies sees which papers are asked for, sends them, and takes one back', async () => {
  const application = await apply();
  const { asked, documents } = await read(application);
  const codes = async (...wanted: string[]) => Promise.all(wanted.map((code) => papers.typeId(code)));
  const ids = asked.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(await codes('ACTA', 'CSF', 'CLUNI')));
  for (const other of await codes('INE', 'IRSDET')) expect(ids).not.toContain(other);
  expect(asked[0]).toMatchObject({ nameEs: 'Acta constitutiva y estatutos', isRequired: true });
  expect(documents).toEqual([]);

  const sent = await send(application, 'ACTA', { content: pdf('el acta de antes') });
  expect([sent.status, sent.body.documents]).toEqual([
    201,
    [expect.objectContaining({ typeId: await papers.typeId('ACTA'), fileName: 'papel.pdf', isPassedOn: false })],
  ]);
  const again = await send(application, 'ACTA', { name: 'acta.pdf' });
  expect(again.body.documents.map(({ fileName }) => fileName)).toEqual(['acta.pdf']);
  const removed = await visitor(application.handle).delete(`/application/documents/${again.body.documents[0]!.id}`);
  expect(removed.status).toBe(200);
  expect((await read(application)).documents).toEqual([]);
  await wait(100);
  const { rows } = await t.owner.query('SELECT removed_at FROM stored_files WHERE application_id = $1', [
    application.id,
  ]);
  expect(rows).toEqual([{ removed_at: expect.any(Date) as Date }, { removed_at: expect.any(Date) as Date }]);
});

test('another application’s link reaches nothing of it', async () => {
  const [mine, other] = [await apply(), await apply()];
  const paper = (await send(other, 'ACTA')).body.documents[0]!;
  expect((await visitor(mine.handle).delete(`/application/documents/${paper.id}`)).status).toBe(404);
  expect((await visitor('x'.repeat(43)).delete(`/application/documents/${paper.id}`)).status).toBe(404);
  expect((await send({ handle: 'x'.repeat(43) }, 'ACTA')).status).toBe(404);
  expect((await read(mine)).documents).toEqual([]);
  expect((await read(other)).documents).toHaveLength(1);
});

test('the role of who applies sees and writes no file but those of the own application', async () => {
  const [mine, other] = [await apply(), await apply()];
  await send(mine, 'ACTA');
  await send(other, 'ACTA');
  const member = await t.build.member();
  await papers.send(await t.as.staff(), member, 'ACTA');
  const attempt = async (text: string, values: unknown[] = []) => {
    await t.owner.query('BEGIN');
    await t.owner.query('GRANT padron_applicant TO current_user');
    await t.owner.query(
      `SELECT set_config('role', 'padron_applicant', true), set_config('app.application_id', $1, true)`,
      [mine.id],
    );
    const outcome = await t.owner.query(text, values).then(
      ({ rowCount }) => rowCount,
      (error: { code: string }) => error.code,
    );
    await t.owner.query('ROLLBACK');
    return outcome;
  };
  expect(await attempt('SELECT id FROM stored_files')).toBe(1);
  expect(await attempt('UPDATE stored_files SET removed_at = now()')).toBe(1);
  expect(await attempt('UPDATE stored_files SET member_id = $1', [member.id])).toBe('42501');
  expect(await attempt('SELECT id FROM application_documents')).toBe(1);
  expect(await attempt('SELECT id FROM documents')).toBe('42501');
  expect(await attempt('SELECT id FROM document_types WHERE is_sensitive')).toBe(0);
  const insert = (application: string, owner: string | null) =>
    attempt(
      `INSERT INTO stored_files (id, application_id, member_id, name, media_type, size, sha256, storage_key, is_encrypted)
       VALUES (gen_random_uuid(), $1, $2, 'x', 'x', 1, 'x', 'x', false)`,
      [application, owner],
    );
  expect(await insert(mine.id, null)).toBe(1);
  expect(await insert(other.id, null)).toBe('42501');
  expect(await insert(mine.id, member.id)).toBe('42501');
});

test('what does not fit is refused in words, and what was sent stays', async () => {
  const application = await apply();
  await send(application, 'ACTA');
  const html = await send(application, 'ACTA', { content: Buffer.from('<html></html>'), name: 'acta.html' });
  expect([html.status, codeOf(html)]).toEqual([422, 'file-type-refused']);
  const large = await send(application, 'ACTA', { content: Buffer.alloc(15 * 1024 * 1024 + 1, pdf()) });
  expect([large.status, codeOf(large)]).toEqual([413, 'file-too-large']);
  const undated = await send(application, 'CSF');
  expect([undated.status, (undated.body as unknown as { errors: object[] }).errors]).toEqual([
    422,
    [expect.objectContaining({ pointer: '/issuedOn', code: 'issue-day-needed' })],
  ]);
  expect((await send(application, 'INE', { expiresOn: await papers.today(900) })).status).toBe(422);
  expect((await read(application)).documents).toHaveLength(1);
});

test('a form from another page is refused', async () => {
  const { handle } = await apply();
  const elsewhere = await visitor(handle)
    .with({ 'sec-fetch-site': 'cross-site', origin: 'https://elsewhere.example' })
    .upload('/application/documents', { name: 'a.pdf', content: pdf() }, { typeId: await papers.typeId('ACTA') });
  expect(elsewhere.status).toBe(403);
});

test('a dozen papers go with an application', async () => {
  const application = await apply(null);
  const { asked } = await read(application);
  const day = await papers.today();
  const answers: Answer<Application>[] = [];
  for (const { id } of asked.slice(0, 13))
    answers.push(
      await visitor(application.handle).upload<Application>(
        '/application/documents',
        { name: 'a.pdf', content: pdf() },
        { typeId: id, issuedOn: day },
      ),
    );
  expect(answers.map(({ status }) => status)).toEqual([...Array.from({ length: 12 }, () => 201), 409]);
  expect(codeOf(answers[12]!)).toBe('too-many-application-documents');
  const sameType = await visitor(application.handle).upload(
    '/application/documents',
    { name: 'otra.pdf', content: pdf() },
    { typeId: asked[0]!.id, issuedOn: day },
  );
  expect(sameType.status).toBe(201); // takes the place of the one before
});

test('who sends one after the other is asked to wait', async () => {
  const { handle } = await apply();
  const statuses: number[] = [];
  for (let n = 0; n < 45; n++)
    statuses.push((await visitor(handle).upload('/application/documents', { name: 'a.pdf', content: pdf() })).status);
  expect([...new Set(statuses)]).toEqual([422, 429]);
});

test('the office sees them and saves them; nobody else does', async () => {
  const [application, other] = [await apply(), await apply()];
  const content = pdf('el acta que se revisa');
  const paper = (await send(application, 'ACTA', { content })).body.documents[0]!;
  const staff = await t.as.staff();
  const seen = await staff.get<Application>(`/applications/${application.id}`);
  expect(seen.body.documents).toMatchObject([{ id: paper.id, fileName: 'papel.pdf' }]);
  expect((await staff.get(fileOf(application, paper))).text).toBe(content.toString());
  expect((await staff.get(fileOf(other, paper))).status).toBe(404);
  const member = await t.build.member();
  for (const [someone, status] of [
    [await t.as.coordinator(member), 403],
    [await t.as.board(), 403],
    [visitor(application.handle), 401],
  ] as const)
    expect((await someone.get(fileOf(application, paper))).status).toBe(status);
});

test('with the registration they are the member’s, for its coordinators too, and so is what comes afterwards', async () => {
  const application = await apply();
  const content = pdf('el acta registrada');
  await send(application, 'ACTA', { content });
  await send(application, 'CSF', { issuedOn: await papers.today(-5), note: 'La de este mes' });
  const staff = await t.as.staff();
  const { body } = await staff.post<Application>(`/applications/${application.id}/registration`);
  expect(body.documents.every(({ isPassedOn }) => isPassedOn)).toBe(true);
  const member = body.member!;
  const coordinator = await t.as.coordinator(member);
  const list = () =>
    coordinator.get<{ items: { id: string; type: { code: string }; state: string }[] }>(
      `/members/${member.id}/documents`,
    );
  const items = (await list()).body.items;
  expect(items).toHaveLength(2);
  expect(items.find(({ type }) => type.code === 'CSF')).toMatchObject({
    state: 'submitted',
    isOnBehalf: true,
    note: 'La de este mes',
    issuedOn: await papers.today(-5),
  });
  const acta = items.find(({ type }) => type.code === 'ACTA')!;
  expect((await coordinator.get(`/documents/${acta.id}/file`)).text).toBe(content.toString());
  expect((await (await t.as.coordinator(await t.build.member())).get(`/documents/${acta.id}/file`)).status).toBe(404);

  const late = await send(application, 'ACTA', { name: 'acta-completa.pdf' });
  expect([late.status, late.body.state]).toEqual([201, 'registered']);
  expect((await list()).body.items.map(({ type, state }) => `${type.code} ${state}`).sort()).toEqual([
    'ACTA submitted',
    'ACTA superseded',
    'CSF submitted',
  ]);
  const newest = late.body.documents.at(-1)!;
  const taken = await visitor(application.handle).delete(`/application/documents/${newest.id}`);
  expect([taken.status, codeOf(taken)]).toEqual([409, 'illegal-transition']);
  expect((await staff.post(`/documents/${acta.id}/verification`)).status).toBe(409);
});

test('registered as a member that is there already they are its own; what had been taken back is nobody’s', async () => {
  const [application, member, staff] = [
    await apply(),
    await t.build.member({ status: 'prospect' }),
    await t.as.staff(),
  ];
  const { body } = await send(application, 'ACTA');
  await visitor(application.handle).delete(`/application/documents/${body.documents[0]!.id}`);
  await send(application, 'CLUNI');
  const registered = await staff.post<Application>(`/applications/${application.id}/registration`, {
    memberId: member.id,
  });
  expect(registered.status).toBe(201);
  const codesOf = async (id: string) =>
    (await staff.get<{ items: { type: { code: string } }[] }>(`/members/${id}/documents`)).body.items.map(
      ({ type }) => type.code,
    );
  expect(await codesOf(member.id)).toEqual(['CLUNI']);

  // What comes once the member has become one with another is the other's.
  const kept = await t.build.member({ status: 'prospect' });
  await merge(staff, kept, member);
  expect((await send(application, 'ACTA')).status).toBe(201);
  expect((await codesOf(kept.id)).sort()).toEqual(['ACTA', 'CLUNI']);
});

test('a withdrawn application’s papers go at once; a refused one’s stay, for it may be taken back', async () => {
  const [withdrawn, refused] = [await apply(), await apply()];
  await send(withdrawn, 'ACTA');
  await send(refused, 'ACTA');
  await visitor(withdrawn.handle).delete('/application');
  expect((await read(withdrawn)).documents).toEqual([]);
  const staff = await t.as.staff();
  await staff.post(`/applications/${refused.id}/refusal`, { reason: 'Otras áreas' });
  expect((await read(refused)).documents).toHaveLength(1);
  for (const application of [withdrawn, refused]) {
    const late = await send(application, 'CLUNI');
    expect([late.status, codeOf(late)]).toEqual([409, 'illegal-transition']);
  }
});
