import { createHash } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { checkFigures } from '../../src/seals/check-figures';
import { checkSeals } from '../../src/seals/check-seals';
import { digestOf, type SealContent } from '../../src/seals/seal-content';
import { placeOf } from '../../src/shared/files/places';
import { pdf } from '../documents/papers';
import { bytesOf, exported } from '../exports/support';
import { merge } from '../merging/support';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { readPdf } from '../support/pdf';
import { approve, expectStatus, submit } from '../support/reports';
import { aProposedRestatement, step } from '../support/restatements';
import { aDraft, type Attachment, attach, namesIn, read, remove } from './support';

let it_: TestApp;
let staff: Client;
beforeAll(async () => {
  it_ = await startApp();
  staff = await it_.as.staff();
});
afterAll(() => it_?.close());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const contentsOf = async ({ id }: { id: string }): Promise<SealContent[]> =>
  (
    await it_.owner.query<{ content: string }>('SELECT content FROM seals WHERE report_id = $1 ORDER BY edition', [id])
  ).rows.map(({ content }) => JSON.parse(content) as SealContent);
const verify = async () => {
  const lines: string[] = [];
  const place = placeOf(it_.config);
  const holds = await checkSeals(
    it_.owner,
    (line) => lines.push(line),
    (key) => place.open(key),
  );
  return { holds, lines };
};
const pathOf = async ({ id }: { id: string }): Promise<string> => {
  const { rows } = await it_.owner.query<{ key: string }>(
    'SELECT f.storage_key AS key FROM report_attachments a JOIN stored_files f ON f.id = a.file_id WHERE a.id = $1',
    [id],
  );
  return join(it_.config.files.directory, rows[0]!.key);
};

async function aSealedReport() {
  const made = await aDraft(it_, staff);
  const { coordinator, report } = made;
  const list = await attach(coordinator, report, 'Lista de Inés.pdf', { caption: 'Quienes vinieron' });
  await remove(coordinator, report, await attach(coordinator, report, 'quitado.pdf'));
  await submit(coordinator, report);
  await approve(staff, report);
  return { ...made, list };
}

test('approval seals type, size and hash of each file; its name and what it shows lie beside, salted', async () => {
  const { report, list } = await aSealedReport();
  const [content] = await contentsOf(report);
  expect(content!.attachments).toEqual([
    {
      id: list.id,
      mediaType: 'application/pdf',
      size: pdf('Lista de Inés.pdf').length,
      sha256: sha256(pdf('Lista de Inés.pdf')),
      name: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
      caption: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string },
    },
  ]);
  expect(JSON.stringify(content)).not.toMatch(/Inés|vinieron|quitado/);
  const { rows } = await it_.owner.query<{ pointer: string; salt: Buffer; text: string }>(
    `SELECT t.pointer, t.salt, t.text FROM seal_texts t JOIN seals s ON s.id = t.seal_id WHERE s.report_id = $1 AND t.pointer LIKE '/attachments/%' ORDER BY 1`,
    [report.id],
  );
  expect(rows.map(({ pointer, text }) => [pointer, text])).toEqual([
    ['/attachments/0/caption', 'Quienes vinieron'],
    ['/attachments/0/name', 'Lista de Inés.pdf'],
  ]);
  expect(digestOf(rows[1]!.salt, rows[1]!.text)).toBe(content!.attachments![0]!.name!.digest);
});

test('a report without files is sealed as it was before there were any', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  await submit(coordinator, report);
  await approve(staff, report);
  expect((await contentsOf(report))[0]).not.toHaveProperty('attachments');
});

test('every file of a seal is read and held against it: a byte that changed, a file that went, a row that was rewritten', async () => {
  const { list } = await aSealedReport();
  const whole = await verify();
  expect([whole.holds, whole.lines]).toEqual([true, [expect.stringMatching(/, [1-9]\d* files, 0 erased, 0 breaks/)]]);
  const path = await pathOf(list);
  await writeFile(path, pdf('Lista de Inez.pdf'));
  const altered = await verify();
  expect([altered.holds, altered.lines[0]]).toEqual([
    false,
    expect.stringContaining(
      `its file ${list.id} was changed: sealed under ${list.sha256}, it hashes to ${sha256(pdf('Lista de Inez.pdf'))}`,
    ),
  ]);
  await rename(path, `${path}.away`);
  const gone = await verify();
  expect([gone.holds, gone.lines[0]]).toEqual([false, expect.stringContaining(`its file ${list.id}, sealed under`)]);
  await rename(`${path}.away`, path);
  await writeFile(path, pdf('Lista de Inés.pdf'));
  const set = (value: string) =>
    it_.owner.query(
      'UPDATE stored_files f SET sha256 = $2 FROM report_attachments a WHERE a.file_id = f.id AND a.id = $1',
      [list.id, value],
    );
  await set('0'.repeat(64));
  const rewritten = await verify();
  expect([rewritten.holds, rewritten.lines[0]]).toEqual([
    false,
    expect.stringContaining(`sha256 of the file ${list.id} was changed: sealed ${list.sha256}, kept ${'0'.repeat(64)}`),
  ]);
  await set(list.sha256);
  expect((await verify()).holds).toBe(true);
  expect(await checkFigures(it_.owner, () => undefined)).toBe(true);
});

test('a file and its name can be erased: the chain holds, and what is left is shown as erased', async () => {
  const { coordinator, report, list } = await aSealedReport();
  const before = (await verify()).lines[0]!;
  await it_.owner.query(
    'UPDATE stored_files f SET removed_at = now() FROM report_attachments a WHERE a.file_id = f.id AND a.id = $1',
    [list.id],
  );
  await it_.owner.query(
    `DELETE FROM seal_texts t USING seals s WHERE s.id = t.seal_id AND s.report_id = $1 AND t.pointer LIKE '/attachments/%'`,
    [report.id],
  );
  const after = await verify();
  expect(after.holds).toBe(true);
  expect(before).toContain(' 0 erased, 0 breaks');
  expect(after.lines[0]).toMatch(/ 2 erased, \d+ files, 1 erased, 0 breaks/);
  expect((await coordinator.get(`/reports/${report.id}/attachments/${list.id}/file`)).status).toBe(404);
  expect((await read(coordinator, report)).attachments).toMatchObject([{ id: list.id, isErased: true }]);
  const edition = await coordinator.get<{ attachments: object[] }>(`/reports/${report.id}/seals/1`);
  expect(edition.body.attachments).toEqual([
    {
      id: list.id,
      name: { text: null },
      caption: { text: null },
      mediaType: 'application/pdf',
      size: list.size,
      sha256: list.sha256,
      isErased: true,
    },
  ]);
  await it_.owner.query('UPDATE stored_files SET removed_at = NULL WHERE name LIKE $1', ['Lista%']);
});

test('a later edition carries the files as they were first approved, and none can be added', async () => {
  const { coordinator, report, list } = await aSealedReport();
  const editor = await it_.as.staff();
  await aProposedRestatement(editor, report, 7);
  expect(
    (await coordinator.upload(`/reports/${report.id}/attachments`, { name: 'a.pdf', content: pdf() })).status,
  ).toBe(409);
  expect((await step(await it_.as.staff(), report, 'approval')).status).toBe(201);
  const [first, second] = await contentsOf(report);
  const told = ({ attachments }: SealContent) => attachments!.map(({ id, sha256: hash }) => [id, hash]);
  expect(second!.edition).toBe(2);
  expect(told(second!)).toEqual(told(first!));
  const edition = await coordinator.get<{ attachments: Attachment[] }>(`/reports/${report.id}/seals/2`);
  expect(edition.body.attachments).toMatchObject([
    { id: list.id, name: { text: 'Lista de Inés.pdf' }, caption: { text: 'Quienes vinieron' }, isErased: false },
  ]);
  expect((await verify()).holds).toBe(true);
});

test('the receipt lists them with their hashes, which its own hash covers, until the report is open again', async () => {
  const { coordinator, report } = await aDraft(it_, staff);
  const receipt = async () =>
    expectStatus(
      await coordinator.get<{ hash: string; attachments: Attachment[] | null }>(`/reports/${report.id}/receipt`),
      200,
    );
  await submit(coordinator, report);
  const without = await receipt();
  expectStatus(await coordinator.post(`/reports/${report.id}/withdrawal`), 201);
  const list = await attach(coordinator, report, 'lista.pdf');
  expect((await receipt()).attachments).toBeNull();
  await submit(coordinator, report);
  const now = await receipt();
  expect(now.attachments).toMatchObject([{ name: 'lista.pdf', sha256: list.sha256 }]);
  expect(now.hash).not.toBe(without.hash);
  const { rawPayload } = await it_.app.inject({
    url: `/api/v1/reports/${report.id}/receipt/file`,
    headers: coordinator.headers,
  });
  const text = readPdf(rawPayload)
    .pages.map((page) => page.text)
    .join('')
    .replace(/\s/g, '');
  expect(text).toContain('lista.pdf');
  expect(text).toContain(list.sha256);
});

test('an auditor’s dossier holds them beside the sealed content that names their hashes', async () => {
  const { coordinator, member, report, list } = await aSealedReport();
  const draft = await aDraft(it_, staff);
  await attach(draft.coordinator, draft.report, 'borrador.pdf');
  const { id } = await exported(coordinator, {
    kind: 'dossier',
    format: 'zip',
    language: 'es',
    filters: { member: member.id },
  });
  const files = unzipSync((await bytesOf(it_, coordinator, id)).content);
  const [path] = Object.keys(files).filter((name) => name.endsWith('Lista de Inés.pdf'));
  expect(path).toMatch(/^adjuntos\/001 /);
  expect(sha256(files[path!]!)).toBe((await contentsOf(report))[0]!.attachments![0]!.sha256);
  expect(strFromU8(files['adjuntos/adjuntos.csv']!)).toContain(list.sha256);
  expect(Object.keys(files).join()).not.toMatch(/quitado|borrador/);
});

test('when two members become one, and are two again, the files of each report stay to be read', async () => {
  const { coordinator, member, report, list } = await aSealedReport();
  const kept = await it_.build.member();
  const other = await it_.as.coordinator(kept);
  const before = await contentsOf(report);
  const file = `/reports/${report.id}/attachments/${list.id}/file`;
  const done = await merge(staff, kept, member);
  for (const person of [coordinator, other, staff])
    expect((await person.get(file)).text).toBe(pdf('Lista de Inés.pdf').toString());
  expect(await namesIn(other, report)).toEqual(['Lista de Inés.pdf']);
  expect([await contentsOf(report), (await verify()).holds]).toEqual([before, true]);
  expectStatus(await staff.post(`/merges/${done.id}/reversal`), 201);
  expect((await coordinator.get(file)).text).toBe(pdf('Lista de Inés.pdf').toString());
  expect((await other.get(file)).status).toBe(404);
});
