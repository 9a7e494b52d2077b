import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { ApplicationListItem } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useTexts } from '../texts/language';
import { Button, ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { CopyField } from '../ui/copy-field';
import { Empty } from '../ui/empty';
import { FilterBar, SearchBox } from '../ui/filter-bar';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { type Column, Table } from '../ui/table';
import { useFilters } from '../ui/use-filters';
import { stateName } from '../vocabulary/places';
import { applicationsTexts } from './applications.texts';
import { ApplicationStandingPill, STANDINGS } from './standing';

const CHOICES = [...STANDINGS, 'all'] as const;

/** What waits comes first. */
export default function ApplicationsPage() {
  const t = useTexts(applicationsTexts);
  const filters = useFilters(['state']);
  const state = CHOICES.find((each) => each === filters.one('state')) ?? 'received';
  const q = filters.one('q');
  const query = api.useInfiniteQuery(
    'get',
    '/applications',
    { params: { query: { q: q || undefined, state: state === 'all' ? [] : [state], count: 'exact' } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      title={t('title')}
      lead={<span aria-live="polite">{total === undefined ? '\u00a0' : t('found', { count: total })}</span>}
      actions={<ButtonLink href="/apply">{t('form')}</ButtonLink>}
    >
      <Chips
        label={t('states')}
        value={state}
        onChange={(next) => filters.set('state', next === 'received' ? '' : next)}
        options={CHOICES.map((each) => ({ value: each, label: t(`state.${each}`) }))}
      />
      <FilterBar label={t('filters')}>
        <SearchBox label={t('search')} value={q} onChange={(next) => filters.set('q', next)} />
      </FilterBar>
      <Card flush>
        <Loaded query={query} lines={5}>
          {({ pages }) => {
            const applications = pages.flatMap(({ items }) => items);
            if (applications.length === 0)
              return <Nothing isUsual={state === 'received' && !q} clear={filters.clear} />;
            return (
              <>
                <ApplicationsTable applications={applications} />
                <LoadMore query={query} shown={applications.length} total={total} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}

function Nothing({ isUsual, clear }: { isUsual: boolean; clear(): void }) {
  const t = useTexts(applicationsTexts);
  const common = useTexts(commonTexts);
  if (!isUsual)
    return (
      <Empty
        icon="search"
        title={t('empty.filtered')}
        actions={<Button onClick={clear}>{common('clearFilters')}</Button>}
      />
    );
  return (
    <Empty icon="check" title={t('empty.title')}>
      <p>{t('empty.text')}</p>
      <CopyField label={t('form')} value={`${location.origin}/apply`} />
    </Empty>
  );
}

function ApplicationsTable({ applications }: { applications: readonly ApplicationListItem[] }) {
  const t = useTexts(applicationsTexts);
  const { shortDayOf } = useFormats();
  const columns: Column<ApplicationListItem>[] = [
    {
      key: 'name',
      header: t('column.name'),
      isName: true,
      cell: ({ id, legalName }) => <Link href={`/applications/${id}`}>{legalName}</Link>,
    },
    {
      key: 'state',
      header: t('column.state'),
      bare: true,
      cell: ({ state }) => <ApplicationStandingPill state={state} />,
    },
    { key: 'folio', header: t('column.folio'), bare: true, cell: ({ folio }) => folio },
    {
      key: 'place',
      header: t('column.place'),
      bare: true,
      cell: ({ addressState }) => addressState && stateName(addressState),
    },
    { key: 'contact', header: t('column.contact'), wideOnly: true, cell: ({ contactName }) => contactName },
    { key: 'on', header: t('column.on'), align: 'end', cell: ({ createdAt }) => shortDayOf(createdAt) },
  ];
  return <Table caption={t('title')} columns={columns} rows={applications} keyOf={({ id }) => id} />;
}
