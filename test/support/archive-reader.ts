import { createHash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { crc32, createInflateRaw } from 'node:zlib';

const [LOCAL, CENTRAL, END] = [0x04034b50, 0x02014b50, 0x06054b50];
const [STORED, DEFLATED] = [0, 8];
const END_SIZE = 22;

interface Listed {
  name: string;
  method: number;
  crc: number;
  packed: number;
  size: number;
  /** Of its local header. */
  at: number;
}

/**
 * The SHA-256 of every file of an archive on the disk, found by the directory at its end, never by looking for signatures, which a photo may
 * hold too. Nothing is held as a whole; what does not add up is an error.
 */
export async function hashesIn(path: string): Promise<Map<string, string>> {
  const file = await open(path);
  try {
    const hashes = new Map<string, string>();
    for (const entry of await directoryOf(file)) hashes.set(entry.name, await hashOf(file, entry));
    return hashes;
  } finally {
    await file.close();
  }
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, at);
  if (bytesRead !== length) throw new Error(`the archive ends before ${at + length}`);
  return buffer;
}

/** As written here, without a comment at the end. */
async function directoryOf(file: FileHandle): Promise<Listed[]> {
  const { size } = await file.stat();
  const end = await read(file, size - END_SIZE, END_SIZE);
  if (end.readUInt32LE(0) !== END) throw new Error('the archive was cut off');
  const directory = await read(file, end.readUInt32LE(16), end.readUInt32LE(12));
  const listed: Listed[] = [];
  for (let at = 0; at < directory.length;) {
    if (directory.readUInt32LE(at) !== CENTRAL) throw new Error('the directory is broken');
    const [name, extra, comment] = [28, 30, 32].map((offset) => directory.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    listed.push({
      name: directory.toString('utf8', at + 46, at + 46 + name),
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      size: directory.readUInt32LE(at + 24),
      at: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + extra + comment;
  }
  if (listed.length !== end.readUInt16LE(10)) throw new Error('the directory does not hold what it says');
  return listed;
}

async function hashOf(file: FileHandle, { name, method, crc, packed, size, at }: Listed): Promise<string> {
  const local = await read(file, at, 30);
  if (local.readUInt32LE(0) !== LOCAL || ![STORED, DEFLATED].includes(method)) throw new Error(`${name} is broken`);
  const start = at + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const bytes = file.createReadStream({ start, end: start + packed - 1, autoClose: false });
  const content = method === DEFLATED ? bytes.pipe(createInflateRaw()) : bytes;
  const hash = createHash('sha256');
  let [checksum, length] = [0, 0];
  for await (const part of content as AsyncIterable<Buffer>) {
    hash.update(part);
    checksum = crc32(part, checksum);
    length += part.length;
  }
  if (checksum !== crc || length !== size) throw new Error(`${name} is not what the directory says`);
  return hash.digest('hex');
}
