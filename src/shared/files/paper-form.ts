import { ApiProperty } from '@nestjs/swagger';
import { checkedFields } from '../http/validation.pipe';
import { type IncomingFile, MEGABYTE, type UploadedForm } from './uploaded-form';

const MAX_PAPER_BYTES = 15 * MEGABYTE;

/** For the OpenAPI document: a form’s paper, which is its last part. */
export const PaperOfForm = (): PropertyDecorator =>
  ApiProperty({
    type: String,
    format: 'binary',
    description: 'PDF, JPEG or PNG, up to 15 MB; the last part of the form.',
  });

/** A form with a paper: its fields are checked as any other body is, before the file is read. */
export function readPaperForm<Fields extends object, T>(
  form: UploadedForm,
  type: new () => Fields,
  work: (given: Fields, file: IncomingFile) => Promise<T>,
  clean: (typed: Record<string, string>) => Record<string, unknown> = (typed) => typed,
): Promise<T> {
  return form.read({ maxBytes: MAX_PAPER_BYTES }, async ({ fields, file }) =>
    work(await checkedFields(clean(fields), type), file),
  );
}
