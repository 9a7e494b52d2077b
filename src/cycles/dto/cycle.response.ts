import { Choice, Day, Id, Instant, NestedList, Text, Whole } from '../../shared/http/fields';
import { PageOf } from '../../shared/http/pages';
import { CYCLE_KINDS, type CycleKind } from '../cycle.entity';

export class AskedMember {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
}

export class CycleResponse {
  @Id() id: string;
  @Text({ max: 30, example: '2026-Q3' }) code: string;
  @Choice(CYCLE_KINDS) kind: CycleKind;
  @Text({ max: 100, example: 'Tercer trimestre de 2026' }) nameEs: string;
  @Text({ max: 100, example: 'Third quarter of 2026' }) nameEn: string;
  @Day({ example: '2026-07-01' }) startsOn: string;
  @Day({ example: '2026-09-30' }) endsOn: string;
  @Day({ example: '2026-10-01' }) opensOn: string;
  @Day({ example: '2026-10-20' }) dueOn: string;
  @Whole({ max: 366, example: 5 }) graceDays: number;
  @Instant({ nullable: true }) openedAt: string | null;
  @Instant({ nullable: true }) closedAt: string | null;
  @Whole({ description: 'How many indicators it asks for.', example: 30 }) indicatorCount: number;
  @Whole({ description: 'How many members owe a report, of those in reach.', example: 130 }) obligationCount: number;
  @NestedList(() => AskedMember, { description: 'Whom a special report is asked of; of these, who is in reach.' })
  askedOf: AskedMember[];
  @Whole({ example: 1 }) version: number;
}

export class CyclePage extends PageOf(CycleResponse) {}
