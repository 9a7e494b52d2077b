import { Choice, Day, Flag, Id, Nested, NestedList, Text, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { OBLIGATION_STATES, type ObligationState } from '../obligation-state';
import { ExtensionResponse } from './extension.dto';

const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved'] as const;

export class ProgressResponse {
  @Whole({ description: 'Figures that are reported, or said not to be.', example: 4 }) ready: number;
  @Whole({ example: 12 }) total: number;
}

export class ObligationResponse {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 300 }) memberName: string;
  @Id() cycleId: string;
  @Text({ max: 30, example: '2026-Q3' }) cycleCode: string;
  @Text({ max: 100 }) cycleNameEs: string;
  @Text({ max: 100 }) cycleNameEn: string;
  @Day({
    example: '2026-07-01',
    description: 'The first day that the report covers: later than the cycle’s for who joined inside it.',
  })
  coversFrom: string;
  @Day({ example: '2026-09-30' }) coversTo: string;
  @Day({ example: '2026-10-20' }) dueOn: string;
  @Day({ nullable: true }) extendedTo: string | null;
  @Choice(OBLIGATION_STATES) state: ObligationState;
  @Flag() isLate: boolean;
  @Id({ nullable: true }) reportId: string | null;
  @Choice(REPORT_STATES, { nullable: true }) reportState: string | null;
  @Nested(() => ProgressResponse, { nullable: true }) progress: ProgressResponse | null;
}

export class ObligationDetailResponse extends ObligationResponse {
  @NestedList(() => ExtensionResponse, { description: 'The last one counts; the first one comes first.' })
  extensions: ExtensionResponse[];
}

export class ObligationPage extends PageOf(ObligationResponse) {}
