import type { FastifyRequest } from 'fastify';
import { Invalid, UnsupportedMedia } from '../shared/http/problems';
import { tooLarge } from '../shared/tables/open-table';
import { DirectoryMissing } from './directories.problems';
import { FIRST_YEAR, LAST_YEAR } from './donataria.values';

/** A form with the year and the file. */
export class DirectoryUpload {
  constructor(private readonly request: FastifyRequest) {}

  async read(): Promise<{ fiscalYear: number; fileName: string; content: Buffer }> {
    if (!this.request.isMultipart()) throw UnsupportedMedia();
    let file: { fileName: string; content: Buffer } | undefined;
    let year: unknown;
    try {
      for await (const part of this.request.parts()) {
        if (part.type === 'file') file = { fileName: nameOf(part.filename), content: await part.toBuffer() };
        else if (part.fieldname === 'fiscalYear') year = part.value;
        else throw Invalid({ errors: [{ pointer: `/${part.fieldname}`, code: 'unknown' }] });
      }
    } catch (error) {
      throw (error as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE' ? tooLarge() : error;
    }
    if (!file) throw DirectoryMissing();
    return { fiscalYear: fiscalYearOf(year), ...file };
  }
}

function fiscalYearOf(value: unknown): number {
  const year = typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : NaN;
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR))
    throw Invalid({ errors: [{ pointer: '/fiscalYear', code: 'fiscal-year' }] });
  return year;
}

/** To show, never to open. */
const nameOf = (name: string): string =>
  (name.split(/[\\/]/).at(-1) ?? '')
    .replace(/\p{Cc}/gu, '')
    .toWellFormed()
    .normalize('NFC')
    .slice(0, 300) || 'directorio';
