import { Link } from 'wouter';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { groupsOf } from './changes';
import { EntryItem } from './entry-item';
import styles from './history.module.css';
import { historyTexts } from './history.texts';

/** The whole trail, for those who answer for the register. */
export default function AuditPage() {
  const t = useTexts(historyTexts);
  const query = api.useInfiniteQuery('get', '/audit', { params: { query: { limit: 50 } } }, byCursor);
  return (
    <Page title={t('audit')} lead={t('lead')}>
      <Card>
        <Loaded query={query}>
          {({ pages }) => {
            const entries = pages.flatMap(({ items }) => items);
            if (!entries.length) return <Empty icon="history" title={t('empty')} />;
            return (
              <>
                <ol className={styles.entries}>
                  {groupsOf(entries).map((group) => (
                    <EntryItem
                      key={group[0]?.id}
                      group={group}
                      few={0}
                      where={group[0]?.memberId && <Link href={`/members/${group[0].memberId}`}>{t('member')}</Link>}
                    />
                  ))}
                </ol>
                <LoadMore query={query} shown={entries.length} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}
