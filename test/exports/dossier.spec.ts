import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { digestOf, type SealContent } from '../../src/seals/seal-content';
import { sealHash } from '../../src/seals/chain';
import { Papers, pdf } from '../documents/papers';
import { startApp, type TestApp } from '../support/app';
import type { Client } from '../support/as';
import { aProposedRestatement, aSealedReport, step } from '../support/restatements';
import { bytesOf, exported } from './support';

let t: TestApp;
let staff: Client;
let papers: Papers;
beforeAll(async () => {
  t = await startApp();
  staff = await t.as.staff();
  papers = new Papers(t);
});
afterAll(() => t?.close());

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const wanted = (member: { id: string }, language = 'es') => ({
  kind: 'dossier',
  format: 'zip',
  language,
  filters: { member: member.id },
});
/** The archive’s files by their names. */
async function dossier(who: Client, member: { id: string }, language = 'es') {
  const { id, state, problem, rowCount, fileName } = await exported(who, wanted(member, language));
  expect([state, problem]).toEqual(['done', null]);
  const { headers, content } = await bytesOf(t, who, id);
  expect(headers['content-type']).toBe('application/zip');
  const files = unzipSync(content);
  expect(Object.keys(files)).toHaveLength(rowCount!);
  return { files, id, fileName, content };
}
const linesOf = (bytes: Uint8Array | undefined): string[][] =>
  strFromU8(bytes!)
    .replace('\ufeff', '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));
const readsOf = async (member: { id: string }) =>
  (
    await t.owner.query<{ table: string; file: string }>(
      `SELECT table_name AS table, after->>'file' AS file FROM audit.entries WHERE member_id = $1 AND after->>'happened' = 'read' ORDER BY id`,
      [member.id],
    )
  ).rows;

test('every hash of a dossier is computed again from the archive alone, of both editions and of their texts', async () => {
  const { member, report, coordinator } = await aSealedReport(t, staff);
  await aProposedRestatement(staff, report, 7);
  expect((await step(await t.as.staff(), report, 'approval')).status).toBe(201);
  const { files } = await dossier(coordinator, member);
  const [, ...seals] = linesOf(files['sellos/sellos.csv']);
  expect(seals.map((cells) => cells[2])).toEqual(['1', '2']);
  const { rows } = await t.owner.query<{ hash: string }>(
    `SELECT encode(hash, 'hex') AS hash FROM seals WHERE member_id = $1 ORDER BY number`,
    [member.id],
  );
  expect(seals.map((cells) => cells[7])).toEqual(rows.map(({ hash }) => hash));
  for (const [number, , , , , contentHash, previous, hash, file] of seals) {
    const bytes = files[`sellos/${file}`]!;
    expect(sha256(bytes)).toBe(contentHash);
    const link = sealHash(BigInt(number!), Buffer.from(previous!, 'hex'), Buffer.from(contentHash!, 'hex'));
    expect(link.toString('hex')).toBe(hash);
    const texts = JSON.parse(strFromU8(files[`sellos/${file!.replace('.json', '-textos.json')}`]!)) as {
      pointer: string;
      salt: string;
      text: string;
    }[];
    const content = JSON.parse(strFromU8(bytes)) as SealContent;
    const narrative = texts.find(({ pointer }) => pointer === '/narrative')!;
    expect(digestOf(Buffer.from(narrative.salt, 'hex'), narrative.text)).toBe(content.narrative!.digest);
    expect(strFromU8(files[`reportes/${file!.replace('.json', '.pdf')}`]!.subarray(0, 5))).toBe('%PDF-');
  }
  expect(linesOf(files['reportes/reportes.csv'])[1]![3]).toBe('Aprobado');
  expect(strFromU8(files['README.txt']!)).toMatch(/^EXPEDIENTE PARA AUDITORÍA[^]*DOSSIER FOR AN AUDITOR/);
});

test('papers are as they were stored; one that is gone is said to be; an identity paper’s reading is in the trail', async () => {
  const member = await t.build.member({ name: 'Luz: y "sombra"' });
  const other = await t.build.member({ name: 'Ajena' });
  const coordinator = await t.as.coordinator(member);
  const big = Buffer.concat([pdf('grande').subarray(0, 9), Buffer.alloc(3_000_000, 'x'), Buffer.from('\n%%EOF\n')]);
  await papers.send(coordinator, member, 'ACTA', { content: big, name: 'acta año 1.pdf' });
  const identity = await papers.send(coordinator, member, 'INE', {
    name: 'ine.pdf',
    expiresOn: await papers.today(300),
  });
  expect(identity.status).toBe(201);
  await papers.send(await t.as.coordinator(other), other, 'ACTA', { name: 'ajena.pdf' });
  const { files, fileName } = await dossier(staff, member);
  expect(fileName).toMatch(/^Expediente Luz.*\.zip$/);
  expect(Buffer.from(files['documentos/001 acta año 1.pdf']!).equals(big)).toBe(true);
  const [, deed, id] = linesOf(files['documentos/documentos.csv']);
  expect(deed![9]).toBe(sha256(big));
  expect(id![10]).toBe('002 ine.pdf');
  expect(Buffer.from(files['documentos/002 ine.pdf']!).equals(pdf())).toBe(true);
  expect(Object.keys(files).join()).not.toContain('ajena');
  expect(await readsOf(member)).toEqual([
    { table: 'documents', file: 'ine.pdf' },
    { table: 'exports', file: fileName },
  ]);
  expect((await staff.post(`/documents/${identity.body.id}/verification`)).status).toBe(201);
  const later = await dossier(staff, member, 'en');
  expect(Object.keys(later.files)).not.toContain('documents/002 ine.pdf');
  expect(linesOf(later.files['documents/documents.csv'])[2]![10]).toBe('No longer kept');
});

test('a coordinator has the own member’s dossier alone, the board none; it is an archive and nothing else is', async () => {
  const [own, other] = [await t.build.member(), await t.build.member()];
  const coordinator = await t.as.coordinator(own);
  expect((await coordinator.post('/exports', wanted(other))).status).toBe(404);
  expect((await staff.post('/exports', wanted({ id: own.id.replace(/.{12}$/, '0'.repeat(12)) }))).status).toBe(404);
  expect((await (await t.as.board()).post('/exports', wanted(own))).status).toBe(403);
  for (const wrong of [
    { ...wanted(own), format: 'csv' },
    { kind: 'members', format: 'zip' },
    { ...wanted(own), filters: {} },
  ]) {
    const answer = await staff.post<{ errors: { pointer: string }[] }>('/exports', wrong);
    expect(answer.status).toBe(422);
    expect(answer.body.errors[0]!.pointer).toMatch('filters' in wrong && wrong.format === 'zip' ? /member/ : /format/);
  }
  const { id } = await dossier(coordinator, own);
  expect((await bytesOf(t, await t.as.coordinator(other), id)).status).toBe(404);
  expect((await bytesOf(t, staff, id)).status).toBe(404);
});

test('what fails midway leaves no file', async () => {
  const { member } = await aSealedReport(t, staff);
  const filesOf = async () =>
    (await t.owner.query(`SELECT id FROM stored_files WHERE name LIKE 'Expediente%'`)).rowCount;
  const before = await filesOf();
  await t.owner.query('ALTER TABLE documents RENAME TO documents_away');
  try {
    expect((await exported(staff, wanted(member))).state).toBe('failed');
  } finally {
    await t.owner.query('ALTER TABLE documents_away RENAME TO documents');
  }
  expect(await filesOf()).toBe(before);
});
