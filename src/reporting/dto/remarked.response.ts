import type { Cells } from '../../shared/breakdowns';
import { Choice, Id, Nested, Quantity, Shape, Text } from '../../shared/http/fields';
import { NOT_REPORTED_CODES, type NotReportedCode } from '../not-reported';
import { REPORT_FIELDS, type ReportField } from '../reopened';
import { CELLS_SCHEMA, isCells } from './cells';
import { FIGURE_STATES } from './figure.dto';

export class FigureThen {
  @Choice(FIGURE_STATES) state: string;
  @Quantity({ nullable: true }) value: number | null;
  @Quantity({ nullable: true }) denominator: number | null;
  @Shape(CELLS_SCHEMA, isCells) cells: Cells;
  @Choice(NOT_REPORTED_CODES, { nullable: true }) notReportedCode: NotReportedCode | null;
  @Text({ nullable: true, max: 1000 }) notReportedReason: string | null;
  @Text({ nullable: true, max: 2000 }) note: string | null;
}

export class RemarkedFigureResponse {
  @Id() figureId: string;
  @Nested(() => FigureThen, { description: 'When the remark was made.' }) before: FigureThen;
  @Nested(() => FigureThen) now: FigureThen;
}

export class RemarkedFieldResponse {
  @Choice(REPORT_FIELDS) field: ReportField;
  @Text({ max: 10_000, nullable: true, description: 'When the remark was made, as text: a number, true or false.' })
  before: string | null;
  @Text({ max: 10_000, nullable: true }) now: string | null;
}
