import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import type { Import, ImportAction } from '../api/types';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { useFilters } from '../ui/use-filters';
import { importsTexts } from './imports.texts';
import { RowItem } from './row-item';
import styles from './rows-card.module.css';

const ACTIONS = ['duplicate', 'refused', 'create', 'update', 'unchanged', 'skip'] as const;

/** The rows, by what they would do: what waits for the person comes first. */
export function RowsCard({ proposal }: { proposal: Import }) {
  const t = useTexts(importsTexts);
  const filters = useFilters(['action']);
  const action = filters.one('action') as ImportAction | '';
  const query = api.useInfiniteQuery(
    'get',
    '/imports/{id}/rows',
    { params: { path: { id: proposal.id }, query: { limit: 50, ...(action ? { action: [action] } : {}) } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  const total = action ? proposal.counts[action] : proposal.rowCount;
  return (
    <Card title={t(proposal.appliedAt ? 'outcome' : 'proposal')}>
      <Chips
        label={t('proposal')}
        value={action}
        onChange={(chosen) => filters.set('action', chosen)}
        options={[
          { value: '', label: t('all'), count: proposal.rowCount },
          ...ACTIONS.filter((each) => proposal.counts[each] > 0 || each === action).map((each) => ({
            value: each,
            label: t(`action.${each}`),
            count: proposal.counts[each],
          })),
        ]}
      />
      {proposal.counts.refused > 0 && (
        <p>
          <a href={`/api/v1/imports/${proposal.id}/refused-rows`} download>
            {t('refusedFile')}
          </a>
        </p>
      )}
      <Loaded query={query}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          if (!rows.length) return <Empty title={t('noRows')} />;
          return (
            <>
              <ul className={styles.rows}>
                {rows.map((row) => (
                  <RowItem key={row.number} proposal={proposal} row={row} />
                ))}
              </ul>
              <LoadMore query={query} shown={rows.length} total={total} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
