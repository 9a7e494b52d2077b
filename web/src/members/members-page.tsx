import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Area, MemberStatus, StateCode } from '../api/types';
import { ExportButton } from '../exports/export-button';
import { useCan, useSession } from '../session/session';
import { useTexts } from '../texts/language';
import { ButtonLink } from '../ui/button';
import { Card } from '../ui/card';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useFilters } from '../ui/use-filters';
import { AsOfNotice, asOfOf } from './as-of';
import { MembersEmpty } from './members-empty';
import { LIST_FILTERS, type MemberSort, MembersFilter } from './members-filter';
import { MembersTable } from './members-table';
import { membersTexts } from './members.texts';

export default function MembersPage() {
  const t = useTexts(membersTexts);
  const can = useCan();
  const { today } = useSession().coalition;
  const filters = useFilters(LIST_FILTERS);
  const shown = {
    q: filters.one('q') || undefined,
    status: filters.all('status') as MemberStatus[],
    focus: filters.all('focus') as Area[],
    state: filters.all('state') as StateCode[],
    asOf: asOfOf(filters, today),
    sort: (filters.one('sort') || 'name') as MemberSort,
    ...(can('engagement.read') && { tag: filters.all('tag') }),
  };
  const query = api.useInfiniteQuery(
    'get',
    '/members',
    {
      params: {
        query: { ...shown, count: 'exact' },
      },
    },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = query.data?.pages[0]?.total;
  return (
    <Page
      title={t('title')}
      lead={<span aria-live="polite">{total === undefined ? '\u00a0' : t('found', { count: total })}</span>}
      actions={
        <>
          {can('retention.read') && !can('dues.write') && (
            <ButtonLink href="/retention" icon="coalition">
              {t('retention')}
            </ButtonLink>
          )}
          {can('membership.decide') && <ButtonLink href="/renewals">{t('renew')}</ButtonLink>}
          {can('exports.own') && <ExportButton kind="members" filters={shown} />}
          {can('imports.write') && (
            <ButtonLink href="/imports" icon="upload">
              {t('import')}
            </ButtonLink>
          )}
          {can('members.create') && (
            <ButtonLink href="/members/new" look="primary" icon="plus">
              {t('create')}
            </ButtonLink>
          )}
        </>
      }
    >
      <MembersFilter filters={filters} />
      <AsOfNotice filters={filters} />
      <Card flush>
        <Loaded query={query} lines={8}>
          {({ pages }) => {
            const members = pages.flatMap(({ items }) => items);
            if (members.length === 0) return <MembersEmpty filters={filters} />;
            return (
              <>
                <MembersTable members={members} />
                <LoadMore query={query} shown={members.length} total={total} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}
