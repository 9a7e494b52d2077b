import { FirstTermDto } from '../../dues/dto/term.dto';
import { MEMBER_STATUSES } from '../../members/member.values';
import { Choice, Day, Nested, NestedList, Text } from '../../shared/http/fields';

const BoardMinute = () => Text({ optional: true, nullable: true, max: 200, example: 'Acta 14/2026' });
const Remark = () => Text({ optional: true, nullable: true, max: 2000 });
const Reason = (example: string) => Text({ min: 1, max: 2000, example });

export class AdmissionDto {
  @Day({ example: '2026-01-01', description: 'The first day as a member.' }) from: string;
  @Day({
    optional: true,
    nullable: true,
    example: '2026-12-31',
    description:
      'The last day of the term; then the coalition’s days of grace. None where the membership is open-ended.',
  })
  termEndsOn?: string | null;
  @BoardMinute() boardMinute?: string | null;
  @Remark() reason?: string | null;
  @Text({
    optional: true,
    min: 1,
    max: 30,
    pattern: /^[A-Za-z0-9][A-Za-z0-9./-]*$/,
    example: 'M-0131',
    description: 'The next free one where left out.',
  })
  memberNumber?: string;
  @Nested(() => FirstTermDto, { optional: true, description: 'The dues of the first term, written along with it.' })
  term?: FirstTermDto;
}

export class RenewalDto {
  @Day({
    optional: true,
    example: '2027-01-01',
    description: 'The first day of the new term. Left out: the day after the present one, or today where it has ended.',
  })
  from?: string;
  @Day({
    nullable: true,
    example: '2027-12-31',
    description: 'The last day of the new term, later than the present one. Null: without an end.',
  })
  termEndsOn: string | null;
  @BoardMinute() boardMinute?: string | null;
  @Remark() reason?: string | null;
  @Nested(() => FirstTermDto, { optional: true, description: 'The dues of the new term, written along with it.' })
  term?: FirstTermDto;
}

export class SuspensionDto {
  @Day({ example: '2026-06-01', description: 'The first day of the suspension.' }) on: string;
  @Day({
    optional: true,
    nullable: true,
    example: '2026-08-31',
    description: 'Its last day; then the member is again what its term makes of it. None: until further notice.',
  })
  until?: string | null;
  @Reason('Dos reportes sin entregar') reason: string;
  @BoardMinute() boardMinute?: string | null;
}

export class ReinstatementDto {
  @Day({ example: '2026-07-01', description: 'The first day on which it is no longer suspended.' }) on: string;
  @BoardMinute() boardMinute?: string | null;
  @Remark() reason?: string | null;
}

export class ResignationDto {
  @Day({ example: '2026-06-30', description: 'The first day on which it is no member any more.' }) on: string;
  @Reason('Cierre de operaciones') reason: string;
  @BoardMinute() boardMinute?: string | null;
}

export class DeclineDto {
  @Day({ example: '2026-06-30', description: 'The day of the decision.' }) on: string;
  @Reason('Sus fines no coinciden con las áreas de la coalición') reason: string;
  @BoardMinute() boardMinute?: string | null;
}

class CorrectedPeriodDto {
  @Choice(MEMBER_STATUSES) status: (typeof MEMBER_STATUSES)[number];
  @Day({ example: '2025-01-01' }) from: string;
  @Day({ nullable: true, example: '2025-12-31', description: 'The last day; null: until further notice.' })
  to: string | null;
}

export class CorrectionDto {
  @NestedList(() => CorrectedPeriodDto, {
    minItems: 1,
    maxItems: 100,
    description: 'What it was on these days, one after the other without a gap. Every other day stays as it is.',
  })
  periods: CorrectedPeriodDto[];
  @Reason('El acta 3/2025 se capturó con otra fecha') reason: string;
  @BoardMinute() boardMinute?: string | null;
}
