import { type Area, AREAS } from '../../shared/areas';
import { Choice, Day, NestedList, Text, Whole } from '../../shared/http/fields';
import { MEMBER_STATUSES } from '../member.values';

export class MemberCountsQuery {
  @Day({ optional: true, example: undefined, description: 'Today where left out.' }) asOf?: string;
}

class StatusCount {
  @Choice(MEMBER_STATUSES) status: (typeof MEMBER_STATUSES)[number];
  @Whole({ example: 113 }) count: number;
}
class FocusCount {
  @Choice(AREAS) focus: Area;
  @Whole({ example: 48 }) count: number;
}
class StateCount {
  @Text({ nullable: true, max: 2, example: '09', description: 'Of the address today. Null where none is known.' })
  state: string | null;
  @Whole({ example: 21 }) count: number;
}

export class MemberCountsResponse {
  @Day() asOf: string;
  @Whole({ example: 117, description: 'Active, in grace or suspended: who belongs to the coalition that day.' })
  members: number;
  @NestedList(() => StatusCount) byStatus: StatusCount[];
  @NestedList(() => FocusCount, { description: 'Of `members`; one of several areas counts in each.' })
  byFocus: FocusCount[];
  @NestedList(() => StateCount, { description: 'Of `members`.' }) byState: StateCount[];
}
