import { setTimeout as wait } from 'node:timers/promises';
import { AttachmentSweeper } from '../../src/attachments/attachment-sweeper';
import { FileSweeper } from '../../src/shared/files/file-sweeper';
import { pdf } from '../documents/papers';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { expectStatus, submit } from '../support/reports';
import { aDraft, attach, codeOf, filesOf, namesIn, read, remove, restore, send } from './support';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

const giveBack = (person: Client, { id }: { id: string }) =>
  person.post(`/reports/${id}/return`, { remarks: [{ field: 'narrative', text: '¿Qué más hubo?' }] });

test('a coordinator adds files to a draft, with what they show, and whoever reads the report saves them', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  const sent = await send(coordinator, report, 'Lista ñ.pdf', { caption: 'Quienes vinieron' });
  expect([sent.status, sent.etag]).toEqual([201, '"1"']);
  expect(sent.body).toMatchObject({
    name: 'Lista ñ.pdf',
    caption: 'Quienes vinieron',
    mediaType: 'application/pdf',
    size: pdf('Lista ñ.pdf').length,
    isErased: false,
  });
  await attach(coordinator, report, 'foto.pdf');
  expect(await namesIn(staff, report)).toEqual(['Lista ñ.pdf', 'foto.pdf']);
  const file = await staff.get(`/reports/${report.id}/attachments/${sent.body.id}/file`);
  expect([file.status, file.text]).toEqual([200, pdf('Lista ñ.pdf').toString()]);
  expect(file.headers).toMatchObject({
    'content-disposition': expect.stringMatching(/^attachment; filename="Lista n\.pdf"/) as string,
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
    'cache-control': 'no-store',
  });
});

test.each([
  ['a page', 'pagina.pdf', '<!doctype html><script>alert(1)</script>', 422, 'file-type-refused'],
  ['a PDF under the name of a photo', 'foto.png', pdf(), 422, 'file-name-misleads'],
  ['nothing', 'vacio.pdf', '', 422, 'file-empty'],
  ['more than 15 MB', 'grande.pdf', Buffer.alloc(15 * 1024 * 1024 + 1, 32), 413, 'file-too-large'],
])('%s is refused, and nothing stays', async (_what, name, content, status, code) => {
  const { coordinator, report } = await aDraft(it_, staff);
  const before = filesOf(it_).length;
  const refused = await send(coordinator, report, name, { content: Buffer.from(content) });
  expect([refused.status, codeOf(refused)]).toEqual([status, code]);
  expect([filesOf(it_).length, await namesIn(coordinator, report)]).toEqual([before, []]);
});

test('of what it shows 200 characters are taken, and it is changed over the version that was read', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  const long = await send(coordinator, report, 'a.pdf', { caption: 'x'.repeat(201) });
  expect([long.status, (long.body as unknown as { errors: object[] }).errors]).toEqual([
    422,
    [expect.objectContaining({ pointer: '/caption', code: 'too-long' })],
  ]);
  const { id } = await attach(coordinator, report, 'a.pdf', { caption: 'x'.repeat(200) });
  const path = `/reports/${report.id}/attachments/${id}`;
  expect((await coordinator.patch(path, undefined, { caption: 'Otra' })).status).toBe(428);
  expect(expectStatus(await coordinator.patch(path, '"1"', { caption: 'Otra' }), 200)).toMatchObject({
    caption: 'Otra',
    version: 2,
  });
  expect((await coordinator.patch(path, '"1"', { caption: 'De antes' })).status).toBe(412);
  expect((await coordinator.delete(path, '"1"')).status).toBe(412);
  expect((await coordinator.delete(path)).status).toBe(428);
  expect(await coordinator.get(path)).toMatchObject({ status: 200, etag: '"2"' });
});

test('two people at once keep each other’s files; of two who fill the tenth place one is told, and leaves nothing', async () => {
  const { coordinator, member, report } = await aDraft(it_, staff);
  const colleague = await it_.as.coordinator(member);
  await Promise.all(
    Array.from({ length: 9 }, (_, at) => attach(at % 2 ? coordinator : colleague, report, `${at}.pdf`)),
  );
  const before = filesOf(it_).length;
  const last = await Promise.all(
    [coordinator, colleague].map((person, at) => send(person, report, `último ${at}.pdf`)),
  );
  expect(last.map(({ status }) => status).sort()).toEqual([201, 409]);
  expect(codeOf(last.find(({ status }) => status === 409)!)).toBe('too-many-attachments');
  expect(await namesIn(staff, report)).toHaveLength(10);
  await wait(100);
  expect(filesOf(it_)).toHaveLength(before + 1);
});

test('the same content is taken once, whatever it is called', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  await attach(coordinator, report, 'uno.pdf');
  const before = filesOf(it_).length;
  const again = await send(coordinator, report, 'dos.pdf', { content: pdf('uno.pdf') });
  expect([again.status, codeOf(again), again.text]).toEqual([
    409,
    'already-attached',
    expect.stringContaining('uno.pdf'),
  ]);
  await wait(100);
  expect(filesOf(it_)).toHaveLength(before);
});

test('what was taken away is put back within a day, and then its bytes are gone', async () => {
  const { coordinator, member, report } = await aDraft(it_, staff);
  const [kept, gone] = [await attach(coordinator, report, 'k.pdf'), await attach(coordinator, report, 'g.pdf')];
  for (const each of [kept, gone]) expect((await remove(coordinator, report, each)).status).toBe(204);
  expect(await namesIn(coordinator, report)).toEqual([]);
  expect((await coordinator.get(`/reports/${report.id}/attachments/${kept.id}/file`)).status).toBe(404);
  await it_.app.get(AttachmentSweeper).sweep();
  const back = expectStatus(await restore(await it_.as.coordinator(member), report, kept), 201);
  expect(back).toMatchObject({ id: kept.id, version: 3 });
  expect(await namesIn(coordinator, report)).toEqual(['k.pdf']);
  expect((await coordinator.get(`/reports/${report.id}/attachments/${kept.id}/file`)).text).toBe(
    pdf('k.pdf').toString(),
  );
  await it_.owner.query(`UPDATE report_attachments SET removed_at = now() - interval '25 hours' WHERE id = $1`, [
    gone.id,
  ]);
  await it_.app.get(AttachmentSweeper).sweep();
  const before = filesOf(it_).length;
  await it_.app.get(FileSweeper).sweep(new Date(Date.now() + 1000));
  expect(filesOf(it_)).toHaveLength(before - 1);
  expect((await restore(coordinator, report, gone)).status).toBe(404);
});

test('what was taken away is not put back beside the same content, nor as the eleventh', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  const [first, other] = [await attach(coordinator, report, 'uno.pdf'), await attach(coordinator, report, 'dos.pdf')];
  for (const each of [first, other]) expect((await remove(coordinator, report, each)).status).toBe(204);
  const again = await attach(coordinator, report, 'otra vez.pdf', { content: pdf('uno.pdf') });
  const twice = await restore(coordinator, report, first);
  expect([twice.status, codeOf(twice)]).toEqual([409, 'already-attached']);
  for (let n = 1; n < 10; n++) await attach(coordinator, report, `${n}.pdf`);
  const eleventh = await restore(coordinator, report, other);
  expect([eleventh.status, codeOf(eleventh)]).toEqual([409, 'too-many-attachments']);
  expect((await remove(coordinator, report, again)).status).toBe(204);
  expect((await restore(coordinator, report, other)).status).toBe(201);
});

test('what is handed in is kept as it is; what is withdrawn or returned takes files again, whatever was remarked on', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  const first = await attach(coordinator, report, 'primero.pdf');
  await submit(coordinator, report);
  const refused = [
    await send(coordinator, report, 'tarde.pdf'),
    await remove(coordinator, report, first),
    await restore(coordinator, report, first),
    await coordinator.patch(`/reports/${report.id}/attachments/${first.id}`, '"1"', { caption: 'Otra' }),
  ];
  expect(refused.map((answer) => [answer.status, codeOf(answer)])).toEqual(
    refused.map(() => [409, 'illegal-transition']),
  );
  expectStatus(await coordinator.post(`/reports/${report.id}/withdrawal`), 201);
  await attach(coordinator, report, 'retirado.pdf');
  await submit(coordinator, report);
  expectStatus(await giveBack(staff, report), 201);
  expect(await namesIn(coordinator, report)).toEqual(['primero.pdf', 'retirado.pdf']);
  await attach(coordinator, report, 'prueba.pdf');
  expect((await remove(coordinator, report, first)).status).toBe(204);
  await submit(coordinator, report);
  const reviewed = await read(staff, report);
  expect(reviewed.attachments.map(({ name }) => name)).toEqual(['retirado.pdf', 'prueba.pdf']);
  expect(reviewed.removedAttachments.map(({ name }) => name)).toEqual(['primero.pdf']);
});

test('whoever added a file last does not approve the report', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  await attach(staff, report, 'de-la-oficina.pdf');
  await submit(coordinator, report);
  const own = await staff.post(`/reports/${report.id}/approval`);
  expect([own.status, codeOf(own)]).toEqual([403, 'own-report']);
});
