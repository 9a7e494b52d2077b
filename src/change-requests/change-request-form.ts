import type { FastifyRequest } from 'fastify';
import { readPaperForm } from '../shared/files/paper-form';
import { type IncomingFile, UploadedForm } from '../shared/files/uploaded-form';
import { ChangeRequestDto } from './dto/change-request.dto';

/** A form's fields are text: an empty one empties. */
export const readChangeRequest = <T>(
  request: FastifyRequest,
  work: (wanted: ChangeRequestDto, file: IncomingFile) => Promise<T>,
): Promise<T> =>
  readPaperForm(new UploadedForm(request), ChangeRequestDto, work, (typed) =>
    Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, value === '' ? null : value])),
  );
