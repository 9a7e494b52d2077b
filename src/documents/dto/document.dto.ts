import { ApiProperty, PartialType, PickType } from '@nestjs/swagger';
import { PaperOfForm } from '../../shared/files/paper-form';
import { Choice, Day, Filter, Flag, Id, Instant, Nested, Text, Whole } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageOf, PageQuery } from '../../shared/http/pages';

/** What a paper is today; `superseded` and `withdrawn` are past versions. */
export const DOCUMENT_STATES = [
  'submitted',
  'verified',
  'expiring',
  'expired',
  'rejected',
  'superseded',
  'withdrawn',
] as const;
export const PAPER_STATES = ['missing', 'submitted', 'verified', 'expiring', 'expired', 'rejected'] as const;
export type DocumentState = (typeof DOCUMENT_STATES)[number];

class Dates {
  @Day({ nullable: true, example: '2026-10-01' }) issuedOn: string | null;
}

/** The fields of the form, before its file. */
export class DocumentFieldsDto {
  @Id({ description: 'Its type.' }) typeId: string;
  @Day({ optional: true, description: 'Needed where the type’s rule counts from it.' }) issuedOn?: string;
  @Day({ optional: true, description: 'The last day that the paper itself names; needed for `explicit_date`.' })
  expiresOn?: string;
  @Text({ optional: true, max: 500, description: 'For whoever looks at it.' }) note?: string;
}
export class SendDocumentDto extends DocumentFieldsDto {
  @PaperOfForm() file: string;
}
export class VerifyDocumentDto {
  @Day({ optional: true, description: 'Corrects what the member said, where the paper says otherwise.' })
  issuedOn?: string;
  @Day({
    optional: true,
    nullable: true,
    description: 'The last day, where the paper ends sooner or later than the rule says.',
  })
  expiresOn?: string | null;
}
export class RejectDocumentDto {
  @Text({ min: 1, max: 1000, example: 'La segunda página no se alcanza a leer.' }) reason: string;
}

class TypeOfDocument {
  @Id() id: string;
  @Text({ max: 20, example: 'CSF' }) code: string;
  @Text({ max: 200 }) nameEs: string;
  @Text({ max: 200 }) nameEn: string;
  @Flag() isSensitive: boolean;
}
class DocumentFile {
  @Text({ max: 300, example: 'constancia.pdf' }) name: string;
  @Text({ max: 100, example: 'application/pdf' }) mediaType: string;
  @Whole({ example: 48_213 }) size: number;
  @Instant({
    nullable: true,
    description: 'Since when its bytes are gone, as an identity paper’s after it was verified.',
  })
  removedAt: string | null;
}
class Decision {
  @Instant() at: string;
  @Text({ max: 200, nullable: true, description: 'Null where the reader may not know.' }) by: string | null;
  @Text({ max: 1000, nullable: true, description: 'Why it was rejected.' }) reason: string | null;
  @Flag({ description: 'By who had sent it.' }) isBySender: boolean;
}

export class DocumentResponse extends Dates {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 300 }) memberName: string;
  @Nested(() => TypeOfDocument) type: TypeOfDocument;
  @Choice(DOCUMENT_STATES) state: DocumentState;
  @Day({ nullable: true, description: 'The last day on which it holds; null: it does not end.' }) expiresOn:
    string | null;
  @Day({ nullable: true, description: 'When the state changes next by itself.' }) changesOn: string | null;
  @Whole({ nullable: true, example: 30, description: 'Of `expiring`: within 60, 30 or 7 days.' }) noticeDays:
    number | null;
  @Text({ max: 500, nullable: true }) note: string | null;
  @Nested(() => DocumentFile) file: DocumentFile;
  @Instant() sentAt: string;
  @Text({ max: 200, nullable: true, description: 'Who sent it; null where the reader may not know.' }) sentBy:
    string | null;
  @Flag({ description: 'Sent by the coalition’s office for the member.' }) isOnBehalf: boolean;
  @Nested(() => Decision, { nullable: true }) decision: Decision | null;
  @Whole({ example: 1 }) version: number;
}
export class DocumentPage extends PageOf(DocumentResponse) {}

export class PaperResponse extends PickType(DocumentResponse, ['expiresOn', 'changesOn', 'noticeDays']) {
  @Id() typeId: string;
  @Choice(PAPER_STATES, { description: 'Derived; `missing` also of what is not required.' })
  state: (typeof PAPER_STATES)[number];
  @Flag({ description: 'Of this member, by its legal form.' }) isRequired: boolean;
  @Id({ nullable: true, description: 'The version that holds, or has held last.' }) verifiedId: string | null;
  @Id({ nullable: true, description: 'What has come in since: under review, or rejected.' }) sentId: string | null;
}
export class PapersResponse {
  @ApiProperty({ type: () => PaperResponse, isArray: true }) items: PaperResponse[];
}

export class MemberDocumentsQuery extends PageQuery {
  @IdFilter('Of these types.') type?: string[];
}
export class DocumentsQuery extends PartialType(MemberDocumentsQuery) {
  @Text({ optional: true, max: 200, example: 'puente luz', description: 'Words of the member’s name.' }) q?: string;
  @IdFilter() member?: string[];
  @Filter(['submitted', 'verified', 'expiring', 'expired', 'rejected'], {
    description: 'Of the current versions; without it all versions are listed.',
  })
  state?: DocumentState[];
}
