import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { DuesFilter } from './dues-filter';
import { type DuesFilters, useDuesFilters } from './dues-filters';
import { duesTexts } from './dues.texts';
import { TermsTable } from './terms-table';

export default function DuesPage() {
  const t = useTexts(duesTexts);
  const filters = useDuesFilters();
  const query = api.useInfiniteQuery(
    'get',
    '/terms',
    { params: { query: { ...filters.others, state: filters.states, sort: filters.sort, count: 'exact' } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      title={t('title')}
      lead={<span aria-live="polite">{total === undefined ? '\u00a0' : t('found', { count: total })}</span>}
    >
      <DuesFilter filters={filters} />
      <Card flush>
        <Loaded query={query} lines={8}>
          {({ pages }) => {
            const terms = pages.flatMap(({ items }) => items);
            if (terms.length === 0) return <Nothing filters={filters} />;
            return (
              <>
                <TermsTable terms={terms} />
                <LoadMore query={query} shown={terms.length} total={total} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}

function Nothing({ filters }: { filters: DuesFilters }) {
  const t = useTexts(duesTexts);
  const common = useTexts(commonTexts);
  if (filters.isFiltered)
    return (
      <Empty
        icon="search"
        title={t('empty.filtered')}
        actions={<Button onClick={filters.clear}>{common('clearFilters')}</Button>}
      >
        {t('empty.filteredText')}
      </Empty>
    );
  return (
    <Empty icon="check" title={t('empty.outstanding')}>
      {t('empty.outstandingText')}
    </Empty>
  );
}
