import { OmitType } from '@nestjs/swagger';
import { DUES_OBSTACLES, type DuesObstacle } from '../../dues/renewal-dues';
import { MEMBER_STATUSES, RENEWAL_OBSTACLES } from '../../members/member.values';
import { type Currency, CURRENCIES } from '../../shared/currencies';
import { Amount, Choice, Choices, Day, Id, Ids, Nested, NestedList, Text } from '../../shared/http/fields';

class DuesDto {
  @Id({ optional: true, description: 'Of all of them. Left out: for each that of its latest dues.' })
  categoryId?: string;
}

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
  @Nested(() => DuesDto, {
    optional: true,
    description: 'Write the dues of the new terms along, at what their category costs now. Left out: none are written.',
  })
  dues?: DuesDto;
}

export class RenewalsDto extends RenewalsPreviewDto {
  @Text({ min: 64, max: 64, description: 'The `digest` of the preview that was seen.', example: 'a'.repeat(64) })
  digest: string;
  @Ids({ optional: true, maxItems: 5000, description: 'Of those that would be renewed: who is left as they are.' })
  except?: string[];
  @Text({ optional: true, nullable: true, max: 2000 }) reason?: string | null;
  @Text({ optional: true, nullable: true, max: 200, example: 'Acta 14/2026' }) boardMinute?: string | null;
}

class NewDuesResponse {
  @Id() categoryId: string;
  @Text({ max: 120, example: 'Organización grande' }) categoryEs: string;
  @Text({ max: 120, example: 'Large organisation' }) categoryEn: string;
  @Amount({ example: '6000.00' }) amount: string;
  @Choice(CURRENCIES) currency: Currency;
}

class RenewableResponse {
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) name: string;
  @Text({ nullable: true, max: 60, example: 'M-0042' }) memberNumber: string | null;
  @Choice(MEMBER_STATUSES, { nullable: true, description: 'Today.' }) status: (typeof MEMBER_STATUSES)[number] | null;
  @Day({ nullable: true, example: '2026-12-31', description: 'The last day of the present term.' })
  termEndsOn: string | null;
  @Day({ example: '2027-01-01', description: 'The first day of the new term.' }) from: string;
  @Nested(() => NewDuesResponse, { nullable: true, description: 'What would be written along.' })
  dues: NewDuesResponse | null;
  @Choice(DUES_OBSTACLES, {
    nullable: true,
    description:
      'Why no dues would be written, where they were asked for: some are on record for those days, it has had none yet, or its category is retired.',
  })
  duesObstacle: DuesObstacle | null;
}

class LeftResponse extends OmitType(RenewableResponse, ['from', 'dues', 'duesObstacle']) {
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
