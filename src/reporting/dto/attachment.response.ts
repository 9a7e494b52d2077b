import { Flag, Id, Instant, Text, Whole } from '../../shared/http/fields';

const WHO = { max: 200, nullable: true, description: 'Null where the reader may not know who.' } as const;

export class ReportAttachmentResponse {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
  @Text({ max: 300, example: 'lista-de-asistencia.pdf' }) name: string;
  @Text({ max: 100, example: 'application/pdf' }) mediaType: string;
  @Whole({ example: 48_213 }) size: number;
  @Text({ max: 64, description: 'Of the file, in hexadecimal.' }) sha256: string;
  @Text({ max: 200, nullable: true }) caption: string | null;
  @Instant() addedAt: string;
  @Text(WHO) addedBy: string | null;
  @Flag({ description: 'Its bytes are gone; what is left is the fact.' }) isErased: boolean;
}

export class RemovedAttachmentResponse {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
  @Instant() removedAt: string;
  @Text(WHO) removedBy: string | null;
}
