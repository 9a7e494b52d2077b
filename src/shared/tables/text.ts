import { isUtf8 } from 'node:buffer';
import type { Table } from './table';
import { NotATable } from './table.problems';

type Encoding = NonNullable<Table['encoding']>;
const CHUNK = 64 * 1024;

/** By its mark, else by its bytes: what is not UTF-8 comes from a Windows program in Spanish or English. */
export function encodingOf(content: Buffer): Encoding {
  if (content[0] === 0xff && content[1] === 0xfe) return 'utf-16le';
  if (content[0] === 0xfe && content[1] === 0xff) return 'utf-16be';
  if (content.includes(0)) throw NotATable();
  return isUtf8(content) ? 'utf-8' : 'windows-1252';
}

/** Piece by piece, without the byte order mark. */
export function* decoded(content: Buffer, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding);
  for (let at = 0; at < content.length; at += CHUNK) {
    const text = decoder.decode(content.subarray(at, at + CHUNK), { stream: at + CHUNK < content.length });
    if (text.includes('\0')) throw NotATable(); // nor could PostgreSQL keep it
    if (text) yield text;
  }
}
