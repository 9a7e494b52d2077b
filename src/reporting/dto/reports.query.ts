import { Choice, Day, Filter } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { OPEN_RESTATEMENTS, REPORT_STATES, type ReportState } from '../report-states';

export const REPORT_SORTS = ['member', 'dueOn', '-dueOn', 'submittedAt', '-submittedAt'] as const;

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
  @Day({ optional: true, example: undefined, description: 'Handed in on this day or before it.' })
  submittedUntil?: string;
  @Choice(REPORT_SORTS, { optional: true }) sort?: (typeof REPORT_SORTS)[number];
}
