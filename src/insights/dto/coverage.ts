import { type Area, AREAS } from '../../shared/areas';
import { Choice, Choices, Day, Filter, Flag, Id, Text, Whole } from '../../shared/http/fields';
import { PageOf, PageQuery } from '../../shared/http/pages';
import { STATE_CODES } from '../../members/member.values';

export const TIMELINESS = ['on_time', 'late', 'missing', 'pending'] as const;
export type Timeliness = (typeof TIMELINESS)[number];

export class CoverageQuery extends PageQuery {
  @Id({ optional: true, example: undefined, description: 'The newest that was opened when left out.' }) cycle?: string;
  @Day({ optional: true, example: undefined, description: 'As it stood at the end of this day.' }) asOf?: string;
  @Text({ optional: true, max: 200, example: 'puente luz', description: 'Words of a name or acronym.' }) q?: string;
  @Filter(AREAS, { description: 'Among its areas.' }) area?: Area[];
  @Filter(STATE_CODES, { description: 'Where it serves, or has its address.' }) state?: string[];
  @Filter(TIMELINESS) timeliness?: Timeliness[];
}

/** What one member owed and did, and nothing of what it said: no figures, no drafts, no persons. */
export class CoverageResponse {
  @Id() id: string;
  @Id() memberId: string;
  @Text({ max: 300 }) name: string;
  @Choices(AREAS) areas: Area[];
  @Text({ max: 2, nullable: true, example: '16', description: 'The state of its address, by INEGI code.' })
  addressState: string | null;
  @Choices(STATE_CODES, { example: ['09', '15'], description: 'INEGI codes.' }) statesServed: string[];
  @Flag({ description: 'Whether its report has been approved.' }) hasReported: boolean;
  @Choice(TIMELINESS, {
    description: 'When it was first submitted, approved or not; pending where it was not, and need not be yet.',
  })
  timeliness: Timeliness;
  @Whole({ description: 'Of its last four reports that were due, this one among them: handed in on time.', example: 3 })
  lastOnTime: number;
  @Whole({ description: 'How many those are: fewer for who joined lately.', example: 4 }) lastDue: number;
}

export class CoveragePage extends PageOf(CoverageResponse) {}
