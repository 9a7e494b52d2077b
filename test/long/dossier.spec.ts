import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { hashesIn } from '../support/archive-reader';
import { KilledApp } from '../support/killed-app';

const KILLS = 10;
const MINUTES = 60_000;
const DOCUMENT_BYTES = 14_900_000;
const [FEW, MANY] = [2, 40];
const GROWTH_MB = 80;

interface Export {
  id: string;
  state: string;
  job: { id: string };
  rowCount: number | null;
}
let k: KilledApp;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'padron-dossier-'));
  k = await KilledApp.start();
}, 5 * MINUTES);
afterAll(async () => {
  const files = `padron-files-${new URL(k.app.origin).port}`;
  await k?.close();
  for (const each of [folder, join(tmpdir(), files)]) rmSync(each, { recursive: true, force: true });
});

/** With so many documents, none like another; by their SHA-256. */
async function aMemberWith(documents: number): Promise<{ id: string; hashes: string[] }> {
  const { id } = await k.build.member();
  const { rows } = await k.owner.query<{ id: string }>(`SELECT id FROM document_types WHERE code = 'ACTA'`);
  const hashes: string[] = [];
  for (let n = 0; n < documents; n++) {
    const content = Buffer.concat([Buffer.from('%PDF-1.4\n'), randomBytes(DOCUMENT_BYTES), Buffer.from('\n%%EOF\n')]);
    hashes.push(createHash('sha256').update(content).digest('hex'));
    const form = new FormData();
    form.append('typeId', rows[0]!.id);
    form.append('file', new Blob([content]), `acta ${n}.pdf`);
    await k.send('POST', `/members/${id}/documents`, form);
  }
  return { id, hashes };
}

const ask = ({ id }: { id: string }): Promise<Export> =>
  k.send('POST', '/exports', { kind: 'dossier', format: 'zip', language: 'en', filters: { member: id } });

async function finished(id: string): Promise<Export> {
  for (;;) {
    const now = await k.send<Export>('GET', `/exports/${id}`);
    if (!['queued', 'running'].includes(now.state)) return now;
    await wait(50);
  }
}

/** The archive's documents by their SHA-256, without ever holding one. */
async function documentsOf(id: string): Promise<string[]> {
  const path = join(folder, `${id}.zip`);
  const answer = await k.app.fetchFile(k.handle, `/exports/${id}/file`);
  await pipeline(Readable.fromWeb(answer), createWriteStream(path));
  const files = await hashesIn(path);
  rmSync(path);
  return [...files].flatMap(([name, hash]) => (/^documents\/.*\.pdf$/.test(name) ? [hash] : []));
}

test(
  'killed at ten random moments, a dossier is made to its end by who comes after, and holds each document whole',
  async () => {
    const member = await aMemberWith(8);
    const begun = performance.now();
    await finished((await ask(member)).id);
    const took = performance.now() - begun;
    const moments: string[] = [];
    for (let kill = 0; kill < KILLS; kill++) {
      const moment = Math.random() * took;
      const { id } = await ask(member);
      await wait(moment);
      await k.app.kill();
      await k.gone();
      const { rows } = await k.owner.query<{ state: string; file: string | null }>(
        'SELECT j.state, e.file_id AS file FROM exports e JOIN jobs j ON j.id = e.job_id WHERE e.id = $1',
        [id],
      );
      const { state, file } = rows[0]!;
      expect(file !== null).toBe(state === 'done');
      moments.push(`${state} after ${Math.round(moment)} ms`);
      await k.comeBack();
      expect((await finished(id)).state).toBe('done');
      expect((await documentsOf(id)).sort()).toEqual([...member.hashes].sort());
    }
    console.log(`dossiers: ${moments.join(', ')}`);
  },
  10 * MINUTES,
);

test(
  `of ${MANY} documents of 15 MB no more is held than of ${FEW}, and each is in the archive whole`,
  async () => {
    const peaks: number[] = [];
    for (const documents of [FEW, FEW, MANY]) {
      const member = await aMemberWith(documents);
      await k.app.kill();
      await k.gone();
      await k.comeBack(); // what was held to take the papers in is not weighed
      const { id } = await ask(member);
      expect((await finished(id)).state).toBe('done');
      peaks.push(k.app.memory().peak);
      expect((await documentsOf(id)).sort()).toEqual([...member.hashes].sort());
    }
    const [, few, many] = peaks as [number, number, number];
    console.log(`dossiers: at most ${few.toFixed(0)} MB for ${FEW} documents, ${many.toFixed(0)} MB for ${MANY}`);
    expect(many - few).toBeLessThan(GROWTH_MB);
  },
  10 * MINUTES,
);
