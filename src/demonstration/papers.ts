import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Client } from 'pg';
import { STORE_IDENTITY, storePrefix } from '../shared/files/store-identity';
import type { Dice } from './random';
import { insertRows } from './rows';

/** A file of the demonstration: its row, and its bytes. */
export interface Paper {
  row: {
    id: string;
    memberId: string | null;
    /** Of whoever applies, as long as there is no member. */
    applicationId: string | null;
    name: string;
    mediaType: string;
    size: number;
    sha256: string;
    storageKey: string;
    isEncrypted: boolean;
    createdBy: string | null;
    createdAt: string;
    removedAt: string | null;
  };
  content: Buffer;
}

export function paperOf(
  {
    isIdentity = false,
    ...given
  }: Pick<Paper['row'], 'memberId' | 'name' | 'createdBy' | 'createdAt'> & {
    isIdentity?: boolean;
    applicationId?: string;
  } & ({ text: string } | { content: Buffer }),
  dice: Dice,
): Paper {
  const { memberId, createdBy, createdAt } = given;
  const content = 'text' in given ? onePage(given.text) : given.content;
  const name = dice.bytes(16).toString('hex');
  return {
    row: {
      id: dice.id(createdAt),
      memberId,
      applicationId: given.applicationId ?? null,
      name: given.name,
      mediaType: 'application/pdf',
      size: content.length,
      sha256: createHash('sha256').update(content).digest('hex'),
      storageKey: `${name.slice(0, 2)}/${name}`,
      isEncrypted: isIdentity,
      createdBy,
      createdAt,
      removedAt: isIdentity ? createdAt : null, // gone once it had been verified
    },
    content,
  };
}

/** Under the folder of this database, as `StoreIdentity` names it. Without a directory there are rows and no bytes. */
export async function insertPapers(client: Client, papers: readonly Paper[], directory?: string): Promise<void> {
  const { rows } = await client.query<{ identity: string }>(STORE_IDENTITY);
  const prefix = storePrefix(rows[0]!.identity);
  for (const { row, content } of directory === undefined ? [] : papers) {
    if (row.removedAt !== null) continue;
    const path = join(directory!, prefix, row.storageKey);
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await writeFile(path, content, { mode: 0o600 });
  }
  await insertRows(
    client,
    'stored_files',
    papers.map(({ row }) => ({ ...row, storageKey: `${prefix}${row.storageKey}` })),
  );
}

/** A PDF of one page with a few lines: Latin-1 in octal, so that the file is plain ASCII. */
function onePage(text: string): Buffer {
  const lines = text.match(/.{1,80}(?:\s|$)/g) ?? [text];
  const written = lines.map((line) => `(${escaped(line.trim())}) Tj T*`).join(' ');
  const stream = `BT /F1 12 Tf 56 760 Td 18 TL ${written} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(`${body}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`, 'latin1');
}

const escaped = (line: string): string =>
  line
    .replace(/[\\()]/g, '\\$&')
    .replace(/[^\x20-\x7e]/g, (char) => `\\${char.charCodeAt(0).toString(8).padStart(3, '0')}`);
