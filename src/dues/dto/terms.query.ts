import { OmitType } from '@nestjs/swagger';
import { type Currency, CURRENCIES } from '../../shared/currencies';
import { Choice, Filter, Text, WholeParam } from '../../shared/http/fields';
import { IdFilter } from '../../shared/http/id-filter';
import { PageQuery } from '../../shared/http/pages';
import { TERM_STATES, type TermState } from '../term-rules';

export const TERM_SORTS = ['from', '-from', 'name', '-name', 'amount', '-amount'] as const;
export type TermSort = (typeof TERM_SORTS)[number];

export class TermsQuery extends PageQuery {
  @Text({ optional: true, max: 200, example: 'puente luz', description: 'Words of the member’s name.' }) q?: string;
  @Filter(TERM_STATES) state?: TermState[];
  @Filter(CURRENCIES) currency?: Currency[];
  @IdFilter() category?: string[];
  @IdFilter() member?: string[];
  @WholeParam({ optional: true, min: 1900, max: 9999, description: 'Terms with a day in that year.' }) year?: number;
  @Choice(TERM_SORTS, { optional: true, example: undefined }) sort?: TermSort;
}

export class TotalsQuery extends OmitType(TermsQuery, ['limit', 'cursor', 'count', 'sort']) {}
