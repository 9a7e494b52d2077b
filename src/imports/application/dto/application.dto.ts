import { Day } from '../../../shared/http/fields';

export class ApplyImportDto {
  @Day({
    optional: true,
    example: '2026-01-01',
    description: 'Admits those that are created from this day on; without it they become prospects.',
  })
  admitFrom?: string;
  @Day({
    optional: true,
    example: '2026-12-31',
    description: 'The last day of their term; without it there is no end.',
  })
  termEndsOn?: string;
}
