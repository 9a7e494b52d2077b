import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { DossierButton } from '../exports/dossier-button';
import { useCan } from '../session/session';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { groupsOf } from './changes';
import { EntryItem } from './entry-item';
import styles from './history.module.css';
import { historyTexts } from './history.texts';

/** The trail of one organisation, newest first, in words. */
export function HistorySection({ memberId }: { memberId: string }) {
  const t = useTexts(historyTexts);
  const can = useCan();
  const query = api.useInfiniteQuery(
    'get',
    '/members/{id}/history',
    { params: { path: { id: memberId }, query: { limit: 50 } } },
    byCursor,
  );
  return (
    <Card
      title={t('title')}
      lead={t('lead')}
      actions={can('exports.own') && can('reports.read') && <DossierButton memberId={memberId} />}
    >
      <Loaded query={query}>
        {({ pages }) => {
          const entries = pages.flatMap(({ items }) => items);
          if (!entries.length) return <Empty icon="history" title={t('empty')} />;
          return (
            <>
              <ol className={styles.entries}>
                {groupsOf(entries).map((group) => (
                  <EntryItem key={group[0]?.id} group={group} />
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
