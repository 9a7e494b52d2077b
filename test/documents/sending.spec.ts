import { existsSync, readdirSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { FileStore } from '../../src/shared/files/file-store';
import { startApp, type TestApp } from '../support/app';
import type { Answer } from '../support/as';
import { Papers, pdf } from './papers';

let t: TestApp;
let papers: Papers;
beforeAll(async () => {
  t = await startApp();
  papers = new Papers(t);
});
afterAll(() => t?.close());

const codeOf = ({ body }: Answer<unknown>) => (body as { type: string }).type.replace('/problems/', '');
const files = (): string[] =>
  existsSync(t.config.files.directory)
    ? readdirSync(t.config.files.directory, { recursive: true, encoding: 'utf8' }).filter((name) =>
        statSync(join(t.config.files.directory, name)).isFile(),
      )
    : [];
const rows = async (): Promise<number> =>
  Number((await t.owner.query('SELECT count(*) AS n FROM stored_files WHERE removed_at IS NULL')).rows[0].n);

test('a coordinator sends a paper of the own organisation, and reads it again as an attachment', async () => {
  const member = await t.build.member();
  const coordinator = await t.as.coordinator(member);
  const sent = await papers.send(coordinator, member, 'CSF', {
    issuedOn: await papers.today(-3),
    name: 'Constancia ñ.pdf',
  });
  expect([sent.status, sent.etag]).toEqual([201, '"1"']);
  expect(sent.body).toMatchObject({ state: 'submitted', isOnBehalf: false, decision: null, type: { code: 'CSF' } });
  expect(sent.body.file).toMatchObject({ name: 'Constancia ñ.pdf', mediaType: 'application/pdf', size: pdf().length });
  const file = await coordinator.get(`/documents/${sent.body.id}/file`);
  expect([file.status, file.text]).toEqual([200, pdf().toString()]);
  expect(file.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': `attachment; filename="Constancia n.pdf"; filename*=UTF-8''Constancia%20%C3%B1.pdf`,
    'content-length': String(pdf().length),
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  });
});

test.each([
  [
    'a drawing',
    'dibujo.svg',
    '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    'file-type-refused',
  ],
  ['a page', 'pagina.pdf', '<!doctype html><script>alert(1)</script>', 'file-type-refused'],
  [
    'a PDF that is a page too',
    'doble.pdf',
    '%PDF-1.4\n<html><script>alert(1)</script></html>\n%%EOF',
    'file-type-refused',
  ],
  ['a workbook', 'hoja.pdf', Buffer.from('504b030414000600', 'hex'), 'file-type-refused'],
  ['a PDF that was cut off', 'corto.pdf', pdf().subarray(0, 60), 'file-type-refused'],
  ['a PDF under the name of a photo', 'foto.jpg', pdf(), 'file-name-misleads'],
  ['a PDF under the name of a program', 'acta.pdf.exe', pdf(), 'file-name-misleads'],
  ['nothing', 'vacio.pdf', '', 'file-empty'],
])('%s is refused, and nothing stays', async (_what, name, content, code) => {
  const member = await t.build.member();
  const before = [files().length, await rows()];
  const refused = await papers.send(await t.as.coordinator(member), member, 'ACTA', { name, content });
  expect([refused.status, codeOf(refused)]).toEqual([422, code]);
  expect([files().length, await rows()]).toEqual(before);
});

test('more than 15 MB is refused, and 15 MB is taken', async () => {
  const member = await t.build.member();
  const coordinator = await t.as.coordinator(member);
  const before = files().length;
  const large = (bytes: number) => Buffer.concat([pdf(), Buffer.alloc(bytes - 2 * pdf().length, 32), pdf()]);
  const refused = await papers.send(coordinator, member, 'ACTA', { content: large(15 * 1024 * 1024 + 1) });
  expect([refused.status, codeOf(refused)]).toEqual([413, 'file-too-large']);
  expect(files()).toHaveLength(before);
  expect((await papers.send(coordinator, member, 'ACTA', { content: large(15 * 1024 * 1024) })).status).toBe(201);
});

test('what is wrong with the fields is said at its field, before the file is read', async () => {
  const member = await t.build.member();
  const coordinator = await t.as.coordinator(member);
  const errorsOf = ({ body }: Answer<unknown>) =>
    (body as { errors: { pointer: string; code: string }[] }).errors.map(({ pointer, code }) => `${pointer} ${code}`);
  const send = (code: string, fields: Record<string, string>) => papers.send(coordinator, member, code, fields);
  expect(errorsOf(await send('CSF', {}))).toEqual(['/issuedOn issue-day-needed']);
  expect(errorsOf(await send('CSF', { issuedOn: await papers.today(1) }))).toEqual(['/issuedOn in-the-future']);
  expect(errorsOf(await send('INE', {}))).toEqual(['/expiresOn expiry-day-needed']);
  expect(errorsOf(await send('INE', { expiresOn: await papers.today(-1) }))).toEqual(['/expiresOn expired-already']);
  expect(errorsOf(await send('ACTA', { status: 'verified' }))).toEqual(['/status unknown']);
  expect(errorsOf(await send('ACTA', { typeId: '01930000-0000-7000-8000-00000000dead' }))).toEqual([
    '/typeId not-found',
  ]);
});

test('a form without a file, and a field behind the file, are refused', async () => {
  const member = await t.build.member();
  const coordinator = await t.as.coordinator(member);
  const before = [files().length, await rows()];
  const post = (...parts: string[]) =>
    coordinator.send(
      'POST',
      `/members/${member.id}/documents`,
      Buffer.from(`${parts.map((part) => `--x\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--x--\r\n`),
      {
        'content-type': 'multipart/form-data; boundary=x',
        'x-requested-with': 'padron',
      },
    );
  const field = `name="typeId"\r\n\r\n${await papers.typeId('ACTA')}`;
  const file = `name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n${pdf().toString()}`;
  expect(codeOf(await post(field))).toBe('file-missing');
  expect((await post(field, file, 'name="note"\r\n\r\ntarde')).body).toMatchObject({
    status: 400,
    errors: [{ pointer: '/note', code: 'after-file' }],
  });
  await wait(100);
  expect([files().length, await rows()]).toEqual(before);
});

test('an upload that is cut off leaves neither row nor file', async () => {
  const member = await t.build.member();
  const { handle } = await t.build.signedIn({ role: 'coordinator', memberIds: [member.id] });
  await t.app.listen(0, '127.0.0.1');
  const { port } = t.app.getHttpServer().address() as { port: number };
  const before = [files().length, await rows()];
  const head = `--x\r\nContent-Disposition: form-data; name="typeId"\r\n\r\n${await papers.typeId('ACTA')}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n`;
  for (const sent of [0, 10_000, 2_000_000]) {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /api/v1/members/${member.id}/documents HTTP/1.1\r\nHost: padron\r\nCookie: padron=${handle}\r\nOrigin: ${t.config.origin}\r\nX-Requested-With: padron\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 4000000\r\n\r\n${head}`,
    );
    socket.write(Buffer.alloc(sent, 65));
    for (let tries = 0; tries < 50 && files().length === before[0]; tries++) await wait(20);
    expect(files().length).toBe(before[0]! + 1); // it was on its way
    socket.destroy();
    for (let tries = 0; tries < 100 && files().length !== before[0]; tries++) await wait(20);
    expect([files().length, await rows()]).toEqual(before);
  }
  const documents = await t.owner.query('SELECT FROM documents WHERE member_id = $1', [member.id]);
  expect(documents.rowCount).toBe(0);
});

test('an upload that takes its time holds no connection to the database', async () => {
  const member = await t.build.member();
  const { handle } = await t.build.signedIn({ role: 'coordinator', memberIds: [member.id] });
  const { port } = t.app.getHttpServer().address() as { port: number };
  const head = `--x\r\nContent-Disposition: form-data; name="typeId"\r\n\r\n${await papers.typeId('ACTA')}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-1.4\n`;
  const before = files().length;
  const sockets = Array.from({ length: t.config.databasePoolSize }, () => {
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /api/v1/members/${member.id}/documents HTTP/1.1\r\nHost: padron\r\nCookie: padron=${handle}\r\nOrigin: ${t.config.origin}\r\nX-Requested-With: padron\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 4000000\r\n\r\n${head}`,
    );
    return socket;
  });
  for (let tries = 0; tries < 100 && files().length < before + sockets.length; tries++) await wait(20);
  expect(files()).toHaveLength(before + sockets.length);
  expect((await (await t.as.staff()).get('/documents')).status).toBe(200);
  for (const socket of sockets) socket.destroy();
  for (let tries = 0; tries < 100 && files().length !== before; tries++) await wait(20);
  expect(files()).toHaveLength(before);
});

test('who loses access while the file comes in sends nothing', async () => {
  const member = await t.build.member();
  const { handle, accountId } = await t.build.signedIn({ role: 'coordinator', memberIds: [member.id] });
  const coordinator = t.as.holding(handle);
  const before = [files().length, await rows()];
  const store = t.app.get(FileStore) as unknown as { keep: (...given: unknown[]) => Promise<unknown> };
  const keep = store.keep.bind(store);
  const spy = jest.spyOn(store, 'keep').mockImplementation(async (...given) => {
    await t.owner.query('UPDATE sessions SET revoked_at = now() WHERE account_id = $1', [accountId]);
    return keep(...given);
  });
  const refused = await papers.send(coordinator, member, 'ACTA');
  spy.mockRestore();
  expect(refused.status).toBe(401);
  await wait(100);
  expect([files().length, await rows()]).toEqual(before);
});
