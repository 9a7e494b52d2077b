import type { Multipart, MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Malformed, UnsupportedMedia } from '../http/problems';
import { safeFileName } from './file-name';
import { FileMissing, FileTooLarge } from './files.problems';

export const MEGABYTE = 1024 * 1024;

/** A file on its way in; `assertWhole` once it has been read. */
export interface IncomingFile {
  name: string;
  stream: Readable;
  assertWhole(): void;
}
interface Limits {
  maxBytes: number;
  /** What is said of a larger one, where it is no paper. */
  tooLarge?: () => Error;
}
export interface FormContent {
  fields: Record<string, string>;
  file: IncomingFile;
}

/** A form with some fields and one file, in this order: what the file is for is known, and may be refused, before it is read. */
export class UploadedForm {
  constructor(private readonly request: FastifyRequest) {}

  async read<T>(limits: Limits, work: (form: FormContent) => Promise<T>): Promise<T> {
    if (!this.request.isMultipart()) throw UnsupportedMedia();
    const parts = this.request.parts({ limits: { fileSize: limits.maxBytes } });
    const fields: Record<string, string> = {};
    for (;;) {
      const { value: part, done } = await parts.next();
      if (done) throw FileMissing();
      if (part.type === 'file') return await this.take(part, parts, fields, limits, work);
      if (typeof part.value !== 'string' || part.fieldnameTruncated || part.valueTruncated)
        throw Malformed({ errors: [{ pointer: `/${part.fieldname.slice(0, 100)}`, code: 'type' }] });
      fields[part.fieldname] = part.value;
    }
  }

  private async take<T>(
    part: MultipartFile,
    parts: AsyncIterableIterator<Multipart>,
    fields: Record<string, string>,
    { maxBytes, tooLarge = () => FileTooLarge({ params: { megabytes: Math.floor(maxBytes / MEGABYTE) } }) }: Limits,
    work: (form: FormContent) => Promise<T>,
  ): Promise<T> {
    const { file: stream } = part;
    const assertWhole = () => {
      if (stream.truncated) throw tooLarge();
    };
    try {
      const result = await work({ fields, file: { name: safeFileName(part.filename), stream, assertWhole } });
      const { value: next, done } = await parts.next();
      if (!done) {
        if (next.type === 'file') next.file.resume();
        throw Malformed({ errors: [{ pointer: `/${next.fieldname.slice(0, 100)}`, code: 'after-file' }] });
      }
      return result;
    } catch (error) {
      // Who still sends reads the answer only afterwards; more than the limit is thrown away by the parser.
      if (!stream.destroyed && !stream.readableEnded) await finished(stream.resume()).catch(() => undefined);
      throw error;
    }
  }
}

/** What a form may not say is refused by name, as a body's unknown property is. */
export function refuseOthers(others: Record<string, string>): void {
  const [other] = Object.keys(others);
  if (other !== undefined) throw Malformed({ errors: [{ pointer: `/${other.slice(0, 100)}`, code: 'unknown' }] });
}
