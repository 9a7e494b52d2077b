import { OmitType, PartialType } from '@nestjs/swagger';
import { type Currency, CURRENCIES } from '../../shared/currencies';
import { Amount, Choice, Day, Id, NestedList, Text, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { PAYMENT_METHODS, type PaymentMethod, TERM_STATES, type TermState } from '../term-rules';

export class CreateTermDto {
  @Id() categoryId: string;
  @Day({ example: '2026-01-01' }) from: string;
  @Day({ example: '2026-12-31', description: 'The last day.' }) to: string;
  @Amount({ optional: true, example: '6000.00', description: 'The category’s, where left out.' }) amount?: string;
  @Choice(CURRENCIES, { optional: true, description: 'The category’s, where left out.' }) currency?: Currency;
}

/** The first term of a membership, written with the decision that begins it. */
export class FirstTermDto extends OmitType(CreateTermDto, ['from', 'to']) {
  @Day({
    optional: true,
    example: '2026-12-31',
    description: 'Up to the end of the membership’s term, where left out.',
  })
  to?: string;
}

export class UpdateTermDto extends PartialType(CreateTermDto, { skipNullProperties: false }) {}

export class PaymentDto {
  @Day({ example: '2026-02-14' }) paidOn: string;
  @Choice(PAYMENT_METHODS) method: PaymentMethod;
  @Text({ optional: true, nullable: true, min: 1, max: 60, example: 'R-2026-0042' }) receiptNumber?: string | null;
}

export class WaiverDto {
  @Text({ min: 1, max: 1000, example: 'Acuerdo del consejo: afectada por las inundaciones.' }) reason: string;
}

export class TermResponse {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) memberName: string;
  @Id() categoryId: string;
  @Text({ max: 120, example: 'Organización grande' }) categoryEs: string;
  @Text({ max: 120, example: 'Large organisation' }) categoryEn: string;
  @Day({ example: '2026-01-01' }) from: string;
  @Day({ example: '2026-12-31' }) to: string;
  @Amount({ example: '6000.00' }) amount: string;
  @Choice(CURRENCIES) currency: Currency;
  @Choice(TERM_STATES, { description: 'Today. `upcoming`: unpaid, and not begun yet; `free`: nothing to pay.' })
  state: TermState;
  @Day({ nullable: true, example: '2026-02-14' }) paidOn: string | null;
  @Choice(PAYMENT_METHODS, { nullable: true }) method: PaymentMethod | null;
  @Text({ nullable: true, max: 60, example: 'R-2026-0042' }) receiptNumber: string | null;
  @Day({ nullable: true, example: null }) waivedOn: string | null;
  @Text({ nullable: true, max: 1000 }) waivedReason: string | null;
  @Whole({ example: 1 }) version: number;
}

export class TermPage extends PageOf(TermResponse) {}

class TotalResponse {
  @Choice(CURRENCIES) currency: Currency;
  @Choice(TERM_STATES) state: TermState;
  @Whole({ example: 12 }) count: number;
  @Text({ max: 20, example: '72000.00' }) amount: string;
}

export class TotalsResponse {
  @NestedList(() => TotalResponse) items: TotalResponse[];
}
