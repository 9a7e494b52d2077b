import { ApiProperty } from '@nestjs/swagger';
import { MEMBER_FIELDS, type MemberField } from '../../members/member-columns';
import { Choice, Choices, Flag, Id, Instant, NestedList, Nested, Shape, Text, Whole } from '../../shared/http/fields';

export class MergeDto {
  @Id({ description: 'The member whose id will lead to the other.' }) memberId: string;
  @Choices(MEMBER_FIELDS, {
    example: ['website'],
    description: 'The fields in which that member’s value wins; in all others the surviving member keeps its own.',
  })
  take: MemberField[];
  @Whole({ min: 1, example: 7, description: 'The version of the surviving member that was looked at.' })
  version: number;
  @Whole({ min: 1, example: 3, description: 'The version of the other member that was looked at.' })
  mergedVersion: number;
  @Text({ optional: true, nullable: true, max: 2000, example: 'Registrada dos veces en 2024' }) reason?: string | null;
}

export class PreviewQuery {
  @Id({ description: 'The member whose id would lead to this one.' }) with: string;
}

class PreviewSide {
  @Id() id: string;
  @Text({ max: 300 }) name: string;
  @Whole({ example: 3 }) version: number;
}

type Value = string | number | string[] | null;
const VALUE = {
  oneOf: [{ type: 'string' }, { type: 'integer' }, { type: 'array', items: { type: 'string' } }, { type: 'null' }],
};

class PreviewField {
  @Choice(MEMBER_FIELDS) field: MemberField;
  @Shape(VALUE, () => true, { description: 'What the surviving member has.' }) kept: Value;
  @Shape(VALUE, () => true, { description: 'What the other has.' }) merged: Value;
  @Choice(['kept', 'merged'], { description: 'Which one is proposed: the surviving member’s, unless it is empty.' })
  proposed: 'kept' | 'merged';
  @Flag({ description: 'Whether both say the same.' }) isSame: boolean;
}

class PreviewCount {
  @Text({ max: 60, example: 'programs' }) table: string;
  @Whole({ example: 3 }) count: number;
}

export const CONFLICTS = ['stays', 'primary-role', 'both-report', 'membership'] as const;
class PreviewConflict {
  @Choice(CONFLICTS, {
    description:
      'What stays with the redirect because the surviving member has its own (`value`: the table, or the identifier’s scheme); whose primary role yields; a cycle that both report on; a membership that does not pass over.',
  })
  kind: (typeof CONFLICTS)[number];
  @Text({ max: 300, example: 'MX-RFC' }) value: string;
  @Whole({ example: 1 }) count: number;
}

export class MergePreview {
  @Nested(() => PreviewSide) kept: PreviewSide;
  @Nested(() => PreviewSide) merged: PreviewSide;
  @NestedList(() => PreviewField) fields: PreviewField[];
  @NestedList(() => PreviewCount, { description: 'Rows that go over, by table.' }) moves: PreviewCount[];
  @NestedList(() => PreviewCount, { description: 'Rows that stay whose they were, by table.' }) stays: PreviewCount[];
  @NestedList(() => PreviewConflict) conflicts: PreviewConflict[];
}

export class MergeResponse {
  @Id() id: string;
  @Id({ description: 'The member that lives on.' }) memberId: string;
  @Text({ max: 300 }) memberName: string;
  @Id({ description: 'The member whose id leads there.' }) mergedId: string;
  @Text({ max: 300 }) mergedName: string;
  @Instant() mergedAt: string;
  @Text({ nullable: true, max: 200, description: 'Null where the reader does not see who it was.' })
  mergedBy: string | null;
  @Text({ nullable: true, max: 2000, description: 'The office’s own words; null for everybody else.' })
  reason: string | null;
  @Instant({ nullable: true }) reversedAt: string | null;
  @Instant({ description: 'Until when it can be undone.' }) reversibleUntil: string;
  @Flag({ description: 'Whether the time for it has not passed; what has changed since may still stand in the way.' })
  isReversible: boolean;
}

export class MergeList {
  @ApiProperty({ type: () => MergeResponse, isArray: true, description: 'The newest first.' })
  items: MergeResponse[];
}
