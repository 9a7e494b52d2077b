import { Choice, Day, Ids, Text, Whole } from '../../shared/http/fields';
import { CYCLE_KINDS, type CycleKind } from '../cycle.entity';

const CODE = /^[0-9A-Za-z][0-9A-Za-z-]{1,29}$/;

export class CreateCycleDto {
  @Text({ max: 30, pattern: CODE, example: '2026-Q3' }) code: string;
  @Choice(CYCLE_KINDS) kind: CycleKind;
  @Text({ min: 1, max: 100, example: 'Tercer trimestre de 2026' }) nameEs: string;
  @Text({ min: 1, max: 100, example: 'Third quarter of 2026' }) nameEn: string;
  @Day({ example: '2026-07-01' }) startsOn: string;
  @Day({ example: '2026-09-30' }) endsOn: string;
  @Day({ example: '2026-10-01', description: 'From this day on reports may be submitted.' }) opensOn: string;
  @Day({ example: '2026-10-20' }) dueOn: string;
  @Whole({
    optional: true,
    max: 366,
    example: 5,
    description: 'Days after the due day on which a report is not yet late.',
  })
  graceDays?: number;
  @Ids({
    optional: true,
    minItems: 1,
    maxItems: 200,
    description: 'What is asked; all that is not retired when left out.',
  })
  indicatorIds?: string[];
  @Ids({ optional: true, minItems: 1, maxItems: 500, description: 'Whom a special report is asked of.' })
  memberIds?: string[];
}

export class ChangeCycleDto {
  @Text({ optional: true, max: 30, pattern: CODE, example: '2026-Q3' }) code?: string;
  @Choice(CYCLE_KINDS, { optional: true }) kind?: CycleKind;
  @Text({ optional: true, min: 1, max: 100 }) nameEs?: string;
  @Text({ optional: true, min: 1, max: 100 }) nameEn?: string;
  @Day({ optional: true }) startsOn?: string;
  @Day({ optional: true }) endsOn?: string;
  @Day({ optional: true }) opensOn?: string;
  @Day({ optional: true }) dueOn?: string;
  @Whole({ optional: true, max: 366 }) graceDays?: number;
  @Ids({ optional: true, minItems: 1, maxItems: 200 }) indicatorIds?: string[];
  @Ids({ optional: true, minItems: 1, maxItems: 500 }) memberIds?: string[];
}
