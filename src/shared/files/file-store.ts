import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { v7 as uuid } from 'uuid';
import { Database } from '../database/database';
import { NotFound, Unauthenticated } from '../http/problems';
import { RUNNING_CONFIG, type RunningConfig } from '../running-config';
import { decrypt, FileUnreadable } from './encryption';
import type { FilePlace } from './file-place';
import { FILE_TYPES, type FileType, fitsName, type Paper, PAPERS, recogniseType, withExtension } from './file-type';
import { FileEmpty, FileLost, FileNameMisleads, FileTypeRefused } from './files.problems';
import type { Incoming, Received } from './incoming';
import { FILE_PLACE, INCOMING } from './places';
import { StoredFile } from './stored-file.entity';
import { StoreIdentity } from './store-identity';
import type { IncomingFile } from './uploaded-form';

interface Keeping {
  /** Whose it is; null for what an account keeps for itself, such as an export. */
  memberId: string | null;
  isEncrypted?: boolean;
}
interface Kept extends Received {
  key: string;
}
/** What a download needs. */
export interface FileContent {
  name: string;
  mediaType: string;
  size: number;
  content: Readable;
}

/**
 * Files, in a directory or a bucket. The bytes are complete there before the row is written, and the row is what counts:
 * a transaction that rolls back takes the bytes away again, and what a killed process leaves behind is swept.
 */
@Injectable()
export class FileStore {
  private readonly log = new Logger('Files');

  constructor(
    private readonly database: Database,
    private readonly identity: StoreIdentity,
    @Inject(FILE_PLACE) private readonly place: FilePlace,
    @Inject(INCOMING) private readonly incoming: Incoming,
    @Inject(RUNNING_CONFIG) private readonly config: RunningConfig,
  ) {}

  /**
   * Keeps what somebody sends, if it is one of the accepted types; answers the new file's id. It comes as fast as the line that
   * brings it, so that what was done in this transaction before commits first, and a new one is entered for what follows.
   */
  async take(
    file: IncomingFile,
    { accept = PAPERS, ...keeping }: Keeping & { accept?: readonly Paper[] },
  ): Promise<string> {
    const key = await this.newKey();
    const sent: { kept?: Kept; type?: Paper } = {};
    const isStillIn = await this.database.outside(async () => {
      const received = await this.incoming.receive(file.stream, this.secretFor(keeping));
      try {
        file.assertWhole();
        sent.type = typeOf(received, file.name, accept);
        sent.kept = await this.keep(key, received);
      } finally {
        if (!sent.kept) await this.incoming.discard(received);
      }
    });
    const { kept, type } = sent;
    if (!isStillIn) {
      this.takeAway(key);
      throw Unauthenticated();
    }
    return this.record(kept!, file.name, type!, keeping);
  }

  /** The whole of what somebody sends, to be read and not kept. Until it is whole it holds neither a connection nor memory, as above. */
  async pass(file: IncomingFile): Promise<Buffer> {
    const sent: { content?: Buffer } = {};
    const isStillIn = await this.database.outside(async () => {
      const received = await this.incoming.receive(file.stream, undefined);
      try {
        file.assertWhole();
        sent.content = await readFile(received.path);
      } finally {
        await this.incoming.discard(received);
      }
    });
    if (!isStillIn) throw Unauthenticated();
    return sent.content!;
  }

  /** Keeps what we have written ourselves, such as an export. */
  async write(content: Readable | Buffer, name: string, type: FileType, keeping: Keeping): Promise<string> {
    const source = Buffer.isBuffer(content) ? Readable.from([content]) : content;
    const received = await this.incoming.receive(source, this.secretFor(keeping));
    return this.record(await this.keep(await this.newKey(), received), name, type, keeping);
  }

  /** For who has made sure that the actor may read it; 404 when the bytes are gone. */
  async read(id: string): Promise<FileContent> {
    const row = await this.database.manager.findOneBy(StoredFile, { id });
    if (!row || row.removedAt) throw NotFound();
    const content = await this.place.open(row.storageKey);
    if (!content) throw this.lost(id, 'nothing under its key');
    const { name, mediaType } = row;
    return {
      name,
      mediaType,
      size: Number(row.size),
      content: row.isEncrypted ? await this.decrypted(id, content) : content,
    };
  }

  /** From the commit on the bytes are gone; the row stays with what it was and when it ended. */
  async remove(id: string): Promise<void> {
    const row = await this.database.row<{ key: string }>(
      'UPDATE stored_files SET removed_at = now() WHERE id = $1 AND removed_at IS NULL RETURNING storage_key AS key',
      [id],
    );
    if (row) this.database.afterCommit(() => this.takeAway(row.key));
  }

  private async record(
    kept: Kept,
    name: string,
    type: FileType,
    { memberId, isEncrypted = false }: Keeping,
  ): Promise<string> {
    this.database.afterRollback(() => this.takeAway(kept.key));
    const id = uuid();
    await this.database.manager.insert(StoredFile, {
      id,
      memberId,
      name: withExtension(name, type),
      mediaType: FILE_TYPES[type].mediaType,
      size: String(kept.size),
      sha256: kept.sha256,
      storageKey: kept.key,
      isEncrypted,
      createdBy: this.database.hasActor ? this.database.actor.accountId : null,
    });
    return id;
  }

  private async keep(key: string, received: Received): Promise<Kept> {
    await this.place.keep(key, received.path, received.written);
    return { ...received, key };
  }

  private async newKey(): Promise<string> {
    const name = randomBytes(16).toString('hex');
    return `${await this.identity.prefix()}${name.slice(0, 2)}/${name}`;
  }

  private async decrypted(id: string, stored: Readable): Promise<Readable> {
    try {
      return Readable.from([decrypt(this.secret, await buffer(stored))]);
    } catch (error) {
      if (error instanceof FileUnreadable) throw this.lost(id, error.message);
      throw error;
    }
  }

  private get secret(): string {
    return this.config.files.key ?? this.config.secret;
  }

  private secretFor({ isEncrypted }: Keeping): string | undefined {
    return isEncrypted ? this.secret : undefined;
  }

  private lost(id: string, why: string) {
    this.log.error({ fileId: id, error: why });
    return FileLost();
  }

  /** What fails here is swept later. */
  private takeAway(key: string): void {
    void this.place.remove(key).catch((error: Error) => this.log.warn({ error: error.message }));
  }
}

function typeOf({ size, head, tail }: Received, name: string, accept: readonly Paper[]): Paper {
  if (size === 0) throw FileEmpty();
  const type = recogniseType(head, tail);
  if (!type || !accept.includes(type)) throw FileTypeRefused();
  if (!fitsName(name, type)) throw FileNameMisleads({ params: { type: type.toUpperCase() } });
  return type;
}
