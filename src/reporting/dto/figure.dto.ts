import type { Cells } from '../../shared/breakdowns';
import { Choice, Quantity, Shape, Text } from '../../shared/http/fields';
import { NOT_REPORTED_CODES, type NotReportedCode } from '../not-reported';
import { CELLS_SCHEMA, isCells } from './cells';

export const FIGURE_STATES = ['empty', 'reported', 'not_reported'] as const;

/** Replaces the figure. It is kept as typed: parts that do not add up are shown among the report's checks. */
export class FigureDto {
  @Choice(FIGURE_STATES, { example: 'reported' }) state: (typeof FIGURE_STATES)[number];
  @Quantity({ optional: true, nullable: true, example: 120, description: 'Needed, and kept, only when reported.' })
  value?: number | null;
  @Quantity({ optional: true, nullable: true, description: 'Of a percentage: what the value is a part of.' })
  denominator?: number | null;
  @Shape(CELLS_SCHEMA, isCells, { optional: true }) cells?: Cells;
  @Choice(NOT_REPORTED_CODES, {
    optional: true,
    nullable: true,
    description: 'Why there is no figure: this, or words, when not reported; `other` needs words.',
  })
  notReportedCode?: NotReportedCode | null;
  @Text({ optional: true, nullable: true, max: 1000, description: 'The same in words.' })
  notReportedReason?: string | null;
  @Text({ optional: true, nullable: true, max: 2000, description: 'A word about it: what a soft check asks for.' })
  note?: string | null;
}
