import { useState } from 'react';
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
import { BulkDialog } from './bulk-dialog';
import { bulkTexts } from './bulk.texts';
import { type ReportFilters, useReportFilters } from './report-filters';
import { ReportsFilter } from './reports-filter';
import { ReportsTable } from './reports-table';
import { reportsTexts } from './reports.texts';

export default function ReportsPage() {
  const t = useTexts(reportsTexts);
  const inBulk = useTexts(bulkTexts);
  const filters = useReportFilters();
  const query = api.useInfiniteQuery(
    'get',
    '/reports',
    {
      params: {
        query: {
          ...filters.others,
          state: filters.states,
          sort: filters.sort,
          count: 'exact',
        },
      },
    },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = query.data?.pages[0]?.total;
  const [isBulk, setBulk] = useState(false);
  const lead = filters.isReviewer && filters.state === 'submitted' ? 'waiting' : 'found';
  return (
    <Page
      title={t('title')}
      actions={
        filters.isReviewer &&
        filters.state === 'submitted' &&
        total !== undefined &&
        total > 0 && <Button onClick={() => setBulk(true)}>{inBulk('open')}</Button>
      }
      lead={<span aria-live="polite">{total === undefined ? '\u00a0' : t(lead, { count: total })}</span>}
    >
      <ReportsFilter filters={filters} />
      {isBulk && <BulkDialog among={filters.others} onClose={() => setBulk(false)} />}
      <Card flush>
        <Loaded query={query} lines={8}>
          {({ pages }) => {
            const reports = pages.flatMap(({ items }) => items);
            if (reports.length === 0) return <Nothing filters={filters} />;
            return (
              <>
                <ReportsTable reports={reports} isReviewer={filters.isReviewer} />
                <LoadMore query={query} shown={reports.length} total={total} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}

function Nothing({ filters }: { filters: ReportFilters }) {
  const t = useTexts(reportsTexts);
  const common = useTexts(commonTexts);
  if (!filters.isUsual)
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
    <Empty icon="reports" title={t(filters.isReviewer ? 'empty.submitted' : 'empty.own')}>
      {t(filters.isReviewer ? 'empty.submittedText' : 'empty.ownText')}
    </Empty>
  );
}
