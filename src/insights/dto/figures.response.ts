import { AREAS } from '../../shared/areas';
import { Choice, Flag, Id, Nested, NestedList, Quantity, Text, Whole } from '../../shared/http/fields';
import type { Shown } from '../suppression';
import { STAFF_FIGURES_BY } from './figures.query';
import { InsightsCycle, People } from './insights.response';

const SUM = { min: -1e15, max: 1e15 };
const only = { optional: true, nullable: true };

/** Where a row's number was sealed. */
class FigureSource {
  @Id() cycleId: string;
  @Text({ max: 30, example: '2026-Q3' }) cycleCode: string;
  @Id() reportId: string;
  @Whole({ min: 1, description: 'Of the seal, in the chain.', example: 412 }) sealNumber: number;
  @Whole({ min: 1, description: 'Of the report: 1 as first approved.', example: 1 }) edition: number;
}

export class FigureRow {
  @Text({ max: 40, description: 'A code of the breakdown, or the id of what the row is.', example: 'F:0-5' })
  category: string;
  @People() people: Shown;
  @Whole({ nullable: true, description: 'Members that reported what the row counts.', example: 35 }) reported:
    number | null;
  @Text({ ...only, max: 300 }) nameEs?: string | null;
  @Text({ ...only, max: 300 }) nameEn?: string | null;
  @Quantity({ ...only, ...SUM, description: 'Of an indicator; of a percentage, the numerator.', example: 1240 })
  value?: number | null;
  @Quantity({ ...only, ...SUM }) denominator?: number | null;
  @Quantity({ ...only, ...SUM, description: 'From the sums of numerators and denominators.', example: 81.5 }) percent?:
    number | null;
  @Text({ ...only, max: 20, description: 'By indicator.', example: 'people' }) unit?: string | null;
  @Whole({
    ...only,
    description: 'By cycle and by indicator: another number where the definition was broken.',
    example: 1,
  })
  series?: number | null;
  @Flag({
    optional: true,
    description: 'Reported under an older definition and multiplied by the factor of a newer one.',
  })
  isRescaled?: boolean;
  @Quantity({ ...only, ...SUM, description: 'By cycle: what the programs that say one aim at, together.' }) target?:
    number | null;
  @Whole({ ...only, description: 'By cycle: members whose report was approved.', example: 120 }) approved?:
    number | null;
  @Whole({ ...only, description: 'By cycle: members that owed a report.', example: 130 }) owing?: number | null;
  @Id({ ...only, description: 'By program: whose it is.' }) memberId?: string | null;
  @Text({ ...only, max: 300 }) memberName?: string | null;
  @Choice(['reported', 'missing'], { ...only, description: 'By member.' }) reporting?: 'reported' | 'missing' | null;
  @NestedList(() => FigureSource, {
    optional: true,
    description: 'By member and by program: the sealed reports behind the row.',
  })
  sources?: FigureSource[];
}

class FigureIndicator {
  @Text({ max: 20, example: 'NNA-01' }) code: string;
  @Choice(AREAS, { nullable: true }) area: string | null;
  @Text({ max: 200 }) nameEs: string;
  @Text({ max: 200 }) nameEn: string;
  @Text({ max: 20, example: 'people' }) unit: string;
}

class FigureSum {
  @Quantity(SUM) value: number;
  @Quantity({ ...SUM, nullable: true }) denominator: number | null;
  @Quantity({ ...SUM, nullable: true }) percent: number | null;
}

const PERIODS = 'How periods became one: null for a single one.';

export class FiguresResponse {
  @Nested(() => InsightsCycle, { description: 'The newest of those chosen.' }) cycle: InsightsCycle;
  @Choice(STAFF_FIGURES_BY) by: string;
  @NestedList(() => FigureRow) rows: FigureRow[];
  @People() total: Shown;
  @Whole({ description: 'Members whose report was approved.', example: 120 }) reported: number;
  @Whole({ description: 'Members that owe a report.', example: 130 }) owing: number;
  @NestedList(() => InsightsCycle, { optional: true, description: 'All that were chosen, the oldest first.' })
  cycles?: InsightsCycle[];
  @Nested(() => FigureIndicator, { ...only, description: 'Null for people served.' })
  indicator?: FigureIndicator | null;
  @Nested(() => FigureSum, { ...only, description: 'Of an indicator, over all rows.' }) sum?: FigureSum | null;
  @Whole({ ...only, description: 'Members that are counted in the total.', example: 96 }) counted?: number | null;
  @Quantity({ ...only, ...SUM, description: 'What the programs that say one aim at, together.' }) target?:
    number | null;
  @Choice(['sum', 'latest', 'max'], { ...only, description: PERIODS }) periodRule?: string | null;
  @Choice(['all', 'same'], { optional: true, description: 'By cycle: everybody, or the same members in all of them.' })
  members?: string;
  @Choice(['restated', 'first'], { optional: true }) as?: string;
  @Text({ ...only, max: 10, description: 'At the end of this day; null for now.' }) asOf?: string | null;
  @Flag({ optional: true, description: 'Sums across organisations: the same people may be in several.' })
  mayRepeat?: boolean;
  @Text({ ...only, max: 1000 }) nextCursor?: string | null;
}
