import { PaperOfForm } from '../../shared/files/paper-form';
import { Text } from '../../shared/http/fields';

const CAPTION = { max: 200, example: 'Lista de asistencia de los talleres' } as const;

/** The fields of the form, before its file. */
export class AttachmentFieldsDto {
  @Text({ ...CAPTION, optional: true, description: 'What it shows.' }) caption?: string;
}
export class SendAttachmentDto extends AttachmentFieldsDto {
  @PaperOfForm() file: string;
}
export class ChangeAttachmentDto {
  @Text({ ...CAPTION, nullable: true, description: 'Null: none.' }) caption: string | null;
}
