import { type Area, AREAS } from '../../shared/areas';
import { Choice, Day, Filter, Text } from '../../shared/http/fields';
import { GuardedIdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { STATE_CODES } from '../member.values';
import { MEMBER_STATUSES } from '../member.values';

export const MEMBER_SORTS = ['name', '-name', 'joinedOn', '-joinedOn'] as const;
export type MemberSort = (typeof MEMBER_SORTS)[number];

export class MembersQuery extends PageQuery {
  @Text({
    optional: true,
    max: 200,
    example: 'puente luz',
    description: 'Words of a name or acronym, accents and capitals aside, or a whole identifier.',
  })
  q?: string;
  @Day({
    optional: true,
    example: undefined,
    description:
      'The list as it stood on that day, as known now: status, joining and who was registered by then. Today where left out; a day to come shows what has been decided.',
  })
  asOf?: string;
  @Filter(MEMBER_STATUSES, { description: 'The status today, or on the day asked for.' })
  status?: (typeof MEMBER_STATUSES)[number][];
  @Filter(AREAS) focus?: Area[];
  @Filter(STATE_CODES, { description: 'The state of its address.' }) state?: string[];
  @GuardedIdFilter('That carry one of these tags: for the office alone.') tag?: unknown;
  @Choice(MEMBER_SORTS, { optional: true, example: undefined }) sort?: MemberSort;
}
