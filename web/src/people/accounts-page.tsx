import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Role } from '../api/types';
import { frameTexts } from '../frame/frame.texts';
import { commonTexts } from '../texts/common.texts';
import { useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { FilterBar, SearchBox } from '../ui/filter-bar';
import { FilterMenu } from '../ui/filter-menu';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useFilters } from '../ui/use-filters';
import { ROLES } from './access-form';
import { AccessDialog, DeactivateDialog, type Open } from './account-dialogs';
import { AccountsTable } from './accounts-table';
import { peopleTexts } from './people.texts';

const STATUSES = ['active', 'deactivated'] as const;

/** Who signs in and as what, for the office: and where that is changed. */
export default function AccountsPage() {
  const t = useTexts(peopleTexts);
  const frame = useTexts(frameTexts);
  const common = useTexts(commonTexts);
  const filters = useFilters(['role', 'status']);
  const [open, setOpen] = useState<Open | null>(null);
  const close = () => setOpen(null);
  const q = filters.one('q') || undefined;
  const role = filters.all('role') as Role[];
  const status = filters.all('status') as (typeof STATUSES)[number][];
  const query = api.useInfiniteQuery(
    'get',
    '/accounts',
    { params: { query: { q, role, status, count: 'exact' } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      title={t('title')}
      lead={<span aria-live="polite">{total === undefined ? t('lead') : t('found', { count: total })}</span>}
    >
      <FilterBar label={t('filters')}>
        <SearchBox label={t('search')} value={q ?? ''} onChange={(next) => filters.set('q', next)} />
        <FilterMenu
          label={t('filter.role')}
          options={ROLES.map((value) => ({ value, label: frame(`role.${value}`) }))}
          value={role}
          onChange={(next) => filters.set('role', next)}
        />
        <FilterMenu
          label={t('filter.status')}
          options={STATUSES.map((value) => ({ value, label: t(`status.${value}`) }))}
          value={status}
          onChange={(next) => filters.set('status', next)}
        />
      </FilterBar>
      <Card flush>
        <Loaded query={query} lines={8}>
          {({ pages }) => {
            const accounts = pages.flatMap(({ items }) => items);
            if (accounts.length === 0)
              return (
                <Empty
                  icon="person"
                  title={t('empty')}
                  actions={filters.isFiltered && <Button onClick={filters.clear}>{common('clearFilters')}</Button>}
                />
              );
            return (
              <>
                <AccountsTable accounts={accounts} onOpen={setOpen} />
                <LoadMore query={query} shown={accounts.length} total={total} />
              </>
            );
          }}
        </Loaded>
      </Card>
      {open?.dialog === 'change' && <AccessDialog account={open.account} onClose={close} />}
      {open?.dialog === 'deactivate' && <DeactivateDialog account={open.account} onClose={close} />}
    </Page>
  );
}
