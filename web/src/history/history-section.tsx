import { api } from '../api/client';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { EntryItem } from './entry-item';
import styles from './history.module.css';
import { historyTexts } from './history.texts';

/** The trail of one organisation, newest first, in words. */
export function HistorySection({ memberId }: { memberId: string }) {
  const t = useTexts(historyTexts);
  const query = api.useInfiniteQuery(
    'get',
    '/members/{id}/history',
    { params: { path: { id: memberId }, query: { limit: 50 } } },
    {
      pageParamName: 'cursor',
      initialPageParam: undefined,
      getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    },
  );
  return (
    <Card title={t('title')} lead={t('lead')}>
      <Loaded query={query}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          if (!entries.length) return <Empty icon="history" title={t('empty')} />;
          return (
            <>
              <ol className={styles.entries}>
                {entries.map((entry) => (
                  <EntryItem key={entry.id} entry={entry} />
                ))}
              </ol>
              <LoadMore query={query} shown={entries.length} />
            </>
          );
        }}
      </Loaded>
    </Card>
  );
}
