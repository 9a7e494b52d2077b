import { IntersectionType, PartialType, PickType } from '@nestjs/swagger';
import { Choice, Day, Filter, Flag, Id, Instant, Nested, Text, Whole } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { FOLLOW_UPS, type FollowUpState, INTERACTION_KINDS, type InteractionKind } from '../interactions.rules';

class Logged {
  @Choice(INTERACTION_KINDS) kind: InteractionKind;
  @Day({ example: '2026-11-20' }) happenedOn: string;
  @Id({ nullable: true, description: 'With whom: one of the member’s contacts.' }) contactId: string | null;
  @Text({ min: 1, max: 5000, example: 'Acordamos revisar el acta.' }) summary: string;
  @Day({ nullable: true, example: '2026-12-01', description: 'By when something is to follow.' })
  followUpOn: string | null;
  @Text({ nullable: true, max: 500, example: 'Mandar el formato' }) followUp: string | null;
}

const LEFT_OUT_BUT_NOT_NULL = { skipNullProperties: false };

export class CreateInteractionDto extends IntersectionType(
  PickType(Logged, ['kind', 'happenedOn', 'summary']),
  PartialType(PickType(Logged, ['contactId', 'followUpOn', 'followUp']), LEFT_OUT_BUT_NOT_NULL),
) {}

export class UpdateInteractionDto extends PartialType(Logged, LEFT_OUT_BUT_NOT_NULL) {
  @Flag({ optional: true, description: 'What was to follow has been done, today.' }) isFollowedUp?: boolean;
  @Flag({ optional: true, description: 'False brings back what was taken away.' }) isEnded?: boolean;
}

export const INTERACTION_SORTS = ['-happenedOn', 'followUpOn'] as const;

export class MemberInteractionsQuery extends PageQuery {
  @Filter(INTERACTION_KINDS) kind?: InteractionKind[];
  @Choice(FOLLOW_UPS, {
    optional: true,
    example: undefined,
    description: 'Whose follow-up is due by today, still to be done, or done.',
  })
  followUp?: FollowUpState;
  @Choice(INTERACTION_SORTS, { optional: true, example: undefined }) sort?: (typeof INTERACTION_SORTS)[number];
}

export class InteractionsQuery extends MemberInteractionsQuery {
  @IdFilter() member?: string[];
}

class InteractionContact {
  @Id() id: string;
  @Text({ max: 200, example: 'María López (demo)' }) name: string;
}

export class InteractionResponse extends PickType(Logged, [
  'kind',
  'happenedOn',
  'summary',
  'followUpOn',
  'followUp',
] as const) {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 300, example: 'Fundación Puente de Luz (demo)' }) memberName: string;
  @Nested(() => InteractionContact, { nullable: true }) contact: InteractionContact | null;
  @Day({ nullable: true, example: null, description: 'When what was to follow was done.' }) followedUpOn: string | null;
  @Text({ nullable: true, max: 200, example: 'Sergio Espigas (demo)' }) author: string | null;
  @Instant() createdAt: string;
  @Instant({ nullable: true, example: null }) endedAt: string | null;
  @Whole({ example: 1 }) version: number;
}

export class InteractionPage extends PageOf(InteractionResponse) {}
