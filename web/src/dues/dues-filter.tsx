import { api } from '../api/client';
import { useSession } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Chips } from '../ui/chips';
import { FilterBar, SearchBox, SortBox } from '../ui/filter-bar';
import { FilterMenu } from '../ui/filter-menu';
import { type DuesFilters, SORTS, TERM_STATES } from './dues-filters';
import { duesTexts } from './dues.texts';
import { useTermWords } from './use-term-words';

const YEARS_BACK = 6;

export function DuesFilter({ filters }: { filters: DuesFilters }) {
  const t = useTexts(duesTexts);
  const { nameOf } = useTermWords();
  const { money, list } = useFormats();
  const thisYear = Number(useSession().coalition.today.slice(0, 4));
  const categories = api.useQuery('get', '/categories');
  const { data } = api.useQuery('get', '/terms/totals', { params: { query: filters.others } });
  const totals = data?.items ?? [];
  const countOf = (state: string) =>
    totals.filter((total) => state === 'all' || total.state === state).reduce((sum, { count }) => sum + count, 0);
  const shown = filters.state === 'all' ? [] : totals.filter(({ state }) => state === filters.state);
  const years = Array.from({ length: YEARS_BACK + 2 }, (_, index) => String(thisYear + 1 - index));
  return (
    <>
      <Chips
        label={t('states')}
        value={filters.state}
        onChange={filters.choose}
        options={[...TERM_STATES, 'all' as const]
          .filter((state) => countOf(state) > 0 || state === 'outstanding' || state === filters.state)
          .map((state) => ({ value: state, label: t(`states.${state}`), count: data && countOf(state) }))}
      />
      <FilterBar label={t('filters')} chosen={filters.others.category.length + (filters.others.year ? 1 : 0)} isOrdered>
        <SearchBox label={t('search')} value={filters.others.q ?? ''} onChange={(q) => filters.set('q', q)} />
        <FilterMenu
          label={t('filter.category')}
          options={(categories.data?.items ?? []).map((each) => ({ value: each.id, label: nameOf(each) }))}
          value={filters.others.category}
          onChange={(value) => filters.set('category', value)}
        />
        <FilterMenu
          label={t('filter.year')}
          options={years.map((year) => ({ value: year, label: year }))}
          value={filters.others.year ? [String(filters.others.year)] : []}
          onChange={(value) => filters.set('year', value.at(-1) ?? '')}
        />
        <SortBox
          value={filters.sort}
          options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          onChange={(sort) => filters.set('sort', sort === 'from' ? '' : sort)}
        />
      </FilterBar>
      {shown.length > 0 && (
        <p aria-live="polite">
          {list(
            shown.map(({ amount, currency, count }) =>
              t('total', { amount: money(amount, currency), dues: t('dues', { count }) }),
            ),
          )}
        </p>
      )}
    </>
  );
}
