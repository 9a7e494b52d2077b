import { applyDecorators } from '@nestjs/common';
import { AREAS } from '../../shared/areas';
import { Choice, Day, Id, Instant, Nested, NestedList, Quantity, Shape, Text, Whole } from '../../shared/http/fields';
import type { Shown } from '../suppression';

const COUNT = { type: 'integer', minimum: 0 };
const RANGE = {
  oneOf: [
    {
      type: 'object',
      required: ['low', 'high'],
      properties: { low: COUNT, high: COUNT },
      description: 'At least and at most: programs of one organisation may serve the same people.',
      example: { low: 18_200, high: 20_450 },
    },
    {
      type: 'object',
      required: ['suppressed'],
      properties: { suppressed: { type: 'boolean', enum: [true] } },
      description: 'Not shown, so that nobody can be recognised.',
    },
    { type: 'null', description: 'Nobody has reported it.' },
  ],
};
export const People = (): PropertyDecorator =>
  applyDecorators(Shape(RANGE, () => true, { description: 'People served; may repeat between organisations.' }));

export class InsightsCycle {
  @Id() id: string;
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @Text({ max: 100 }) nameEs: string;
  @Text({ max: 100 }) nameEn: string;
  @Day() startsOn: string;
  @Day() endsOn: string;
  @Day() dueOn: string;
}

class CycleChoice {
  @Id() id: string;
  @Text({ max: 30, example: '2026-Q3' }) code: string;
}

class Change {
  @Text({ max: 30, example: '2026-Q2' }) previousCycleCode: string;
  @Whole({ description: 'Only those that reported in both are compared.', example: 96 }) membersInBoth: number;
  @Quantity({ min: -100, max: 1e12, nullable: true, description: 'Per cent.', example: 4.2 }) low: number | null;
  @Quantity({ min: -100, max: 1e12, nullable: true, example: 3.8 }) high: number | null;
}

class AreaFigures {
  @Choice(AREAS) area: string;
  @People() people: Shown;
  @Whole({
    nullable: true,
    description: 'Members that reported people in this area; null where the people are hidden.',
    example: 40,
  })
  reported: number | null;
  @Whole({ description: 'Members that owe a report and run a program in this area.', example: 52 }) owing: number;
}

class StateFigures {
  @Text({ max: 2, pattern: /^\d{2}$/, example: '09' }) state: string;
  @People() people: Shown;
  @Whole({ nullable: true, example: 12 }) reported: number | null;
}

class Timeliness {
  @Choice(AREAS, { description: 'The primary focus.' }) area: string;
  @Whole({ example: 30 }) onTime: number;
  @Whole({ example: 4 }) late: number;
  @Whole({ description: 'Not submitted, and past due.', example: 2 }) missing: number;
  @Whole({ description: 'Not submitted, and not yet due.', example: 0 }) pending: number;
}

class CycleFigures {
  @Id() cycleId: string;
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @People() people: Shown;
  @Whole({ example: 120 }) reported: number;
  @Whole({ example: 130 }) owing: number;
}

class BoardEditionPlace {
  @Whole({ example: 3 }) number: number;
  @Instant() cutAt: string;
}

export class OverviewResponse {
  @Nested(() => InsightsCycle) cycle: InsightsCycle;
  @NestedList(() => CycleChoice, { description: 'Those that were opened, the newest first.' }) cycles: CycleChoice[];
  @Whole({ description: 'Members whose report was approved.', example: 120 }) reported: number;
  @Whole({ description: 'Members that owe a report.', example: 130 }) owing: number;
  @People() people: Shown;
  @Nested(() => Change, { nullable: true }) change: Change | null;
  @NestedList(() => AreaFigures) byArea: AreaFigures[];
  @NestedList(() => StateFigures) byState: StateFigures[];
  @NestedList(() => Timeliness) timeliness: Timeliness[];
  @NestedList(() => CycleFigures, { description: 'Up to eight of the same kind, the oldest first.' })
  byCycle: CycleFigures[];
  @Nested(() => BoardEditionPlace, {
    nullable: true,
    description: 'To the board: figures are shown in editions, at most one a day. Null before there is one.',
  })
  edition: BoardEditionPlace | null;
  @Instant() asOf: string;
}
