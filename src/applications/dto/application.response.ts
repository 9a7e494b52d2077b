import { IntersectionType, PickType } from '@nestjs/swagger';
import { DocumentTypeResponse } from '../../documents/dto/document-type.dto';
import { MEMBER_STATUSES } from '../../members/member.values';
import { Choice, Day, Filter, Flag, Id, Instant, Nested, NestedList, Text, Whole } from '../../shared/http/fields';
import { TAX_SCHEMES } from '../application-identifiers';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { ApplicationContent } from './application.dto';

/** `registered`: it is in the register and waits for the decision; then `admitted` or `declined`, as its membership says. */
export const STANDINGS = ['received', 'registered', 'admitted', 'declined', 'refused', 'withdrawn'] as const;
export type Standing = (typeof STANDINGS)[number];
export const SIMILARITIES = ['rfc', 'cluni', 'ein', 'name'] as const;
type Similarity = (typeof SIMILARITIES)[number];

class Course {
  @Text({ max: 20, example: 'S-0007' }) folio: string;
  @Choice(STANDINGS) state: Standing;
  @Instant() createdAt: string;
  @Text({ nullable: true, max: 2000 }) refusalReason: string | null;
}

class ApplicationPaper {
  @Id() id: string;
  @Id() typeId: string;
  @Text({ max: 200, example: 'Acta constitutiva y estatutos' }) nameEs: string;
  @Text({ max: 200 }) nameEn: string;
  @Day({ nullable: true }) issuedOn: string | null;
  @Day({ nullable: true, description: 'The last day that the paper itself names.' }) expiresOn: string | null;
  @Text({ max: 500, nullable: true }) note: string | null;
  @Text({ max: 300, example: 'acta.pdf' }) fileName: string;
  @Whole({ example: 48_213 }) size: number;
  @Instant() sentAt: string;
  @Flag({ description: 'Since the registration it is among the member’s papers.' }) isPassedOn: boolean;
}
class AskedPaper extends PickType(DocumentTypeResponse, [
  'id',
  'nameEs',
  'nameEn',
  'guidanceEs',
  'guidanceEn',
  'validityRule',
  'isRequired',
]) {}

class SeenApplication extends IntersectionType(ApplicationContent, Course) {
  @NestedList(() => ApplicationPaper, { description: 'The papers that came with it and have not been taken back.' })
  documents: ApplicationPaper[];
}

/** For whoever applied. */
export class OwnApplicationResponse extends SeenApplication {
  @NestedList(() => AskedPaper, { description: 'The papers that may be sent along.' }) asked: AskedPaper[];
}

export class NewApplicationResponse extends OwnApplicationResponse {
  @Text({
    max: 43,
    example: 'x'.repeat(43),
    description: 'Opens this application again; it is not shown a second time.',
  })
  handle: string;
}

class IdentifierWarning {
  @Choice(TAX_SCHEMES) scheme: (typeof TAX_SCHEMES)[number];
  @Text({ max: 40, example: 'rfc-check-digit' }) code: string;
  @Text({ max: 500, example: 'El dígito verificador no coincide.' }) detail: string;
}

class SimilarMember {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
  @Choice(MEMBER_STATUSES, { nullable: true, description: 'Today.' }) status: (typeof MEMBER_STATUSES)[number] | null;
  @Choice(SIMILARITIES, { description: 'The strongest reason.' }) reason: Similarity;
}

class RegisteredMember {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
}

export class ApplicationResponse extends SeenApplication {
  @Id() id: string;
  @Nested(() => RegisteredMember, { nullable: true }) member: RegisteredMember | null;
  @Text({ nullable: true, max: 200 }) decidedBy: string | null;
  @Instant({ nullable: true }) decidedAt: string | null;
  @NestedList(() => IdentifierWarning) warnings: IdentifierWarning[];
  @NestedList(() => SimilarMember, { description: 'Members that may be this organisation.' }) similar: SimilarMember[];
  @Whole({ example: 1 }) version: number;
}

export class ApplicationListItem extends Course {
  @Id() id: string;
  @Text({ max: 300 }) legalName: string;
  @Text({ nullable: true, max: 2 }) addressState: string | null;
  @Text({ max: 200 }) contactName: string;
  @Id({ nullable: true }) memberId: string | null;
  @Whole({ example: 1 }) version: number;
}
export class ApplicationPage extends PageOf(ApplicationListItem) {}

export class ApplicationsQuery extends PageQuery {
  @Text({ optional: true, max: 200, example: 'puente luz', description: 'Words of the name, or a folio.' }) q?: string;
  @Filter(STANDINGS) state?: Standing[];
}
