import { keepPreviousData } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Document } from '../api/types';
import { commonTexts } from '../texts/common.texts';
import { useFormats, useLanguage, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { FilterBar, SearchBox } from '../ui/filter-bar';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { type Column, Table } from '../ui/table';
import { type Tab, Tabs } from '../ui/tabs';
import { useFilters } from '../ui/use-filters';
import { DocumentStatePill } from './document-state-pill';
import { documentsTexts } from './documents.texts';
import { nameOf } from './name-of';

const VIEWS = {
  waiting: ['submitted'],
  ending: ['expired', 'expiring'],
  rejected: ['rejected'],
} as const;
type View = keyof typeof VIEWS;

/** What the office has to look at: what waits to be verified, what ends, and what was sent back. */
export default function DocumentsPage() {
  const t = useTexts(documentsTexts);
  const common = useTexts(commonTexts);
  const { view: wanted = 'waiting' } = useParams<{ view?: string }>();
  const view: View = wanted in VIEWS ? (wanted as View) : 'waiting';
  const filters = useFilters([]);
  const q = filters.one('q');
  const query = api.useInfiniteQuery(
    'get',
    '/documents',
    { params: { query: { q: q || undefined, state: [...VIEWS[view]], count: 'exact' } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = query.data?.pages[0]?.total;
  const tabs: Tab[] = (Object.keys(VIEWS) as View[]).map((name) => ({
    href: `/documents${name === 'waiting' ? '' : `/${name}`}${q && `?q=${encodeURIComponent(q)}`}`,
    label: t(`queue.${name}`),
  }));
  return (
    <Page
      title={t('queue.title')}
      lead={<span aria-live="polite">{total === undefined ? '\u00a0' : t('queue.found', { count: total })}</span>}
    >
      <Tabs label={t('queue.views')} tabs={tabs} />
      <FilterBar label={t('queue.filters')}>
        <SearchBox label={t('queue.search')} value={q} onChange={(next) => filters.set('q', next)} />
      </FilterBar>
      <Card flush>
        <Loaded query={query} lines={8}>
          {({ pages }) => {
            const documents = pages.flatMap(({ items }) => items);
            if (documents.length === 0 && q)
              return (
                <Empty
                  icon="search"
                  title={t('queue.none')}
                  actions={<Button onClick={filters.clear}>{common('clearFilters')}</Button>}
                />
              );
            if (documents.length === 0)
              return (
                <Empty icon="check" title={t('queue.empty')}>
                  {t('queue.emptyText')}
                </Empty>
              );
            return (
              <>
                <DocumentsTable documents={documents} caption={t(`queue.${view}`)} />
                <LoadMore query={query} shown={documents.length} total={total} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}

function DocumentsTable({ documents, caption }: { documents: readonly Document[]; caption: string }) {
  const t = useTexts(documentsTexts);
  const { language } = useLanguage();
  const { shortDay, shortDayOf } = useFormats();
  const columns: Column<Document>[] = [
    {
      key: 'type',
      header: t('queue.type'),
      isName: true,
      cell: (row) => <Link href={`/members/${row.memberId}/documents`}>{nameOf(row.type, language)}</Link>,
    },
    { key: 'member', header: t('queue.member'), bare: true, cell: (row) => row.memberName },
    { key: 'state', header: t('queue.state'), bare: true, cell: (row) => <DocumentStatePill state={row.state} /> },
    { key: 'sentAt', header: t('queue.sentAt'), cell: (row) => shortDayOf(row.sentAt) },
    { key: 'until', header: t('queue.until'), cell: (row) => row.expiresOn && shortDay(row.expiresOn) },
  ];
  return <Table caption={caption} columns={columns} rows={documents} keyOf={({ id }) => id} />;
}
