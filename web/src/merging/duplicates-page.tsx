import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { useFilters } from '../ui/use-filters';
import { DuplicateItem } from './duplicate-item';
import styles from './merging.module.css';
import { mergingTexts } from './merging.texts';

const LOOK_AGAIN_MS = 2_000;

/** Pairs that are likely one, the likeliest first. */
export default function DuplicatesPage() {
  const t = useTexts(mergingTexts);
  const filters = useFilters(['state']);
  const state = filters.one('state') === 'dismissed' ? 'dismissed' : 'open';
  const query = api.useInfiniteQuery(
    'get',
    '/duplicates',
    { params: { query: { state, count: 'exact' } } },
    {
      ...byCursor,
      placeholderData: keepPreviousData,
      refetchInterval: ({ state: { data } }) => ((data?.pages[0]?.waiting ?? 0) > 0 ? LOOK_AGAIN_MS : false),
    },
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      <Chips
        label={t('state')}
        value={state}
        onChange={(chosen) => filters.set('state', chosen === 'open' ? '' : chosen)}
        options={[
          { value: 'open', label: t('state.open') },
          { value: 'dismissed', label: t('state.dismissed') },
        ]}
      />
      <Loaded query={query} lines={6}>
        {({ pages }) => {
          const pairs = pages.flatMap(({ items }) => items);
          const waiting = pages[0]?.waiting ?? 0;
          return (
            <>
              {waiting > 0 && <Notice>{t('waiting', { count: waiting })}</Notice>}
              {pairs.length === 0 && waiting === 0 && (
                <Card>
                  <Empty icon="members" title={t(state === 'open' ? 'empty' : 'empty.dismissed')}>
                    {state === 'open' && t('empty.text')}
                  </Empty>
                </Card>
              )}
              <ul className={styles.pairs}>
                {pairs.map((pair) => (
                  <li key={pair.id}>
                    <DuplicateItem pair={pair} />
                  </li>
                ))}
              </ul>
              <LoadMore query={query} shown={pairs.length} total={pages[0]?.total} />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
