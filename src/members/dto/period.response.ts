import { Choice, Choices, Day, Id, Instant, Nested, NestedList, Text } from '../../shared/http/fields';
import { COURSE_STATUSES, DECISION_KINDS, MEMBER_STATUSES } from '../member.values';

class DecisionResponse {
  @Id() id: string;
  @Choice(DECISION_KINDS) kind: (typeof DECISION_KINDS)[number];
  @Day({ description: 'The first day that it wrote.' }) effectiveOn: string;
  @Day({ nullable: true, description: 'Of an admission or a renewal: the last day of the term; null: without an end.' })
  termEndsOn: string | null;
  @Day({ nullable: true, description: 'Of a suspension: its last day; null: until further notice.' })
  endsOn: string | null;
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
  @Choice(COURSE_STATUSES, {
    nullable: true,
    description: 'Of a suspension: what the member would be on these days without it.',
  })
  otherwise: (typeof COURSE_STATUSES)[number] | null;
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
  @NestedList(() => DecisionResponse, { description: 'The newest first.' }) decisions: DecisionResponse[];
  @Choices(DECISION_KINDS, { description: 'What the reader may decide for today; empty for who decides nothing.' })
  allowedDecisions: (typeof DECISION_KINDS)[number][];
}
