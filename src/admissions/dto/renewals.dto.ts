import { OmitType } from '@nestjs/swagger';
import { MEMBER_STATUSES, RENEWAL_OBSTACLES } from '../../members/member.values';
import { Choice, Choices, Day, Id, Ids, NestedList, Text } from '../../shared/http/fields';

export class RenewalsPreviewDto {
  @Day({ example: '2027-12-31', description: 'The last day of the new terms.' }) termEndsOn: string;
  @Ids({ optional: true, minItems: 1, maxItems: 5000, description: 'Only these members.' }) memberIds?: string[];
  @Choices(MEMBER_STATUSES, {
    optional: true,
    example: ['active', 'grace'],
    description: 'Only who has one of these statuses today.',
  })
  status?: (typeof MEMBER_STATUSES)[number][];
  @Day({
    optional: true,
    example: '2026-12-31',
    description: 'Only whose present term ends on that day or before; of who has lapsed, the last one.',
  })
  termEndsBy?: string;
}

export class RenewalsDto extends RenewalsPreviewDto {
  @Text({ min: 64, max: 64, description: 'The `digest` of the preview that was seen.', example: 'a'.repeat(64) })
  digest: string;
  @Ids({ optional: true, maxItems: 5000, description: 'Of those that would be renewed: who is left as they are.' })
  except?: string[];
  @Text({ optional: true, nullable: true, max: 2000 }) reason?: string | null;
  @Text({ optional: true, nullable: true, max: 200, example: 'Acta 14/2026' }) boardMinute?: string | null;
}

class RenewableResponse {
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) name: string;
  @Text({ nullable: true, max: 60, example: 'M-0042' }) memberNumber: string | null;
  @Choice(MEMBER_STATUSES, { nullable: true, description: 'Today.' }) status: (typeof MEMBER_STATUSES)[number] | null;
  @Day({ nullable: true, example: '2026-12-31', description: 'The last day of the present term.' })
  termEndsOn: string | null;
  @Day({ example: '2027-01-01', description: 'The first day of the new term.' }) from: string;
}

class LeftResponse extends OmitType(RenewableResponse, ['from']) {
  @Choice(RENEWAL_OBSTACLES, { description: 'Why it would not be renewed.' })
  obstacle: (typeof RENEWAL_OBSTACLES)[number];
}

const EVERYBODY = 1_000_000;

export class RenewalsPreviewResponse {
  @NestedList(() => RenewableResponse, { maxItems: EVERYBODY, description: 'Who would be renewed, by name.' })
  renewable: RenewableResponse[];
  @NestedList(() => LeftResponse, { maxItems: EVERYBODY, description: 'Who would not, and why.' }) left: LeftResponse[];
  @Text({ max: 64, description: 'To be sent along when it is applied.', example: 'a'.repeat(64) }) digest: string;
}
