import type { FastifyRequest } from 'fastify';
import { type IncomingFile, MEGABYTE, UploadedForm } from '../shared/files/uploaded-form';
import { FieldsPipe } from '../shared/http/validation.pipe';
import { ChangeRequestDto } from './dto/change-request.dto';

const MAX_PAPER_BYTES = 15 * MEGABYTE;
const fields = new FieldsPipe();

/** A form's fields are text: an empty one empties. They are checked as any other body is, before the file is read. */
export function readChangeRequest<T>(
  request: FastifyRequest,
  work: (wanted: ChangeRequestDto, file: IncomingFile) => Promise<T>,
): Promise<T> {
  return new UploadedForm(request).read({ maxBytes: MAX_PAPER_BYTES }, async ({ fields: typed, file }) => {
    const body = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value === '' ? null : value]));
    const wanted = await fields.transform(body, { type: 'body', metatype: ChangeRequestDto });
    return work(wanted as ChangeRequestDto, file);
  });
}
