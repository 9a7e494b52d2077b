import { keepPreviousData } from '@tanstack/react-query';
import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Cycle, Obligation } from '../api/types';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { Select } from '../ui/inputs';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { type Column, Table } from '../ui/table';
import { useFilters } from '../ui/use-filters';
import { ObligationStatePill, type ObligationState, OBLIGATION_STATES } from '../vocabulary/report-state';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import { cyclesTexts } from './cycles.texts';

/** Who owes a report, and how far each one is. */
export function ObligationsCard({ cycle }: { cycle: Cycle }) {
  const t = useTexts(cyclesTexts);
  const states = useTexts(reportStatesTexts);
  const filters = useFilters(['state']);
  const state = filters.one('state') as ObligationState | '';
  const query = api.useInfiniteQuery(
    'get',
    '/cycles/{id}/obligations',
    { params: { path: { id: cycle.id }, query: { state: state ? [state] : undefined, count: 'exact' } } },
    { ...byCursor, enabled: cycle.openedAt !== null, placeholderData: keepPreviousData },
  );
  if (!cycle.openedAt) return <Card title={t('obligations')}>{t('obligations.notOpen')}</Card>;
  return (
    <Card
      flush
      title={t('obligations')}
      actions={
        <Select
          name="state"
          label={t('column.state')}
          value={state}
          onChange={(value) => filters.set('state', value)}
          options={OBLIGATION_STATES.map((value) => ({ value, label: states(`obligation.${value}`) }))}
          empty={t('all')}
        />
      }
    >
      <Loaded query={query} lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <Empty icon="reports" title={t('obligations.none')} />;
          return (
            <>
              <ObligationsTable rows={rows} />
              <LoadMore query={query} shown={rows.length} total={pages[0]?.total} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function ObligationsTable({ rows }: { rows: readonly Obligation[] }) {
  const t = useTexts(cyclesTexts);
  const can = useCan();
  const formats = useFormats();
  const columns: Column<Obligation>[] = [
    {
      key: 'member',
      header: t('member'),
      isName: true,
      cell: ({ memberName, reportId }) =>
        reportId ? (
          <Link href={`/reports/${reportId}${can('reports.review') ? '/review' : ''}`}>{memberName}</Link>
        ) : (
          memberName
        ),
    },
    { key: 'state', header: t('column.state'), bare: true, cell: ({ state }) => <ObligationStatePill state={state} /> },
    { key: 'progress', header: t('progress'), cell: ({ progress }) => progress && t('progress.of', progress) },
    {
      key: 'due',
      header: t('column.due'),
      align: 'end',
      cell: ({ dueOn, extendedTo }) => formats.shortDay(extendedTo ?? dueOn),
    },
  ];
  return <Table caption={t('obligations')} columns={columns} rows={rows} keyOf={({ id }) => id} />;
}
