import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { ChangeRequest } from '../api/types';
import { useIsOwn } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { RadioGroup } from '../ui/choices';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { StatusPill } from '../ui/status-pill';
import { type Column, Table } from '../ui/table';
import { useFilters } from '../ui/use-filters';
import { changeRequestsTexts } from './change-requests.texts';
import { TONES } from './request-words';

const SHOWN = ['pending', 'all'] as const;

/** The office's queue, and each organisation's own requests with what became of them. */
export default function RequestsPage() {
  const t = useTexts(changeRequestsTexts);
  const isOwn = useIsOwn('change-requests.read');
  const filters = useFilters(['show']);
  const chosen = filters.one('show') === 'all' || filters.one('show') === 'pending' ? filters.one('show') : undefined;
  const shown = (chosen ?? (isOwn ? 'all' : 'pending')) as (typeof SHOWN)[number];
  const query = api.useInfiniteQuery(
    'get',
    '/change-requests',
    { params: { query: shown === 'pending' ? { state: ['pending'] } : {} } },
    byCursor,
  );
  return (
    <Page title={t('title')} lead={t(isOwn ? 'lead.own' : 'lead.office')}>
      <RadioGroup
        name="show"
        label={t('show')}
        dense
        value={shown}
        onChange={(value) => filters.set('show', value)}
        options={SHOWN.map((value) => ({ value, label: t(`show.${value}`) }))}
      />
      <Card flush>
        <Loaded query={query} lines={5}>
          {({ pages }) => {
            const requests = pages.flatMap(({ items }) => items);
            if (requests.length === 0) return <Empty icon="check" title={t(`empty.${shown}`)} />;
            return (
              <>
                <RequestsTable requests={requests} />
                <LoadMore query={query} shown={requests.length} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}

function RequestsTable({ requests }: { requests: readonly ChangeRequest[] }) {
  const t = useTexts(changeRequestsTexts);
  const { list, shortDayOf } = useFormats();
  const columns: Column<ChangeRequest>[] = [
    {
      key: 'member',
      header: t('organisation'),
      isName: true,
      cell: ({ id, memberName }) => <Link href={`/change-requests/${id}`}>{memberName}</Link>,
    },
    {
      key: 'fields',
      header: t('fields'),
      bare: true,
      cell: ({ changes }) => list(changes.map(({ field }) => t(`field.${field}`))),
    },
    {
      key: 'state',
      header: t('state'),
      bare: true,
      cell: ({ state }) => <StatusPill tone={TONES[state]}>{t(`state.${state}`)}</StatusPill>,
    },
    { key: 'requested', header: t('requested'), align: 'end', cell: ({ requestedAt }) => shortDayOf(requestedAt) },
  ];
  return <Table caption={t('title')} columns={columns} rows={requests} keyOf={({ id }) => id} />;
}
