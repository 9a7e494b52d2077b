import { ApiProperty } from '@nestjs/swagger';
import { Choice, Filter, Flag, Id, NestedList, Shape, Text, Whole } from '../../../shared/http/fields';
import { PageOf, PageQuery } from '../../../shared/http/pages';
import type { Candidate } from '../../matching/matching';
import type { Action } from '../../proposing/proposing';
import { DECISIONS } from './row.dto';

export const ACTIONS = ['create', 'update', 'unchanged', 'refused', 'duplicate', 'skip'] as const;
const anything = () => true;
const VALUE = {
  type: undefined,
  anyOf: [{ type: ['string', 'integer', 'null'] }, { type: 'array', items: { type: ['string', 'integer'] } }],
  example: 'Coyoacán',
};

class RowChange {
  @Text({ max: 40, example: 'website', description: 'A field of the profile, or a scheme of identifiers.' })
  field: string;
  @Shape(VALUE, anything, { description: 'As the register has it.' }) from: unknown;
  @Shape(VALUE, anything, { description: 'As the file has it.' }) to: unknown;
}

export class RowProblem {
  @Whole({ nullable: true, example: 3, description: 'From 0; null: no column holds it.' }) column: number | null;
  @Text({ nullable: true, max: 40, example: 'MX-RFC' }) field: string | null;
  @Text({ max: 60, example: 'rfc-date' }) code: string;
  @Text({ max: 500, example: 'La fecha dentro del RFC (AAMMDD) no existe.' }) detail: string;
  @Flag({ description: 'Given a reason, the row goes through.' }) isOverridable: boolean;
}

class RowCandidate implements Candidate {
  @Id({ nullable: true }) memberId: string | null;
  @Id({ nullable: true, description: 'Null: it is about whose the row is.' }) recordId: string | null;
  @Whole({ nullable: true, example: 17 }) rowNumber: number | null;
  @Text({ max: 1000, example: 'Fundación Puente de Luz (demo)' }) name: string;
  @Choice(['same-identifier', 'same-name', 'similar-name']) reason: Candidate['reason'];
}

export class ImportRowResponse {
  @Whole({ example: 2, description: 'As a spreadsheet counts: the header is row 1.' }) number: number;
  @ApiProperty({ type: [String], description: 'As they stand in the file: no formula, no correction of capitals.' })
  cells: string[];
  @Choice(ACTIONS, { description: 'What applying the import does with it: as decided, else as proposed.' })
  action: Action;
  @Choice(DECISIONS, { nullable: true }) decision: string | null;
  @Id({ nullable: true, description: 'The member that it is, was made into, or belongs to.' }) memberId: string | null;
  @Text({ nullable: true, max: 300 }) memberName: string | null;
  @Id({ nullable: true, description: 'The member, program or contact that it is, or was made into.' })
  recordId: string | null;
  @Text({ nullable: true, max: 300 }) recordName: string | null;
  @Text({ nullable: true, max: 300, description: 'Whose it is, as the row says it.' }) ownerName: string | null;
  @Text({ nullable: true, max: 500, description: 'Why an identifier that looks wrong is right.' })
  overrideReason: string | null;
  @NestedList(() => RowChange) changes: RowChange[];
  @NestedList(() => RowProblem) problems: RowProblem[];
  @NestedList(() => RowCandidate, { description: 'What it may be the same as.' }) candidates: RowCandidate[];
}
export class ImportRowPage extends PageOf(ImportRowResponse) {}

export class ImportRowsQuery extends PageQuery {
  @Filter(ACTIONS) action?: Action[];
}
