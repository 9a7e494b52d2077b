import type { Readable } from 'node:stream';

/** Where files are kept. A key is there with all of its bytes, or not at all. */
export interface FilePlace {
  /** Takes over a file that is complete on this machine; it is gone from there afterwards. */
  keep(key: string, path: string, written: { size: number; sha256: string }): Promise<void>;
  /** Undefined where nothing is kept under the key. */
  open(key: string): Promise<Readable | undefined>;
  /** Also where nothing is. */
  remove(key: string): Promise<void>;
  list(prefix: string): AsyncIterable<KeptKey>;
}

export interface KeptKey {
  key: string;
  keptAt: Date;
}
