import { keepPreviousData } from '@tanstack/react-query';
import { api } from '../api/client';
import { byCursor } from '../api/pages';
import { useTexts } from '../texts/language';
import { Card } from '../ui/card';
import { Chips } from '../ui/chips';
import { Empty } from '../ui/empty';
import { LoadMore } from '../ui/load-more';
import { Loaded } from '../ui/loaded';
import { Page } from '../ui/page';
import { useFilters } from '../ui/use-filters';
import { type FollowUpState, useFollowUpCount } from './use-follow-up-count';
import styles from './engagement.module.css';
import { engagementTexts } from './engagement.texts';
import { InteractionItem } from './interaction-item';

const STATES: readonly FollowUpState[] = ['due', 'open', 'done'];

/** What was promised in calls and visits, by its day. */
export default function FollowUpsPage() {
  const t = useTexts(engagementTexts);
  const filters = useFilters(['followUp']);
  const state = STATES.find((each) => each === filters.one('followUp')) ?? 'due';
  const counts = { due: useFollowUpCount('due'), open: useFollowUpCount('open'), done: useFollowUpCount('done') };
  const query = api.useInfiniteQuery(
    'get',
    '/interactions',
    { params: { query: { followUp: state, sort: 'followUpOn' } } },
    { ...byCursor, placeholderData: keepPreviousData },
  );
  return (
    <Page title={t('followUps.title')} lead={t('lead')}>
      <Chips
        label={t('followUps.states')}
        value={state}
        onChange={(next) => filters.set('followUp', next === 'due' ? '' : next)}
        options={STATES.map((each) => ({ value: each, label: t(`followUps.${each}`), count: counts[each] ?? 0 }))}
      />
      <Card>
        <Loaded query={query} lines={6}>
          {({ pages }) => {
            const items = pages.flatMap((page) => page.items);
            if (!items.length)
              return (
                <Empty icon="check" title={t('followUps.empty')}>
                  {t('followUps.emptyText')}
                </Empty>
              );
            return (
              <>
                <ul className={styles.list}>
                  {items.map((interaction) => (
                    <InteractionItem key={interaction.id} interaction={interaction} isNamed />
                  ))}
                </ul>
                <LoadMore query={query} shown={items.length} />
              </>
            );
          }}
        </Loaded>
      </Card>
    </Page>
  );
}
