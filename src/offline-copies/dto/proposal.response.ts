import { Flag, Id, Instant, Nested, NestedList, Text, Whole } from '../../shared/http/fields';
import { ReportEditResponse } from '../../reporting/dto/edit.response';

const VALUE = { max: 10_000 };

class CopyChange {
  @Text({ max: 60, example: 'cells/sex_age/F:0-5' }) field: string;
  @Text({ ...VALUE, description: 'When the copy was downloaded.' }) base: string;
  @Text({ ...VALUE, description: 'As it was filled in.' }) file: string;
  @Text({ ...VALUE, description: 'As it is stored now.' }) current: string;
  @Flag({ description: 'Somebody stored something else since the download.' }) isConflict: boolean;
  @Nested(() => ReportEditResponse, { nullable: true, description: 'Who did, where it is known.' })
  changedBy: ReportEditResponse | null;
}

class CopyFigure {
  @Id() figureId: string;
  @Whole({ description: 'For If-Match, when the changes are accepted.' }) version: number;
  @NestedList(() => CopyChange) changes: CopyChange[];
}

class CopyReport {
  @Whole({ description: 'For If-Match, when the changes are accepted.' }) version: number;
  @NestedList(() => CopyChange) changes: CopyChange[];
}

class CopyFault {
  @Id({ nullable: true, description: 'Null for what is not a figure.' }) figureId: string | null;
  @Text({ max: 60 }) field: string;
  @Text({ max: 31 }) sheet: string;
  @Text({ max: 10, example: 'B12' }) cell: string;
  @Text({ max: 60 }) code: string;
  @Text({ max: 1000 }) detail: string;
}

/** What a filled-in copy would change. Nothing is stored: who accepts it sends the figures, each under its version. */
export class CopyProposalResponse {
  @Instant() downloadedAt: string;
  @NestedList(() => CopyFigure) figures: CopyFigure[];
  @Nested(() => CopyReport) report: CopyReport;
  @NestedList(() => CopyFault, { maxItems: 5000, description: 'Cells that cannot be read, and are left out.' })
  faults: CopyFault[];
  @Whole({ description: 'Cells of figures that are no longer open to this, and are left out.' }) left: number;
}

export class CopyFileDto {
  @Text({ max: 200, description: 'The workbook, as a file.' }) file: string;
}
