import { Choice, Filter } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { OPEN_RESTATEMENTS, REPORT_STATES, type ReportState } from '../report-states';

export const REPORT_SORTS = ['member', 'dueOn', '-dueOn', 'submittedAt', '-submittedAt'] as const;

export class ReportsQuery extends PageQuery {
  @IdFilter() cycle?: string[];
  @IdFilter() member?: string[];
  @Filter(REPORT_STATES) state?: ReportState[];
  @Filter(OPEN_RESTATEMENTS, { description: 'Sealed reports that are being restated, by how far that is.' })
  restatement?: (typeof OPEN_RESTATEMENTS)[number][];
  @Choice(REPORT_SORTS, { optional: true }) sort?: (typeof REPORT_SORTS)[number];
}
