import { FigureResponse } from '../../reporting/dto/figure.response';
import { CELLS_SCHEMA, isCells } from '../../reporting/dto/cells';
import { ReportCheckResponse } from '../../reporting/dto/report.response';
import { SealChangesResponse } from '../../seals/dto/seal-changes.response';
import { AREAS } from '../../shared/areas';
import type { Cells } from '../../shared/breakdowns';
import {
  Choice,
  Choices,
  Day,
  Flag,
  Id,
  Instant,
  Nested,
  NestedList,
  Quantity,
  Shape,
  Text,
  Whole,
} from '../../shared/http/fields';
import { LANGUAGES } from '../../shared/languages';
import { RESTATEMENT_STATES, RESTATEMENT_STEPS } from '../restatement-states';
import { REQUESTED_BY } from './restatement.dto';

/** What the newest seal says of the same figure. */
class RestatedFrom {
  @Choice(['reported', 'not_reported']) state: string;
  @Quantity({ nullable: true }) value: number | null;
  @Quantity({ nullable: true }) denominator: number | null;
  @Shape(CELLS_SCHEMA, isCells) cells: Cells;
  @Text({ nullable: true, max: 20, description: 'From the list of reasons.' }) notReportedCode: string | null;
  @Text({ nullable: true, max: 1000, description: 'Null where none was given, or it was erased.' })
  notReportedReason: string | null;
  @Text({ nullable: true, max: 2000 }) note: string | null;
}

export class RestatedFigureResponse extends FigureResponse {
  @Nested(() => RestatedFrom, { nullable: true, description: 'Null where the sealed report had nothing to report.' })
  sealed: RestatedFrom | null;
}

class RestatedProgram {
  @Id() id: string;
  @Text({ max: 300, description: 'As it was sealed.' }) name: string;
  @Choice(AREAS) area: string;
  @NestedList(() => RestatedFigureResponse) figures: RestatedFigureResponse[];
}

class RestatedReport {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 300 }) memberName: string;
  @Text({ max: 30, example: '2026-Q3' }) cycleCode: string;
  @Text({ max: 100 }) cycleNameEs: string;
  @Text({ max: 100 }) cycleNameEn: string;
  @Day() coversFrom: string;
  @Day() coversTo: string;
  @Text({ max: 30, nullable: true, description: 'Where the previous values come from.' }) previousCycleCode:
    string | null;
}

export class RestatementResponse {
  @Id() id: string;
  @Whole({ description: 'For If-Match; every figure has its own.', example: 2 }) version: number;
  @Choice(RESTATEMENT_STATES) state: string;
  @Nested(() => RestatedReport) report: RestatedReport;
  @Text({ max: 1000 }) reason: string;
  @Choice(REQUESTED_BY) requestedBy: string;
  @Text({ max: 100, nullable: true }) requestedAs: string | null;
  @Instant() startedAt: string;
  @Text({ max: 200, nullable: true, description: 'Null where the reader may not know who.' }) startedBy: string | null;
  @Text({ max: 200, nullable: true }) lastEditedBy: string | null;
  @Instant({ nullable: true }) proposedAt: string | null;
  @Whole({ min: 1, description: 'The edition that it corrects.' }) baseEdition: number;
  @Whole({ min: 1, nullable: true, description: 'The edition that came of it.' }) sealedEdition: number | null;
  @NestedList(() => RestatedProgram) programs: RestatedProgram[];
  @NestedList(() => RestatedFigureResponse) memberFigures: RestatedFigureResponse[];
  @Whole({ nullable: true }) unduplicatedPeople: number | null;
  @Text({ max: 1000, nullable: true }) unduplicatedReason: string | null;
  @Flag() isNothingToReport: boolean;
  @Text({ max: 1000, nullable: true }) nothingReason: string | null;
  @Text({ max: 10_000, nullable: true }) narrative: string | null;
  @Choice(LANGUAGES, { nullable: true }) narrativeLanguage: 'es' | 'en' | null;
  @Text({ max: 200, nullable: true }) signatory: string | null;
  @NestedList(() => ReportCheckResponse, { description: 'What stands in the way of proposing it.' })
  checks: ReportCheckResponse[];
  @Nested(() => SealChangesResponse, { description: 'What it would change of the seal, as far as it is filled in.' })
  changes: SealChangesResponse;
  @Choices(RESTATEMENT_STEPS, { description: 'What the reader may do with it now.' }) steps: string[];
  @Flag() canEdit: boolean;
}
