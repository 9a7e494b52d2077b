import { Choice, Filter, Text, WholeParam } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { OPEN_RESTATEMENTS, REPORT_STATES, type ReportState } from '../report-states';

export const REPORT_SORTS = [
  'member',
  'dueOn',
  '-dueOn',
  'submittedAt',
  '-submittedAt',
  'waitingSince',
  '-waitingSince',
] as const;

export const WARNINGS = ['none', 'explained', 'unexplained'] as const;

export class ReportsQuery extends PageQuery {
  @IdFilter() cycle?: string[];
  @IdFilter() member?: string[];
  @Filter(REPORT_STATES) state?: ReportState[];
  @Filter(OPEN_RESTATEMENTS, { description: 'Sealed reports that are being restated, by how far that is.' })
  restatement?: (typeof OPEN_RESTATEMENTS)[number][];
  @Filter(WARNINGS, {
    description: 'What asked for a note when it was submitted: nothing, something, something left without one.',
  })
  warnings?: (typeof WARNINGS)[number][];
  @Text({ optional: true, max: 200, example: 'puente luz', description: 'Words of the member’s names.' }) q?: string;
  @WholeParam({
    optional: true,
    max: 3660,
    example: 7,
    description:
      'Waiting for more than so many days: for review since it was handed in, for its member since it was returned.',
  })
  waitingOver?: number;
  @Choice(REPORT_SORTS, { optional: true }) sort?: (typeof REPORT_SORTS)[number];
}
