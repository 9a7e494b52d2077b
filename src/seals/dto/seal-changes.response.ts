import { Choice, Id, Nested, NestedList, Quantity, Shape, Text } from '../../shared/http/fields';
import type { Cells } from '../../shared/breakdowns';
import { REPORT_FIELDS } from '../seal-changes';
import { isSealedCells, SEALED_CELLS_SCHEMA } from './sealed-cells';

class SealedValueResponse {
  @Choice(['reported', 'not_reported']) state: string;
  @Quantity({ nullable: true, max: 1e15 }) value: number | null;
  @Quantity({ nullable: true, max: 1e15 }) denominator: number | null;
  @Shape(SEALED_CELLS_SCHEMA, isSealedCells) cells: Cells;
  @Text({ nullable: true, max: 20, description: 'From the list of reasons.' }) notReportedCode: string | null;
  @Text({ nullable: true, max: 1000 }) notReportedReason: string | null;
  @Text({ nullable: true, max: 2000 }) note: string | null;
}

class FigureChangeResponse {
  @Id({ nullable: true, description: 'Null for the member as a whole.' }) programId: string | null;
  @Text({ nullable: true, max: 300 }) programName: string | null;
  @Id() indicatorVersionId: string;
  @Text({ max: 20, example: 'NNA-01' }) code: string;
  @Text({ max: 200 }) nameEs: string;
  @Text({ max: 200 }) nameEn: string;
  @Text({ max: 20, example: 'people' }) unit: string;
  @Nested(() => SealedValueResponse, { nullable: true, description: 'Null where that edition has no such figure.' })
  before: SealedValueResponse | null;
  @Nested(() => SealedValueResponse, { nullable: true }) after: SealedValueResponse | null;
}

class FieldChangeResponse {
  @Choice(REPORT_FIELDS) field: string;
  @Text({ nullable: true, max: 10_000 }) before: string | null;
  @Text({ nullable: true, max: 10_000 }) after: string | null;
}

export class SealChangesResponse {
  @NestedList(() => FigureChangeResponse) figures: FigureChangeResponse[];
  @NestedList(() => FieldChangeResponse, { description: 'Of what is not a figure.' }) fields: FieldChangeResponse[];
}
