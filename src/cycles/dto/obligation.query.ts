import { Choice, Filter } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { OBLIGATION_STATES, type ObligationState } from '../obligation-state';

export const OBLIGATION_SORTS = ['member', '-dueOn', 'dueOn'] as const;

export class CycleObligationsQuery extends PageQuery {
  @IdFilter() member?: string[];
  @Filter(OBLIGATION_STATES) state?: ObligationState[];
  @Choice(OBLIGATION_SORTS, { optional: true }) sort?: (typeof OBLIGATION_SORTS)[number];
}

export class ObligationsQuery extends CycleObligationsQuery {
  @IdFilter() cycle?: string[];
}
