import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import type { SealedAttachment } from './seal-content';

/** Opens what is kept under a key; undefined where nothing is. */
export type OpenFile = (storageKey: string) => Promise<Readable | undefined>;

export interface FileTally {
  files: number;
  /** Files of seals whose bytes have been taken away: allowed. */
  erasedFiles: number;
}

/** What an attachment's row, or its bytes, tell otherwise than its seal. */
export interface FileBreak {
  reason: 'place' | 'file' | 'file-missing';
  where: string;
  expected: string | null;
  found: string | null;
}

interface Kept {
  id: string;
  storage_key: string;
  media_type: string;
  size: string;
  sha256: string;
  is_gone: boolean;
}

/** Holds the files of sealed reports against their seals, one after the other and each once, whatever editions it stands in. */
export class AttachmentCheck {
  private readonly seen = new Set<string>();

  constructor(
    private readonly client: ClientBase,
    private readonly tally: FileTally,
    /** Without it only what is recorded of the files is looked at. */
    private readonly open: OpenFile | undefined,
  ) {}

  async *breaks(attachments: readonly SealedAttachment[]): AsyncGenerator<FileBreak> {
    const fresh = attachments.filter(({ id }) => !this.seen.has(id));
    if (fresh.length === 0) return;
    const kept = await this.kept(fresh.map(({ id }) => id));
    for (const sealed of fresh) {
      this.seen.add(sealed.id);
      const file = kept.get(sealed.id);
      if (!file) yield { reason: 'file-missing', where: sealed.id, expected: sealed.sha256, found: null };
      else yield* this.compare(sealed, file);
    }
  }

  private async *compare(sealed: SealedAttachment, file: Kept): AsyncGenerator<FileBreak> {
    for (const [where, expected, found] of [
      ['media_type', sealed.mediaType, file.media_type],
      ['size', String(sealed.size), file.size],
      ['sha256', sealed.sha256, file.sha256],
    ] as const)
      if (expected !== found) yield { reason: 'place', where: `${where} of the file ${sealed.id}`, expected, found };
    if (file.is_gone) return void this.tally.erasedFiles++;
    if (!this.open) return;
    this.tally.files++;
    const content = await this.open(file.storage_key);
    const found = content ? await hashOf(content) : null;
    if (found !== sealed.sha256)
      yield { reason: content ? 'file' : 'file-missing', where: sealed.id, expected: sealed.sha256, found };
  }

  private async kept(ids: string[]): Promise<Map<string, Kept>> {
    const { rows } = await this.client.query<Kept>(
      `SELECT a.id, f.storage_key, f.media_type, f.size::text AS size, f.sha256, f.removed_at IS NOT NULL AS is_gone
         FROM report_attachments a JOIN stored_files f ON f.id = a.file_id WHERE a.id = ANY ($1)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }
}

/** As it streams: no file is in memory as a whole. */
async function hashOf(content: Readable): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of content) hash.update(part as Buffer);
  return hash.digest('hex');
}
