import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Zip, ZipDeflate } from 'fflate';

type Content = string | Buffer | AsyncIterable<Uint8Array>;

/** As much of a file as goes into the archive at once. */
const STEP = 64 * 1024;

/** Writes a ZIP as fast as it is taken: of what goes in, no more is held than one step. */
export class ArchiveWriter {
  private readonly zip: Zip;
  private failure: Error | null = null;
  private isFull = false;

  constructor(private readonly to: Writable) {
    this.zip = new Zip((error, bytes, isLast) => {
      if (error) this.failure = error;
      else this.isFull = !to.write(bytes);
      if (isLast) to.end();
    });
  }

  /** What is packed already, such as a PDF or a photo, goes in as it is. */
  async add(name: string, content: Content, { isPacked = false } = {}): Promise<void> {
    const entry = new ZipDeflate(name, { level: isPacked ? 0 : 6 });
    this.zip.add(entry);
    const parts = typeof content === 'string' ? [Buffer.from(content)] : Buffer.isBuffer(content) ? [content] : content;
    for await (const part of parts)
      for (let at = 0; at < part.length; at += STEP) {
        entry.push(part.subarray(at, at + STEP));
        await this.taken();
      }
    entry.push(new Uint8Array(0), true);
    await this.taken();
  }

  end(): void {
    this.zip.end();
  }

  private async taken(): Promise<void> {
    if (this.failure) throw this.failure;
    if (this.isFull && !this.to.destroyed) await Promise.race([once(this.to, 'drain'), once(this.to, 'close')]);
    if (this.to.destroyed) throw new Error('nobody takes the archive any more');
    this.isFull = false;
  }
}
