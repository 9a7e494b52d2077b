import { LEGAL_FORMS } from '../../members/member.values';
import { PaperOfForm } from '../../shared/files/paper-form';
import { Choice, Filter, Id, Instant, Nested, NestedList, Text, Whole } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { PROTECTED_FIELDS, type ProtectedField, REQUEST_STATES, type RequestState } from '../change-request.values';

const LEAVE = 'Left out: stays. Empty: goes.';

export class ChangeRequestDto {
  @Text({ optional: true, nullable: true, max: 300, example: 'Fundación Puente de Luz, A.C. (demo)' })
  legalName?: string | null;
  @Choice(LEGAL_FORMS, { optional: true, nullable: true, description: LEAVE })
  legalForm?: (typeof LEGAL_FORMS)[number] | null;
  @Text({ optional: true, nullable: true, max: 60, example: 'FDL900306PM6', description: LEAVE }) rfc?: string | null;
  @Text({ optional: true, nullable: true, max: 500, description: 'Needed where the RFC’s check digit does not fit.' })
  rfcReason?: string | null;
  @Text({ optional: true, nullable: true, max: 60, example: 'FDL90030605017', description: LEAVE })
  cluni?: string | null;
  @Text({ optional: true, nullable: true, max: 60, example: '47-4823442', description: LEAVE }) ein?: string | null;
  @Text({ optional: true, nullable: true, max: 2000, description: 'A word to the coalition’s office.' })
  note?: string | null;
}

/** For the OpenAPI document: the form, its fields first and the paper last. */
export class ChangeRequestFormDto extends ChangeRequestDto {
  @PaperOfForm() file: string;
}

export class AcceptanceDto {
  @Whole({
    optional: true,
    example: 7,
    description: 'The member’s version that was looked at: needed where a field has changed since the request.',
  })
  memberVersion?: number;
}

export class RefusalDto {
  @Text({ min: 1, max: 2000, example: 'El acta no está protocolizada' }) reason: string;
}

class RequestedChangeResponse {
  @Choice(PROTECTED_FIELDS) field: ProtectedField;
  @Text({ nullable: true, max: 300, description: 'When it was asked for.' }) before: string | null;
  @Text({ nullable: true, max: 300 }) after: string | null;
  @Text({ nullable: true, max: 300, description: 'In the register today.' }) now: string | null;
  @Text({ nullable: true, max: 500, description: 'Why an RFC is right whose check digit does not fit.' })
  overrideReason: string | null;
}

class Paper {
  @Text({ max: 300, example: 'acta.pdf' }) name: string;
  @Text({ max: 100, example: 'application/pdf' }) mediaType: string;
  @Whole({ example: 482_113, description: 'Bytes.' }) size: number;
}

export class ChangeRequestResponse {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) memberName: string;
  @Whole({ example: 7, description: 'The member’s, today.' }) memberVersion: number;
  @Choice(REQUEST_STATES) state: RequestState;
  @NestedList(() => RequestedChangeResponse) changes: RequestedChangeResponse[];
  @Text({ nullable: true, max: 2000 }) note: string | null;
  @Nested(() => Paper) file: Paper;
  @Instant() requestedAt: string;
  @Text({ nullable: true, max: 200 }) requestedBy: string | null;
  @Instant({ nullable: true }) decidedAt: string | null;
  @Text({ nullable: true, max: 200, description: 'Null where the reader does not see who it was.' })
  decidedBy: string | null;
  @Text({ nullable: true, max: 2000, description: 'Why it was refused.' }) reason: string | null;
}

export class ChangeRequestPage extends PageOf(ChangeRequestResponse) {}

export class MemberChangeRequestsQuery extends PageQuery {
  @Filter(REQUEST_STATES) state?: RequestState[];
}

export class ChangeRequestsQuery extends MemberChangeRequestsQuery {
  @IdFilter() member?: string[];
}
