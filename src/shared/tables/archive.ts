import { createInflateRaw, inflateRawSync } from 'node:zlib';
import { Readable } from 'node:stream';
import { WorkbookBroken, WorkbookProtected, WorkbookTooLarge } from './table.problems';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const MAX_ENTRIES = 5_000;
const [STORED, DEFLATED] = [0, 8];

export interface Entry {
  name: string;
  method: number;
  crc: number;
  /** As declared: never trusted. */
  size: number;
  data: Buffer;
}

/** The entries of a zip archive, by its directory at the end; nothing is unpacked. */
export function entriesOf(archive: Buffer): Map<string, Entry> {
  try {
    return readDirectory(archive);
  } catch (error) {
    throw error instanceof RangeError ? WorkbookBroken() : error;
  }
}

function readDirectory(archive: Buffer): Map<string, Entry> {
  const end = archive.lastIndexOf(Buffer.from('504b0506', 'hex'));
  if (end < 0 || archive.readUInt32LE(end) !== END) throw WorkbookBroken();
  const count = archive.readUInt16LE(end + 10);
  if (count > MAX_ENTRIES) throw WorkbookTooLarge();
  const entries = new Map<string, Entry>();
  let at = archive.readUInt32LE(end + 16);
  for (let n = 0; n < count; n++) {
    if (archive.readUInt32LE(at) !== CENTRAL) throw WorkbookBroken();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength!);
    if (archive.readUInt16LE(at + 8) & 1) throw WorkbookProtected();
    const start = archive.readUInt32LE(at + 42);
    if (archive.readUInt32LE(start) !== LOCAL) throw WorkbookBroken();
    const dataStart = start + 30 + archive.readUInt16LE(start + 26) + archive.readUInt16LE(start + 28);
    const packed = archive.readUInt32LE(at + 20);
    if (dataStart + packed > archive.length) throw WorkbookBroken();
    entries.set(name, {
      name,
      method: archive.readUInt16LE(at + 10),
      crc: archive.readUInt32LE(at + 16),
      size: archive.readUInt32LE(at + 24),
      data: archive.subarray(dataStart, dataStart + packed),
    });
    at += 46 + nameLength! + extraLength! + commentLength!;
  }
  return entries;
}

/** A small entry as text. */
export function textOf(entry: Entry | undefined, limit = 2_000_000): string {
  if (!entry) throw WorkbookBroken();
  if (entry.method === STORED) return entry.data.toString('utf8');
  if (entry.method !== DEFLATED) throw WorkbookBroken();
  try {
    return inflateRawSync(entry.data, { maxOutputLength: limit }).toString('utf8');
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? WorkbookTooLarge() : WorkbookBroken();
  }
}

/** How much an entry really unpacks to; a bomb is refused long before it has gone off. */
export async function unpackedSize(entry: Entry, limit: number): Promise<number> {
  if (entry.method === STORED) return entry.data.length;
  if (entry.method !== DEFLATED) throw WorkbookBroken();
  let size = 0;
  try {
    for await (const piece of Readable.from([entry.data]).pipe(createInflateRaw()) as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > limit) break;
    }
  } catch {
    throw WorkbookBroken();
  }
  if (size > limit) throw WorkbookTooLarge();
  return size;
}

/** An archive of these entries in this order, still packed. */
export function* archiveOf(entries: Entry[]): Generator<Buffer> {
  for (const { name, method, crc, size, data } of entries) {
    const header = Buffer.alloc(30);
    header.writeUInt32LE(LOCAL, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(method, 8);
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(data.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    yield Buffer.concat([header, Buffer.from(name)]);
    yield data;
  }
  // Who reads an archive from the front knows by this alone that it has not been cut off.
  const end = Buffer.alloc(22);
  end.writeUInt32LE(END, 0);
  yield end;
}

/** A stored entry made here. */
export const storedEntry = (name: string, text: string): Entry => {
  const data = Buffer.from(text);
  return { name, method: STORED, crc: 0, size: data.length, data };
};
