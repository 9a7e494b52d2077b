import { Choice, Day, Id, Instant, Nested, NestedList, Text } from '../../shared/http/fields';
import { DECISION_KINDS, MEMBER_STATUSES } from '../member.values';

class DecisionResponse {
  @Id() id: string;
  @Choice(DECISION_KINDS) kind: (typeof DECISION_KINDS)[number];
  @Day() effectiveOn: string;
  @Text({ nullable: true, max: 2000 }) reason: string | null;
  @Text({ nullable: true, max: 200, example: 'Acta 14/2026' }) boardMinute: string | null;
  @Instant() decidedAt: string;
  @Text({
    nullable: true,
    max: 200,
    example: 'María López (demo)',
    description: 'Null where nobody was signed in, or the reader does not see who it was.',
  })
  decidedBy: string | null;
}

class PeriodResponse {
  @Id() id: string;
  @Choice(MEMBER_STATUSES) status: (typeof MEMBER_STATUSES)[number];
  @Day({ example: '2026-01-01' }) from: string;
  @Day({ nullable: true, example: '2026-12-31', description: 'The last day; null where no end is known.' })
  to: string | null;
  @Nested(() => DecisionResponse) decision: DecisionResponse;
  @Instant() recordedAt: string;
  @Instant({ nullable: true, description: 'Set where a later decision replaced it.' }) supersededAt: string | null;
}

export class PeriodsResponse {
  @NestedList(() => PeriodResponse, { description: 'From the first day on, with what was replaced.' })
  items: PeriodResponse[];
}
