import { Choice, Choices, Flag, Id, Nested, Quantity, Shape, Text, Whole } from '../../shared/http/fields';
import { BREAKDOWNS, type Cells } from '../../shared/breakdowns';
import { NOT_REPORTED_CODES, type NotReportedCode } from '../not-reported';
import { CELLS_SCHEMA, isCells } from './cells';
import { FIGURE_STATES } from './figure.dto';

export class FigureIndicatorResponse {
  @Id() id: string;
  @Text({ max: 20, example: 'NNA-01' }) code: string;
  @Text({ max: 200 }) nameEs: string;
  @Text({ max: 200 }) nameEn: string;
  @Text({ max: 2000 }) definitionEs: string;
  @Text({ max: 2000 }) definitionEn: string;
  @Text({ max: 20, example: 'people' }) unit: string;
  @Choices(BREAKDOWNS) breakdowns: string[];
  @Flag() isHeadcount: boolean;
}

export class FigureResponse {
  @Id() id: string;
  @Whole({ description: 'For If-Match; every figure has its own.', example: 3 }) version: number;
  @Id({ nullable: true, description: 'Null for the member as a whole.' }) programId: string | null;
  @Nested(() => FigureIndicatorResponse) indicator: FigureIndicatorResponse;
  @Choice(FIGURE_STATES) state: string;
  @Quantity({ nullable: true, example: 120 }) value: number | null;
  @Quantity({ nullable: true }) denominator: number | null;
  @Shape(CELLS_SCHEMA, isCells) cells: Cells;
  @Choice(NOT_REPORTED_CODES, { nullable: true }) notReportedCode: NotReportedCode | null;
  @Text({ nullable: true, max: 1000 }) notReportedReason: string | null;
  @Text({ nullable: true, max: 2000 }) note: string | null;
  @Quantity({ nullable: true, description: 'What was reported for the period before.' }) previousValue: number | null;
  @Quantity({ nullable: true, description: 'What the program set itself.' }) target: number | null;
}
