import type { FastifyRequest } from 'fastify';
import { FileMissing } from '../shared/files/files.problems';
import { Invalid, UnsupportedMedia } from '../shared/http/problems';
import { tooLarge } from '../shared/tables/open-table';
import { type Kind, KINDS } from './fields';

/** A form with one file, not read yet: it comes as fast as the line that brings it. */
export class Upload {
  constructor(private readonly request: FastifyRequest) {}

  async read(): Promise<{ kind: Kind; fileName: string; content: Buffer }> {
    if (!this.request.isMultipart()) throw UnsupportedMedia();
    let file: { fileName: string; content: Buffer } | undefined;
    let kind: Kind = 'members';
    try {
      for await (const part of this.request.parts()) {
        if (part.type === 'file') file = { fileName: nameOf(part.filename), content: await part.toBuffer() };
        else if (part.fieldname === 'kind' && isKind(part.value)) kind = part.value;
        else
          throw Invalid({
            errors: [{ pointer: `/${part.fieldname}`, code: part.fieldname === 'kind' ? 'pattern' : 'unknown' }],
          });
      }
    } catch (error) {
      throw (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge() : error;
    }
    if (!file) throw FileMissing();
    return { kind, ...file };
  }
}

const isKind = (value: unknown): value is Kind => (KINDS as readonly unknown[]).includes(value);

/** To show, never to open: whatever a browser sends. */
const nameOf = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .normalize('NFC')
    .slice(0, 300) || 'archivo';
