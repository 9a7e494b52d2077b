import { IntersectionType, PartialType } from '@nestjs/swagger';
import { type Area, AREAS } from '../../shared/areas';
import { Choice, Choices, Day, Id, NestedList, Text, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { IDENTIFIER_STATES, MEMBER_STATUSES, SCHEMES } from '../member.values';
import { PrivateProfile, PublicProfile } from './member.profile';

class IdentifierResponse {
  @Choice(SCHEMES) scheme: (typeof SCHEMES)[number];
  @Text({ max: 60, example: 'FDL900306PM6' }) value: string;
  @Choice(IDENTIFIER_STATES) state: (typeof IDENTIFIER_STATES)[number];
  @Text({ nullable: true, max: 500, description: 'Why a check digit that does not fit was accepted.' })
  overrideReason: string | null;
}

class Membership {
  @Choice(MEMBER_STATUSES, { nullable: true, description: 'Today. Null before its first period.' })
  status: (typeof MEMBER_STATUSES)[number] | null;
  @Day({ nullable: true, example: '2019-03-01', description: 'The first day it was active.' })
  joinedOn: string | null;
  @Text({ nullable: true, max: 40, example: 'M-0042' }) memberNumber: string | null;
}

/** The properties of the private profile are missing for who sees the public part only. */
export class MemberResponse extends IntersectionType(PublicProfile, PartialType(PrivateProfile), Membership) {
  @Id() id: string;
  @Whole({ example: 1 }) version: number;
  @NestedList(() => IdentifierResponse, { description: 'Tax identifiers are not in the public part.' })
  identifiers: IdentifierResponse[];
}

export class MemberListItem extends Membership {
  @Id() id: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) name: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz, A.C. (demo)' }) legalName: string;
  @Text({ nullable: true, max: 40, example: 'FPL' }) acronym: string | null;
  @Choices(AREAS) focusAreas: Area[];
  @Choice(AREAS, { nullable: true }) primaryFocus: Area | null;
  @Text({ nullable: true, max: 2, example: '09' }) addressState: string | null;
  @Text({ nullable: true, max: 120, example: 'Coyoacán' }) addressMunicipality: string | null;
  @Whole({ example: 1 }) version: number;
}

export class MemberPage extends PageOf(MemberListItem) {}
