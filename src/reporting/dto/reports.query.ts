import { Choice, Filter } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { REPORT_STATES, type ReportState } from '../report-states';

export const REPORT_SORTS = ['member', 'dueOn', '-dueOn', 'submittedAt', '-submittedAt'] as const;

export class ReportsQuery extends PageQuery {
  @IdFilter() cycle?: string[];
  @IdFilter() member?: string[];
  @Filter(REPORT_STATES) state?: ReportState[];
  @Choice(REPORT_SORTS, { optional: true }) sort?: (typeof REPORT_SORTS)[number];
}
