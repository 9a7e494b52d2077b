import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { StandingListItem, StandingReason } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { Empty } from '../ui/empty';
import { FilterBar, SearchBox } from '../ui/filter-bar';
import { FilterMenu } from '../ui/filter-menu';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { type Column, Table } from '../ui/table';
import { useFilters } from '../ui/use-filters';
import { LEVELS, StandingPill } from './standing-pill';
import { standingTexts } from './standing.texts';

const SOURCES = [
  'membership',
  'document',
  'identifier',
  'report',
] as const satisfies readonly StandingReason['source'][];

/** Who is blocked and why, for the office: what blocks comes first. */
export default function StandingsPage() {
  const t = useTexts(standingTexts);
  const common = useTexts(commonTexts);
  const filters = useFilters(['level', 'source']);
  const level = [...LEVELS, 'all' as const].find((each) => each === filters.one('level')) ?? 'blocked';
  const q = filters.one('q') || undefined;
  const source = filters.all('source') as StandingReason['source'][];
  const counts = useCounts();
  const query = api.useInfiniteQuery(
    'get',
    '/standings',
    { params: { query: { q, level: level === 'all' ? [] : [level], source, count: 'exact' } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      title={t('list.title')}
      lead={<span aria-live="polite">{total === undefined ? '\u00a0' : t('list.found', { count: total })}</span>}
    >
      <Chips
        label={t('list.levels')}
        value={level}
        onChange={(next) => filters.set('level', next === 'blocked' ? '' : next)}
        options={[
          ...LEVELS.map((each) => ({ value: each, label: t(`level.${each}`), count: counts[each] })),
          { value: 'all', label: t('list.all') },
        ]}
      />
      <FilterBar label={t('list.filters')} chosen={source.length ? 1 : 0}>
        <SearchBox label={t('list.search')} value={q ?? ''} onChange={(next) => filters.set('q', next)} />
        <FilterMenu
          label={t('list.source')}
          options={SOURCES.map((each) => ({ value: each, label: t(`source.${each}`) }))}
          value={source}
          onChange={(next) => filters.set('source', next)}
        />
      </FilterBar>
      <Card flush>
        <Loaded query={query} lines={8}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (items.length === 0)
              return (
                <Empty
                  icon="check"
                  title={t('list.empty')}
                  actions={filters.isFiltered && <Button onClick={filters.clear}>{common('clearFilters')}</Button>}
                />
              );
            return (
              <>
                <StandingsTable items={items} />
                <LoadMore query={query} shown={items.length} total={total} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}

function useCounts(): Partial<Record<(typeof LEVELS)[number], number>> {
  return useQueries({
    queries: LEVELS.map((level) =>
      api.queryOptions('get', '/standings', { params: { query: { level: [level], limit: 1, count: 'exact' } } }),
    ),
    combine: (queries) => Object.fromEntries(LEVELS.map((level, index) => [level, queries[index]?.data?.total])),
  });
}

function StandingsTable({ items }: { items: readonly StandingListItem[] }) {
  const t = useTexts(standingTexts);
  const columns: Column<StandingListItem>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isName: true,
      cell: ({ id, name }) => <Link href={`/members/${id}`}>{name}</Link>,
    },
    { key: 'level', header: t('column.level'), bare: true, cell: ({ level }) => <StandingPill level={level} /> },
    {
      key: 'reasons',
      header: t('column.reasons'),
      bare: true,
      cell: ({ reasons }) => (
        <>
          {reasons.slice(0, 3).map(({ code, subject, detail }) => (
            <p key={`${code} ${subject}`}>{detail}</p>
          ))}
          {reasons.length > 3 && <p>{t('others', { count: reasons.length - 3 })}</p>}
        </>
      ),
    },
  ];
  return <Table caption={t('list.title')} columns={columns} rows={items} keyOf={({ id }) => id} />;
}
