import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Cycle, Obligation } from '../api/types';
import { useCan } from '../session/session';
import { useFormats, useTexts } from '../texts/language';
import { Button } from '../ui/button';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { ProgressBar } from '../ui/progress-bar';
import { type Column, Table } from '../ui/table';
import { useFilters } from '../ui/use-filters';
import { VisuallyHidden } from '../ui/visually-hidden';
import { LateMark, OBLIGATION_STATES, ObligationStatePill } from '../vocabulary/report-state';
import { reportStatesTexts } from '../vocabulary/report-states.texts';
import styles from './cycles.module.css';
import { cyclesTexts } from './cycles.texts';
import { ExtensionDialog } from './extension-dialog';
import { extensionsTexts } from './extensions.texts';
import { useObligationCounts } from './use-obligation-counts';

/** Not handed in yet: who has been asked to correct has handed in once. */
const STILL_OWED: readonly Obligation['state'][] = ['not_yet_open', 'open', 'due_soon', 'overdue'];

/** Who owes a report, and how far each one is. */
export function ObligationsCard({ cycle }: { cycle: Cycle }) {
  const t = useTexts(cyclesTexts);
  const states = useTexts(reportStatesTexts);
  const filters = useFilters(['state']);
  const state = OBLIGATION_STATES.find((each) => each === filters.one('state')) ?? '';
  const counts = useObligationCounts(cycle);
  const query = api.useInfiniteQuery(
    'get',
    '/cycles/{id}/obligations',
    { params: { path: { id: cycle.id }, query: { state: state ? [state] : undefined, count: 'exact' } } },
    { ...byCursor, enabled: cycle.openedAt !== null, placeholderData: keepPreviousData },
  );
  if (!cycle.openedAt) return <Card title={t('obligations')}>{t('obligations.notOpen')}</Card>;
  return (
    <Card flush title={t('obligations')}>
      <div className={styles.states}>
        <Chips
          label={t('obligations.states')}
          value={state}
          onChange={(value) => filters.set('state', value)}
          options={[
            { value: '', label: t('all'), count: cycle.obligationCount },
            ...OBLIGATION_STATES.filter((each) => counts[each] || each === state).map((each) => ({
              value: each,
              label: states(`obligation.${each}`),
              count: counts[each] ?? 0,
            })),
          ]}
        />
      </div>
      <Loaded query={query} lines={6}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (rows.length === 0) return <Empty icon="reports" title={t('obligations.none')} />;
          return (
            <>
              <ObligationsTable rows={rows} isOpen={cycle.closedAt === null} />
              <LoadMore query={query} shown={rows.length} total={pages[0]?.total} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}

function ObligationsTable({ rows, isOpen }: { rows: readonly Obligation[]; isOpen: boolean }) {
  const t = useTexts(cyclesTexts);
  const extensions = useTexts(extensionsTexts);
  const [extending, extend] = useState<Obligation | null>(null);
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
    { key: 'late', header: t('late'), bare: true, cell: ({ isLate }) => <LateMark isLate={isLate} /> },
    {
      key: 'progress',
      header: t('progress'),
      cell: ({ progress }) =>
        progress && (
          <span className={styles.progress}>
            {t('progress.of', progress)}
            <ProgressBar value={progress.ready} total={progress.total} label={t('progress')} />
          </span>
        ),
    },
    {
      key: 'due',
      header: t('column.due'),
      align: 'end',
      cell: ({ dueOn, extendedTo }) => (
        <span className={styles.day}>
          {formats.shortDay(extendedTo ?? dueOn)}
          {extendedTo && <small>{t('extended', { day: formats.shortDay(dueOn) })}</small>}
        </span>
      ),
    },
    ...(isOpen && can('obligations.extend')
      ? [
          {
            key: 'extend',
            header: <VisuallyHidden>{extensions('extend')}</VisuallyHidden>,
            bare: true,
            align: 'end' as const,
            cell: (obligation: Obligation) =>
              STILL_OWED.includes(obligation.state) && (
                <Button
                  small
                  look="quiet"
                  aria-label={extensions('extend.of', { name: obligation.memberName })}
                  onClick={() => extend(obligation)}
                >
                  {extensions('extend')}
                </Button>
              ),
          },
        ]
      : []),
  ];
  return (
    <>
      <Table caption={t('obligations')} columns={columns} rows={rows} keyOf={({ id }) => id} />
      {extending && <ExtensionDialog obligation={extending} onClose={() => extend(null)} />}
    </>
  );
}
