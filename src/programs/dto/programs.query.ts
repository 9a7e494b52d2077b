import { type Area, AREAS } from '../../shared/areas';
import { Choice, Filter, Text } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { STATE_CODES } from '../../members/member.values';

export class MemberProgramsQuery extends PageQuery {
  @Text({ optional: true, max: 200, example: 'comedores', description: 'Words of a name.' }) q?: string;
  @Filter(AREAS) area?: Area[];
  @Filter(STATE_CODES, { description: 'A state it works in.' }) state?: string[];
  @Choice(['ended'], { optional: true, example: undefined, description: 'Those that have ended too.' })
  include?: 'ended';
}

export class ProgramsQuery extends MemberProgramsQuery {
  @IdFilter() member?: string[];
}
