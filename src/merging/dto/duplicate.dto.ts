import { Choice, Choices, Email, Id, Instant, Nested, NestedList, Text, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { AREAS, type Area } from '../../shared/areas';
import { MEMBER_STATUSES } from '../../members/member.values';
import { REASONS } from '../likeness';
import { ApiProperty } from '@nestjs/swagger';

export class DuplicatesQuery extends PageQuery {
  @Choice(['open', 'dismissed'], {
    optional: true,
    example: undefined,
    description: 'Those that nobody has decided about (the default), or those that were said to be two.',
  })
  state?: 'open' | 'dismissed';
}

class ReasonResponse {
  @Choice(REASONS) kind: (typeof REASONS)[number];
  @Text({
    max: 500,
    example: 'MX-RFC',
    description: 'What both share: the scheme of the identifier, the website’s host, the number or the address.',
  })
  value: string;
}

class DuplicateSide {
  @Id() id: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) name: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz, A.C. (demo)' }) legalName: string;
  @Text({ nullable: true, max: 40, example: 'FPL' }) acronym: string | null;
  @Choice(MEMBER_STATUSES, { nullable: true }) status: (typeof MEMBER_STATUSES)[number] | null;
  @Text({ nullable: true, max: 60, example: 'M-0042' }) memberNumber: string | null;
  @Text({ nullable: true, max: 60, example: 'FDL900306PM6' }) rfc: string | null;
  @Choices(AREAS) focusAreas: Area[];
  @Text({ nullable: true, max: 120 }) addressMunicipality: string | null;
  @Text({ nullable: true, max: 2, example: '09' }) addressState: string | null;
  @Text({ nullable: true, max: 500 }) website: string | null;
  @Email({ nullable: true }) publicEmail: string | null;
  @Text({ nullable: true, max: 40 }) publicPhone: string | null;
  @Whole({ example: 3 }) programs: number;
  @Whole({ example: 4 }) contacts: number;
  @Whole({ example: 8 }) reports: number;
}

export class DismissalResponse {
  @Id() id: string;
  @Instant() dismissedAt: string;
  @Text({ nullable: true, max: 200 }) dismissedBy: string | null;
}

export class DuplicateItem {
  @Id() id: string;
  @Whole({ example: 95, description: 'How much speaks for it, of 100.' }) score: number;
  @NestedList(() => ReasonResponse) reasons: ReasonResponse[];
  @Nested(() => DuplicateSide) one: DuplicateSide;
  @Nested(() => DuplicateSide) other: DuplicateSide;
  @Nested(() => DismissalResponse, { nullable: true }) dismissal: DismissalResponse | null;
}

export class DuplicatePage extends PageOf(DuplicateItem) {
  @ApiProperty({ type: 'integer', description: 'Members that are still to be looked at; ask again in a moment.' })
  waiting: number;
}

export class DismissDto {
  @Id() memberId: string;
  @Id({ example: '01930000-0000-7000-8000-000000000002' }) otherId: string;
}
