import { createHash, type Hash, randomBytes } from 'node:crypto';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { encrypting } from './encryption';
import { HEAD_BYTES, TAIL_BYTES } from './file-type';

/** A file as it lies on this machine, complete and synced, before a place takes it over. */
export interface Received {
  path: string;
  size: number;
  sha256: string;
  /** The same as above unless it is encrypted. */
  written: { size: number; sha256: string };
  head: Buffer;
  tail: Buffer;
}

/** The folder that files pass through. What is cut off is removed at once, or by the sweep when the process died. */
export class Incoming {
  constructor(private readonly folder: string) {}

  async receive(source: Readable, secret: string | undefined): Promise<Received> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const path = join(this.folder, randomBytes(16).toString('hex'));
    const target = (await open(path, 'wx', 0o600)).createWriteStream({ flush: true }); // synced before it is closed
    const [plain, written] = [new Measure(), new Measure()];
    try {
      await (secret === undefined
        ? pipeline(source, plain, written, target)
        : pipeline(source, plain, encrypting(secret), written, target));
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    }
    const { head, tail } = plain;
    return { path, ...plain.result(), written: written.result(), head, tail };
  }

  async discard({ path }: Pick<Received, 'path'>): Promise<void> {
    await rm(path, { force: true });
  }

  /** What a process that died has left. */
  async sweep(before: Date): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const found = await stat(join(this.folder, name)).catch(() => undefined);
      if (found && found.mtime < before) await rm(join(this.folder, name), { force: true });
    }
  }
}

/** Counts, hashes and keeps both ends of what passes through. */
class Measure extends Transform {
  head = Buffer.alloc(0);
  tail = Buffer.alloc(0);
  private size = 0;
  private readonly hash: Hash = createHash('sha256');

  override _transform(chunk: Buffer, _encoding: string, done: (error: null, chunk: Buffer) => void): void {
    this.size += chunk.length;
    this.hash.update(chunk);
    if (this.head.length < HEAD_BYTES)
      this.head = Buffer.concat([this.head, chunk.subarray(0, HEAD_BYTES - this.head.length)]);
    this.tail = Buffer.concat([this.tail, chunk.subarray(-TAIL_BYTES)]).subarray(-TAIL_BYTES);
    done(null, chunk);
  }

  result(): { size: number; sha256: string } {
    return { size: this.size, sha256: this.hash.digest('hex') };
  }
}
