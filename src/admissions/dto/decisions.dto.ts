import { FirstTermDto } from '../../dues/dto/term.dto';
import { Day, Nested, Text } from '../../shared/http/fields';

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
  @Text({ optional: true, nullable: true, max: 200, example: 'Acta 14/2026' }) boardMinute?: string | null;
  @Text({ optional: true, nullable: true, max: 2000 }) reason?: string | null;
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

export class ResignationDto {
  @Day({ example: '2026-06-30', description: 'The first day on which it is no member any more.' }) on: string;
  @Text({ min: 1, max: 2000, example: 'Cierre de operaciones' }) reason: string;
  @Text({ optional: true, nullable: true, max: 200, example: 'Acta 15/2026' }) boardMinute?: string | null;
}
