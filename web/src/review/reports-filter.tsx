import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client';
import { SavedFilters } from '../saved-filters/saved-filters';
import { useTexts } from '../texts/language';
import { Chips } from '../ui/chips';
import { FilterBar, SearchBox, SortBox } from '../ui/filter-bar';
import { FilterMenu } from '../ui/filter-menu';
import { REPORT_STATES } from '../vocabulary/report-state';
import { type ReportFilters, RESTATEMENTS, SORTS, WAITING, WARNINGS } from './report-filters';
import { reportsTexts } from './reports.texts';

export function ReportsFilter({ filters }: { filters: ReportFilters }) {
  const t = useTexts(reportsTexts);
  const cycles = api.useQuery('get', '/cycles', { params: { query: { limit: 200 } } });
  const counts = useStateCounts(filters);
  return (
    <>
      <Chips
        label={t('states')}
        value={filters.state}
        onChange={filters.choose}
        options={[...REPORT_STATES, 'all' as const]
          .filter((state) => filters.isReviewer || counts[state] > 0 || state === filters.state)
          .map((state) => ({
            value: state,
            label: t(state === 'submitted' && !filters.isReviewer ? 'state.underReview' : `state.${state}`),
            count: counts[state],
          }))}
      />
      <FilterBar label={t('filters')} chosen={filters.chosen} isOrdered>
        {filters.isReviewer && (
          <SearchBox label={t('search')} value={filters.others.q ?? ''} onChange={filters.search} />
        )}
        <FilterMenu
          label={t('cycle')}
          options={(cycles.data?.items ?? []).map(({ id, code }) => ({ value: id, label: code }))}
          value={filters.others.cycle}
          onChange={filters.chooseCycles}
        />
        <FilterMenu
          label={t('restatement')}
          options={RESTATEMENTS.map((state) => ({ value: state, label: t(`restatement.${state}`) }))}
          value={filters.others.restatement}
          onChange={filters.chooseRestatements}
        />
        {filters.isReviewer && (
          <FilterMenu
            label={t('waitingOver')}
            options={WAITING.map((days) => ({ value: days, label: t('waitingOver.days', { count: Number(days) }) }))}
            value={filters.others.waitingOver ? [String(filters.others.waitingOver)] : []}
            onChange={filters.chooseWaiting}
          />
        )}
        {filters.isReviewer && (
          <FilterMenu
            label={t('warnings')}
            options={WARNINGS.map((value) => ({ value, label: t(`warnings.${value}`) }))}
            value={filters.others.warnings}
            onChange={filters.chooseWarnings}
          />
        )}
        <SavedFilters page="reports" />
        <SortBox
          value={filters.sort}
          options={SORTS.map((sort) => ({ value: sort, label: t(`sort.${sort}`) }))}
          onChange={filters.sortBy}
        />
      </FilterBar>
    </>
  );
}

/** How many there are in each state, of what else was chosen. */
function useStateCounts({ others }: ReportFilters) {
  const totals = useQueries({
    queries: REPORT_STATES.map((state) =>
      api.queryOptions('get', '/reports', {
        params: { query: { ...others, state: [state], limit: 1, count: 'exact' } },
      }),
    ),
    combine: (queries) => queries.map(({ data }) => data?.total ?? 0),
  });
  const counts = Object.fromEntries(REPORT_STATES.map((state, index) => [state, totals[index]]));
  return { ...counts, all: totals.reduce((sum, total) => sum + total, 0) } as Record<
    (typeof REPORT_STATES)[number] | 'all',
    number
  >;
}
